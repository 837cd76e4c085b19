/** Where along its line a reading is written: off nodes, names and other readings, as near the middle as can be. */
import { describe, expect, test } from 'vitest';
import { placeReadings, type ReadingCandidate, readingScales } from '../../web/canvas/readings.ts';

const line = (id: string, more: Partial<ReadingCandidate> = {}): ReadingCandidate => ({
  id,
  text: 'succeeds',
  from: { x: 0, y: 0 },
  to: { x: 300, y: 0 },
  shown: true,
  weight: 1,
  ...more,
});
const box = (x: number, y: number, half = 10) => ({ x1: x - half, y1: y - half, x2: x + half, y2: y + half });
const at = (candidates: ReadingCandidate[], taken = [] as ReturnType<typeof box>[], zoom = 1) =>
  Object.fromEntries(placeReadings(candidates, taken, zoom));

describe('a reading', () => {
  test('stands in the middle of its line when nothing is there', () => {
    expect(at([line('a')])).toEqual({ a: { x: 0, y: 0, scale: 1, covered: false } });
  });

  test.each([
    ['what lies on the middle', [box(150, 0)], { y: 0, covered: false }],
    ['what lies left of it too', [box(150, 0), box(100, 0)], { y: 0, covered: false }],
    ['a line that leans', [box(150, 150)], { covered: false }],
  ])('gives way to %s, along its line', (name, taken, expected) => {
    const leaning = name === 'a line that leans';
    const { a } = at([line('a', leaning ? { to: { x: 300, y: 300 } } : {})], taken);
    expect(a).toMatchObject(expected);
    expect(a?.x).not.toBe(0);
    expect(a?.y).toBe(leaning ? a?.x : 0);
  });

  test('follows a bend', () => {
    const { a } = at([line('a', { control: { x: 150, y: 100 } })], [box(150, 50)]);
    expect(a?.y).toBeLessThan(0);
  });

  test('without room is left out', () => {
    const wall = Array.from({ length: 31 }, (_, n) => box(n * 10, 0));
    expect(at([line('a')], wall).a?.covered).toBe(true);
    expect(at([line('a', { to: { x: 40, y: 0 } })]).a?.covered).toBe(true);
  });

  test('gives way to one that is shown, and to none that is not', () => {
    const across = { from: { x: 150, y: -150 }, to: { x: 150, y: 150 } };
    const both = at([line('a'), line('b', across)]);
    expect(both.a).toMatchObject({ x: 0, y: 0 });
    expect(both.b?.y).not.toBe(0);
    const shown = at([line('a', { shown: false }), line('b', across)]);
    expect(shown.b).toMatchObject({ x: 0, y: 0 });
    expect(shown.a?.x).not.toBe(0);
  });

  test('of more weight stays where it is, and the other gives way', () => {
    const across = { from: { x: 150, y: -150 }, to: { x: 150, y: 150 }, weight: 2 };
    expect(at([line('a'), line('b', across)]).b).toMatchObject({ x: 0, y: 0 });
  });

  test('is the same in whatever order lines come', () => {
    const lines = [line('a'), line('b', { to: { x: 300, y: 20 } }), line('c', { to: { x: 300, y: -20 } })];
    expect(at([...lines].reverse())).toEqual(at(lines));
  });
});

test.each([
  [1.25, [1]],
  [0.9, [1]],
  [0.6, [1.2, 1]],
  [0.45, [1.7, 1.4]],
  [0.31, [2]],
  [0.2, []],
])('at %d pixels a unit it is written %j times as large', (zoom, scales) =>
  expect(readingScales(zoom)).toEqual(scales),
);
