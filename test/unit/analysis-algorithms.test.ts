/** Trees that connect, forests of parents, contradictions among statements, settings: each on a small case. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Parameter } from '../../foundation/parameters.ts';
import { adjacencyOf } from '../../graph/analysis/adjacency.ts';
import { connectingTree } from '../../graph/analysis/connecting-tree.ts';
import { contradictionKinds } from '../../graph/analysis/contradictions/registry.ts';
import { statementsOf } from '../../graph/analysis/contradictions/statements.ts';
import { forestOf, upperPart } from '../../graph/analysis/forest.ts';
import { sampleOf, seededRandom } from '../../graph/analysis/random.ts';
import { settingsOf } from '../../graph/analysis/settings.ts';

describe('the tree that connects', () => {
  const graph = (edges: [string, string, number][]) =>
    adjacencyOf(edges.map(([from, to, cost]) => ({ id: `${from}${to}`, from, to, type: 'T', cost })));
  const star = graph([
    ['a', 'm', 1],
    ['b', 'm', 1],
    ['c', 'm', 1],
    ['a', 'b', 3],
    ['c', 'z', 1],
  ]);

  test.each<[terminals: string[], tree: string[]]>([
    [
      ['a', 'b', 'c'],
      ['am', 'bm', 'cm'],
    ],
    [
      ['a', 'b'],
      ['am', 'bm'],
    ],
    [
      ['a', 'z'],
      ['am', 'cm', 'cz'],
    ],
    [['a'], []],
    [[], []],
    [['a', 'a', 'nowhere'], []],
  ])('of %j is %j', async (terminals, tree) => {
    expect((await connectingTree(star, terminals)).sort()).toEqual(tree);
  });

  test('what no way leads to is left apart', async () => {
    const islands = graph([
      ['a', 'b', 1],
      ['c', 'd', 1],
    ]);
    expect(await connectingTree(islands, ['a', 'b', 'c'])).toEqual(['ab']);
  });

  test('always a tree, with no loose end, and all connected that can be', async () => {
    const edge = fc.tuple(fc.nat(8), fc.nat(8), fc.integer({ min: 10, max: 19 })).filter(([a, b]) => a !== b);
    await fc.assert(
      fc.asyncProperty(
        fc.array(edge, { maxLength: 20 }),
        fc.uniqueArray(fc.nat(8), { maxLength: 5 }),
        async (raw, asked) => {
          const edges = raw.map(([from, to, cost], at) => ({
            id: `e${at}`,
            from: `n${from}`,
            to: `n${to}`,
            type: 'T',
            cost,
          }));
          const terminals = asked.map((each) => `n${each}`);
          const tree = new Set(await connectingTree(adjacencyOf(edges), terminals));
          const within = edges.filter(({ id }) => tree.has(id));
          const nodes = new Set(within.flatMap(({ from, to }) => [from, to]));
          const parts = (of: typeof edges, start: string) => {
            const part = new Set([start]);
            for (const each of part)
              for (const { from, to } of of) {
                if (from === each) part.add(to);
                if (to === each) part.add(from);
              }
            return part;
          };
          const trees = new Set([...nodes].map((node) => [...parts(within, node)].sort().join()));
          expect(within.length).toBe(nodes.size - trees.size);
          for (const node of nodes)
            if (!terminals.includes(node))
              expect(within.filter(({ from, to }) => from === node || to === node).length).toBeGreaterThan(1);
          for (const one of terminals)
            for (const other of terminals)
              expect(parts(within, one).has(other)).toBe(parts(edges, one).has(other));
        },
      ),
      { seed: 9, numRuns: 200 },
    );
  });
});

describe('a forest of parents', () => {
  const forest = (pairs: string) => {
    const items = pairs.split(' ').map((pair) => {
      const [id = '', parent = null] = pair.split('<');
      return { id, parent };
    });
    return forestOf(items, (a, b) => b.descendants - a.descendants || (a.item.id < b.item.id ? -1 : 1));
  };
  const read = (pairs: string, limit = 100, levels = 100) =>
    upperPart(forest(pairs).roots, limit, levels)
      .map(({ item, depth, descendants }) => `${'.'.repeat(depth)}${item.id}${descendants}`)
      .join(' ');

  test.each([
    ['a b<a c<a d<b', 'a3 .b1 ..d0 .c0'],
    ['b<gone a', 'a0 b0'],
    ['x y z<y', 'y1 .z0 x0'],
    // A circle begins with the first of it; what hangs on it hangs on.
    ['a<b b<a c<a', 'a2 .b0 .c0'],
    ['a<a', 'a0'],
  ])('%s reads %s', (pairs, expected) => {
    expect(read(pairs)).toBe(expected);
  });

  test('cut down, every branch shows before any goes deep', () => {
    expect(read('a b<a c<b d<c e', 3)).toBe('a3 .b2 e0');
    expect(read('a b<a c<b d<c e', 100, 1)).toBe('a3 e0');
  });

  test('a line of 50,000 ends', () => {
    const items = Array.from({ length: 50_000 }, (_, at) => ({
      id: `n${at}`,
      parent: at === 0 ? null : `n${at - 1}`,
    }));
    const { roots } = forestOf(items, () => 0);
    expect(roots[0]?.descendants).toBe(49_999);
    expect(upperPart(roots, 60_000, 60_000)).toHaveLength(50_000);
  });
});

describe('contradictions', () => {
  /** `A DERIVED_FROM B`, all of the same confidence. */
  const find = async (...sentences: string[]) => {
    const relations = sentences.map((sentence) => {
      const [from = '', type = '', to = ''] = sentence.split(' ');
      return { id: sentence, from, type, to, confidence: 0.8 };
    });
    const statements = await statementsOf(relations);
    return contradictionKinds.all.flatMap((kind) =>
      [...kind.find(statements)].map(({ about, statements: all }) => `${kind.id} ${about} ${all.length}`),
    );
  };

  test.each<[string[], string[]]>([
    [['A DERIVED_FROM B', 'B DERIVED_FROM A'], ['derived-both-ways A 2']],
    [['A DERIVED_FROM B', 'B DERIVED_FROM C', 'A DERIVED_FROM C'], []],
    [['A SUCCESSOR_OF B', 'B SUCCESSOR_OF A'], ['succeeds-both-ways A 2']],
    [['A SUCCESSOR_OF B', 'B DERIVED_FROM A'], ['derived-from-successor A 2']],
    [['A SUCCESSOR_OF B', 'A DERIVED_FROM B'], []],
    [['A PART_OF B', 'A INCLUDES B'], ['part-and-whole A 2']],
    [['A PART_OF B', 'B INCLUDES A'], []],
    [['A OWNED_BY B', 'A OWNED_BY C'], ['two-owners A 2']],
    [['A OWNED_BY B', 'C OWNED_BY B'], []],
    [['A ACQUIRED_BY B', 'A ACQUIRED_BY C', 'A ACQUIRED_BY D'], ['acquired-twice A 3']],
    [['A LICENSED_UNDER GPL', 'A LICENSED_UNDER MIT'], ['two-licences A 2']],
    [['A BORN_IN Helsinki', 'A BORN_IN Turku'], ['two-birthplaces A 2']],
    [['A CHILD_OF B', 'A CHILD_OF C'], []],
    [['A CHILD_OF B', 'A CHILD_OF C', 'A CHILD_OF D'], ['three-parents A 3']],
    // One place within another is one answer.
    [
      ['A BORN_IN Helsinki', 'A BORN_IN Finland', 'Helsinki LOCATED_IN Uusimaa', 'Uusimaa PART_OF Finland'],
      [],
    ],
    [['A COMPETES_WITH B', 'B COMPETES_WITH A', 'A DERIVED_FROM A'], []],
  ])('%j: %j', async (sentences, expected) => {
    expect(await find(...sentences)).toEqual(expected);
  });

  test.each(contradictionKinds.all.map((kind) => [kind.id, kind] as const))(
    '%s says what is wrong',
    (_id, kind) => {
      expect(kind.wrong).toMatch(/^[A-Z].*\.$/);
    },
  );

  test('an entity with 20,000 owners is one contradiction', async () => {
    expect(await find(...Array.from({ length: 20_000 }, (_, at) => `A OWNED_BY B${at}`))).toEqual([
      'two-owners A 20000',
    ]);
  });
});

describe('settings', () => {
  const parameters: Parameter[] = [
    { kind: 'number', id: 'n', label: 'N', default: 3, min: 1, max: 9, step: 1 },
    { kind: 'choice', id: 'c', label: 'C', default: 'x', choices: [{ id: 'x', label: 'X' }] },
    { kind: 'boolean', id: 'b', label: 'B', default: false },
    { kind: 'text', id: 't', label: 'T', default: '' },
  ];
  test('what is given in place of the defaults', () => {
    expect(settingsOf(parameters, { n: 9, b: true, t: undefined }, 'x')).toEqual({
      n: 9,
      c: 'x',
      b: true,
      t: '',
    });
  });
  test.each([
    { n: 0 },
    { n: 10 },
    { n: 2.5 },
    { n: '3' },
    { n: Number.NaN },
    { c: 'y' },
    { b: 'true' },
    { t: 1 },
    { other: 1 },
    { __proto__x: 1 },
  ])('%j is refused', (given) => {
    expect(() => settingsOf(parameters, given, 'the metric x')).toThrow(
      expect.objectContaining({ code: 'invalid-request' }),
    );
  });
});

test('lots are the same for the same seed, and no number is drawn twice', () => {
  const drawn = [...sampleOf(1_000, 100, seededRandom(7))];
  expect(drawn).toEqual([...sampleOf(1_000, 100, seededRandom(7))]);
  expect(new Set(drawn).size).toBe(100);
  expect([...sampleOf(3, 10, seededRandom(1))].sort()).toEqual([0, 1, 2]);
});
