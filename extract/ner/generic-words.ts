/** Words that look like names and name nothing worth a node. */

/** Acronyms of general terms. */
export const GENERIC_ACRONYMS: ReadonlySet<string> = new Set(
  (
    'ABI AI API ASCII BIOS CD CEO CFO CI CIO CLI COO CPU CTO DB DVD FAQ FOSS FLOSS GB GHz GPU GUI HDD HPC HR HTML5 ' +
    'HTTP HQ IaaS ID IDE IO IP IPO IT KB LAN LLM LTS MB ML NAT NGO OK OS OSS PaaS PC PDA PHD PID PoC PR QA R&D RAM ' +
    'REST RFC ROM SaaS SDK SIG SLA SMS SSD TB TV UI UK-based URL URI US-based UX VM VP VPN VPS WAN WWW AM PM BC AD ' +
    'CE BCE II III IV No TM EULA PhD MBA MS BS BSc MSc DIY FTE GNU/Linux-based B2B P2P SEO CMS CDN DDoS FUSE JIT NUMA'
  ).split(' '),
);

/** Titles and offices of people, in lower case. */
export const ROLES: ReadonlySet<string> = new Set(
  (
    'president chairman chairwoman chair chief executive officer director manager mr mr. mrs mrs. ms ms. dr dr. prof ' +
    'prof. professor sir senator governor minister king queen prince princess general colonel captain judge bishop ' +
    'pope founder ceo cto cfo engineer developer'
  ).split(' '),
);
