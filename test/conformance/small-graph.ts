/** The small graph that the conformance suite asks about, written as ingest writes: by trusted statements. */
import type { Statement, Store } from '../../graph/store/contract.ts';
import { quoteName } from '../../graph/store/contract.ts';

interface SmallNode {
  labels: string[];
  id: string;
  name: string;
  mentions: number;
  aliases: string[];
}

const OPERATING_SYSTEM = ['Entity', 'Project', 'OperatingSystem'];
const COMPANY = ['Entity', 'Organization', 'Company'];
const SOFTWARE = ['Entity', 'Project', 'Software'];

const ENTITIES: SmallNode[] = [
  { labels: OPERATING_SYSTEM, id: 'alma', name: 'AlmaLinux', mentions: 5, aliases: ['Alma', 'AlmaLinux OS'] },
  { labels: OPERATING_SYSTEM, id: 'centos', name: 'CentOS', mentions: 4, aliases: [] },
  { labels: OPERATING_SYSTEM, id: 'rhel', name: 'Red Hat Enterprise Linux', mentions: 3, aliases: ['RHEL'] },
  { labels: COMPANY, id: 'cloudlinux', name: 'CloudLinux, Inc.', mentions: 2, aliases: [] },
  { labels: COMPANY, id: 'redhat', name: 'Red Hat', mentions: 2, aliases: [] },
  {
    labels: ['Entity', 'License'],
    id: 'gpl',
    name: 'GNU General Public License',
    mentions: 1,
    aliases: ['GPL'],
  },
  { labels: SOFTWARE, id: 'docker', name: 'Docker', mentions: 1, aliases: [] },
  { labels: SOFTWARE, id: 'podman', name: 'Podman', mentions: 1, aliases: [] },
];

/** from, type, to, confidence, weight */
const RELATIONS: [string, string, string, number, number][] = [
  ['alma', 'DEVELOPED_BY', 'cloudlinux', 0.9, 2],
  ['alma', 'SUCCESSOR_OF', 'centos', 0.8, 1],
  ['alma', 'COMPATIBLE_WITH', 'rhel', 0.75, 1],
  ['alma', 'COMPATIBLE_WITH', 'docker', 0.6, 1],
  ['alma', 'COMPATIBLE_WITH', 'podman', 0.55, 1],
  ['alma', 'LICENSED_UNDER', 'gpl', 0.5, 1],
  ['centos', 'DERIVED_FROM', 'rhel', 0.95, 2],
  ['rhel', 'DEVELOPED_BY', 'redhat', 0.85, 3],
];

/** Every node and edge of the graph, in one transaction of statements such as ingest uses. */
export function smallGraph(): Statement[] {
  const labelled = new Map<string, SmallNode[]>();
  for (const node of ENTITIES) {
    const key = node.labels.map(quoteName).join(':');
    labelled.set(key, [...(labelled.get(key) ?? []), node]);
  }
  const typed = new Map<string, typeof RELATIONS>();
  for (const relation of RELATIONS) typed.set(relation[1], [...(typed.get(relation[1]) ?? []), relation]);
  return [
    {
      cypher:
        "CREATE (:Article {id: 'a1', title: 'AlmaLinux', words: 600}), (:Article {id: 'a2', title: 'CentOS', words: 500})",
    },
    { cypher: "CREATE (:Category {id: 'c1', name: 'Linux distributions'})" },
    {
      cypher: 'UNWIND $rows AS row MERGE (s:Sentence {id: row.id}) SET s = row',
      parameters: {
        rows: [
          { id: 's1', ordinal: 0, section: 'Overview', text: 'AlmaLinux is developed by CloudLinux, Inc.' },
          { id: 's2', ordinal: 1, section: 'Overview', text: 'It succeeds CentOS.' },
          {
            id: 's3',
            ordinal: 0,
            section: 'Overview',
            text: 'CentOS was derived from Red Hat Enterprise Linux.',
          },
        ],
      },
    },
    ...[...labelled].map(([labels, nodes]) => ({
      cypher: `UNWIND $rows AS row MERGE (e:Entity {id: row.id}) SET e = row SET e:${labels}`,
      parameters: {
        rows: nodes.map(({ id, name, mentions, aliases, labels: chain }) => ({
          id,
          name,
          mentions,
          aliases,
          type: chain.at(-1)!,
        })),
      },
    })),
    ...[...typed].map(([type, relations]) => ({
      cypher: `UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (a)-[r:${quoteName(type)}]->(b) SET r = row.properties`,
      parameters: {
        rows: relations.map(([from, , to, confidence, weight]) => ({
          from,
          to,
          properties: { id: `${from}-${to}`, confidence, weight, evidence: ['s1'], methods: [] },
        })),
      },
    })),
    { cypher: "MATCH (a:Article {id: 'a1'}) MATCH (b:Article {id: 'a2'}) MERGE (a)-[:PARENT]->(b)" },
    { cypher: "MATCH (a:Article) MATCH (c:Category {id: 'c1'}) MERGE (a)-[:IN_CATEGORY]->(c)" },
    {
      cypher:
        'UNWIND $rows AS row MATCH (a:Article {id: row.article}) MATCH (s:Sentence {id: row.sentence}) MERGE (a)-[:HAS]->(s)',
      parameters: {
        rows: [
          { article: 'a1', sentence: 's1' },
          { article: 'a1', sentence: 's2' },
          { article: 'a2', sentence: 's3' },
        ],
      },
    },
    {
      cypher:
        'UNWIND $rows AS row MATCH (s:Sentence {id: row.sentence}) MATCH (e:Entity {id: row.entity}) MERGE (s)-[m:MENTIONS {start: row.start}]->(e) SET m.end = row.end, m.surface = row.surface',
      parameters: {
        rows: [
          { sentence: 's1', entity: 'alma', start: 0, end: 9, surface: 'AlmaLinux' },
          { sentence: 's1', entity: 'cloudlinux', start: 26, end: 42, surface: 'CloudLinux, Inc.' },
          { sentence: 's2', entity: 'centos', start: 12, end: 18, surface: 'CentOS' },
          { sentence: 's3', entity: 'centos', start: 0, end: 6, surface: 'CentOS' },
          { sentence: 's3', entity: 'rhel', start: 24, end: 48, surface: 'Red Hat Enterprise Linux' },
        ],
      },
    },
  ];
}

export const EMPTY: Statement = { cypher: 'MATCH (n) DETACH DELETE n' };

/** Everything in the store, in an order of its own: equal texts mean equal graphs. */
export async function fingerprint(store: Store): Promise<string> {
  const nodes = await store.read({ cypher: 'MATCH (n) RETURN n' });
  const edges = await store.read({ cypher: 'MATCH (a)-[r]->(b) RETURN a.id AS source, r, b.id AS target' });
  return [...nodes, ...edges]
    .map((row) => JSON.stringify(row))
    .sort()
    .join('\n');
}
