/** The years under a timeline, read from where dated entities stand: no state of its own can contradict them. Pure. */
import type { Point } from '../state/canvas.ts';
import { byYear, type DatedNode, yearOf } from './timeline.ts';

export interface YearMark {
  readonly year: number;
  readonly x: number;
}

/** So many years in their order are no accident, whatever layout was chosen last. */
const CERTAIN = 6;
/** This share of the dated entities stands with its year; some may have been dragged away. */
const SHARE = 0.8;

/**
 * @param chosen whether the timeline is the layout that was chosen last
 * @returns the years from left to right; none when the entities do not stand by their years
 */
export function axisOf(
  nodes: readonly DatedNode[],
  positions: Readonly<Record<string, Point>>,
  chosen: boolean,
): readonly YearMark[] {
  const standing = nodes.flatMap(({ id, began }) => {
    const at = positions[id];
    return began === undefined || at === undefined ? [] : [{ year: yearOf(began), x: at.x }];
  });
  const marks = [...byYear(standing)]
    .map(([year, members]) => ({ year, x: middle(members.map(({ x }) => x)) }))
    .sort((a, b) => a.year - b.year);
  if (marks.length < (chosen ? 2 : CERTAIN)) return [];
  if (marks.some(({ x }, index) => index > 0 && x <= (marks[index - 1]?.x ?? x))) return [];
  const settled = standing.filter(({ year, x }) => nearest(marks, x) === year).length;
  return settled >= standing.length * SHARE ? marks : [];
}

/** How far a year's line goes on below what stands lowest by its year. */
const BELOW = 48;

/** How far down the years' lines go: what stands below has no date. */
export function bottomOf(nodes: readonly DatedNode[], positions: Readonly<Record<string, Point>>): number {
  const lowest = nodes.reduce(
    (low, { id, began }) => Math.max(low, began === undefined ? low : (positions[id]?.y ?? low)),
    Number.NEGATIVE_INFINITY,
  );
  return lowest + BELOW;
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] =
    sorted.length % 2 === 0 ? [sorted[half - 1], sorted[half]] : [sorted[half], sorted[half]];
  return (low + high) / 2;
}

function nearest(marks: readonly YearMark[], x: number): number | undefined {
  let best: YearMark | undefined;
  for (const mark of marks) if (!best || Math.abs(mark.x - x) < Math.abs(best.x - x)) best = mark;
  return best?.year;
}

/** Units that a year takes across, in a picture or at the top of the canvas. */
export const YEAR_WIDTH = 44;

/** The marks that can be written without touching each other, at this scale. */
export function legible(marks: readonly YearMark[], zoom: number, apart: number): readonly YearMark[] {
  const shown: YearMark[] = [];
  for (const mark of marks) {
    const last = shown.at(-1);
    if (!last || (mark.x - last.x) * zoom >= apart) shown.push(mark);
  }
  return shown;
}
