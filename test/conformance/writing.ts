/** Trusted writes: every kind of value there and back, all or nothing, the same twice. */
import { beforeEach, describe, expect } from 'vitest';
import { quoteName, type Statement } from '../../graph/store/contract.ts';
import { EMPTY, fingerprint, smallGraph } from './small-graph.ts';
import type { Suite } from './suite.ts';

export function writingTests(suite: Suite): void {
  const { test, refusal } = suite;

  describe('writing', () => {
    beforeEach(() => suite.store.write([EMPTY]));
    const readBack = async (id: string) =>
      (await suite.store.read({ cypher: 'MATCH (n {id: $id}) RETURN n', parameters: { id } }))[0]?.n;

    const VALUES: [string, string | number | boolean | (string | number | boolean)[]][] = [
      ['text', 'AlmaLinux'],
      ['empty text', ''],
      ['quotes', `it's "quoted" \\' \\" \\\\ \``],
      ['text that looks like Cypher', "'}) DETACH DELETE n //"],
      ['line breaks and tabs', 'a\nb\r\nc\td'],
      ['Unicode', 'Ünïcödé 漢字 \u{1f600} e\u0301 \u202e\u200b\u2028'],
      ['long text', 'kith '.repeat(20_000)],
      ['a whole number', 42],
      ['zero', 0],
      ['a negative number', -7],
      ['the largest safe number', Number.MAX_SAFE_INTEGER],
      ['a fraction', 0.1],
      ['a tiny fraction', 1.5e-300],
      ['a whole float', 5.0],
      ['a number past 2^53', 1e20],
      ['true', true],
      ['false', false],
      ['an empty list', []],
      ['a list of text', ['b', 'a', '']],
      ['a list of whole numbers', [3, 1, 2]],
      ['a list of fractions', [0.25, 0.5]],
      ['a list of whole numbers and fractions', [1, 0.5]],
      ['a list of truth values', [true, false]],
    ];
    for (const [kind, value] of VALUES) {
      test(`round trip: ${kind}`, async () => {
        const rows = [{ id: 'x', value }];
        await suite.store.write([
          { cypher: 'UNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n = row', parameters: { rows } },
        ]);
        expect(await readBack('x')).toEqual({
          kind: 'node',
          id: 'x',
          labels: ['Entity'],
          properties: { id: 'x', value },
        });
        const found = await suite.store.read({
          cypher: 'MATCH (n:Entity) WHERE n.value = $value RETURN n.value AS value, $value AS given',
          parameters: { value },
        });
        expect(found).toEqual([{ value, given: value }]);
      });
    }

    test('a key without a value is no property, and a map takes the place of all properties', async () => {
      const set = (properties: Record<string, string | number | null>): Statement => ({
        cypher: 'MERGE (n:Entity {id: $id}) SET n = $properties',
        parameters: { id: 'x', properties },
      });
      await suite.store.write([set({ id: 'x', name: 'old', url: 'u' })]);
      await suite.store.write([set({ id: 'x', name: 'new', url: null })]);
      expect(await readBack('x')).toMatchObject({ properties: { id: 'x', name: 'new' } });
      expect(Object.keys(((await readBack('x')) as { properties: object }).properties)).toEqual([
        'id',
        'name',
      ]);
    });

    test('keys come in the order of their code units, whatever the order they were written in', async () => {
      await suite.store.write([{ cypher: "CREATE (:Entity {id: 'x', b: 1, `Z`: 2, a: 3, `é`: 4})" }]);
      expect(JSON.stringify(await readBack('x'))).toBe(
        '{"kind":"node","id":"x","labels":["Entity"],"properties":{"Z":2,"a":3,"b":1,"id":"x","é":4}}',
      );
    });

    test('names in backticks', async () => {
      const odd = 'odd name: "1\'s" -→ é';
      await suite.store.write([
        { cypher: `CREATE (:${quoteName(odd)} {id: 'x', ${quoteName(odd)}: 1})` },
        { cypher: `MATCH (n {id: 'x'}) CREATE (n)-[:${quoteName(odd)} {id: 'loop'}]->(n)` },
      ]);
      const rows = await suite.store.read({
        cypher: `MATCH (n:${quoteName(odd)})-[r:${quoteName(odd)}]->(n) RETURN n, r`,
      });
      expect(rows).toEqual([
        {
          n: { kind: 'node', id: 'x', labels: [odd], properties: { id: 'x', [odd]: 1 } },
          r: { kind: 'edge', id: 'loop', type: odd, from: 'x', to: 'x', properties: { id: 'loop' } },
        },
      ]);
    });

    test('statements of one write see one another', async () => {
      await suite.store.write([
        { cypher: "CREATE (:Entity {id: 'a'})" },
        { cypher: "MATCH (a {id: 'a'}) CREATE (a)-[:USES]->(:Entity {id: 'b'})" },
        { cypher: "MATCH (:Entity {id: 'a'})-[r:USES]->(b) SET b.seen = true" },
      ]);
      expect(await readBack('b')).toMatchObject({ properties: { id: 'b', seen: true } });
    });

    test('a write is all or nothing', async () => {
      await suite.store.write([{ cypher: "CREATE (:Entity {id: 'kept'})" }]);
      const before = await fingerprint(suite.store);
      const error = await refusal(
        suite.store.write([
          { cypher: "CREATE (:Entity {id: 'lost'})" },
          { cypher: "MATCH (n {id: 'kept'}) SET n.name = 'changed', n:Changed" },
          { cypher: 'THIS IS NOT CYPHER' },
        ]),
      );
      expect(error.code).toMatch(/^store-/);
      expect(await fingerprint(suite.store)).toBe(before);
      await suite.store.write([{ cypher: "CREATE (:Entity {id: 'next'})" }]);
      expect(await readBack('next')).toBeDefined();
    });

    test('a write of no statements does nothing', async () => {
      await suite.store.write([]);
      expect(await fingerprint(suite.store)).toBe('');
    });

    test('MERGE twice is MERGE once', async () => {
      await suite.store.write([EMPTY, ...smallGraph()]);
      const once = await fingerprint(suite.store);
      await suite.store.write([
        {
          cypher: 'UNWIND $rows AS row MERGE (e:Entity {id: row.id}) SET e.mentions = row.mentions',
          parameters: {
            rows: [
              { id: 'alma', mentions: 5 },
              { id: 'gpl', mentions: 1 },
              { id: 'gpl', mentions: 1 },
            ],
          },
        },
        {
          cypher:
            "MATCH (a:Entity {id: 'alma'}) MATCH (b:Entity {id: 'gpl'}) MERGE (a)-[r:LICENSED_UNDER]->(b) SET r.weight = 1",
        },
      ]);
      expect(await fingerprint(suite.store)).toBe(once);
    });

    test('labels are set and taken away', async () => {
      await suite.store.write([{ cypher: "CREATE (:Entity {id: 'x'})" }]);
      await suite.store.write([{ cypher: "MATCH (n {id: 'x'}) SET n:Project:Software" }]);
      expect(await readBack('x')).toMatchObject({ labels: ['Entity', 'Project', 'Software'] });
      await suite.store.write([
        { cypher: "MATCH (n {id: 'x'}) REMOVE n:Software:Library" },
        { cypher: "MATCH (n {id: 'x'}) SET n:OperatingSystem:Project" },
      ]);
      expect(await readBack('x')).toMatchObject({ labels: ['Entity', 'OperatingSystem', 'Project'] });
      expect(await suite.store.read({ cypher: 'MATCH (n:Software) RETURN n' })).toEqual([]);
      expect(await suite.store.read({ cypher: 'MATCH (n:OperatingSystem) RETURN n.id AS id' })).toEqual([
        { id: 'x' },
      ]);
    });

    test('deleting a node takes its edges along', async () => {
      await suite.store.write(smallGraph());
      await suite.store.write([{ cypher: "MATCH (n:Entity {id: 'alma'}) DETACH DELETE n" }]);
      expect(await suite.store.read({ cypher: "MATCH (n {id: 'alma'}) RETURN n" })).toEqual([]);
      expect(
        await suite.store.read({ cypher: 'MATCH (:Entity)-[r]->(:Entity) RETURN r.id AS id ORDER BY id' }),
      ).toEqual([{ id: 'centos-rhel' }, { id: 'rhel-redhat' }]);
    });

    test('deleting an edge leaves its nodes', async () => {
      await suite.store.write(smallGraph());
      await suite.store.write([{ cypher: "MATCH (:Entity {id: 'alma'})-[r:COMPATIBLE_WITH]->() DELETE r" }]);
      expect(
        await suite.store.read({ cypher: 'MATCH (:Entity)-[r]->(:Entity) RETURN count(r) AS n' }),
      ).toEqual([{ n: 5 }]);
      expect(await suite.store.read({ cypher: 'MATCH (e:Entity) RETURN count(e) AS n' })).toEqual([{ n: 8 }]);
    });

    test('thousands of rows in one statement', async () => {
      const ids = Array.from({ length: 5_000 }, (_, index) => `n${index}`);
      await suite.store.write([
        { cypher: 'UNWIND $ids AS id MERGE (n:Entity {id: id})', parameters: { ids } },
        {
          cypher:
            'UNWIND $pairs AS pair MATCH (a:Entity {id: pair.from}) MATCH (b:Entity {id: pair.to}) MERGE (a)-[:USES]->(b)',
          parameters: { pairs: ids.slice(1).map((id, index) => ({ from: ids[index]!, to: id })) },
        },
      ]);
      const rows = await suite.store.read({
        cypher: 'MATCH (a)-[r:USES]->(b) RETURN a.id AS a, r, b.id AS b',
      });
      expect(rows).toHaveLength(4_999);
      expect(rows.every((row) => (row.r as { from: string }).from === row.a)).toBe(true);
    });

    test('writes at the same time do not lose one another', async () => {
      await suite.store.write([{ cypher: "CREATE (:Entity {id: 'x'})" }]);
      await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          suite.store.write([{ cypher: 'MERGE (n:Entity {id: $id})', parameters: { id: `n${index}` } }]),
        ),
      );
      expect(await suite.store.read({ cypher: 'MATCH (n:Entity) RETURN count(n) AS n' })).toEqual([{ n: 9 }]);
    });
  });
}
