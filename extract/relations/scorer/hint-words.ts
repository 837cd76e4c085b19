/**
 * Words that speak for a relation without saying it alone, in three groups: verbs, nouns for whom the relation
 * makes an agent ("founder"), nouns for what it makes of the other end ("subsidiary"). How much each group
 * counts, and in which direction, is learnt.
 */
export interface HintWords {
  readonly verbs?: string;
  readonly agents?: string;
  readonly things?: string;
}

export const HINT_WORDS: Readonly<Record<string, HintWords>> = {
  DEVELOPED_BY: {
    verbs:
      'develop develops developed developing co-developed make makes made making build builds built building create creates ' +
      'created creating produce produces produced producing design designs designed manufacture manufactures manufactured ' +
      'release releases released releasing publish publishes published sell sells sold selling offer offers offered ' +
      'offering launch launches launched introduce introduces introduced unveil unveiled unveils market markets marketed ' +
      'ship ships shipped engineer engineered write writes wrote written ported supply supplies supplied invented presented',
    agents:
      'developer developers maker makers manufacturer manufacturers vendor creator creators author authors supplier producer engineers team',
    things:
      'product products program software tool service project library board chip processor device version port answer ' +
      'implementation platform line brand family set series work',
  },
  AUTHORED_BY: {
    verbs:
      'write writes wrote written writing author authored co-authored co-wrote publish published publishes compose composed ' +
      'direct directed painted design designed designs draft drafted describe described invent invented devise devised ' +
      'conceived specified formulated proposed recorded illustrated edited translated coined',
    agents:
      'author authors writer writers designer designers inventor inventors composer director editor editors creator father ' +
      'mother architect mathematician',
    things:
      'book books paper papers essay article novel album song film story work works report memo thesis handbook manual treatise lecture poem play play biography',
  },
  FOUNDED_BY: {
    verbs:
      'found founds founded founding co-founded cofounded establish establishes established start starts started begin begun ' +
      'began create created creates launch launched initiate initiated form formed set opened incorporated convene convened ' +
      'spun called brought conceived instituted organised organized chartered',
    agents:
      'founder founders co-founder co-founders cofounder initiator initiators creator originator founding starter',
    things: 'start-up startup brainchild firm company foundation charity venture project spin-off',
  },
  OWNED_BY: {
    verbs:
      'own owns owned owning belong belongs belonged hold holds held control controls controlled operated run',
    agents: 'owner owners parent shareholder shareholders holder proprietor holding',
    things: 'subsidiary subsidiaries division unit arm brand property roof daughter trademark part label',
  },
  ACQUIRED_BY: {
    verbs:
      'acquire acquires acquired acquiring buy buys bought buying purchase purchased purchases take took taken swallowed ' +
      'absorbed absorb absorbs sell sold merged',
    agents: 'buyer purchaser acquirer bidder',
    things: 'acquisition acquisitions purchase takeover sale purchases deal',
  },
  LOCATED_IN: {
    verbs:
      'located based situated headquartered stands stand lies lie sits sit seated housed resides found opened operates ' +
      'runs built held takes borders flows incorporated registered placed moved',
    agents: 'capital seat headquarters home campus office offices',
    things:
      'city town village district county state region province island river building street centre center data quarter suburb ' +
      'port university plant laboratory branch site',
  },
  BORN_IN: { verbs: 'born raised', agents: 'birthplace native', things: 'son daughter' },
  WORKS_FOR: {
    verbs:
      'work works worked working join joins joined serve serves served lead leads led head heads headed hire hired hires employ employed ' +
      'employs run runs ran teach teaches taught chair chairs chaired direct directs directed preside presides presided appointed ' +
      'elected succeeded became manage manages managed oversee oversees research researched steered',
    agents:
      'ceo cto cfo chairman chairwoman chair president vice director professor engineer researcher scientist employee employees head ' +
      'manager officer executive lecturer lead developer developers programmer mathematician physicist mayor secretary minister chief ' +
      'consultant member maintainer editor administrator leader astronaut fellow general commissioner student economist',
    things: 'employer job post position chair office service career',
  },
  EDUCATED_AT: {
    verbs:
      'study studies studied studying graduate graduated graduates educated attend attended trained earned took received enrolled learned learnt read',
    agents: 'graduate alumnus alumna student pupil students graduates',
    things: 'degree doctorate bachelor master phd diploma thesis university school studies dissertation',
  },
  CITIZEN_OF: {
    verbs: 'emigrated naturalised naturalized',
    agents: 'citizen citizens national',
    things: 'citizenship nationality passport',
  },
  MARRIED_TO: {
    verbs: 'marry married marries wed',
    agents: 'wife husband spouse widow widower partner bride',
    things: 'marriage wedding',
  },
  CHILD_OF: {
    verbs: 'born',
    agents: 'father mother parents parent',
    things: 'son daughter child children sons daughters',
  },
  MEMBER_OF: {
    verbs: 'join joins joined belong belongs belonged admitted entered signed plays played',
    agents: 'member members membership fellow',
    things: 'alliance consortium league association union party group members confederation',
  },
  PART_OF: {
    verbs:
      'include includes included including comprise comprises comprised contain contains contained belong belongs forms form ' +
      'consist consists merged integrated bundled ships shipped come comes accepted incorporated integrate published appeared',
    agents: 'parts components members elements family suite',
    things:
      'part parts component components module modules member section sub-project subproject project branch edition series volume division department chapter feature layer institute',
  },
  USES: {
    verbs:
      'use uses used using employ employs employed rely relies relied relying depend depends depended require requires required ' +
      'base based build builds built run runs ran running adopt adopts adopted adopting deploy deploys deployed embed embeds ' +
      'embedded incorporate incorporates power powers powered contain contains carry carries need needs stores stored keeps ' +
      'speaks drives integrates utilises utilizes leverages implemented implements written call calls draw draws manages ' +
      'managed ship ships hosted handled handles choose chose switched moved',
    agents: 'user users adopter adopters customer customers basis foundation base backend core engine',
    things: 'dependency backend technology means support layer format protocol standard',
  },
  SUPPORTS: {
    verbs:
      'support supports supported supporting understand understands read reads accept accepts accepted offer offers provide provides ' +
      'handle handles speak speaks work works export exports import imports implement implements implemented add added adds ' +
      'allow allows enable enables run runs ordered chosen available programmed serve serves render renders load loads talk talks',
    agents:
      'support image images bindings driver drivers client clients plug-in plugin extension extensions interface interfaces',
    things: 'format formats protocol protocols language languages backend backends',
  },
  RUNS_ON: {
    verbs:
      'run runs ran running port ported ports boot boots booted work works available deployed installed hosted targets released',
    agents: 'platform platforms host hardware',
    things: 'version versions port ports build builds release image images binaries packages',
  },
  WRITTEN_IN: {
    verbs: 'write written wrote rewritten implemented coded programmed rewrote developed built',
    agents: 'language code',
    things: 'program tool script implementation code library server engine daemon programs rewrite',
  },
  LICENSED_UNDER: {
    verbs:
      'licensed licenced released distributed relicensed published covered available changed moved open-sourced switched',
    agents: 'license licence terms',
    things: 'licensed source code software',
  },
  DERIVED_FROM: {
    verbs:
      'derive derives derived fork forks forked base based build builds built descend descends descended originate originated ' +
      'rebuild rebuilds rebuilt stem stems stemmed grew emerged evolved develops split rebased branched inherits rebuilds adapted began port ported',
    agents: 'base basis ancestor origin parent upstream source',
    things:
      'fork forks derivative derivatives rebuild spin-off spin descendant clone version variant dialect port subset superset offshoot branch adaptation',
  },
  SUCCESSOR_OF: {
    verbs:
      'succeed succeeds succeeded replace replaces replaced replacing supersede supersedes superseded supplant supplanted follow ' +
      'follows followed became renamed emerged took gave merged preceded precedes evolved displaced discontinued',
    agents: 'predecessor forerunner precursor',
    things: 'successor successors replacement sequel heir follow-up revision continuation',
  },
  CONTRIBUTES_TO: {
    verbs:
      'contribute contributes contributed contributing sponsor sponsors sponsored donate donates donated fund funds funded finance ' +
      'finances financed support supports supported back backs backed gave gives pay pays paid invest invested help helped commit committed',
    agents:
      'contributor contributors sponsor sponsors donor donors backer backers investor investors supporter financier funder',
    things:
      'contribution contributions money grant grants donation donations gift funding sponsorship patches thanks',
  },
  COMPETES_WITH: {
    verbs: 'compete competes competed competing rival rivals rivalled vie vies challenge challenges',
    agents: 'competitor competitors rival rivals contender',
    things: 'competition rivalry market',
  },
  ALTERNATIVE_TO: {
    verbs: 'replace replaces instead chosen',
    agents: 'alternative alternatives',
    things: 'alternative alternatives replacement drop-in substitute substitutes answer',
  },
  COMPARED_WITH: {
    verbs: 'compared contrast contrasts unlike resembles differs',
    agents: 'like unlike than',
    things: 'comparison contrast',
  },
  COMPATIBLE_WITH: {
    verbs: 'interoperate interoperates fits conform conforms matches',
    agents: 'compatible binary-compatible interoperable',
    things: 'compatibility clone replacement drop-in accessory add-ons',
  },
  MAINTAINED_BY: {
    verbs:
      'maintain maintains maintained maintaining manage manages managed steward stewards look looked looks care run runs hosts package packaged packages',
    agents: 'maintainer maintainers steward caretaker keepers',
    things: 'maintenance care upkeep',
  },
  GOVERNED_BY: {
    verbs:
      'govern governs governed oversee oversees oversaw overseen supervise supervises supervised steer steers steered regulate regulates direct directed watched controlled standardised standardized ratified',
    agents: 'board council committee steward governor supervisor body',
    things: 'governance supervision oversight aegis umbrella auspices',
  },
  ANNOUNCED_BY: {
    verbs:
      'announce announces announced announcing unveil unveils unveiled reveal revealed presented present introduced declared',
    agents: 'announcer',
    things: 'announcement keynote news',
  },
  HOSTED_BY: {
    verbs: 'host hosts hosted hosting house housed runs served stored lives',
    agents: 'host hosts server servers',
    things: 'repository site mirror mirrors hosting',
  },
  PARTNER_OF: {
    verbs:
      'partner partners partnered collaborate collaborates collaborated cooperate cooperates cooperated ally allied teamed joined',
    agents: 'partner partners ally',
    things: 'partnership collaboration cooperation alliance agreement joint venture',
  },
  INFLUENCED_BY: {
    verbs:
      'influence influences influenced inspire inspires inspired model modelled modeled borrow borrows borrowed resemble',
    agents: 'influence inspiration model',
    things: 'influence influences inspiration spirit ideas',
  },
  IS_A: { verbs: 'is was are', agents: 'another', things: 'kind type example form sort' },
};
