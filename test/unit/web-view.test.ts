/** The view in the address: what goes in comes out, and what is crafted stays data (ATTACKS 37). */
import { describe, expect, test } from 'vitest';
import { decodeView, EMPTY_VIEW, encodeView, MAX_NODES, type View } from '../../web/state/view.ts';

const alma = 'e0123456789abcdef';
const centos = 'efedcba9876543210';

describe('round trip', () => {
  const views: Record<string, Partial<View>> = {
    'an empty canvas': {},
    'entities with their places, below zero too': {
      nodes: [alma, centos],
      positions: { [alma]: { x: -120, y: 35 }, [centos]: { x: 1200, y: -7 } },
    },
    'a chosen entity': { nodes: [alma], selection: { kind: 'entity', id: alma } },
    'a chosen relation': { nodes: [alma], selection: { kind: 'relation', id: 'r0123456789abcdef' } },
    filters: { nodes: [alma], hiddenTypes: ['Company', 'License'], hiddenRelations: ['USES'] },
    'filters by numbers and name': {
      nodes: [alma],
      ranges: { confidence: [0.25, 1], degree: [2, 40] },
      wanted: 'Linux & Co. 100%',
    },
    'only what two articles alone say': {
      nodes: [alma],
      articles: { ids: ['a0123456789abcdef', 'a1'], alone: true },
    },
    'colour and size': { nodes: [alma], look: { colour: 'communities', size: 'pagerank' } },
    'what is pinned, and groups with their places': {
      nodes: [alma],
      pinned: [alma, `g:${alma}:Company`],
      groups: [`g:${alma}:Company`, `g:${alma}:License`],
      positions: { [`g:${alma}:Company`]: { x: 12, y: -5 } },
    },
    'a path that is lit up': { nodes: [alma, centos], trail: { nodes: [alma, centos], edges: ['r1'] } },
    'the ends of a path': { nodes: [alma], path: { from: alma, to: centos } },
    'an article': { page: 'articles', article: 'a0123456789abcdef' },
    'the list of articles': { page: 'articles' },
    'a query': { page: 'cypher', query: "MATCH (n {name: 'A&B?#'})\nRETURN n" },
  };
  test.each(Object.entries(views))('%s', (_name, part) => {
    const view = { ...EMPTY_VIEW, ...part };
    expect(decodeView(encodeView(view))).toEqual(view);
  });

  test('without places when there are many, so that the address stays short', () => {
    const nodes = Array.from({ length: 400 }, (_, index) => `e${index}`);
    const positions = Object.fromEntries(nodes.map((id) => [id, { x: 1, y: 1 }]));
    expect(decodeView(encodeView({ ...EMPTY_VIEW, nodes, positions })).positions).toEqual({});
  });
});

describe('crafted addresses', () => {
  const empty = { nodes: [], selection: null, path: null, article: null };
  test.each([
    ['markup as an id', '#/graph?n=<img src=x onerror=alert(1)>', empty],
    ['a script address as an id', '#/graph?n=javascript:alert(1)', { nodes: [] }],
    ['a prototype key', '#/graph?n=__proto__.1.2', { nodes: [] }],
    ['a colour as a type', '#/graph?ht=red;background:url(//canary)', { hiddenTypes: [] }],
    ['an unknown page', '#/admin?n=', { page: 'graph', nodes: [] }],
    ['an article that climbs', '#/articles/..%2f..%2fetc', { page: 'articles', article: null }],
    ['a trail that is no chain', `#/graph?t=${alma}~r1.r2`, { trail: null }],
    ['a filter upside down', '#/graph?f=degree~9~2', { ranges: {} }],
    ['a filter without end', '#/graph?f=degree~1e9~Infinity!__proto__~1~2', { ranges: {} }],
    [
      'a colour as a measure',
      '#/graph?c=%23ff0000&z=url(//canary)',
      { look: { colour: 'type', size: 'degree' } },
    ],
    ['a group of nothing', '#/graph?g=..%2f.x~<b>.Type', { groups: [] }],
    ['half a path', `#/graph?p=${alma}`, { path: null }],
    ['places that are no numbers', `#/graph?n=${alma}.NaN.Infinity`, { nodes: [alma], positions: {} }],
    ['places beyond the world', `#/graph?n=${alma}.zzzzzz.zzzzzz`, { nodes: [alma], positions: {} }],
    ['a broken escape', '#/graph?n=%E0%A4%A', { nodes: [] }],
    ['nothing', '', { page: 'graph', nodes: [] }],
  ])('%s', (_name, hash, expected) => {
    expect(decodeView(hash)).toMatchObject(expected);
    expect(Object.getPrototypeOf(decodeView(hash).positions)).toBe(Object.prototype);
  });

  test('no more entities than can be shown, however many are asked for', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => `e${index}`).join('~');
    expect(decodeView(`#/graph?n=${many}`).nodes).toHaveLength(MAX_NODES);
  });
});
