/** Each flag of graph/store/capabilities.ts against the engine that carries it. */
import { beforeAll, describe, expect } from 'vitest';
import type { GraphValue } from '../../graph/model.ts';
import { CAPABILITIES, type CapabilityId } from '../../graph/store/capabilities.ts';
import { EMPTY, smallGraph } from './small-graph.ts';
import type { Suite } from './suite.ts';

export function capabilityTests(suite: Suite): void {
  const { test, ask, refusal } = suite;

  describe('capabilities', () => {
    beforeAll(() => suite.store.write([EMPTY, ...smallGraph()]));
    /** A query and its answer where the capability is there; where it is not, a refusal or another answer. */
    const PROOFS: Partial<Record<CapabilityId, { cypher: string; rows?: GraphValue[][] }>> = {
      slices: {
        cypher: 'MATCH (e:Entity) WITH e ORDER BY e.id RETURN collect(e.id)[0..2] AS first',
        rows: [[['alma', 'centos']]],
      },
      'shortest-1': {
        cypher:
          "MATCH p = SHORTEST 1 (a:Entity {id: 'alma'})-[]->+(b:Entity {id: 'redhat'}) RETURN length(p)",
        rows: [[2]],
      },
      'path-in-with': {
        cypher:
          "MATCH (a:Entity {id: 'alma'}), (b:Entity {id: 'redhat'}) WITH shortestPath((a)-[*..4]->(b)) AS p RETURN length(p)",
        rows: [[2]],
      },
      'schema-visualization': { cypher: 'CALL db.schema.visualization()' },
      'keyword-variables': { cypher: "MATCH (set:Entity {id: 'gpl'}) RETURN set.id", rows: [['gpl']] },
      'backtick-in-name': { cypher: 'WITH 1 AS `a``b` RETURN `a``b`', rows: [[1]] },
      'sum-of-nothing': { cypher: "MATCH (e:Entity {id: 'none'}) RETURN sum(e.mentions)", rows: [[0]] },
      'null-in-empty-list': { cypher: 'RETURN null IN [] AS x', rows: [[false]] },
      'whole-floats-as-text': { cypher: 'RETURN toString(1.0) AS x', rows: [['1.0']] },
      'local-date-times': {
        cypher: "RETURN localdatetime('2024-02-29T10:00:00') AS x",
        rows: [['2024-02-29T10:00:00']],
      },
    };
    for (const { id } of CAPABILITIES) {
      const proof = PROOFS[id];
      if (proof === undefined) continue;
      test(`capability: ${id}`, async () => {
        const answer = await ask(proof.cypher).catch((error: unknown) => error);
        if (suite.store.capabilities[id]) {
          expect(answer).toMatchObject({ rows: proof.rows ?? expect.anything() });
        } else if (answer instanceof Error) {
          expect((await refusal(Promise.reject(answer))).code).toMatch(/^cypher-/);
        } else {
          expect(proof.rows, 'the capability is there: set its flag').toBeDefined();
          expect(answer).not.toMatchObject({ rows: proof.rows });
        }
      });
    }

    test('capability: wide-expansion', async () => {
      const leaves = Array.from({ length: 400 }, (_, index) => index);
      await suite.store.write([
        { cypher: "CREATE (:Hub {id: 'hub'})" },
        {
          cypher:
            "MATCH (h:Hub {id: 'hub'}) UNWIND $leaves AS i CREATE (h)-[:LEAF]->(:Leaf {id: 'leaf' + toString(i)})",
          parameters: { leaves },
        },
      ]);
      const wide = 'MATCH (a:Leaf)<-[:LEAF]-(h)-[:LEAF]->(b:Leaf) RETURN count(*) AS n';
      if (suite.store.capabilities['wide-expansion']) expect((await ask(wide)).rows).toEqual([[159_600]]);
      else expect((await refusal(ask(wide))).code).toBe('cypher-too-wide');
      expect((await ask('MATCH (h:Hub) RETURN count(h)')).rows).toEqual([[1]]);
    });

    test('capability: many-processes', async () => {
      const second = suite.open(suite.store.location);
      if (suite.store.capabilities['many-processes']) {
        const rows = await (await second).read({ cypher: 'MATCH (e:Entity) RETURN count(e) AS n' });
        expect(rows).toEqual([{ n: 8 }]);
        await (await second).close();
      } else expect((await refusal(second)).code).toBe('store-locked');
      expect((await ask('MATCH (e:Entity) RETURN count(e)')).rows).toEqual([[8]]);
    });

    test('every capability is proved', () => {
      const proved = [...Object.keys(PROOFS), 'wide-expansion', 'many-processes'];
      expect(proved.sort()).toEqual(CAPABILITIES.map(({ id }) => id).sort());
    });
  });
}
