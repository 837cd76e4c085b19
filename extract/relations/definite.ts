/** Noun phrases without a name, "the project" and "package management", and the entity that they speak of. */
import { nounBefore } from '../ner/nouns.ts';
import type { Discourse, Subject } from './ends.ts';
import { isFacet } from './nominals.ts';
import type { Item, Sequence } from './sequence.ts';
import { PREPOSITIONS } from './words.ts';

/** Whether the noun phrase from item `d` to item `k` is a noun of the ontology alone, and whom it fits. */
function reference(
  { items, view: { tokens } }: Sequence,
  { ontology, typeOf }: Discourse,
  d: number,
  k: number,
): { whole: boolean; end: number; fits: (entity: number | undefined) => entity is number } {
  const end = (items[k] as Item).token + 1;
  const offset = Math.max(0, end - 5);
  const near = lowered(tokens.slice(offset, end));
  const noun = nounBefore(ontology, near, near.length);
  const fits = (entity: number | undefined): entity is number => {
    if (entity === undefined || !noun) return false;
    const type = typeOf(entity);
    return (
      (ontology.compatible(type, noun.type) && type !== 'Entity') ||
      (noun.type === 'Project' && ontology.isA(type, 'Project')) ||
      (ontology.isA(noun.type, 'Project') && ontology.isA(type, 'Project'))
    );
  };
  // The noun must be all that the phrase says: "the first version" is not the thing.
  const whole = noun !== undefined && noun.first + offset <= (items[d] as Item).token + 2;
  return { whole, end, fits };
}

/**
 * "the project", "the company" as a subject: the carried subject or the article's, where its type agrees.
 * @param facets whether a part may stand for the article's subject
 * @param d item of the article
 * @param k item of the noun
 */
export function definite(
  sequence: Sequence,
  discourse: Discourse,
  facets: boolean,
  d: number,
  k: number,
): Subject | undefined {
  const { items } = sequence;
  const before = items[d - 1];
  if (before?.kind === 'word' && PREPOSITIONS.has(before.lower)) return undefined;
  const { whole, end, fits } = reference(sequence, discourse, d, k);
  if (!whole) return facet(sequence, discourse, facets, k);
  // "Seletskiy, founder of CloudLinux, pledged money, and the company announced": the one named before.
  const named = new Set<number>();
  for (let i = 0; i < d; i++) {
    const entity = items[i]?.entity;
    if (fits(entity)) named.add(entity);
  }
  const [only] = named;
  if (named.size > 1) return undefined;
  if (only !== undefined) return { entities: [only], certainty: 0.8, from: d, named: true };
  const anaphor = [(items[d] as Item).token, end] as const;
  const { carried, article } = discourse;
  if (fits(carried)) return { entities: [carried], certainty: 0.85, from: d, named: false, anaphor };
  if (fits(article)) return { entities: [article], certainty: 0.8, from: d, named: false, anaphor };
  return facet(sequence, discourse, facets, k);
}

/** A part or side of the article's subject that stands for it: "Package management is RPM-based". */
export function facet(
  { items }: Sequence,
  { article, ontology, typeOf }: Discourse,
  facets: boolean,
  k: number,
): Subject | undefined {
  if (!facets || article === undefined) return undefined;
  if (!isFacet((items[k] as Item).lower)) return undefined;
  const type = typeOf(article);
  if (!['Project', 'Product', 'Technology'].some((kind) => ontology.isA(type, kind))) return undefined;
  // Another name before it may own the facet.
  for (let i = k - 1; i >= 0; i--) if (items[i]?.kind === 'mention') return undefined;
  return { entities: [article], certainty: 0.8, from: 0, named: false };
}

/** A right end without a name: "him", "the company". */
export interface CarriedObject {
  readonly entity: number;
  readonly certainty: number;
  /** First and last token of what stands for it. */
  readonly anaphor: readonly [first: number, last: number];
  /** The item it ends with. */
  readonly last: number;
}

/**
 * What a pronoun of a person or "the company" right behind the pattern's words stands for. "it" and "them" are
 * not read: they are wrong too often.
 * @param from item right behind the pattern's words
 */
export function carriedObject(
  sequence: Sequence,
  discourse: Discourse,
  from: number,
): CarriedObject | undefined {
  const { items } = sequence;
  const item = items[from];
  if (item?.kind !== 'word') return undefined;
  const { ontology, typeOf, person, carried, article } = discourse;
  const isPerson = (entity: number | undefined) =>
    entity !== undefined && ontology.isA(typeOf(entity), 'Person');
  if (item.lower === 'him' || (item.lower === 'her' && endsPhrase(items[from + 1]))) {
    // Another person of this sentence may be meant, or may not: then nobody is.
    if (person === undefined || items.some(({ entity }) => entity !== person && isPerson(entity)))
      return undefined;
    return { entity: person, certainty: 0.8, anaphor: [item.token, item.token + 1], last: from };
  }
  if (item.lower !== 'the') return undefined;
  for (let k = from + 1; k <= from + 3 && items[k]?.kind === 'word'; k++) {
    if (!endsPhrase(items[k + 1])) continue;
    const { whole, end, fits } = reference(sequence, discourse, from, k);
    if (!whole) return undefined;
    // A name of the kind in the same sentence makes it doubtful which is meant.
    const entity = [carried, article].find(fits);
    if (entity === undefined || items.some((other) => other.entity !== entity && fits(other.entity)))
      return undefined;
    return { entity, certainty: 0.75, anaphor: [item.token, end], last: k };
  }
  return undefined;
}

/** Whether a noun phrase ends before this item: at a mark, the sentence's end, or a preposition but "of". */
function endsPhrase(next: Item | undefined): boolean {
  if (!next || next.kind === 'mark') return true;
  return (
    next.kind === 'word' && next.lower !== 'of' && (PREPOSITIONS.has(next.lower) || next.lower === 'and')
  );
}

/** "the Foundation" is a noun in this place, whatever its capital. */
function lowered<T extends { readonly lower: string; readonly shape: string }>(tokens: readonly T[]): T[] {
  return tokens.map((token) => (token.shape === 'capital' ? { ...token, shape: 'lower' } : token));
}
