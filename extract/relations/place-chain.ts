/** Towns and what lies around them: "Raleigh, North Carolina", "Broomfield, Colorado, United States". */
import type { SentenceView } from '../ner/context.ts';
import type { Span } from '../ner/overlaps.ts';
import { COUNTRIES, isRegion } from '../ner/regions.ts';

export interface PlaceInPlace {
  readonly inner: number;
  readonly outer: number;
}

/**
 * @param spans mentions of the sentence in order
 * @param isPlace whether an entity is a place
 * @returns each name that stands before a comma and its country or state; lists of countries give nothing
 */
export function placesInPlaces(
  { tokens }: SentenceView,
  spans: readonly Span[],
  entityOf: (span: Span) => number,
  isPlace: (entity: number) => boolean,
): PlaceInPlace[] {
  const found: PlaceInPlace[] = [];
  for (let i = 1; i < spans.length; i++) {
    const inner = spans[i - 1] as Span;
    const outer = spans[i] as Span;
    if (tokens[inner.last]?.text !== ',' || outer.first !== inner.last + 1) continue;
    if (!isRegion(outer.surface) || COUNTRIES.has(inner.surface)) continue;
    if (isRegion(inner.surface) && !COUNTRIES.has(outer.surface)) continue;
    // "in Berlin, France and Italy" lists.
    const next = tokens[outer.last]?.lower;
    const after = spans[i + 1];
    if ((next === 'and' || next === 'or') && after?.first === outer.last + 1) continue;
    const ends = [entityOf(inner), entityOf(outer)] as const;
    if (ends[0] !== ends[1] && ends.every(isPlace)) found.push({ inner: ends[0], outer: ends[1] });
  }
  return found;
}
