/** What stands between two names of a sentence, the names among it folded to their types. */
import type { RelationFacts } from './facts.ts';
import type { Together } from './pairs.ts';
import { CLOSING, COMMA, OPENING } from './words.ts';

/** Between two names further apart only so many words at each side are read. */
const LONGEST_GAP = 40;
const HALF_GAP = 14;

/** Stands for a name of a coarse type in a row of words. */
export const typeSign = (coarse: number): number => 0x7a11 + coarse;
export const isTypeSign = (value: number): boolean => value >= 0x7a11 && value < 0x7a11 + 4;

/** Words between two names, names folded to their types. */
export interface Gap {
  readonly signs: readonly number[];
  /** Cluster of each word, -1 for names, function words and unknown ones. */
  readonly middle: readonly number[];
  readonly coarse: readonly number[];
  readonly names: number;
  readonly commas: number;
  readonly brackets: number;
  readonly length: number;
}

export function gapOf(facts: RelationFacts, { left, right }: Together): Gap {
  const { word, occupant, coarseType, middle, coarse } = facts;
  const signs: number[] = [];
  const middles: number[] = [];
  const coarses: number[] = [];
  const [from, to] = [left.last, right.first];
  let [names, commas, brackets, last] = [0, 0, 0, -1];
  for (let at = from; at < to; at++) {
    if (to - from > LONGEST_GAP && at === from + HALF_GAP) at = to - HALF_GAP;
    const entity = occupant[at] as number;
    if (entity >= 0) {
      if (entity !== last) {
        signs.push(typeSign(coarseType[entity] as number));
        middles.push(-1);
        coarses.push(-1);
        names++;
      }
      last = entity;
      continue;
    }
    last = -1;
    const value = word[at] as number;
    signs.push(value);
    middles.push(middle[at] as number);
    coarses.push(coarse[at] as number);
    if (value === COMMA) commas++;
    else if (value === OPENING || value === CLOSING) brackets++;
  }
  return { signs, middle: middles, coarse: coarses, names, commas, brackets, length: Math.max(0, to - from) };
}
