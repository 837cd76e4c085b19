/** Search as people type, neighbours with cursors, paths. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adjacencyOf } from '../../graph/analysis/adjacency.ts';
import { bestPaths } from '../../graph/analysis/paths.ts';
import { NameSearch } from '../../graph/read/name-search.ts';
import { graphOver } from '../../graph/stored-graph.ts';
import { extractionOf } from '../fixtures/extractions.ts';
import { memoryStore } from '../fixtures/memory-store.ts';

describe('search', () => {
  const names: [string, string[]][] = [
    ['alma', ['AlmaLinux', 'AlmaLinux OS', 'Project Lenix']],
    ['rocky', ['Rocky Linux']],
    ['rhel', ['Red Hat Enterprise Linux', 'RHEL']],
    ['redhat', ['Red Hat', 'Red Hat, Inc.']],
    ['cent', ['CentOS']],
    ['stream', ['CentOS Stream']],
    ['linux', ['Linux', 'Linux kernel']],
    ['cpp', ['C++']],
    ['orebro', ['Örebro']],
    ['aws', ['Amazon Web Services', 'AWS']],
  ];
  const search = new NameSearch();
  for (const [id, each] of names) search.set(id, each);

  test.each([
    ['AlmaLinux', 'alma'],
    ['almalinx', 'alma'],
    ['alma linux', 'alma'],
    ['Amlalinux', 'alma'],
    ['lenix', 'alma'],
    ['alm', 'alma'],
    ['rhel', 'rhel'],
    ['red hat enterprse', 'rhel'],
    ['enterprise linux', 'rhel'],
    ['red hat', 'redhat'],
    ['Red Hat Inc', 'redhat'],
    ['centos', 'cent'],
    ['cent os stream', 'stream'],
    ['c++', 'cpp'],
    ['orebro', 'orebro'],
    ['amazon', 'aws'],
    ['linux', 'linux'],
    ['rockey linux', 'rocky'],
  ])('%s finds %s first', (text, id) => {
    expect(search.search(text)[0]?.id).toBe(id);
  });

  test.each(['', '   ', '*:* OR a~', '"', '\\', '((((', '__proto__', 'a'.repeat(10_000), '\u0000'])(
    '%j is text, and no error',
    (text) => {
      expect(Array.isArray(search.search(text))).toBe(true);
    },
  );

  test('what is removed is not found', () => {
    const own = new NameSearch();
    own.set('x', ['Nimbus']);
    own.set('x', ['Cumulus']);
    expect(own.search('Nimbus')).toEqual([]);
    own.remove('x');
    expect(own.search('Cumulus')).toEqual([]);
    expect(own.size).toBe(0);
  });
});

describe('paths', () => {
  const graph = (edges: [string, string, number][]) =>
    adjacencyOf(
      edges.map(([from, to, cost], index) => ({
        id: `e${index}`,
        from,
        to,
        cost,
        type: index % 2 === 0 ? 'EVEN' : 'ODD',
      })),
    );
  const square = graph([
    ['a', 'b', 1],
    ['b', 'c', 1],
    ['a', 'c', 1.5],
    ['c', 'd', 1],
    ['b', 'd', 3],
  ]);
  const between = (steps: number, types?: ReadonlySet<string>) =>
    bestPaths(square, { from: 'a', to: 'd', steps, count: 10, types }).map((path) => path.nodes.join(''));

  test('the cheapest first, each once, none through a node twice', () => {
    expect(between(6)).toEqual(['acd', 'abcd', 'abd', 'acbd']);
    expect(bestPaths(square, { from: 'a', to: 'd', steps: 6, count: 1 })[0]).toEqual({
      nodes: ['a', 'c', 'd'],
      edges: ['e2', 'e3'],
      cost: 2.5,
    });
  });

  test('no more steps than allowed, no other types than asked for', () => {
    expect(between(2)).toEqual(['acd', 'abd']);
    expect(between(1)).toEqual([]);
    expect(between(6, new Set(['EVEN']))).toEqual(['abd']);
    expect(between(6, new Set(['NONE']))).toEqual([]);
  });

  test('unconnected, unknown or the same: none', () => {
    const islands = graph([
      ['a', 'b', 1],
      ['c', 'd', 1],
    ]);
    for (const to of ['c', 'nowhere', 'a'])
      expect(bestPaths(islands, { from: 'a', to, steps: 6, count: 3 })).toEqual([]);
  });

  test('a dense graph ends', () => {
    const edges: [string, string, number][] = [];
    for (let i = 0; i < 60; i++)
      for (let j = 0; j < i; j++) edges.push([`n${i}`, `n${j}`, 1 + ((i * j) % 7) / 10]);
    expect(bestPaths(graph(edges), { from: 'n0', to: 'n59', steps: 6, count: 20 })).toHaveLength(20);
  });

  test('the same as trying every path', () => {
    const edge = fc
      .tuple(fc.nat(6), fc.nat(6), fc.integer({ min: 10, max: 19 }))
      .filter(([from, to]) => from !== to);
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 14 }), fc.integer({ min: 1, max: 5 }), (raw, steps) => {
        const edges = raw.map(([from, to, cost]): [string, string, number] => [
          `n${from}`,
          `n${to}`,
          cost / 10,
        ]);
        const found = bestPaths(graph(edges), { from: 'n0', to: 'n1', steps, count: 500 }).map(
          (path) => path.cost,
        );
        const rounded = (costs: number[]) => costs.map((cost) => cost.toFixed(6)).sort();
        expect(rounded(found)).toEqual(rounded(everyPath(edges, 'n0', 'n1', steps)));
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  /** Costs of all simple paths, the cheapest edge between two nodes. */
  function everyPath(
    edges: [string, string, number][],
    from: string,
    to: string,
    steps: number,
    seen = [from],
    cost = 0,
  ): number[] {
    const at = seen[seen.length - 1] as string;
    if (at === to) return [cost];
    if (seen.length > steps) return [];
    const best = new Map<string, number>();
    for (const [a, b, price] of edges) {
      const other = a === at ? b : b === at ? a : null;
      if (other !== null && !seen.includes(other))
        best.set(other, Math.min(price, best.get(other) ?? Number.POSITIVE_INFINITY));
    }
    return [...best].flatMap(([next, price]) =>
      everyPath(edges, from, to, steps, [...seen, next], cost + price),
    );
  }
});

describe('neighbours', () => {
  const facts = Array.from({ length: 40 }, (_, index) => ({
    subject: `Tool ${index}`,
    relation: 'USES',
    object: 'Hub',
    confidence: 0.5 + index / 100,
  }));

  test('the strongest first, then the rest by cursor, each once', async () => {
    const graph = graphOver(await memoryStore());
    await graph.ingest([extractionOf({ title: 'Hub', facts, types: { 'Tool 3': 'Company' } })]);
    const hub = await graph.resolveName('Hub');
    const first = await graph.neighbours(hub.id, { limit: 12 });
    expect(first.nodes[0]?.name).toBe('Tool 39');
    expect(first).toMatchObject({ total: 40, more: 28 });
    const seen = new Set(first.nodes.map((node) => node.id));
    let cursor = first.nextCursor;
    while (cursor) {
      const page = await graph.neighbours(hub.id, { limit: 12, after: cursor });
      for (const node of page.nodes) {
        expect(seen.has(node.id)).toBe(false);
        seen.add(node.id);
      }
      cursor = page.nextCursor;
    }
    expect(seen.size).toBe(40);
    const companies = await graph.neighbours(hub.id, { types: ['Organization'] });
    expect(companies.nodes.map((node) => node.name)).toEqual(['Tool 3']);
    expect((await graph.neighbours(hub.id, { direction: 'out' })).total).toBe(0);
    await expect(graph.neighbours(hub.id, { types: ['X) DETACH DELETE n //'] })).rejects.toMatchObject({
      code: 'unknown-type',
    });
    await expect(graph.neighbours(hub.id, { after: 'bm9uc2Vuc2U' })).rejects.toMatchObject({
      code: 'invalid-cursor',
    });
  });

  test('a beginning is never empty', async () => {
    const graph = graphOver(await memoryStore());
    await graph.ingest([extractionOf({ title: 'Alone', facts: [] })]);
    expect((await graph.start(10)).nodes.map((node) => node.name)).toEqual(['Alone']);
    await graph.ingest([extractionOf({ title: 'Hub', facts })]);
    const start = await graph.start(10);
    expect(start.nodes[0]?.name).toBe('Hub');
    expect(start.edges.length).toBeGreaterThan(5);
  });
});

describe('a name that a person means', () => {
  test('an alias, a misspelling, and what to do when there is none', async () => {
    const graph = graphOver(await memoryStore());
    await graph.ingest([
      extractionOf({
        title: 'AlmaLinux',
        facts: [{ subject: 'AlmaLinux', relation: 'USES', object: 'Mock' }],
      }),
    ]);
    expect((await graph.resolveName('almalinux')).name).toBe('AlmaLinux');
    expect((await graph.resolveName('AlmaLinx')).name).toBe('AlmaLinux');
    await expect(graph.resolveName('Zebra')).rejects.toMatchObject({ code: 'entity-not-found' });
  });
});
