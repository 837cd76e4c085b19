/** Spans against spans: exact, overlapping, and exact with the right type. */
import { type Counts, countSets } from './counts.ts';
import type { Place } from './gold.ts';

export const placeKey = ({ start, end }: Place): string => `${start}-${end}`;

/** Spans that begin and end alike; each counts once. */
export function countExact(gold: readonly Place[], predicted: readonly Place[]): Counts {
  return countSets(gold.map(placeKey), predicted.map(placeKey));
}

const byPlace = (a: Place, b: Place) => a.start - b.start || a.end - b.end;

/** Spans that share a character; one given span for one of the annotation, from left to right. */
export function countOverlapping(gold: readonly Place[], predicted: readonly Place[]): Counts {
  const left = [...gold].sort(byPlace);
  const right = [...predicted].sort(byPlace);
  let correct = 0;
  for (let at = 0, other = 0; at < left.length && other < right.length; ) {
    const a = left[at] as Place;
    const b = right[other] as Place;
    if (a.end <= b.start) at++;
    else if (b.end <= a.start) other++;
    else {
      correct++;
      at++;
      other++;
    }
  }
  return { correct, predicted: predicted.length, gold: gold.length };
}

/** A span and the row it counts in. */
export type Labelled = readonly [place: Place, row: string];

/** Exact spans whose type is right too: counts by type. */
export function countTyped(gold: readonly Labelled[], predicted: readonly Labelled[]): Map<string, Counts> {
  const rows = new Map<string, [gold: Place[], predicted: Place[]]>();
  const add = (spans: readonly Labelled[], side: 0 | 1) => {
    for (const [place, row] of spans) {
      const both = rows.get(row) ?? [[], []];
      both[side].push(place);
      rows.set(row, both);
    }
  };
  add(gold, 0);
  add(predicted, 1);
  return new Map([...rows].map(([row, [left, right]]) => [row, countExact(left, right)]));
}

/** Of each span, the first of the others that shares a character with it; `others` in any order. */
export function firstOverlaps(spans: readonly Place[], others: readonly Place[]): (Place | undefined)[] {
  const sorted = [...others].sort(byPlace);
  // Where no longer span begins before, the first that ends after the start is the one.
  const ends: number[] = [];
  for (const { end } of sorted) ends.push(Math.max(end, ends.at(-1) ?? 0));
  return spans.map(({ start, end }) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] as number) > start) high = middle;
      else low = middle + 1;
    }
    const found = sorted[low];
    return found && found.start < end ? found : undefined;
  });
}
