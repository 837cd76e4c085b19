/** Who is spoken of from sentence to sentence: the subject that "it" and "the project" carry on. */
import type { Item, Sequence } from './sequence.ts';
import { isAdverb, isFiniteVerb, PERSON_PRONOUNS, PREPOSITIONS, SINGULAR_PRONOUNS } from './words.ts';

export interface Carried {
  readonly subject: number | undefined;
  readonly person: number | undefined;
}

export const NOBODY: Carried = { subject: undefined, person: undefined };

/**
 * @param before what the sentence before has carried here
 * @param definite whom "the band" speaks of, when its noun is the item of this index
 * @returns what this sentence carries on to the next
 */
export function carryOn(
  { items }: Sequence,
  before: Carried,
  isPerson: (entity: number) => boolean,
  definite: (item: number) => number | undefined,
): Carried {
  const subject = mainSubject(items, before, definite);
  const people = new Set<number>();
  for (const { entity } of items) if (entity !== undefined && isPerson(entity)) people.add(entity);
  const [only] = people;
  let person: number | undefined;
  if (subject !== undefined && isPerson(subject)) person = subject;
  else if (people.size === 1) person = only;
  else if (people.size === 0) person = before.person;
  return { subject, person };
}

const SUBORDINATORS =
  /^(?:when|while|although|though|as|if|because|since|after|before|once|whereas|unlike|until)$/;

function mainSubject(
  items: readonly Item[],
  before: Carried,
  definite: (item: number) => number | undefined,
): number | undefined {
  const [first, second] = items;
  if (!first) return before.subject;
  if (SINGULAR_PRONOUNS.has(first.lower)) return before.subject;
  if (PERSON_PRONOUNS.has(first.lower)) return before.person;
  let start = 0;
  // "In 2012, under Jim Whitehurst, Red Hat became": the main clause begins behind the last such comma.
  if (PREPOSITIONS.has(first.lower) || isAdverb(first.lower) || SUBORDINATORS.test(first.lower)) {
    const comma = items.findIndex((item, at) => at < 16 && item.text === ',');
    if (comma > 0) start = comma + 1;
  }
  for (let i = start; i < items.length && i < start + 12; i++) {
    const item = items[i] as Item;
    if (item.kind === 'mention') {
      const previous = items[i - 1];
      if (i > start && previous && PREPOSITIONS.has(previous.lower)) return undefined;
      if (items[i + 1]?.kind === 'possessive') return undefined;
      // "AlmaLinux images are": the images are spoken of.
      const next = items[i + 1];
      if (
        next?.kind === 'word' &&
        !isFiniteVerb(next.lower) &&
        !isAdverb(next.lower) &&
        !PREPOSITIONS.has(next.lower) &&
        next.lower !== 'and' &&
        next.lower !== 'which' &&
        next.lower !== 'who'
      )
        return undefined;
      if (next?.lower === 'and' && items[i + 2]?.kind === 'mention') return undefined;
      return item.entity;
    }
    if (item.kind === 'word' && isFiniteVerb(item.lower) && i > start) break;
  }
  if (first.lower !== 'the' || second?.kind !== 'word') return undefined;
  // "The project adopted …": still the same. "The band released …": who is one.
  return /^(?:project|distribution|company|firm|foundation|software|system|tool|platform|panel|product|program|organisation|organization|initiative|effort|group)$/.test(
    second.lower,
  )
    ? before.subject
    : definite(1);
}
