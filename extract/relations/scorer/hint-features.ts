/**
 * Words that are known for a relation, between two names, right before and right behind them: once as features
 * of the pair, and once as features that speak for their relation whichever it is.
 */
import type { FeatureBuffer } from '../../ner/model/feature-buffer.ts';
import type { RelationFacts } from './facts.ts';
import { type Gap, isTypeSign } from './gap.ts';
import type { Together } from './pairs.ts';
import type { TargetedBuffer } from './targeted.ts';
import { feature, feature2, feature3, HINT_KINDS } from './templates.ts';
import { type Hint, hintsOf } from './triggers.ts';
import { FUNCTION_WORDS, RELATIVES, SKIPPED_WORDS } from './words.ts';

const kind = (at: number): number => HINT_KINDS + at;
const target = (at: number): number => HINT_KINDS + 50 + at;

/** Words before the first and behind the second name. */
const AROUND = 4;

export function hintFeatures(
  facts: RelationFacts,
  together: Together,
  gap: Gap,
  out: FeatureBuffer,
  targeted: TargetedBuffer,
): void {
  const relative = gap.signs.some((sign) => RELATIVES.has(sign)) ? 1 : 0;
  betweenHints(together, gap, relative, out, targeted);
  const { left, right, sentence } = together;
  const { word, occupant } = facts;
  const [from, to] = facts.bounds(sentence);
  const names = Math.min(gap.names, 2);
  const list = gap.signs.every((sign) => isTypeSign(sign) || SKIPPED_WORDS.has(sign)) ? 1 : 0;
  const near = (at: number, place: number, distance: number): void => {
    if ((occupant[at] as number) >= 0) return;
    for (const { id, relation, group } of hintsOf(word[at] as number)) {
      out.add(feature2(kind(0), place, id));
      out.add(feature3(kind(1), id, relative, place * 2 + (names > 0 ? 1 : 0)));
      targeted.add(feature3(target(0), group, place, distance), relation);
      targeted.add(feature3(target(1), group, place, relative * 4 + names), relation);
      targeted.add(feature3(target(2), group, place, list * 4 + names), relation);
    }
  };
  for (let at = Math.max(from, left.first - AROUND); at < left.first; at++) near(at, 1, left.first - at);
  for (let at = right.last; at < Math.min(to, right.last + AROUND); at++) near(at, 2, at - right.last);
}

function betweenHints(
  { left, right }: Together,
  gap: Gap,
  relative: number,
  out: FeatureBuffer,
  targeted: TargetedBuffer,
): void {
  const { signs } = gap;
  const found: { at: number; hint: Hint }[] = [];
  signs.forEach((sign, at) => {
    for (const hint of hintsOf(sign)) found.push({ at, hint });
  });
  if (found.length === 0) return;
  const relations = Math.min(4, new Set(found.map(({ hint }) => hint.relation)).size);
  const nearest = (found.at(-1) as (typeof found)[number]).at;
  const kinds = left.kind * 8 + right.kind;
  for (const { at, hint } of found) {
    const { id, relation, group } = hint;
    let next = at + 1;
    while (next < signs.length && SKIPPED_WORDS.has(signs[next] as number)) next++;
    const follower = signs[next] ?? 0;
    const tail = FUNCTION_WORDS.has(follower) ? follower : 0;
    let [before, behind] = [0, 0];
    signs.forEach((sign, other) => {
      if (!isTypeSign(sign)) return;
      if (other < at) before++;
      else behind++;
    });
    const last = at === nearest ? 1 : 0;
    const close = Math.min(signs.length - at, 6);
    out.add(feature2(kind(10), id, relative));
    if (last) {
      out.add(feature2(kind(11), id, Math.min(gap.names, 2)));
      out.add(feature2(kind(12), id, tail));
      out.add(feature3(kind(13), id, tail, close < 4 ? 1 : 0));
    }
    targeted.add(feature2(target(10), group, last), relation);
    targeted.add(feature3(target(11), group, last, tail), relation);
    targeted.add(feature3(target(12), group, Math.min(before, 2), Math.min(behind, 2)), relation);
    targeted.add(feature3(target(13), group, tail, relative), relation);
    targeted.add(feature2(target(14), group, kinds), relation);
    targeted.add(feature3(target(15), group, close, Math.min(at, 4)), relation);
    targeted.add(feature3(target(16), group, relations, last), relation);
    targeted.add(feature3(target(17), group, tail, Math.min(behind, 1) * 2 + Math.min(before, 1)), relation);
    targeted.add(feature(target(18), Math.min(behind, 3) * 8 + close), relation);
  }
}
