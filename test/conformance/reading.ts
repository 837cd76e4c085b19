/** What people ask: the table of queries, the shapes of values, limits. */
import { beforeAll, describe, expect } from 'vitest';
import type { GraphValue } from '../../graph/model.ts';
import { QUERIES } from './queries.ts';
import { EMPTY, smallGraph } from './small-graph.ts';
import type { Suite } from './suite.ts';

export function readingTests(suite: Suite): void {
  const { test, ask, refusal } = suite;

  describe('queries that people type', () => {
    beforeAll(() => suite.store.write([EMPTY, ...smallGraph()]));

    for (const { name: title, cypher, parameters, rows } of QUERIES) {
      test(`query: ${title}`, async () => {
        const result = await ask(cypher, { parameters });
        expect(result.rows).toEqual(rows);
        expect(result.truncated).toBe(false);
      });
    }

    test('columns are named as they were asked for', async () => {
      expect(await ask('RETURN 1 AS one, 2 AS `t w o`, 3 AS a')).toMatchObject({
        columns: ['one', 't w o', 'a'],
      });
      expect(await ask("MATCH (n {id: 'none'}) RETURN n.id AS id, n AS node")).toMatchObject({
        columns: ['id', 'node'],
        rows: [],
      });
    });

    const docker: GraphValue = {
      kind: 'node',
      id: 'docker',
      labels: ['Entity', 'Project', 'Software'],
      properties: { aliases: [], id: 'docker', mentions: 1, name: 'Docker', type: 'Software' },
    };
    test('shape: a node, bare and in a list and a map', async () => {
      const { rows } = await ask("MATCH (n {id: 'docker'}) RETURN n, [n] AS list, {node: n} AS map");
      expect(rows).toEqual([[docker, [docker], { node: docker }]]);
      expect(JSON.stringify(rows[0]![0])).toBe(JSON.stringify(docker));
    });

    test('shape: a relation, though its ends are not among the columns', async () => {
      const { rows } = await ask("MATCH (:Entity {id: 'alma'})-[r:LICENSED_UNDER]->() RETURN r");
      expect(rows).toEqual([
        [
          {
            kind: 'edge',
            id: 'alma-gpl',
            type: 'LICENSED_UNDER',
            from: 'alma',
            to: 'gpl',
            properties: { confidence: 0.5, evidence: ['s1'], id: 'alma-gpl', methods: [], weight: 1 },
          },
        ],
      ]);
    });

    test('shape: an edge of the text layer, which has no id of its own', async () => {
      const { rows } = await ask(
        "MATCH (:Sentence {id: 's2'})-[m]->() RETURN m UNION ALL MATCH (:Article {id: 'a1'})-[m:PARENT]->() RETURN m",
      );
      expect(rows).toEqual([
        [
          {
            kind: 'edge',
            id: 'MENTIONS:s2:centos:12',
            type: 'MENTIONS',
            from: 's2',
            to: 'centos',
            properties: { end: 18, start: 12, surface: 'CentOS' },
          },
        ],
        [{ kind: 'edge', id: 'PARENT:a1:a2', type: 'PARENT', from: 'a1', to: 'a2', properties: {} }],
      ]);
    });

    test('shape: a path, with its edges in their own direction', async () => {
      const { rows } = await ask(
        "MATCH p = (:Entity {id: 'redhat'})<-[:DEVELOPED_BY]-(:Entity)<-[:DERIVED_FROM]-(:Entity {id: 'centos'}) RETURN p",
      );
      expect(rows).toMatchObject([
        [
          {
            kind: 'path',
            nodes: [{ id: 'redhat' }, { id: 'rhel' }, { id: 'centos' }],
            edges: [
              { id: 'rhel-redhat', from: 'rhel', to: 'redhat' },
              { id: 'centos-rhel', from: 'centos', to: 'rhel' },
            ],
          },
        ],
      ]);
    });

    test('shape: a path found by variable length and by shortestPath', async () => {
      for (const pattern of [
        '(a)-[:SUCCESSOR_OF|DERIVED_FROM*1..3]->(b)',
        'shortestPath((a)-[:SUCCESSOR_OF|DERIVED_FROM*..3]->(b))',
      ]) {
        const { rows } = await ask(
          `MATCH (a:Entity {id: 'alma'}), (b:Entity {id: 'rhel'}) MATCH p = ${pattern} RETURN p`,
        );
        expect(rows, pattern).toMatchObject([
          [
            {
              kind: 'path',
              nodes: [{ id: 'alma' }, { id: 'centos' }, { id: 'rhel' }],
              edges: [{ id: 'alma-centos' }, { id: 'centos-rhel' }],
            },
          ],
        ]);
      }
    });

    test('shape: parameters of every kind come back as they went', async () => {
      const parameters = {
        text: 'é"\'`',
        n: 3,
        f: 0.5,
        yes: true,
        none: null,
        list: [1, [2, 'x']],
        map: { a: { b: [] } },
      };
      const { rows } = await ask('RETURN $text, $n, $f, $yes, $none, $list, $map', { parameters });
      expect(rows).toEqual([Object.values(parameters)]);
    });

    test('shape: whole numbers past 2^53 are text', async () => {
      expect((await ask('RETURN 9007199254740993 AS big, 9007199254740991 AS safe')).rows).toEqual([
        ['9007199254740993', 9007199254740991],
      ]);
    });

    test('shape: dates and durations are text', async () => {
      expect(
        (
          await ask(
            "RETURN date('2024-02-29') AS d, duration('P1DT2H') AS p, datetime('2024-02-29T10:00:00.5Z') AS z, localtime('10:20') AS t",
          )
        ).rows,
      ).toEqual([['2024-02-29', 'P1DT2H', '2024-02-29T10:00:00.5Z', '10:20:00']]);
    });

    test('EXPLAIN shows a plan and runs nothing', async () => {
      const { columns, rows } = await ask('EXPLAIN MATCH (n) RETURN n');
      expect(columns).toEqual(['plan']);
      expect(String(rows[0]![0])).toMatch(/Scan/);
    });

    test('an answer too heavy to hold is cut off, and says so', async () => {
      const result = await ask('UNWIND range(1, 100) AS i RETURN range(1, 50000) AS numbers', { limit: 500 });
      expect(result.truncated).toBe(true);
      expect(result.rows.length).toBeGreaterThan(0);
      expect(result.rows.length).toBeLessThan(100);
    });

    test('a row too heavy to hold is an error', async () => {
      const error = await refusal(ask('RETURN range(1, 3000000) AS numbers'));
      expect(error.code).toMatch(/^cypher-(failed|memory)$/);
      expect((await ask('RETURN 1 AS x')).rows).toEqual([[1]]);
    });

    test('the row limit cuts off, and says so', async () => {
      expect(await ask('UNWIND range(1, 1000) AS x RETURN x', { limit: 3 })).toMatchObject({
        rows: [[1], [2], [3]],
        truncated: true,
      });
      expect(await ask('UNWIND range(1, 3) AS x RETURN x', { limit: 3 })).toMatchObject({
        rows: [[1], [2], [3]],
        truncated: false,
      });
    });
  });
}
