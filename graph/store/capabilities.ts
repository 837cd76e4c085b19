/**
 * Every difference between the two engines that reaches a user is one flag here, with the sentence that
 * explains it; the conformance suite, the docs and the explorer read it from here.
 */
export interface Capability {
  readonly id: string;
  /** What it is, for the docs' table. */
  readonly label: string;
  readonly embedded: boolean;
  readonly neo4j: boolean;
  /** What a user does without it. */
  readonly without: string;
}

export const CAPABILITIES = [
  {
    id: 'slices',
    label: 'List slices: collect(x)[0..2]',
    embedded: false,
    neo4j: true,
    without: 'Put a WITH and a LIMIT before collect.',
  },
  {
    id: 'shortest-1',
    label: 'SHORTEST 1 path patterns',
    embedded: false,
    neo4j: true,
    without: 'Use shortestPath((a)-[*..6]-(b)), or `kith path`.',
  },
  {
    id: 'path-in-with',
    label: 'WITH shortestPath(…) AS p',
    embedded: false,
    neo4j: true,
    without: 'Write MATCH p = shortestPath(…).',
  },
  {
    id: 'schema-visualization',
    label: 'CALL db.schema.visualization()',
    embedded: false,
    neo4j: true,
    without: 'See `kith stats`, or /api/schema.',
  },
  {
    id: 'wide-expansion',
    label: 'More than about 65,000 rows in one expansion step',
    embedded: false,
    neo4j: true,
    without: 'Narrow the pattern with a type or a WHERE, or use Neo4j.',
  },
  {
    id: 'many-processes',
    label: 'Several processes on one graph',
    embedded: false,
    neo4j: true,
    without: 'Let one `kith serve` hold the graph, and talk to its API.',
  },
  {
    id: 'keyword-variables',
    label: 'A word of Cypher as a variable or a key: MATCH (set), {set: 1}',
    embedded: false,
    neo4j: true,
    without: 'Give it another name.',
  },
  {
    id: 'backtick-in-name',
    label: 'A doubled backtick inside a name in backticks',
    embedded: false,
    neo4j: true,
    without: 'Choose names without backticks.',
  },
  {
    id: 'sum-of-nothing',
    label: 'sum() over no rows is 0',
    embedded: false,
    neo4j: true,
    without: 'It is null; write coalesce(sum(x), 0).',
  },
  {
    id: 'null-in-empty-list',
    label: 'null IN [] is false',
    embedded: false,
    neo4j: true,
    without: 'It is null; ask for IS NOT NULL first.',
  },
  {
    id: 'whole-floats-as-text',
    label: "toString(1.0) is '1.0'",
    embedded: false,
    neo4j: true,
    without: "It is '1'.",
  },
  {
    id: 'local-date-times',
    label: 'Date-times without a time zone',
    embedded: false,
    neo4j: true,
    without: 'They are given as UTC.',
  },
] as const satisfies readonly Capability[];

export type CapabilityId = (typeof CAPABILITIES)[number]['id'];
export type Capabilities = Readonly<Record<CapabilityId, boolean>>;

export function capabilitiesOf(engine: 'embedded' | 'neo4j'): Capabilities {
  return Object.fromEntries(
    CAPABILITIES.map((capability) => [capability.id, capability[engine]]),
  ) as Capabilities;
}
