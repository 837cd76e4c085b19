/** Where a statement is taken back, left open or put off, there is no edge: negation, hedges, conditions, plans. */
import type { Item } from './sequence.ts';
import { FORMER, MODALS, NEGATIONS } from './words.ts';

/** Modal verbs that say what holds ("can be used on"). */
const HOLDS = new Set(['can', 'will']);
const HEDGES =
  /^(?:considered|planned|proposed|intended|hoped|expected|attempted|tried|wanted|wants|plans|aims|aimed|threatened|offered|allegedly|if|whether|instead|than|unlike)$/;

/**
 * @param from first item of the left end, or of the verb group where the subject stands elsewhere
 * @param to item of the right end
 * @param verb item where the pattern's words begin
 * @returns why nothing is said, or undefined
 */
export function takenBack(
  items: readonly Item[],
  from: number,
  verb: number,
  to: number,
): string | undefined {
  for (let i = Math.max(0, from); i < to; i++) {
    const item = items[i] as Item;
    if (item.kind !== 'word') continue;
    const { lower } = item;
    // What stands in a relative clause or an aside between subject and verb belongs to that aside.
    const near = i >= verb - 4;
    if (near && NEGATIONS.has(lower)) return `“${lower}” takes it back`;
    if (near && FORMER.has(lower) && i < verb) return `“${lower}”: it was so once`;
    if (near && i < verb && MODALS.has(lower) && !HOLDS.has(lower)) return `“${lower}” leaves it open`;
    if (near && i < verb && HEDGES.test(lower)) return `“${lower}” leaves it open`;
    if (i < verb && i >= verb - 2 && lower === 'to') return '“to” says what is meant to be';
  }
  const before = items[from - 1]?.lower ?? '';
  if (before === 'if' || before === 'whether') return `“${before}” leaves it open`;
  return undefined;
}

/** Whether the list of right ends is broken by "not", "unlike" or "instead of" before a member. */
export function excluded(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const lower = items[i]?.lower ?? '';
    if (/^(?:not|unlike|without|except|instead|rather|excluding|than|but)$/.test(lower)) return true;
  }
  return false;
}
