/** Pinning, aligning, choosing several, groups of leaves, the history's list: as steps on the canvas's value. */
import { describe, expect, test } from 'vitest';
import type { Edge, EntitySummary } from '../../server/api.ts';
import {
  type CanvasState,
  drag,
  EMPTY_CANVAS,
  groupId,
  hubOfGroup,
  pin,
  place,
  remove,
  show,
  typeOfGroup,
  unpin,
} from '../../web/state/canvas.ts';
import { closedGroups, closeGroups, leafGroups, openGroup } from '../../web/state/groups.ts';
import { begin, goToStep, record, steps, undo } from '../../web/state/history.ts';
import { ALIGNMENTS, addMarked, type Places, toggleMarked } from '../../web/state/selection.ts';

const canvas = (...ids: string[]): CanvasState => show(EMPTY_CANVAS, ids);

describe('pinning', () => {
  test('dragging moves and pins in one', () => {
    const state = drag(canvas('alma', 'centos'), { alma: { x: 5, y: 6 } });
    expect(state).toMatchObject({ pinned: ['alma'], positions: { alma: { x: 5, y: 6 } } });
  });

  test('what stands still is not pinned by a touch, and what is pinned twice is pinned once', () => {
    const state = place(canvas('alma'), { alma: { x: 5, y: 6 } });
    expect(drag(state, { alma: { x: 5, y: 6 } })).toBe(state);
    expect(pin(pin(state, ['alma']), ['alma', 'alma']).pinned).toEqual(['alma']);
    expect(pin(state, ['debian'])).toBe(state);
    expect(unpin(state, ['alma'])).toBe(state);
  });

  test('who leaves the canvas is not pinned any more', () => {
    expect(remove(pin(canvas('alma', 'centos'), ['alma', 'centos']), ['alma']).pinned).toEqual(['centos']);
  });
});

describe('choosing several', () => {
  test.each([
    [[], ['a'], ['a']],
    [['a', 'b'], ['a'], ['b']],
    [['a'], ['b', 'c'], ['a', 'b', 'c']],
  ])('%j and %j make %j', (before, ids, after) => {
    expect(toggleMarked(before, ids)).toEqual(after);
  });

  test('a box only adds', () => {
    expect(addMarked(['a'], ['a', 'b'])).toEqual(['a', 'b']);
  });
});

describe('aligning', () => {
  const places: Places = { a: { x: 0, y: 10 }, b: { x: 20, y: -10 }, c: { x: 900, y: 30 } };
  const aligned = (id: string): Places => ALIGNMENTS.find((one) => one.id === id)?.apply(places) ?? {};

  test.each([
    ['row', { a: { x: 0, y: 10 }, b: { x: 450, y: 10 }, c: { x: 900, y: 10 } }],
    ['spread-across', { a: { x: 0, y: 10 }, b: { x: 450, y: -10 }, c: { x: 900, y: 30 } }],
    ['column', { b: { x: 307, y: -74 }, a: { x: 307, y: 10 }, c: { x: 307, y: 94 } }],
  ])('%s keeps the order and leaves room', (id, expected) => {
    expect(aligned(id)).toEqual(expected);
  });

  test('on a circle all are as far from the middle', () => {
    const points = Object.values(aligned('circle'));
    const middle = { x: 307, y: 10 };
    const reach = points.map(({ x, y }) => Math.round(Math.hypot(x - middle.x, y - middle.y) / 10));
    expect(new Set(reach).size).toBe(1);
  });

  test('applied again, nothing moves', () => {
    for (const alignment of ALIGNMENTS.filter((one) => one.id !== 'circle')) {
      const once = alignment.apply(places);
      expect(alignment.apply(once)).toEqual(once);
    }
  });
});

describe('groups of leaves', () => {
  const entity = (id: string, type: string): EntitySummary => ({
    id,
    name: id,
    type,
    types: [type],
    aliases: [],
    mentions: 1,
    articles: 1,
    degree: 1,
    confidence: 1,
  });
  const edge = (from: string, to: string): Edge => ({
    id: `${from}-${to}`,
    type: 'USES',
    from,
    to,
    reading: 'uses',
    confidence: 1,
    weight: 1,
    methods: [],
  });
  const nodes = [
    entity('hub', 'Software'),
    ...['a', 'b', 'c'].map((id) => entity(id, 'Company')),
    entity('d', 'Company'),
    entity('x', 'License'),
  ];
  const edges = [
    edge('hub', 'a'),
    edge('a', 'hub'),
    edge('b', 'hub'),
    edge('hub', 'c'),
    edge('hub', 'd'),
    edge('d', 'x'),
  ];

  test('are neighbours of one type that hang on one entity alone, three at least', () => {
    expect(leafGroups(nodes, edges)).toEqual([
      { id: 'g:hub:Company', hub: 'hub', type: 'Company', members: ['a', 'b', 'c'] },
    ]);
  });

  test('a pair that knows only each other is no group', () => {
    expect(leafGroups([entity('a', 'T'), entity('b', 'T')], [edge('a', 'b')])).toEqual([]);
  });

  test('their id tells the hub and the type', () => {
    const id = groupId('e0123', 'OperatingSystem');
    expect([hubOfGroup(id), typeOfGroup(id)]).toEqual(['e0123', 'OperatingSystem']);
  });

  test('closed, they have a place of their own; opened, their members find new ones', () => {
    let state = place(canvas('hub', 'a', 'b', 'c', 'd', 'x'), { a: { x: 1, y: 1 }, hub: { x: 0, y: 0 } });
    state = place(closeGroups(state, ['g:hub:Company']), { 'g:hub:Company': { x: 9, y: 9 } });
    expect(closedGroups(state, nodes, edges)[0]?.members).toEqual(['a', 'b', 'c']);
    state = openGroup(state, 'g:hub:Company', ['a', 'b', 'c']);
    expect(state).toMatchObject({ groups: [], positions: { hub: { x: 0, y: 0 } } });
  });

  test('a group goes with its hub', () => {
    expect(remove(closeGroups(canvas('hub', 'a'), ['g:hub:Company']), ['hub']).groups).toEqual([]);
  });
});

describe('the list of steps', () => {
  const walked = undo(record(record(begin<string, string>('a'), 'b', 'to b'), 'c', 'to c'));

  test('names all, done and undone, and where one is', () => {
    const { steps: all, now } = steps(walked);
    expect(all.map((step) => step.label)).toEqual([null, 'to b', 'to c']);
    expect(now).toBe(1);
  });

  test('leads to any of them, and back', () => {
    for (const [index, state] of ['a', 'b', 'c'].entries()) {
      expect(goToStep(walked, index).present.state).toBe(state);
      expect(goToStep(goToStep(walked, index), 1)).toEqual(walked);
    }
    expect(goToStep(walked, 1)).toBe(walked);
    expect(goToStep(walked, 7)).toBe(walked);
  });
});
