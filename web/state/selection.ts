/** What several chosen entities can be told at once: who is chosen, and how they line up. Pure. */
import type { Point } from './canvas.ts';

/** Adds what is not chosen yet and takes away what is, in the order of choosing. */
export function toggleMarked(marked: readonly string[], ids: readonly string[]): readonly string[] {
  const wanted = new Set(ids);
  const here = new Set(marked);
  return [...marked.filter((id) => !wanted.has(id)), ...ids.filter((id) => !here.has(id))];
}

/** Adds to what is chosen. */
export function addMarked(marked: readonly string[], ids: readonly string[]): readonly string[] {
  return [...new Set([...marked, ...ids])];
}

export type Places = Readonly<Record<string, Point>>;

export interface Alignment {
  readonly id: 'row' | 'column' | 'spread-across' | 'spread-down' | 'circle';
  /** Fewest entities that it does something with. */
  readonly least: number;
  apply(places: Places): Places;
}

/** Least distance between two neighbours in a row, a column and on a circle. */
const APART = { across: 130, down: 84, around: 110 };

const mean = (values: readonly number[]): number =>
  Math.round(values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length));

function sorted(places: Places, axis: 'x' | 'y'): [string, Point][] {
  const other = axis === 'x' ? 'y' : 'x';
  return Object.entries(places).sort(
    ([a, p], [b, q]) => p[axis] - q[axis] || p[other] - q[other] || (a < b ? -1 : 1),
  );
}

/** Even steps from the first to the last, at least `apart`, around the same middle. */
function spread(places: Places, axis: 'x' | 'y', apart: number): Places {
  const order = sorted(places, axis);
  const first = order[0]?.[1][axis] ?? 0;
  const last = order.at(-1)?.[1][axis] ?? 0;
  const step = Math.max(apart, (last - first) / Math.max(1, order.length - 1));
  const start = (first + last) / 2 - (step * (order.length - 1)) / 2;
  return Object.fromEntries(
    order.map(([id, point], index) => [id, { ...point, [axis]: Math.round(start + index * step) }]),
  );
}

function level(places: Places, axis: 'x' | 'y'): Places {
  const at = mean(Object.values(places).map((point) => point[axis]));
  return Object.fromEntries(Object.entries(places).map(([id, point]) => [id, { ...point, [axis]: at }]));
}

/** On a circle around their middle, each staying about where it looks from there. */
function circle(places: Places): Places {
  const points = Object.values(places);
  const middle = { x: mean(points.map(({ x }) => x)), y: mean(points.map(({ y }) => y)) };
  const angle = ({ x, y }: Point): number => Math.atan2(y - middle.y, x - middle.x);
  const order = Object.entries(places).sort(([a, p], [b, q]) => angle(p) - angle(q) || (a < b ? -1 : 1));
  const radius = Math.max(90, (order.length * APART.around) / (2 * Math.PI));
  const from = order[0] ? angle(order[0][1]) : 0;
  return Object.fromEntries(
    order.map(([id], index) => {
      const turn = from + (index / order.length) * 2 * Math.PI;
      const x = Math.round(middle.x + radius * Math.cos(turn));
      return [id, { x, y: Math.round(middle.y + radius * Math.sin(turn)) }];
    }),
  );
}

/** In the order of the menu. */
export const ALIGNMENTS: readonly Alignment[] = [
  { id: 'row', least: 2, apply: (places) => spread(level(places, 'y'), 'x', APART.across) },
  { id: 'column', least: 2, apply: (places) => spread(level(places, 'x'), 'y', APART.down) },
  { id: 'spread-across', least: 3, apply: (places) => spread(places, 'x', APART.across) },
  { id: 'spread-down', least: 3, apply: (places) => spread(places, 'y', APART.down) },
  { id: 'circle', least: 3, apply: circle },
];
