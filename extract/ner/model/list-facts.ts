/** Which lists each token of a text stands in, and where in the listed phrase. */
import { mixPhrase } from './hashing.ts';
import { type Lexicon, LISTS, LONGEST_PHRASE } from './lexicon.ts';
import type { TextFacts } from './text-facts.ts';

const LIST_NUMBERS = LISTS.map((_, at) => at);
const ENCYCLOPEDIA = LISTS.indexOf('encyclopedia');
const TERM = LISTS.indexOf('term');

/** Places in a listed phrase: alone, first, inside, last. */
const ALONE = 0;
const FIRST = 1;
const INSIDE = 2;
const LAST = 3;

/** The longest listed phrase at each place, list by list. */
export function readLists(
  { length: n, word, to, capital }: Pick<TextFacts, 'length' | 'word' | 'to' | 'capital'>,
  lexicon: Lexicon,
  lists: number[][],
  lower: number[][],
): void {
  const free = new Int32Array(LISTS.length);
  const freeLower = new Int32Array(LISTS.length);
  const masks = new Int32Array(LONGEST_PHRASE + 1);
  for (let i = 0; i < n; i++) {
    let phrase = 0;
    let union = 0;
    const most = Math.min(LONGEST_PHRASE, (to[i] as number) - i);
    let capitals = 0;
    for (let k = 1; k <= most; k++) {
      phrase = mixPhrase(phrase, word[i + k - 1] as number);
      masks[k] = lexicon.listsOf(phrase);
      union |= masks[k] as number;
    }
    if (union === 0) continue;
    for (const list of LIST_NUMBERS) {
      if (!(union & (1 << list))) continue;
      let best = 0;
      capitals = 0;
      let capitalsOfBest = 0;
      for (let k = 1; k <= most; k++) {
        capitals += capital[i + k - 1] as number;
        if ((masks[k] as number) & (1 << list)) {
          best = k;
          capitalsOfBest = capitals;
        }
      }
      if (capitalsOfBest > 0 || best > 1) {
        if (i >= (free[list] as number)) {
          mark(lists, i, best, list);
          free[list] = i + best;
        }
      }
      if ((list === ENCYCLOPEDIA || list === TERM) && capitalsOfBest === 0) {
        if (i >= (freeLower[list] as number)) {
          mark(lower, i, best, list);
          freeLower[list] = i + best;
        }
      }
    }
  }
}

function mark(lists: number[][], first: number, length: number, list: number): void {
  for (let at = 0; at < length; at++) {
    const place = length === 1 ? ALONE : at === 0 ? FIRST : at === length - 1 ? LAST : INSIDE;
    (lists[first + at] as number[]).push(list * 4 + place);
  }
}
