/** Filters by numbers, measures, colours that say something, labels that avoid each other, forces in a worker. */
import { describe, expect, test } from 'vitest';
import type { Edge, EntitySummary } from '../../server/api.ts';
import { bendOf } from '../../web/canvas/bending.ts';
import { distanceFromLine } from '../../web/canvas/edgeHit.ts';
import { chooseLabels, labelScale } from '../../web/canvas/labels.ts';
import { looksOf } from '../../web/canvas/looks.ts';
import { barWithin, histogramOf } from '../../web/filters/histogram.ts';
import { filters } from '../../web/filters/registry.ts';
import { levelsOf } from '../../web/layouts/concentric.ts';
import { compute } from '../../web/measures/compute.ts';
import { familiesOf, familiesShown } from '../../web/measures/families.ts';
import { measures } from '../../web/measures/registry.ts';
import { bound, EMPTY_CANVAS, isFiltered, show, showEverything, want } from '../../web/state/canvas.ts';
import { hiddenCounts, seen } from '../../web/state/filters.ts';
import { learn, NOTHING_KNOWN } from '../../web/state/known.ts';
import { amountColour, familyColour } from '../../web/theme/scales.ts';
import { type ForcesReply, forces } from '../../web/work/forces.ts';

const entity = (id: string, degree: number, aliases: string[] = []): EntitySummary => ({
  id,
  name: id,
  type: 'Software',
  types: ['Software'],
  aliases,
  mentions: degree,
  articles: degree,
  degree,
  confidence: 1,
});
const edge = (from: string, to: string, confidence: number, weight = 1): Edge => ({
  id: `${from}-${to}`,
  type: 'USES',
  from,
  to,
  reading: 'uses',
  confidence,
  weight,
  methods: [],
});
const known = learn(NOTHING_KNOWN, {
  nodes: [entity('alma', 9, ['AlmaLinux']), entity('rhel', 4), entity('cern', 1)],
  edges: [edge('alma', 'rhel', 0.9, 3), edge('alma', 'cern', 0.4)],
});
const all = show(EMPTY_CANVAS, ['alma', 'rhel', 'cern']);

describe('filters by numbers', () => {
  test.each([
    ['confidence', 0.5, 1, ['alma', 'rhel', 'cern'], ['alma-rhel']],
    ['sources', 2, 9, ['alma', 'rhel', 'cern'], ['alma-rhel']],
    ['degree', 2, 9, ['alma', 'rhel'], ['alma-rhel']],
    ['articles', 0, 1, ['cern'], []],
    ['no-such-filter', 5, 6, ['alma', 'rhel', 'cern'], ['alma-rhel', 'alma-cern']],
  ] as const)('%s from %d to %d', (id, least, most, nodes, edges) => {
    const { nodes: left, edges: ties } = seen(bound(all, id, [least, most]), known);
    expect(left.map((node) => node.id)).toEqual(nodes);
    expect(ties.map((tie) => tie.id)).toEqual(edges);
  });

  test('a name is looked for among the aliases too', () => {
    expect(seen(want(all, 'linux'), known).nodes.map((node) => node.id)).toEqual(['alma']);
  });

  test('what they hide is counted, and one step brings all of it back', () => {
    const state = want(bound(all, 'degree', [2, 9]), 'rhel');
    expect(hiddenCounts(state, known)).toEqual({ entities: 2, relations: 2 });
    expect(isFiltered(showEverything(state))).toBe(false);
    expect(hiddenCounts(showEverything(state), known)).toEqual({ entities: 0, relations: 0 });
  });

  test('every definition has a label, a help and a way to write its values', () => {
    for (const filter of filters.all) {
      expect([filter.label, filter.help, filter.format(1)].every(Boolean)).toBe(true);
    }
  });
});

describe('histograms', () => {
  test('hold every value once, the ends on the steps', () => {
    const histogram = histogramOf([0.11, 0.5, 0.52, 0.97], 0.01);
    expect(histogram?.bounds).toEqual([0.11, 0.97]);
    expect(histogram?.bars.reduce((sum, bar) => sum + bar, 0)).toBe(4);
  });

  test.each([[[]], [[3, 3, 3]]])('%j leaves nothing to choose', (values) => {
    expect(histogramOf(values, 1)).toBeNull();
  });

  test('few whole numbers get a bar each', () => {
    expect(histogramOf([1, 2, 2, 4], 1)?.bars).toEqual([1, 2, 0, 1]);
  });

  test('bars within the range are told from those without', () => {
    const histogram = histogramOf([0, 10], 1);
    expect(histogram && [0, 5, 10].map((index) => barWithin(histogram, index, [4, 7]))).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('measures', () => {
  // Two triangles that one edge joins.
  const graph = {
    nodes: ['a', 'b', 'c', 'x', 'y', 'z'],
    edges: [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
      ['x', 'y'],
      ['y', 'z'],
      ['z', 'x'],
      ['c', 'x'],
    ].map(([from = '', to = '']) => ({ from, to, weight: 1 })),
  };

  test('who joins two parts lies between', () => {
    const values = compute('betweenness', graph);
    expect(values.c).toBeGreaterThan(values.a ?? 0);
    expect(values.c).toBeCloseTo(values.x ?? 0);
  });

  test('degree counts neighbours on the canvas, however many relations there are', () => {
    const values = compute('local-degree', { ...graph, edges: [...graph.edges, ...graph.edges] });
    expect(values).toEqual({ a: 2, b: 2, c: 3, x: 3, y: 2, z: 2 });
  });

  test('PageRank sums to one', () => {
    const values = Object.values(compute('pagerank', graph));
    expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 3);
  });

  test('communities are found, the same each time, the largest first', () => {
    const values = compute('communities', graph);
    expect([values.a, values.b, values.c]).toEqual([values.a, values.a, values.a]);
    expect(values.a).not.toBe(values.x);
    expect(compute('communities', graph)).toEqual(values);
  });

  test.each(measures.all.filter((measure) => measure.kind !== 'property').map(({ id }) => id))(
    '%s of a graph without edges, or without anything, is no error',
    (id) => {
      expect(Object.keys(compute(id, { nodes: ['a', 'b'], edges: [] }))).toEqual(['a', 'b']);
      expect(compute(id, { nodes: [], edges: [] })).toEqual({});
    },
  );

  test('communities are called by their central members; those without a colour stand together', () => {
    const nodes = [entity('alma', 9), entity('rhel', 4), entity('cern', 1)];
    const families = familiesOf(nodes, { alma: 0, rhel: 0, cern: 1 });
    expect(families.map(({ name }) => name)).toEqual(['alma, rhel', 'cern']);
    expect(familiesShown(families, 1).map(({ name, members }) => [name, members])).toEqual([
      ['alma, rhel', ['alma', 'rhel']],
      [null, ['cern']],
    ]);
  });
});

describe('looks', () => {
  const nodes = Object.values(known.entities);

  test('without a measure the type has its colour, and size follows the degree', () => {
    const looks = looksOf(EMPTY_CANVAS.look, nodes, {}, 'light');
    expect(looks.fill(nodes[0] as EntitySummary)).toBeUndefined();
    expect(looks.colours).toBeNull();
  });

  test('an amount goes from one end of the scale to the other', () => {
    const looks = looksOf({ colour: 'degree', size: 'mentions' }, nodes, {}, 'light');
    const [most, , least] = nodes.map((node) => [looks.fill(node), looks.size(node)]);
    expect(most).toEqual([amountColour(1, 'light'), 56]);
    expect(least).toEqual([amountColour(0, 'light'), 22]);
    expect(looks.colours).toMatchObject({ kind: 'amount', least: 1, most: 9 });
  });

  test('a measure that is not computed yet changes nothing', () => {
    const looks = looksOf({ colour: 'communities', size: 'pagerank' }, nodes, {}, 'light');
    expect(nodes.map((node) => looks.fill(node))).toEqual([undefined, undefined, undefined]);
    expect(new Set(nodes.map((node) => looks.size(node))).size).toBe(1);
  });

  test('families have colours of their own, on light and on dark ground', () => {
    for (const scheme of ['light', 'dark'] as const) {
      const colours = Array.from({ length: 9 }, (_, family) => familyColour(family, scheme));
      expect(new Set(colours).size).toBe(9);
    }
  });
});

describe('labels', () => {
  const at = (id: string, x: number, y: number, rank = 1) => ({ id, x, y, size: 30, name: id, rank });

  test('the more important of two that would cover each other is written', () => {
    const shown = chooseLabels([at('minor', 0, 0), at('major', 10, 5, 9), at('apart', 500, 0)], 1);
    expect([...shown.keys()].sort()).toEqual(['apart', 'major']);
  });

  test('from afar they are written larger, and so fewer', () => {
    const many = Array.from({ length: 400 }, (_, index) =>
      at(`node ${index}`, (index % 20) * 140, Math.floor(index / 20) * 90),
    );
    const near = chooseLabels(many, 1);
    const far = chooseLabels(many, 0.2);
    expect(new Set(near.values())).toEqual(new Set([1]));
    expect(near.size).toBe(400);
    expect(Math.min(...far.values()) * 12.5 * 0.2).toBeGreaterThan(9);
    expect(far.size).toBeLessThan(near.size);
    expect(far.size).toBeGreaterThan(10);
  });

  test('from half afar the important ones are larger, and the others fill the gaps', () => {
    const row = ['hub', 'a', 'b', 'c'].map((id, index) => at(id, index * 105, 0, id === 'hub' ? 9 : 1));
    const labels = chooseLabels(
      row.map((each) => ({ ...each, name: 'A longer name' })),
      0.55,
    );
    expect(labels.get('hub')).toBe(1.4);
    expect(new Set(labels.values()).has(1)).toBe(true);
  });

  test('5,000 are settled at once', () => {
    const many = Array.from({ length: 5_000 }, (_, index) =>
      at(`n${index}`, (index * 37) % 4_000, (index * 91) % 4_000),
    );
    expect(chooseLabels(many, 0.15).size).toBeGreaterThan(20);
  });

  test('the enlargement comes in steps and has an end', () => {
    expect([1, 0.5, 0.25, 0.001].map(labelScale)).toEqual([1, 2, 4, 22]);
  });
});

describe('lines', () => {
  const disc = (id: string, x: number, y: number) => ({ id, x, y, size: 40 });
  const [a, b] = [disc('a', 0, 0), disc('b', 300, 0)];

  test.each([
    ['nothing in the way', [disc('far', 150, 60)], 0],
    ['its own ends', [a, b], 0],
    ['a node on it', [disc('on', 150, 0)], -32],
    ['a node a little below it', [disc('below', 150, 10)], -22],
    ['a node a little above it', [disc('above', 150, -10)], 22],
  ])('%s bends it by the least that clears it', (_name, discs, bend) => {
    expect(bendOf(a, b, discs)).toBe(bend);
  });
});

describe('places', () => {
  test('who counts most stands in the middle, the next around', () => {
    const places = levelsOf(Array.from({ length: 20 }, (_, index) => `n${index}`));
    const reach = (id: string): number => Math.hypot(places[id]?.x ?? 0, places[id]?.y ?? 0);
    expect(reach('n0')).toBe(0);
    expect(reach('n6')).toBeLessThan(reach('n7'));
    expect(reach('n18')).toBeLessThan(reach('n19'));
  });

  test('forces in the worker end, give whole numbers, the same each time, and leave what is pinned', () => {
    const request = {
      x: [0, 100, 0, 100],
      y: [0, 0, 100, 100],
      size: [30, 30, 30, 30],
      fixed: [true, false, false, false],
      ties: [0, 1, 1, 2, 2, 2, 2, 3],
    };
    const replies: ForcesReply[] = [...forces(request)];
    const last = replies.at(-1);
    expect(last?.done).toBe(true);
    expect([last?.x[0], last?.y[0]]).toEqual([0, 0]);
    expect([...(last?.x ?? []), ...(last?.y ?? [])].every(Number.isInteger)).toBe(true);
    expect([...forces(request)].at(-1)).toEqual(last);
  });

  test.each([
    [{ x: 5, y: 3 }, 3],
    [{ x: -3, y: 4 }, 5],
    [{ x: 13, y: 4 }, 5],
  ])('%j lies %d from the stretch', (point, expected) => {
    expect(distanceFromLine(point, { x: 0, y: 0 }, { x: 10, y: 0 })).toBe(expected);
  });
});
