/** What the first sentence says that the article's subject is: "AlmaLinux is a free Linux distribution …". */
import { BE, PREPOSITIONS, RELATIVES } from '../words.ts';
import type { RelationFacts } from './facts.ts';

/** Words looked at behind the name, and words of the definition. */
const FARTHEST = 40;
const LONGEST = 9;
const ENDS =
  /^(?:[.,;:()]|and|or|based|located|released|written|developed|founded|created|published|directed|produced|formed|known|best|held|designed|used|made|built|that|which|who)$/;

/** @returns hashes of the words before the definition ends, its head last; none where there is no definition */
export function definitionOf({
  situation,
  named,
  tokens,
  word,
  begins,
}: Pick<RelationFacts, 'situation' | 'named' | 'tokens' | 'word' | 'begins'>): number[] {
  const { article } = situation;
  const place =
    article === undefined
      ? undefined
      : named[article]?.find(({ sentence }) => !situation.sentences[sentence]?.field);
  if (!place) return [];
  const end = begins[place.sentence + 1] as number;
  for (let at = place.last; at < Math.min(end, place.last + FARTHEST); at++) {
    if (!BE.has(tokens[at]?.lower ?? '')) continue;
    let from = at + 1;
    while (from < end && /^(?:an?|the|one|of|its)$/.test(tokens[from]?.lower ?? '')) from++;
    if (from === at + 1) continue;
    const words: number[] = [];
    for (let next = from; next < end && words.length < LONGEST; next++) {
      const { lower = '' } = tokens[next] ?? {};
      if (ENDS.test(lower) || PREPOSITIONS.has(lower) || RELATIVES.has(lower)) break;
      words.push(word[next] as number);
    }
    return words;
  }
  return [];
}
