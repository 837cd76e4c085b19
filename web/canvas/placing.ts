/** First places for entities that come to the canvas, so that a layout starts from something sensible. Pure. */
import type { Point, Tie } from '../state/canvas.ts';

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const SPACING = 70;
const RING = 170;

function centroid(points: readonly Point[]): Point {
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

/**
 * A ring (an ellipse in the proportions of the screen) of those tied to `hub`, neighbours on it standing
 * beside what they are tied to.
 */
function ring(
  around: Point,
  ids: readonly string[],
  ties: readonly Tie[],
  aspect: number,
): Record<string, Point> {
  const order = besideTheirTies(ids, ties);
  const stretch = Math.sqrt(Math.min(2.2, Math.max(0.45, aspect)));
  const radius = Math.max(RING, order.length * 17);
  return Object.fromEntries(
    order.map((id, index) => {
      const angle = (index / order.length) * 2 * Math.PI - Math.PI / 2;
      // Every other one further out, so that labels side by side have room.
      const reach = radius * (order.length > 8 && index % 2 === 1 ? 1.3 : 1);
      return [
        id,
        {
          x: around.x + reach * stretch * Math.cos(angle),
          y: around.y + (reach / stretch) * Math.sin(angle),
        },
      ];
    }),
  );
}

/** The ids in an order in which those tied to each other follow each other (a walk, deepest first). */
function besideTheirTies(ids: readonly string[], ties: readonly Tie[]): string[] {
  const wanted = new Set(ids);
  const tied = new Map<string, string[]>();
  for (const { from, to } of ties) {
    if (!wanted.has(from) || !wanted.has(to) || from === to) continue;
    tied.set(from, [...(tied.get(from) ?? []), to]);
    tied.set(to, [...(tied.get(to) ?? []), from]);
  }
  const order = new Set<string>();
  for (const start of ids) {
    const waiting = [start];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (order.has(next)) continue;
      order.add(next);
      waiting.push(...(tied.get(next) ?? []).filter((id) => !order.has(id)).reverse());
    }
  }
  return [...order];
}

/** The one that is tied to at least two thirds of the others, if any. */
function hubOf(ids: readonly string[], ties: readonly Tie[]): string | undefined {
  const here = new Set(ids);
  const neighbours = new Map<string, Set<string>>();
  for (const { from, to } of ties) {
    if (!here.has(from) || !here.has(to) || from === to) continue;
    neighbours.set(from, (neighbours.get(from) ?? new Set()).add(to));
    neighbours.set(to, (neighbours.get(to) ?? new Set()).add(from));
  }
  return ids.find((id) => (neighbours.get(id)?.size ?? 0) * 1.5 >= ids.length - 1);
}

/**
 * A place for each of `fresh`: around their hub when nothing stands yet and they have one; else outward of the neighbours that stand already (or of `by`), spread on a
 * sunflower spiral so that no two start on one spot.
 */
export function placeNew(
  fresh: readonly string[],
  placed: Readonly<Record<string, Point>>,
  ties: readonly Tie[],
  by?: string,
  aspect = 1.4,
): Record<string, Point> {
  const hub = Object.keys(placed).length === 0 && fresh.length > 2 ? hubOf(fresh, ties) : undefined;
  if (hub !== undefined) {
    const others = fresh.filter((id) => id !== hub);
    return { [hub]: { x: 0, y: 0 }, ...ring({ x: 0, y: 0 }, others, ties, aspect) };
  }
  const standing = Object.values(placed);
  const middle = standing.length > 0 ? centroid(standing) : { x: 0, y: 0 };
  const result: Record<string, Point> = {};
  fresh.forEach((id, index) => {
    const anchors = ties
      .map((tie) => (tie.from === id ? tie.to : tie.to === id ? tie.from : undefined))
      .map((other) => (other === undefined ? undefined : placed[other]))
      .filter((point): point is Point => point !== undefined);
    const home = by === undefined ? undefined : placed[by];
    const anchor = home ?? (anchors.length > 0 ? centroid(anchors) : middle);
    // Outward: expansions grow away from the middle of what stands.
    const outward = Math.atan2(anchor.y - middle.y, anchor.x - middle.x);
    const push = standing.length > 1 ? 110 : 0;
    const radius = SPACING * Math.sqrt(index + (standing.length > 0 ? 0.6 : 0));
    const angle = index * GOLDEN_ANGLE + outward;
    result[id] = {
      x: anchor.x + push * Math.cos(outward) + radius * Math.cos(angle),
      y: anchor.y + push * Math.sin(outward) + radius * Math.sin(angle),
    };
  });
  return result;
}
