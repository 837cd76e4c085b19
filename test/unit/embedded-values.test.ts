/** How the engine's values look to those who read results. */
import { describe, expect, it } from 'vitest';
import { firstRows } from '../../graph/store/embedded/user-query.ts';
import { ResultValues, weightOf } from '../../graph/store/embedded/values.ts';

/** The nodes 1 and 2 have ids, all others have none. */
const shape = (value: unknown) =>
  new ResultValues((internal) => (internal <= 2 ? `e${internal}` : null)).shape(value);

const alma = { _id: 1, _labels: ['Organization', 'Entity'], name: 'AlmaLinux', id: 'e1' };
const centos = { _id: 2, _labels: ['Entity'], id: 'e2' };
const derived = { _id: 7, _source: 1, _target: 2, _type: 'DERIVED_FROM', weight: 2, id: 'r7' };
const shaped = {
  alma: {
    kind: 'node',
    id: 'e1',
    labels: ['Entity', 'Organization'],
    properties: { id: 'e1', name: 'AlmaLinux' },
  },
  centos: { kind: 'node', id: 'e2', labels: ['Entity'], properties: { id: 'e2' } },
  derived: {
    kind: 'edge',
    id: 'r7',
    type: 'DERIVED_FROM',
    from: 'e1',
    to: 'e2',
    properties: { id: 'r7', weight: 2 },
  },
};

it.each<[what: string, value: unknown, expected: unknown]>([
  ['a safe big integer', 12n, 12],
  ['a big integer past 2^53', 9007199254740993n, '9007199254740993'],
  ['no number', Number.NaN, 'NaN'],
  ['a date', new Date('2020-01-02T03:04:05Z'), '2020-01-02T03:04:05.000Z'],
  ['nothing', undefined, null],
  ['a node', alma, shaped.alma],
  ['a node without an id', { _id: 9, _labels: [] }, { kind: 'node', id: '_n9', labels: [], properties: {} }],
  ['an edge', derived, shaped.derived],
  [
    'an edge of the text layer',
    { _id: 8, _source: 1, _target: 9, _type: 'MENTIONS', start: 4 },
    {
      kind: 'edge',
      id: 'MENTIONS:e1:_n9:4',
      type: 'MENTIONS',
      from: 'e1',
      to: '_n9',
      properties: { start: 4 },
    },
  ],
  [
    'a path',
    { nodes: [alma, centos], edges: [derived] },
    { kind: 'path', nodes: [shaped.alma, shaped.centos], edges: [shaped.derived] },
  ],
  [
    'a map that only looks like a path',
    { nodes: [alma, alma], edges: [derived] },
    { nodes: [shaped.alma, shaped.alma], edges: [shaped.derived] },
  ],
  ['nested', { b: [centos], a: { c: 1n } }, { a: { c: 1 }, b: [shaped.centos] }],
])('%s', (_, value, expected) => expect(shape(value)).toEqual(expected));

it('keys are in order', () => {
  expect(JSON.stringify(shape({ b: 1, a: 2, É: 3, Z: 4 }))).toBe('{"Z":4,"a":2,"b":1,"É":3}');
});

it('a key that is a prototype elsewhere is a key here', () => {
  const value = shape(JSON.parse('{"__proto__": {"polluted": true}}'));
  expect(Object.keys(value as object)).toEqual(['__proto__']);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

it('a value nested too deeply is an error, not an overflow', () => {
  let deep: unknown = 1;
  for (let depth = 0; depth < 100_000; depth++) deep = [deep];
  expect(() => shape(deep)).toThrow(expect.objectContaining({ code: 'cypher-failed' }));
});

describe('rows', () => {
  const result = (rows: unknown[][]) =>
    ({
      columns: ['x'],
      length: rows.length,
      rows: () => rows,
      get: (index: number) => ({ x: rows[index]?.[0] }),
    }) as Parameters<typeof firstRows>[0];
  const first = (rows: unknown[][], limit: number) =>
    firstRows(result(rows), limit, new ResultValues(() => null));

  it('as many as asked for', () => {
    expect(first([[1], [2], [3]], 3)).toEqual({ columns: ['x'], rows: [[1], [2], [3]], truncated: false });
    expect(first([[1], [2], [3]], 2)).toEqual({ columns: ['x'], rows: [[1], [2]], truncated: true });
    expect(first([[1], [2], [3], [4]], 1)).toEqual({ columns: ['x'], rows: [[1]], truncated: true });
  });

  it('no more than 16 MB', () => {
    const heavy = 'x'.repeat(6_000_000);
    expect(first([[heavy], [heavy], [heavy], [heavy]], 10)).toMatchObject({ truncated: true });
    expect(first([[heavy], [heavy], [heavy]], 10).rows).toHaveLength(2);
    expect(() => first([[[heavy, heavy, heavy]]], 10)).toThrow(/One row of the result is larger than 16 MB/);
  });

  it('weighs what a value holds', () => {
    expect(weightOf('x'.repeat(100))).toBeGreaterThan(100);
    expect(weightOf(shape(alma))).toBeGreaterThan(50);
  });
});
