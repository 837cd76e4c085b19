/** The Cypher script: no name gets out of its quotes, and run on a real engine it gives the same graph, once. */
import grafeo from '@grafeo-db/js';
import { describe, expect, test } from 'vitest';
import { cypherName, cypherString, cypherValue } from '../../graph/export/cypher-literals.ts';
import { exporters } from '../../graph/export/registry.ts';
import type { GraphNode, GraphRecord } from '../../graph/model.ts';
import { collect, comparable, entity, hostileGraph, stream } from './export-fixture.ts';

const script = async (records: readonly GraphRecord[] = hostileGraph): Promise<string[]> => {
  const text = await collect(exporters.get('cypher').write(stream(records)));
  expect(text.endsWith(';\n')).toBe(true);
  return text.slice(0, -1).split('\n');
};

describe('literals', () => {
  test.each([
    ["it's", "'it\\'s'"],
    ['back\\slash', "'back\\\\slash'"],
    // Neo4j reads \u0027 as a quote before it looks for strings; after \\ it does not.
    ['\\u0027', "'\\\\u0027'"],
    ['a\r\n\tb', "'a\\r\\n\\tb'"],
    ['\0\u2028\u202e\ufeff', "'\\u0000\\u2028\\u202e\\ufeff'"],
    ['half \ud800', "'half \ufffd'"],
    ['👩‍🚀', "'👩\\u200d🚀'"],
  ])('string %j', (text, literal) => {
    expect(cypherString(text)).toBe(literal);
  });

  test.each([
    ['USES', '`USES`'],
    ['a`b', '`a``b`'],
    ['\\u0060) DETACH DELETE n //', '`_u0060) DETACH DELETE n //`'],
    ['a\0b\nc', '`a_b_c`'],
    ['', '`_`'],
  ])('name %j', (name, quoted) => {
    expect(cypherName(name)).toBe(quoted);
  });

  test.each([
    [1, false, '1'],
    [1, true, '1.0'],
    [-0.5, false, '-0.5'],
    [1e21, false, '1e21'],
    [1e-7, true, '1e-7'],
    // Past 2^53 a whole number may be past 2^63, too.
    [1e20, false, '100000000000000000000.0'],
    [Number.NaN, false, 'null'],
    [true, false, 'true'],
    [[], false, '[]'],
    [[1, 2], false, '[1, 2]'],
    [[1, 0.5], false, '[1.0, 0.5]'],
    // Neo4j takes no list of several types.
    [[1, 'a', true], false, "['1', 'a', 'true']"],
  ] as const)('value %j (float: %s)', (value, double, literal) => {
    expect(cypherValue(typeof value === 'object' ? [...value] : value, double)).toBe(literal);
  });
});

describe('script', () => {
  test('constraints first, and a statement a line', async () => {
    const lines = await script();
    expect(lines.slice(0, 4)).toEqual(
      ['Article', 'Sentence', 'Entity', 'Category'].map(
        (label) => `CREATE CONSTRAINT IF NOT EXISTS FOR (n:\`${label}\`) REQUIRE n.id IS UNIQUE;`,
      ),
    );
    expect(lines.filter((line) => line.startsWith('CREATE CONSTRAINT'))).toHaveLength(5);
  });

  test('outside of quotes stand our own words alone', async () => {
    const own = new Set(
      (
        'UNWIND AS row MERGE MATCH SET n a b r properties id key from to start true false null ' +
        'CREATE CONSTRAINT IF NOT EXISTS FOR REQUIRE IS UNIQUE'
      ).split(' '),
    );
    for (const line of await script()) {
      const bare = withoutQuotes(line);
      expect(bare.indexOf(';')).toBe(bare.length - 1);
      expect(bare).not.toMatch(/\/\/|\/\*/);
      for (const word of bare.match(/\b[A-Za-z_]\w*/g) ?? []) expect(own).toContain(word);
    }
  });

  test('an edge finds its ends by a label that has an index', async () => {
    const lines = (await script()).filter((line) => line.startsWith('UNWIND') && line.includes('MATCH (a'));
    const withoutLabel = lines.filter((line) => /MATCH \([ab] \{/.test(line));
    // Only for the node that has no label at all.
    expect(withoutLabel).toHaveLength(1);
    expect(withoutLabel[0]).toContain("from: 'bare'");
    expect(withoutLabel[0]).toContain('MATCH (b:`Category` {id: row.to})');
  });

  test('many rows go in few statements, none of them long', async () => {
    const nodes = Array.from({ length: 5000 }, (_, i) => entity(`name ${i}`));
    const lines = await script(nodes);
    expect(lines.length).toBe(4 + 25);
    for (const line of lines) expect(line.length).toBeLessThan(100_000);
  });

  test('replayed twice on the embedded engine: the same nodes, edges and properties', async () => {
    // Not the backtick in a name below: this engine has no way to write one.
    const lines = await script();
    const db = grafeo.GrafeoDB.create();
    try {
      await db.executeCypher('CREATE (:Canary {id: "canary"})');
      for (let round = 0; round < 2; round++) for (const line of lines) await db.executeCypher(line);
      const nodes = await rows(db, 'MATCH (n) RETURN n.id, labels(n), properties(n)');
      const edges = await rows(db, 'MATCH (a)-[r]->(b) RETURN type(r), a.id, b.id, properties(r)');
      const back = [
        ...nodes
          .filter(([id]) => id !== 'canary')
          .map(([id, labels, properties]) => ({ kind: 'node', id, labels, properties })),
        ...edges.map(([type, from, to, properties]) => ({ kind: 'edge', type, from, to, properties })),
      ];
      expect(nodes).toHaveLength(back.length - edges.length + 1);
      expect(comparable(back as GraphRecord[])).toEqual(comparable(hostileGraph));
    } finally {
      db.close();
    }
  });

  test('a label with a backtick stays a label', async () => {
    const node: GraphNode = {
      kind: 'node',
      id: 'x',
      labels: ['A`) DETACH DELETE n //'],
      properties: { id: 'x' },
    };
    expect((await script([node])).at(-1)).toBe(
      "UNWIND [{id: 'x', properties: {}}] AS row MERGE (n:`A``) DETACH DELETE n //` {id: row.id}) " +
        'SET n += row.properties;',
    );
  });
});

async function rows(db: grafeo.GrafeoDB, cypher: string): Promise<unknown[][]> {
  const result = await db.executeCypher(cypher);
  return result.rows() as unknown[][];
}

/** The statement as Neo4j reads it (unicode escapes first), without strings and quoted names. */
function withoutQuotes(line: string): string {
  const decoded = line.replace(/\\\\|\\u([0-9a-f]{4})/gi, (match, hex?: string) =>
    hex === undefined ? match : String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return decoded.replace(/'(?:[^'\\]|\\.)*'|`(?:[^`]|``)*`/gsu, ' ');
}
