/** Places on the canvas: newcomers beside what stands, boxes and labels apart. */
import { describe, expect, test } from 'vitest';
import { placeNew } from '../../web/canvas/placing.ts';
import { type Footprint, placeBeside } from '../../web/layouts/beside.ts';
import { depths } from '../../web/layouts/depths.ts';
import { filling } from '../../web/layouts/filling.ts';
import { rowsOf } from '../../web/layouts/hierarchy.ts';
import { ringsOf } from '../../web/layouts/radial.ts';
import { type Box, clearLines, separate } from '../../web/layouts/separation.ts';

const box = (id: string, x: number, y: number, fixed = false): Box => ({
  id,
  x,
  y,
  width: 100,
  height: 50,
  fixed,
});
const covers = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;
const pairs = <T>(items: readonly T[]): [T, T][] =>
  items.flatMap((a, index) => items.slice(index + 1).map((b): [T, T] => [a, b]));

describe('separation', () => {
  test('leaves no box over another', () => {
    const boxes = Array.from({ length: 20 }, (_, index) =>
      box(`e${index}`, (index % 5) * 30, Math.floor(index / 5) * 20),
    );
    separate(boxes, 8);
    expect(pairs(boxes).filter(([a, b]) => covers(a, b))).toEqual([]);
  });

  test('pushes against what is fixed, and never pushes it', () => {
    const boxes = [box('stays', 0, 0, true), box('goes', 10, 5)];
    separate(boxes, 8);
    expect(boxes[0]).toMatchObject({ x: 0, y: 0 });
    expect(covers(boxes[0]!, boxes[1]!)).toBe(false);
  });

  test('takes a box off the line between two others', () => {
    const boxes = [box('a', -300, 0, true), box('b', 300, 0, true), box('between', 0, 4)];
    clearLines(boxes, [{ from: 'a', to: 'b' }], 8);
    expect(Math.abs(boxes[2]!.y)).toBeGreaterThan(25);
  });
});

describe('newcomers', () => {
  const footprint = (id: string, x = 0, y = 0): Footprint => ({
    id,
    x,
    y,
    left: 40,
    right: 40,
    top: 20,
    bottom: 40,
  });
  const at = (id: string, point: { x: number; y: number }): Box => ({
    id,
    x: point.x,
    y: point.y + 10,
    width: 80,
    height: 60,
    fixed: false,
  });

  test('find places that cover nothing, near what they are tied to', () => {
    const standing = [footprint('alma'), footprint('centos', 160, 0), footprint('rhel', 0, 160)];
    const ids = Array.from({ length: 12 }, (_, index) => `n${index}`);
    const places = placeBeside(
      ids.map((id) => footprint(id)),
      standing,
      ids.map((id) => ({ from: 'alma', to: id })),
    );
    expect(Object.keys(places).sort()).toEqual([...ids].sort());
    const boxes = [...standing.map((node) => at(node.id, node)), ...ids.map((id) => at(id, places[id]!))];
    expect(pairs(boxes).filter(([a, b]) => covers(a, b))).toEqual([]);
    for (const id of ids) expect(Math.hypot(places[id]!.x, places[id]!.y)).toBeLessThan(460);
  });

  test('the same graph gives the same places', () => {
    const ties = [{ from: 'a', to: 'b' }];
    const once = placeBeside([footprint('b')], [footprint('a')], ties);
    expect(placeBeside([footprint('b')], [footprint('a')], ties)).toEqual(once);
  });

  test('around a hub the first places form a ring, in the proportions of the screen', () => {
    const ids = ['hub', ...Array.from({ length: 8 }, (_, index) => `n${index}`)];
    const ties = ids.slice(1).map((id) => ({ from: 'hub', to: id }));
    const places = placeNew(ids, {}, ties, undefined, 0.5);
    expect(places.hub).toEqual({ x: 0, y: 0 });
    const others = ids.slice(1).map((id) => places[id]!);
    const width = Math.max(...others.map(({ x }) => x)) - Math.min(...others.map(({ x }) => x));
    const height = Math.max(...others.map(({ y }) => y)) - Math.min(...others.map(({ y }) => y));
    expect(height).toBeGreaterThan(width);
  });

  test('no two start on one spot', () => {
    const ids = Array.from({ length: 30 }, (_, index) => `n${index}`);
    const places = Object.values(placeNew(ids, { a: { x: 0, y: 0 } }, []));
    expect(new Set(places.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`)).size).toBe(30);
  });
});

describe('rows and rings', () => {
  const neighbours = new Map([
    ['alma', ['centos', 'cern']],
    ['centos', ['alma', 'rhel']],
    ['cern', ['alma']],
    ['rhel', ['centos']],
  ]);
  const ids = ['alma', 'centos', 'cern', 'rhel', 'alone'];

  test('go out from the root step by step, what it does not reach comes last', () => {
    expect(depths('alma', ids, neighbours)).toEqual([['alma'], ['centos', 'cern'], ['rhel'], ['alone']]);
  });

  test('rows lie below each other, broken at the number of columns', () => {
    const rows = rowsOf('hub', ['hub', 'a', 'b', 'c', 'd'], new Map([['hub', ['a', 'b', 'c', 'd']]]), 2);
    expect(new Set(Object.values(rows).map(({ y }) => y)).size).toBe(3);
  });

  test('rings widen with each step', () => {
    const rings = ringsOf('alma', ids, neighbours);
    const reach = (id: string): number => Math.round(Math.hypot(rings[id]!.x, rings[id]!.y) / 10);
    expect(ids.map(reach)).toEqual([0, 15, 15, 30, 45]);
  });
});

describe('filling the canvas', () => {
  const square = { a: { x: 0, y: 0 }, b: { x: 400, y: 400 } };
  test.each([
    ['a canvas of the same shape', 1, 1, 1],
    ['a wide one', 1.5, 1.5, 1],
    ['a very wide one, not too far', 4, 1.7, 1],
    ['a phone', 0.7, 1, 1.5],
    ['no canvas', 0, 1, 1],
  ])('%s', (_name, aspect, across, down) => {
    const { a, b } = filling(square, aspect);
    expect(a).toEqual({ x: 0, y: 0 });
    expect((b?.x ?? 0) / 400).toBeCloseTo(across, 0.5);
    expect((b?.y ?? 0) / 400).toBeCloseTo(down, 0.5);
  });
  test('one entity, or a row of them, stays', () => {
    expect(filling({ a: { x: 3, y: 4 } }, 2)).toEqual({ a: { x: 3, y: 4 } });
    expect(filling({ a: { x: 0, y: 4 }, b: { x: 90, y: 4 } }, 0.5)).toEqual({
      a: { x: 0, y: 4 },
      b: { x: 90, y: 4 },
    });
  });
});
