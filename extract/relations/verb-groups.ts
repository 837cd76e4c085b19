/** Verbs in a sequence: auxiliaries and adverbs before one, and whether it is the finite verb of its clause. */
import type { Item } from './sequence.ts';
import {
  BE,
  HAVE,
  isAdverb,
  isFiniteVerb,
  isMostlyNoun,
  MODALS,
  RELATIVES,
  SINGULAR_PRONOUNS,
} from './words.ts';

/** First item of the verb group whose main verb is at `at`: auxiliaries and adverbs before it. */
export function groupStart(items: readonly Item[], at: number): number {
  let i = at;
  for (;;) {
    const j = backOverAdverbs(items, i - 1);
    const lower = items[j]?.lower ?? '';
    if (
      BE.has(lower) ||
      HAVE.has(lower) ||
      MODALS.has(lower) ||
      lower === 'not' ||
      lower === 'never' ||
      lower === "n't"
    )
      i = j;
    else if (lower === 'longer' && items[j - 1]?.lower === 'no') i = j - 1;
    else return i;
  }
}

/** The item before `from` that is no adverb; `from` itself if it is none. */
export function backOverAdverbs(items: readonly Item[], from: number): number {
  let i = from;
  while (i >= 0 && items[i]?.kind === 'word' && isAdverb((items[i] as Item).lower)) i--;
  return i;
}

/** Whether the clause that leads to `at` already has a finite verb. */
export function finiteBefore(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const item = items[i] as Item;
    if (item.text === ';' || item.text === ':') return false;
    if (item.text === ',' || item.lower === 'when' || item.lower === 'while' || item.lower === 'whereas')
      return false;
    if (item.kind === 'word' && isFiniteAt(items, i)) return true;
  }
  return false;
}

/** Whether the word at `i` is the finite verb of a clause. */
export function isFiniteAt(items: readonly Item[], i: number): boolean {
  const { lower, kind } = items[i] as Item;
  if (kind !== 'word' || !isFiniteVerb(lower)) return false;
  const before = items[i - 1];
  if (BE.has(lower) || HAVE.has(lower) || MODALS.has(lower)) return true;
  if (!before) return false;
  // A noun after an article or an adjective, a participle after a noun or a comma.
  if (/^(?:a|an|the|its|their|his|her|of|in|for|with|to|by|on|from|this|that's)$/.test(before.lower))
    return false;
  if (
    isMostlyNoun(lower) &&
    before.kind !== 'mention' &&
    !RELATIVES.has(before.lower) &&
    !SINGULAR_PRONOUNS.has(before.lower)
  )
    return before.text === ',' || before.lower === 'and';
  const next = items[i + 1]?.lower ?? '';
  if (
    /(?:ed|built|left|lost)$/.test(lower) &&
    /^(?:by|from|with|in|on)$/.test(next) &&
    !/^(?:he|she|it|who|which)$/.test(before.lower) &&
    !BE.has(before.lower) &&
    (/^(?:by|from)$/.test(next) || !/ed$/.test(lower))
  )
    return false;
  return true;
}
