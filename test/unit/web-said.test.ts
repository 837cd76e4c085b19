/** The filter by articles: what any of them says, and what they alone say. */
import { describe, expect, test } from 'vitest';
import type { Edge, EntitySummary } from '../../server/api.ts';
import { chooseArticles, EMPTY_CANVAS, isFiltered, show, showEverything } from '../../web/state/canvas.ts';
import { hiddenCounts, seen } from '../../web/state/filters.ts';
import { learn, NOTHING_KNOWN } from '../../web/state/known.ts';
import { endsAlone, type Said } from '../../web/state/said.ts';

const entity = (id: string, articles: number): EntitySummary => ({
  id,
  name: id,
  type: 'Software',
  types: ['Entity', 'Software'],
  aliases: [],
  mentions: articles,
  articles,
  degree: 1,
  confidence: 1,
});
const edge = (id: string, from: string, to: string): Edge => ({
  id,
  type: 'USES',
  from,
  to,
  reading: 'uses',
  confidence: 0.9,
  weight: 1,
  methods: [],
});

/** Article one says that alma uses rpm (alone) and dnf (as two says); two says too that dnf uses rpm. */
const one: Said = {
  id: 'a1',
  title: 'One',
  entities: new Set(['alma', 'rpm', 'dnf', 'elevate']),
  relations: new Map([
    ['r1', { from: 'alma', to: 'rpm', here: 2, all: 2 }],
    ['r2', { from: 'alma', to: 'dnf', here: 1, all: 2 }],
  ]),
};
const two: Said = {
  id: 'a2',
  title: 'Two',
  entities: new Set(['alma', 'rpm', 'dnf']),
  relations: new Map([
    ['r2', { from: 'alma', to: 'dnf', here: 1, all: 2 }],
    ['r3', { from: 'dnf', to: 'rpm', here: 1, all: 1 }],
  ]),
};
const known = {
  ...learn(NOTHING_KNOWN, {
    nodes: [entity('alma', 2), entity('rpm', 2), entity('dnf', 2), entity('elevate', 1), entity('other', 1)],
    edges: [
      edge('r1', 'alma', 'rpm'),
      edge('r2', 'alma', 'dnf'),
      edge('r3', 'dnf', 'rpm'),
      edge('r4', 'other', 'alma'),
    ],
  }),
  said: { a1: one, a2: two },
};
const all = show(EMPTY_CANVAS, ['alma', 'rpm', 'dnf', 'elevate', 'other']);

const CASES: [string, { ids: string[]; alone: boolean }, string, string][] = [
  ['one article', { ids: ['a1'], alone: false }, 'alma rpm dnf elevate', 'r1 r2'],
  ['another', { ids: ['a2'], alone: false }, 'alma rpm dnf', 'r2 r3'],
  ['either of two', { ids: ['a1', 'a2'], alone: false }, 'alma rpm dnf elevate', 'r1 r2 r3'],
  ['one alone', { ids: ['a1'], alone: true }, 'alma rpm elevate', 'r1'],
  ['two together alone', { ids: ['a1', 'a2'], alone: true }, 'alma rpm dnf elevate', 'r1 r2 r3'],
  ['none', { ids: [], alone: false }, 'alma rpm dnf elevate other', 'r1 r2 r3 r4'],
  [
    'one of which nothing is known yet',
    { ids: ['a9'], alone: false },
    'alma rpm dnf elevate other',
    'r1 r2 r3 r4',
  ],
];

describe('what is seen of', () => {
  test.each(CASES)('%s', (_, choice, nodes, edges) => {
    const there = seen(chooseArticles(all, choice), known);
    expect(there.nodes.map(({ id }) => id).join(' ')).toBe(nodes);
    expect(there.edges.map(({ id }) => id).join(' ')).toBe(edges);
  });
});

test('what is hidden is counted, and comes back with the rest', () => {
  const state = chooseArticles(all, { ids: ['a1'], alone: true });
  expect(isFiltered(state)).toBe(true);
  expect(hiddenCounts(state, known)).toEqual({ entities: 2, relations: 3 });
  expect(showEverything(state).articles.ids).toEqual([]);
  expect(chooseArticles(state, { ids: ['a1'], alone: true })).toBe(state);
});

test('the ends of what one article alone says', () => expect(endsAlone(one)).toEqual(['alma', 'rpm']));
