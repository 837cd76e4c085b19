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

/** Relations that hold for a time: what is told of them as over is no edge. */
const LASTING =
  /^(?:WORKS_FOR|OWNED_BY|MEMBER_OF|PART_OF|LOCATED_IN|USES|SUPPORTS|GOVERNED_BY|MAINTAINED_BY|PARTNER_OF|HOSTED_BY)$/;

/**
 * @param verb item where the pattern's words begin
 * @param last item of the last name at the right end
 * @returns why a lasting relation is over, or undefined
 */
export function ended(
  items: readonly Item[],
  relation: string,
  verb: number,
  last: number,
): string | undefined {
  if (!LASTING.test(relation)) return undefined;
  for (let i = Math.max(0, verb - 3); i < verb; i++) {
    const lower = items[i]?.lower ?? '';
    // "who had directed the institute", "then a part of AT&T"
    const once = lower === 'then' && /^(?:an?|the)$/.test(items[i + 1]?.lower ?? '');
    if (lower === 'had' || lower === 'earlier' || once) return `“${lower}”: it was so once`;
  }
  for (let i = last + 1; i < items.length && i <= last + 6; i++) {
    const item = items[i] as Item;
    if (item.kind === 'mark') return undefined;
    if (item.lower === 'until' || item.lower === 'till') return `“${item.lower}” says that it ended`;
  }
  return undefined;
}
