/** Stretches an arrangement across the side on which the canvas has room to spare. Pure. */
import type { Point } from '../state/canvas.ts';

/** More than this, and neighbours no longer look like neighbours. */
const MOST = 1.7;
/** What names and badges around the outermost nodes take. */
const RIM = 90;

/**
 * @param aspect width of the canvas by its height
 * @returns the same places, further apart in one direction, so that they fill the canvas as large as before
 */
export function filling(places: Readonly<Record<string, Point>>, aspect: number): Record<string, Point> {
  const all = Object.values(places);
  const span = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
  const width = span(all.map(({ x }) => x));
  const height = span(all.map(({ y }) => y));
  if (all.length < 2 || !(aspect > 0) || !Number.isFinite(aspect)) return { ...places };
  const down = factor((width + RIM) / aspect - RIM, height);
  const across = factor((height + RIM) * aspect - RIM, width);
  return Object.fromEntries(
    Object.entries(places).map(([id, { x, y }]) => [id, { x: x * across, y: y * down }]),
  );
}

function factor(wanted: number, is: number): number {
  return is > 0 ? Math.min(MOST, Math.max(1, wanted / is)) : 1;
}
