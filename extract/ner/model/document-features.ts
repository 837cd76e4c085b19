/** Features of a capitalised word from the rest of its document: where else it stands, acronyms, the title. */
import type { FeatureBuffer } from './feature-buffer.ts';
import { hashWord, mix } from './hashing.ts';
import type { TextFacts } from './text-facts.ts';

/** Stands for what is beyond the sentence. */
export const BEYOND = hashWord('<beyond>');
/** Occurrences elsewhere that are looked at. */
const MOST_ELSEWHERE = 6;
const MOST_COMPARED = 24;

const template = (name: string): number => hashWord(`span ${name}`);
const ELSEWHERE = [
  'count',
  'before',
  'after',
  'longer',
  'longer first',
  'longer last',
  'same',
  'same before',
].map((part) => template(`elsewhere ${part}`));
const SAME_AFTER = template('elsewhere same after');
const ACRONYM = template('acronym');
const ACRONYM_LAST = template('acronym last word');
const TITLE = template('title');

/** The value of an array beside a token, or what stands for the end of the sentence. */
export function beside(values: Int32Array, there: number, from: number, to: number): number {
  return there < from || there >= to ? BEYOND : (values[there] as number);
}

/** What the rest of the document says of a capitalised word. */
export function elsewhere(facts: TextFacts, at: number, out: FeatureBuffer): void {
  const others = facts.elsewhere(at);
  const first = facts.runFirst[at] as number;
  const length = (facts.runLast[at] as number) - first + 1;
  const begin = out.length;
  const add = (id: number): void => {
    for (let i = begin; i < out.length; i++) if (out.ids[i] === id) return;
    out.add(id);
  };
  if (others.length > 1) {
    add(mix(ELSEWHERE[0] as number, Math.min(others.length - 1, 3)));
    let seen = 0;
    let longest = -1;
    for (const other of others) {
      if (other === at) continue;
      if (seen++ >= MOST_ELSEWHERE) break;
      const from = facts.from[other] as number;
      const to = facts.to[other] as number;
      if (!facts.opens(other)) add(mix(ELSEWHERE[1] as number, beside(facts.word, other - 1, from, to)));
      add(mix(ELSEWHERE[2] as number, beside(facts.word, other + 1, from, to)));
      if (longest < 0 || runLength(facts, other) > runLength(facts, longest)) longest = other;
    }
    if (longest >= 0 && runLength(facts, longest) > length) {
      add(ELSEWHERE[3] as number);
      add(mix(ELSEWHERE[4] as number, facts.word[facts.runFirst[longest] as number] as number));
      add(mix(ELSEWHERE[5] as number, facts.word[facts.runLast[longest] as number] as number));
    }
  }
  sameRun(facts, first, length, add);
  const expansion = facts.expansionOf(at);
  if (expansion >= 0) {
    add(ACRONYM);
    add(mix(ACRONYM_LAST, facts.word[expansion] as number));
  }
  if (facts.inTitle(at)) add(TITLE);
}

function runLength(facts: TextFacts, at: number): number {
  return (facts.runLast[at] as number) - (facts.runFirst[at] as number) + 1;
}

/** The whole run again elsewhere: what stands on its sides there. */
function sameRun(facts: TextFacts, first: number, length: number, add: (id: number) => void): void {
  const places = facts.elsewhere(first);
  let same = 0;
  const most = Math.min(places.length, MOST_COMPARED);
  for (let i = 0; i < most; i++) {
    const other = places[i] as number;
    if (other === first || facts.runFirst[other] !== other || runLength(facts, other) !== length) continue;
    let equal = true;
    for (let k = 1; k < length && equal; k++) equal = facts.word[other + k] === facts.word[first + k];
    if (!equal || ++same > 5) continue;
    const from = facts.from[other] as number;
    const to = facts.to[other] as number;
    if (!facts.opens(other)) add(mix(ELSEWHERE[7] as number, beside(facts.word, other - 1, from, to)));
    add(mix(SAME_AFTER, beside(facts.word, other + length, from, to)));
  }
  if (same) add(mix(ELSEWHERE[6] as number, Math.min(same, 2)));
}
