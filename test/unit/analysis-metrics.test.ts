/** Metrics on graphs whose answers one knows, and against slow definitions of the same on random ones. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultValues, type ParameterValues } from '../../foundation/parameters.ts';
import { type EntityGraph, entityGraphOf } from '../../graph/analysis/entity-graph.ts';
import { detect } from '../../graph/analysis/louvain/detect.ts';
import { metrics } from '../../graph/analysis/metrics/registry.ts';
import { settingsOf } from '../../graph/analysis/settings.ts';
import { sparseOf } from '../../graph/analysis/sparse.ts';

/** `a-b b-c`: ties; a lone `d` is an entity without ties. */
function graphOf(ties: string): Promise<EntityGraph> {
  const words = ties.split(' ').filter((word) => word !== '');
  const relations = words
    .filter((word) => word.includes('-'))
    .map((word, at) => {
      const [from = '', to = ''] = word.split('-');
      return { id: `r${at}`, from, to, strength: 1 };
    });
  return entityGraphOf(new Set(words.flatMap((word) => word.split('-'))), relations);
}

async function measure(metric: string, graph: EntityGraph, changed: ParameterValues = {}) {
  const { parameters, run } = metrics.get(metric);
  return run(graph, { ...defaultValues(parameters), ...changed }, {});
}

async function values(metric: string, ties: string, changed: ParameterValues = {}) {
  const found = await measure(metric, await graphOf(ties), changed);
  return Object.fromEntries([...found.values].map(([id, value]) => [id, Math.round(value * 1000) / 1000]));
}

const LINE = 'a-b b-c c-d';
/** Two triangles, and one tie between them. */
const DUMBBELL = 'a-b b-c c-a c-d d-e e-f f-d';

describe('each metric', () => {
  test.each(metrics.all.map((metric) => [metric.id, metric] as const))('%s is described', (_id, metric) => {
    expect(metric.help).toMatch(/\.$/);
    expect(metric.paper).toMatch(/ \d{4}, /);
    expect(settingsOf(metric.parameters, defaultValues(metric.parameters), metric.id)).toEqual(
      defaultValues(metric.parameters),
    );
  });

  test.each(metrics.ids)('%s measures nothing, one, and entities without ties', async (id) => {
    for (const ties of ['', 'a', 'a b c', 'a-b c'])
      for (const value of (await measure(id, await graphOf(ties))).values.values())
        expect(Number.isFinite(value)).toBe(true);
  });

  test.each(metrics.ids)('%s says the same whatever the order of what it is given', async (id) => {
    const [one, other] = [await graphOf(DUMBBELL), await graphOf(DUMBBELL)];
    expect([...(await measure(id, one)).values]).toEqual([...(await measure(id, other)).values]);
    const relations = DUMBBELL.split(' ').map((tie, at) => ({
      id: `r${at}`,
      from: tie[0] ?? '',
      to: tie[2] ?? '',
      strength: 1,
    }));
    const turned = await entityGraphOf([...'fedcba'], relations.reverse());
    expect([...(await measure(id, turned)).values]).toEqual([...(await measure(id, one)).values]);
  });

  test.each(metrics.ids)('%s stops when nobody waits', async (id) => {
    const graph = await graphOf(DUMBBELL);
    const { run, parameters } = metrics.get(id);
    const gone = run(graph, defaultValues(parameters), { signal: AbortSignal.abort() });
    if (['pagerank', 'betweenness', 'communities'].includes(id))
      await expect(gone).rejects.toMatchObject({ code: 'interrupted' });
    else await gone;
  });
});

test('two relations between two entities are one tie of their weight', async () => {
  const graph = await entityGraphOf(
    ['a', 'b'],
    [
      { id: '1', from: 'a', to: 'b', strength: 0.5 },
      { id: '2', from: 'b', to: 'a', strength: 0.25 },
      { id: '3', from: 'a', to: 'a', strength: 1 },
      { id: '4', from: 'a', to: 'gone', strength: 1 },
    ],
  );
  expect(graph.size).toBe(1);
  expect(Object.fromEntries((await measure('degree', graph)).values)).toEqual({ a: 2, b: 2 });
  expect((await measure('degree', graph, { count: 'neighbours' })).values.get('a')).toBe(1);
  expect((await measure('weighted-degree', graph)).values.get('b')).toBe(0.75);
});

describe('pagerank', () => {
  test('is one in all, and most in the middle', async () => {
    const ranks = await values('pagerank', 'a-m b-m c-m d-m');
    expect(ranks).toEqual({ a: 0.131, b: 0.131, c: 0.131, d: 0.131, m: 0.476 });
  });
  test('what has no ties keeps its share', async () => {
    const ranks = await values('pagerank', 'a-b c');
    expect((ranks.a ?? 0) + (ranks.b ?? 0) + (ranks.c ?? 0)).toBeCloseTo(1, 2);
    expect(ranks.c).toBeLessThan(ranks.a ?? 0);
  });
});

describe('betweenness', () => {
  test('is the share of pairs between which an entity stands', async () => {
    expect(await values('betweenness', LINE)).toEqual({ a: 0, b: 0.667, c: 0.667, d: 0 });
    expect(await values('betweenness', 'a-m b-m c-m')).toEqual({ a: 0, b: 0, c: 0, m: 1 });
  });

  test('from samples it is near the exact one, and the same for the same seed', async () => {
    const ties = Array.from({ length: 200 }, (_, at) => `n${at}-n${Math.floor(at / 3)}`)
      .slice(1)
      .join(' ');
    const graph = await graphOf(ties);
    const exact = await measure('betweenness', graph);
    expect(exact.note).toBeUndefined();
    const sampled = await measure('betweenness', graph, { exact: 10, samples: 100 });
    expect(sampled.note).toBe('estimated from the shortest paths of 100 of 200 entities');
    for (const [id, value] of exact.values)
      expect(Math.abs((sampled.values.get(id) ?? 0) - value)).toBeLessThan(0.08);
    const again = await measure('betweenness', graph, { exact: 10, samples: 100 });
    expect([...again.values]).toEqual([...sampled.values]);
    const otherwise = await measure('betweenness', graph, { exact: 10, samples: 100, seed: 2 });
    expect([...otherwise.values]).not.toEqual([...sampled.values]);
  });
});

describe('communities', () => {
  test('are what hangs together, the largest first, the most central member first', async () => {
    const found = await measure('communities', await graphOf(`${DUMBBELL} f-g d-g lonely`));
    expect(found.groups).toEqual([
      { number: 0, members: ['d', 'f', 'e', 'g'] },
      { number: 1, members: ['a', 'b', 'c'] },
    ]);
    expect(found.values.get('g')).toBe(0);
    expect(found.values.has('lonely')).toBe(false);
  });

  describe('of a large graph are found in a thread of its own', () => {
    /** 3,000 cliques of four, in a ring. */
    const large = Array.from({ length: 12_000 }, (_, at) => {
      const clique = at - (at % 4);
      const inside = [0, 1, 2, 3]
        .filter((other) => clique + other > at)
        .map((other) => `n${at}-n${clique + other}`);
      return at % 4 === 0 ? [...inside, `n${at}-n${(at + 4) % 12_000}`].join(' ') : inside.join(' ');
    }).join(' ');

    test('the same as in this one', async () => {
      const graph = await graphOf(large);
      expect(graph.size).toBeGreaterThan(10_000);
      const found = await measure('communities', graph);
      const { nodes, offsets, targets, weights } = await sparseOf(graph);
      const sources = nodes.flatMap((_, node) =>
        Array<number>((offsets[node + 1] ?? 0) - (offsets[node] ?? 0)).fill(node),
      );
      const once = [...targets.keys()].filter((arc) => (sources[arc] ?? 0) < (targets[arc] ?? 0));
      const ties = {
        sources: Int32Array.from(once, (arc) => sources[arc] ?? 0),
        targets: Int32Array.from(once, (arc) => targets[arc] ?? 0),
        weights: Float64Array.from(once, (arc) => weights[arc] ?? 0),
      };
      const here = detect({ ties, count: nodes.length, resolution: 1, seed: 1 });
      const apart = new Map<number, number>();
      for (const [node, id] of nodes.entries()) {
        const community = here.communities[node] ?? -1;
        const number = found.values.get(id) ?? -1;
        expect(apart.get(community) ?? number).toBe(number);
        apart.set(community, number);
      }
    });

    test('and given up at once', async () => {
      const { run, parameters } = metrics.get('communities');
      const leaving = new AbortController();
      const gone = run(await graphOf(large), defaultValues(parameters), { signal: leaving.signal });
      setTimeout(() => leaving.abort(), 20);
      await expect(gone).rejects.toMatchObject({ code: 'interrupted' });
    });
  });
});

describe('what holds the graph together', () => {
  test('an articulation point counts what it would cut off', async () => {
    expect(await values('articulation', LINE)).toEqual({ a: 0, b: 1, c: 1, d: 0 });
    expect(await values('articulation', DUMBBELL)).toEqual({ a: 0, b: 0, c: 2, d: 2, e: 0, f: 0 });
  });

  test('a bridge has a smaller side', async () => {
    const found = await measure('bridges', await graphOf(`${DUMBBELL} f-g`));
    expect(found.ties).toEqual([
      { ends: ['c', 'd'], value: 3 },
      { ends: ['f', 'g'], value: 1 },
    ]);
    expect(found.values.get('d')).toBe(3);
    expect(found.values.get('a')).toBe(0);
  });

  test('a line of 20,000 ends, without running out of stack', async () => {
    const graph = await graphOf(Array.from({ length: 20_000 }, (_, at) => `n${at}-n${at + 1}`).join(' '));
    const found = await measure('bridges', graph);
    expect(found.ties).toHaveLength(20_000);
    expect(found.ties?.[0]?.value).toBe(10_000);
  });

  test('the same as taking each away and looking', async () => {
    const tie = fc.tuple(fc.nat(7), fc.nat(7)).filter(([from, to]) => from !== to);
    await fc.assert(
      fc.asyncProperty(fc.array(tie, { maxLength: 12 }), async (ties) => {
        const edges = [...new Set(ties.map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`))];
        const graph = await graphOf(edges.join(' '));
        const articulation = await measure('articulation', graph);
        for (const id of graph.nodes()) {
          const connected = partWith(id, edges).size - 1;
          const rest = edges.filter((edge) => !edge.split('-').includes(id));
          const largest = Math.max(0, ...neighbours(id, edges).map((other) => partWith(other, rest).size));
          expect(articulation.values.get(id), `${id} of ${edges.join(' ')}`).toBe(connected - largest);
        }
        const bridges = new Map(
          (await measure('bridges', graph)).ties?.map((each) => [each.ends.join('-'), each.value]),
        );
        for (const edge of edges) {
          const [from = '', to = ''] = edge.split('-');
          const rest = edges.filter((each) => each !== edge);
          const side = partWith(from, rest);
          const expected = side.has(to) ? undefined : Math.min(side.size, partWith(to, rest).size);
          expect(bridges.get(edge), `${edge} of ${edges.join(' ')}`).toBe(expected);
        }
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  function neighbours(id: string, edges: readonly string[]): string[] {
    return edges
      .map((edge) => edge.split('-'))
      .flatMap(([a = '', b = '']) => (a === id ? [b] : b === id ? [a] : []));
  }
  function partWith(id: string, edges: readonly string[]): Set<string> {
    const part = new Set([id]);
    for (const each of part) for (const other of neighbours(each, edges)) part.add(other);
    return part;
  }
});
