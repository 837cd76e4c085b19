/** What is refused, and how: attacks, syntax errors, queries without an end. */
import { type AddressInfo, createServer } from 'node:net';
import { beforeAll, describe, expect } from 'vitest';
import type { GraphValue } from '../../graph/model.ts';
import { REFUSED_QUERIES } from './refused.ts';
import { EMPTY, fingerprint, smallGraph } from './small-graph.ts';
import type { Suite } from './suite.ts';

/** Longest wait for an answer after a query that was stopped. */
const NEXT_ANSWER_MS = 2_000;

export function refusingTests(suite: Suite): void {
  const { test, ask, refusal } = suite;

  describe('queries that are refused', () => {
    let before = '';
    beforeAll(async () => {
      await suite.store.write([EMPTY, ...smallGraph()]);
      before = await fingerprint(suite.store);
    });

    for (const { cypher, offset, codes } of REFUSED_QUERIES) {
      test(`refused: ${cypher}`, async () => {
        const error = await refusal(ask(cypher));
        expect(codes, error.message).toContain(error.code);
        if (offset !== undefined) expect(error.position?.offset, error.message).toBe(offset);
        expect(await fingerprint(suite.store)).toBe(before);
      });
    }

    test('a refused query leaves nothing behind that later ones see', async () => {
      for (const { cypher } of REFUSED_QUERIES.slice(0, 5)) await refusal(ask(cypher));
      expect((await ask('MATCH (n) RETURN count(n)')).rows).toEqual([[14]]);
    });

    test('no query opens a connection', async () => {
      let connections = 0;
      const canary = createServer((socket) => {
        connections++;
        socket.destroy();
      });
      await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
      const url = `http://127.0.0.1:${(canary.address() as AddressInfo).port}/`;
      for (const cypher of [
        `LOAD CSV FROM '${url}' AS line RETURN line`,
        `load/**/csv with headers from '${url}' as line return line`,
        `CALL { LOAD CSV FROM '${url}' AS line RETURN line } RETURN line`,
        'LOAD CSV FROM $url AS line RETURN line',
        `EXPLAIN LOAD CSV FROM '${url}' AS line RETURN line`,
        `PROFILE LOAD CSV FROM '${url}' AS line RETURN line`,
        `CALL apoc.load.json('${url}') YIELD value RETURN value`,
        `RETURN apoc.load.json('${url}') AS x`,
      ])
        expect((await refusal(ask(cypher, { parameters: { url } }))).code, cypher).toBe('cypher-refused');
      await new Promise((resolve) => canary.close(resolve));
      expect(connections).toBe(0);
    });

    test('names in parameters are values, never Cypher', async () => {
      const name = "x'}) DETACH DELETE n //";
      expect((await ask('MATCH (n {name: $name}) RETURN n', { parameters: { name } })).rows).toEqual([]);
      expect(await fingerprint(suite.store)).toBe(before);
    });
  });

  describe('errors', () => {
    const SYNTAX: [string, number | undefined, number | undefined][] = [
      ['MATCH (n) RETRN n', 1, 11],
      ['MATCH (n)\nRETURN n ORDR BY n', 2, 10],
      ['EXPLAIN MATCH (n)\n  RETRN n', 2, 3],
      ['RETURN (1', 1, undefined],
      ["RETURN 'abc", 1, undefined],
      ['MATCH (n)', 1, undefined],
      ['', 1, 1],
      ['  // nothing', 1, 1],
      ['hello', 1, 1],
    ];
    for (const [cypher, line, columnNumber] of SYNTAX) {
      test(`syntax error: ${JSON.stringify(cypher)}`, async () => {
        const error = await refusal(ask(cypher));
        expect(error.code, error.message).toBe('cypher-syntax');
        if (line !== undefined) expect(error.position?.line).toBe(line);
        if (columnNumber !== undefined) expect(error.position?.column).toBe(columnNumber);
      });
    }

    test('a parameter that was not given is named', async () => {
      const error = await refusal(ask('RETURN $missing AS x'));
      expect(error.code).toMatch(/^cypher-/);
      expect(error.message).toContain('missing');
    });

    test('a function that is not there is named', async () => {
      const error = await refusal(ask('RETURN nosuchfunction(1) AS x'));
      expect(error.code).toMatch(/^cypher-/);
      expect(error.message).toContain('nosuchfunction');
    });

    test('a query that fails while it runs', async () => {
      expect((await refusal(ask('RETURN 1 / 0 AS x'))).code).toBe('cypher-failed');
      expect((await ask('RETURN 1 AS x')).rows).toEqual([[1]]);
    });

    test('parameters nested too deeply are refused', async () => {
      let deep: GraphValue = [];
      for (let depth = 0; depth < 2_000; depth++) deep = [deep];
      const error = await refusal(ask('RETURN $deep AS x', { parameters: { deep: deep as never } }));
      expect(error.code).toMatch(/^(invalid-request|cypher-failed)$/);
    });
  });

  describe('deadlines', () => {
    beforeAll(() => suite.store.write([EMPTY, ...smallGraph()]));
    const ENDLESS: [string, string][] = [
      [
        'cross product',
        'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 100000) AS c RETURN count(*)',
      ],
      [
        'cross product of nodes',
        "MATCH (a), (b), (c), (d), (e), (f), (g), (h) WHERE a.id + b.id + c.id + d.id + e.id + f.id + g.id + h.id = 'x' RETURN count(*)",
      ],
      [
        'nested comprehension',
        'RETURN size([x IN range(1, 100000) WHERE size([y IN range(1, 100000) WHERE x + y = 0 | y]) > 0 | x]) AS n',
      ],
    ];
    for (const [title, cypher] of ENDLESS) {
      test(`an endless query is stopped and the next one answers: ${title}`, async () => {
        const started = performance.now();
        const error = await refusal(ask(cypher, { timeoutMs: 1_000 }));
        const stopped = performance.now();
        expect(error.code).toMatch(/^cypher-(timeout|memory)$/);
        expect(stopped - started).toBeLessThan(1_000 + NEXT_ANSWER_MS);
        expect((await ask("MATCH (e:Entity {id: 'alma'}) RETURN e.name")).rows).toEqual([['AlmaLinux']]);
        expect(performance.now() - stopped).toBeLessThan(NEXT_ANSWER_MS);
      });
    }

    test('trusted reads and writes go on beside and after an endless query', async () => {
      const endless = refusal(ask(ENDLESS[0]![1], { timeoutMs: 1_000 }));
      await suite.store.write([{ cypher: "MERGE (n:Entity {id: 'beside'})" }]);
      await endless;
      expect(await suite.store.read({ cypher: "MATCH (n:Entity {id: 'beside'}) RETURN n.id AS id" })).toEqual(
        [{ id: 'beside' }],
      );
      await suite.store.write([{ cypher: "MATCH (n:Entity {id: 'beside'}) DELETE n" }]);
    });

    test('a query that is cancelled ends, and the next one answers', async () => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 300);
      const started = performance.now();
      const error = await refusal(ask(ENDLESS[2]![1], { timeoutMs: 30_000, signal: controller.signal }));
      expect(error.code).toBe('interrupted');
      expect(performance.now() - started).toBeLessThan(300 + NEXT_ANSWER_MS);
      expect((await ask('RETURN 1 AS x')).rows).toEqual([[1]]);
    });

    test('a query that was cancelled before it began is not run', async () => {
      const error = await refusal(ask('RETURN 1 AS x', { signal: AbortSignal.abort() }));
      expect(error.code).toBe('interrupted');
    });
  });
}
