/** How values are spread: bars of equal width between the least and the most. Pure. */
import type { Range } from '../state/canvas.ts';

export interface Histogram {
  /** The least and the most there is, on the filter's steps. */
  readonly bounds: Range;
  readonly bars: readonly number[];
}

const BARS = 20;

/** `null` when there is nothing to choose between: no values, or all of them alike. */
export function histogramOf(values: readonly number[], step: number): Histogram | null {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const low = snap(Math.floor(least / step + 1e-9) * step, step);
  const high = snap(Math.ceil(most / step - 1e-9) * step, step);
  if (!(high > low)) return null;
  const slots = Math.min(BARS, Math.round((high - low) / step) + 1);
  const bars = new Array<number>(slots).fill(0);
  for (const value of values) {
    const slot = Math.min(slots - 1, Math.floor(((value - low) / (high - low)) * slots));
    bars[slot] = (bars[slot] ?? 0) + 1;
  }
  return { bounds: [low, high], bars };
}

/** On the step nearest to it, without the noise of binary fractions. */
export function snap(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toFixed(6));
}

/** Whether a bar lies within the chosen range, at least in part. */
export function barWithin(
  { bounds: [low, high], bars }: Histogram,
  index: number,
  [from, to]: Range,
): boolean {
  const width = (high - low) / bars.length;
  return low + (index + 1) * width >= from && low + index * width <= to;
}
