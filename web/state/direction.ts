/** Which entity lies in a direction: how the arrow keys walk the canvas. Pure. */
import type { Point } from './canvas.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

const VECTORS: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** How much being off the line counts against being near. */
const SIDEWAYS = 2;

/** Id of the place that lies nearest in `direction` of `from`, or `null` when none does. */
export function nearestTowards(
  from: Point,
  direction: Direction,
  places: Iterable<readonly [id: string, place: Point]>,
): string | null {
  const vector = VECTORS[direction];
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [id, place] of places) {
    const dx = place.x - from.x;
    const dy = place.y - from.y;
    const ahead = dx * vector.x + dy * vector.y;
    const aside = Math.abs(dx * vector.y) + Math.abs(dy * vector.x);
    if (ahead <= 1 || aside > 2 * ahead) continue;
    const cost = ahead + SIDEWAYS * aside;
    if (cost < least) {
      least = cost;
      best = id;
    }
  }
  return best;
}
