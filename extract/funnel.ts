/**
 * The expansion funnel: raw candidates -> distinct names not yet read about -> accepted as entities -> still
 * without an article. For one article what is known is the article itself and its parent; over a corpus the
 * graph counts with all its titles.
 */
import type { Funnel } from './extraction.ts';
import { normaliseName } from './linking/names.ts';

export interface FunnelInput {
  /** Surface of every candidate mention, taken or dropped. */
  readonly candidates: Iterable<string>;
  /** Strong keys of each accepted entity. */
  readonly entities: Iterable<readonly string[]>;
  /** Titles about which there is an article. */
  readonly titles: Iterable<string>;
}

/** @returns counts, each at most the one before it */
export function computeFunnel({ candidates, entities, titles }: FunnelInput): Funnel {
  const known = new Set<string>();
  for (const title of titles) known.add(`name:${normaliseName(title)}`);
  let raw = 0;
  const distinct = new Set<string>();
  for (const surface of candidates) {
    raw++;
    const key = `name:${normaliseName(surface)}`;
    if (!known.has(key)) distinct.add(key);
  }
  let accepted = 0;
  let enqueued = 0;
  for (const keys of entities) {
    accepted++;
    if (!keys.some((key) => known.has(key))) enqueued++;
  }
  const dedup = distinct.size;
  const ner = Math.min(accepted, dedup);
  return { raw, dedup, ner, enqueued: Math.min(enqueued, ner) };
}
