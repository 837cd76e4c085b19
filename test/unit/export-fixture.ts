/** A small graph with everything in it that has broken an exporter somewhere. */
import { contentId, relationId } from '../../extract/identity.ts';
import {
  type GraphEdge,
  type GraphNode,
  type GraphRecord,
  type Properties,
  textEdgeId,
} from '../../graph/model.ts';

/** Names that some format, tool or person has stumbled over; each becomes an entity. */
export const HOSTILE_NAMES = [
  'AlmaLinux',
  "'; MATCH (n) DETACH DELETE n; //",
  '"}) DETACH DELETE n //',
  'back\\slash at the end \\',
  'written out: \\u0027 \\u0060 \\u005c \\\\u0027',
  'backtick ` and $param {row.id}',
  '=HYPERLINK("http://127.0.0.1/","x")',
  '+1',
  '-1',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1',
  '<script>alert(1)</script><!-- ]]> & &amp; &#0;',
  'quote " apostrophe \' comma , semicolon ; pipe |',
  'two\r\nlines\nand\tone tab',
  'line ends \u2028 \u2029 \u0085 \u000b \u000c',
  'NUL \0 bell \u0007 delete \u007f',
  'half \ud83d pair, other half \ude80',
  'no character \ufffe \uffff',
  'turned \u202egnp.exe\u202c, zero\u200bwidth, mark \ufeff',
  'مرحبا עברית 👩‍🚀 e\u0301 𝔘',
  '__proto__',
  '   ',
] as const;

const article = contentId('a', 'AlmaLinux');
const parent = contentId('a', 'CentOS');
const sentence = contentId('s', article, 'x');
const category = contentId('c', 'Linux');

export function entity(name: string, more: Properties = {}): GraphNode {
  const id = contentId('e', name);
  const properties = {
    id,
    name,
    type: 'OperatingSystem',
    aliases: [name, 'a|b', ''],
    mentions: 2,
    articles: 1,
  };
  return {
    kind: 'node',
    id,
    labels: ['Entity', 'OperatingSystem', 'Project'],
    properties: { ...properties, confidence: 1, ...more },
  };
}

const nodes: GraphNode[] = [
  {
    kind: 'node',
    id: article,
    labels: ['Article'],
    properties: {
      ...{ id: article, title: 'AlmaLinux', source: 'samples/AlmaLinux.txt', format: 'llmpedia', hash: 'ff' },
      ...{ words: 512, raw: 40, dedup: 30, ner: 20, enqueued: 10, hop: 2, parent: 'CentOS' },
      ...{ url: 'javascript:alert(1)', generator: 'a "model" <1>' },
    },
  },
  { kind: 'node', id: parent, labels: ['Article'], properties: { id: parent, title: 'CentOS', words: 0 } },
  { kind: 'node', id: category, labels: ['Category'], properties: { id: category, name: 'Linux & <more>' } },
  ...HOSTILE_NAMES.map((name) => entity(name)),
  entity('Everything else', {
    aliases: [],
    confidence: 0.1 + 0.2,
    type: 'Type of a user',
    mentions: 'not a number',
    flag: true,
    off: false,
    half: 0.5,
    below: -3,
    huge: 1e21,
    tiny: 1e-7,
    large: 9_007_199_254_740_991,
    ints: [1, 2, 3],
    floats: [0.5, 1],
    flags: [true, false],
    none: [],
    empty: '',
    'a name, with "signs" & <tags>': 'x',
    label: 'a property called label',
    constructor: 'c',
  }),
  {
    kind: 'node',
    id: sentence,
    labels: ['Sentence'],
    properties: {
      id: sentence,
      text: '=AlmaLinux is\n"compatible" with RHEL.',
      section: 'Infobox',
      ordinal: 0,
    },
  },
  {
    kind: 'node',
    id: 'not made from content "<&>\'',
    labels: ['Zoo', 'Weird one'],
    properties: { id: 'not made from content "<&>\'' },
  },
  // An id that looks like an entity's, on something else.
  {
    kind: 'node',
    id: 'e0123456789abcdef',
    labels: ['Category'],
    properties: { id: 'e0123456789abcdef', name: 'C' },
  },
  { kind: 'node', id: 'bare', labels: [], properties: { id: 'bare' } },
];

function text(type: string, from: string, to: string, properties: Properties = {}): GraphEdge {
  return { kind: 'edge', id: textEdgeId(type, from, to, properties), type, from, to, properties };
}

function relation(type: string, from: string, to: string, more: Properties = {}): GraphEdge {
  const id = relationId(from, type, to);
  const properties = {
    id,
    confidence: 0.75,
    weight: 2,
    evidence: [sentence, 's0'],
    methods: ['infobox'],
    ...more,
  };
  return { kind: 'edge', id, type, from, to, properties };
}

const [first, second, third] = HOSTILE_NAMES.map((name) => contentId('e', name)) as [string, string, string];

const edges: GraphEdge[] = [
  text('HAS', article, sentence),
  text('ABOUT', article, first),
  text('PARENT', article, parent),
  text('IN_CATEGORY', article, category),
  text('MENTIONS', article, first, { count: 2 }),
  // Twice in one sentence: parallel, told apart by their start.
  text('MENTIONS', sentence, first, {
    start: 1,
    end: 10,
    surface: '=AlmaLinux',
    confidence: 1,
    method: 'crf',
  }),
  text('MENTIONS', sentence, first, { start: 20, end: 29, surface: '-Alma', confidence: 0.5, method: 'crf' }),
  relation('DERIVED_FROM', first, second),
  relation('DERIVED_FROM', second, first, { confidence: 1, evidence: [], methods: [] }),
  relation('COMPATIBLE_WITH', first, second, { confidence: 0, note: "it's; new\u2028line", approved: true }),
  // A loop.
  relation('PART_OF', third, third),
  relation('TYPE OF A USER', first, 'not made from content "<&>\''),
  relation('PART_OF', 'bare', 'e0123456789abcdef'),
];

export const hostileGraph: readonly GraphRecord[] = [...nodes, ...edges];

export async function* stream(records: Iterable<GraphRecord>): AsyncGenerator<GraphRecord> {
  for (const record of records) yield record;
}

/** All that an exporter writes, decoded as a reader would decode it. */
export async function collect(chunks: AsyncIterable<string | Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(parts));
}

/** The graph with a function put over each text in it (not those in lists), in a fixed order. */
export function mapped(records: readonly GraphRecord[], change: (text: string) => string): GraphRecord[] {
  return sorted(
    records.map((record) => {
      const entries = Object.entries(record.properties).map(([name, value]) => [
        name,
        typeof value === 'string' ? change(value) : value,
      ]);
      return { ...record, properties: Object.fromEntries(entries) as Properties };
    }),
  );
}

/** Labels and records in a fixed order. */
export function sorted(records: readonly GraphRecord[]): GraphRecord[] {
  const key = (record: GraphRecord) => `${record.kind === 'node' ? 0 : 1}${record.id}`;
  return records
    .map((record) => (record.kind === 'node' ? { ...record, labels: [...record.labels].sort() } : record))
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/**
 * Each record as text, sorted, as a script can carry it: half a surrogate pair is U+FFFD, and an edge is
 * what it holds (its id is the engine's own).
 */
export function comparable(records: readonly GraphRecord[]): string[] {
  const carried = (value: unknown): unknown =>
    typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value;
  return records
    .map((record) => {
      const properties = Object.entries(record.properties)
        .map(([name, value]) => [name, Array.isArray(value) ? value.map(carried) : carried(value)] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1));
      return JSON.stringify(
        record.kind === 'node'
          ? [record.id, [...record.labels].sort(), properties]
          : [record.type, record.from, record.to, properties],
      );
    })
    .sort();
}
