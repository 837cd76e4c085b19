/**
 * Features of one sentence that holds both ends, the same for both directions: what stands between, before and
 * behind them, as words, clusters and types. The direction is mixed in by the caller.
 */
import type { FeatureBuffer } from '../../ner/model/feature-buffer.ts';
import { mix, mixPhrase } from '../../ner/model/hashing.ts';
import { FIELD, type RelationFacts } from './facts.ts';
import { type Gap, isTypeSign, typeSign } from './gap.ts';
import { hintFeatures } from './hint-features.ts';
import type { Together } from './pairs.ts';
import type { TargetedBuffer } from './targeted.ts';
import { feature, feature2, feature3, SENTENCE_KINDS, step } from './templates.ts';
import { CLOSING, FUNCTION_WORDS, LIST_WORDS, OPENING, SKIPPED_WORDS } from './words.ts';

const kind = (at: number): number => SENTENCE_KINDS + at;

const UNKNOWN = 0x5eed;

/** @param types coarse types of both ends in the order of the sentence, as one number */
export function sentenceFeatures(
  facts: RelationFacts,
  together: Together,
  gap: Gap,
  types: number,
  out: FeatureBuffer,
  targeted: TargetedBuffer,
): void {
  const { left, right, sentence } = together;
  const kinds = left.kind * 8 + right.kind;
  const distance = step(gap.length);
  const names = Math.min(gap.names, 4);
  out.add(feature(kind(0), kinds));
  out.add(feature2(kind(1), kinds, types));
  out.add(feature(kind(2), distance));
  out.add(feature(kind(3), names));
  out.add(feature3(kind(4), distance, Math.min(names, 3), types));
  if (gap.commas > 0) out.add(feature(kind(5), Math.min(gap.commas, 3)));
  if (gap.brackets > 0) out.add(feature(kind(6), Math.min(gap.brackets, 2)));
  if (gap.signs.every((sign) => isTypeSign(sign) || LIST_WORDS.has(sign))) {
    out.add(feature(kind(7), 0));
    out.add(feature2(kind(8), types, Math.min(gap.signs.length, 4)));
  }
  out.add(feature2(kind(9), Math.min(sentence, 2), types));
  betweenFeatures(gap, types, out);
  skeletonFeatures(gap, types, out);
  contextFeatures(facts, together, types, out);
  hintFeatures(facts, together, gap, out, targeted);
  rankFeatures(facts, together, types, out);
  placeFeatures(facts, together, types, out);
}

function betweenFeatures({ signs, middle, coarse }: Gap, types: number, out: FeatureBuffer): void {
  const n = signs.length;
  let phrase = 0;
  let clusters = 0;
  for (let at = 0; at < n; at++) {
    const sign = signs[at] as number;
    out.add(feature(kind(10), sign));
    const cluster = middle[at] as number;
    const general = cluster >= 0 ? cluster : FUNCTION_WORDS.has(sign) || isTypeSign(sign) ? sign : UNKNOWN;
    if (at > 0) out.add(feature2(kind(11), signs[at - 1] as number, sign));
    if (at > 0) out.add(feature2(kind(17), clusters, general));
    if (cluster >= 0) {
      out.add(feature(kind(18), cluster));
      out.add(feature(kind(19), coarse[at] as number));
    }
    if (n <= 6) {
      phrase = mixPhrase(phrase, sign);
    }
    clusters = general;
  }
  if (n <= 6) {
    out.add(feature(kind(12), phrase));
    out.add(feature2(kind(13), phrase, types));
  }
  if (n === 0) return;
  const [first, last] = [signs[0] as number, signs[n - 1] as number];
  out.add(feature(kind(14), first));
  out.add(feature(kind(15), last));
  out.add(feature2(kind(16), last, types));
  if (n > 1) {
    out.add(feature2(kind(20), signs[n - 2] as number, last));
    out.add(feature2(kind(21), first, signs[1] as number));
  }
}

/** What is left without brackets, names and articles: "is developed by", "subsidiary of". */
function skeletonFeatures({ signs, middle }: Gap, types: number, out: FeatureBuffer): void {
  const bones: number[] = [];
  let depth = 0;
  let content = 0;
  let cluster = -1;
  for (let at = 0; at < signs.length; at++) {
    const sign = signs[at] as number;
    if (sign === OPENING) depth++;
    else if (sign === CLOSING) depth = Math.max(0, depth - 1);
    if (depth > 0 || sign === CLOSING || isTypeSign(sign) || SKIPPED_WORDS.has(sign)) continue;
    bones.push(sign);
    if (FUNCTION_WORDS.has(sign)) continue;
    content = sign;
    cluster = middle[at] as number;
  }
  const n = bones.length;
  if (n === 0) {
    out.add(feature(kind(30), types));
    return;
  }
  const last = bones[n - 1] as number;
  if (n <= 4) {
    const phrase = bones.reduce(mixPhrase, 0);
    out.add(feature(kind(31), phrase));
    out.add(feature2(kind(32), phrase, types));
  }
  out.add(feature2(kind(33), n > 1 ? (bones[n - 2] as number) : 0, last));
  if (content !== 0) {
    const tail = FUNCTION_WORDS.has(last) ? last : 0;
    out.add(feature(kind(34), content));
    out.add(feature2(kind(35), content, tail));
    out.add(feature3(kind(36), content, tail, types));
    if (cluster >= 0) out.add(feature3(kind(37), cluster, tail, types));
  }
}

function contextFeatures(
  facts: RelationFacts,
  { left, right, sentence }: Together,
  types: number,
  out: FeatureBuffer,
): void {
  const { word, occupant, coarseType, coarse, middle } = facts;
  const [from, to] = facts.bounds(sentence);
  const signAt = (at: number): number => {
    const entity = occupant[at] as number;
    return entity >= 0 ? typeSign(coarseType[entity] as number) : (word[at] as number);
  };
  for (let k = 1; k <= 3; k++) {
    const before = left.first - k;
    if (before >= from) {
      const sign = signAt(before);
      out.add(feature2(kind(40), k, sign));
      out.add(feature(kind(41), sign));
      if ((coarse[before] as number) >= 0 && !isTypeSign(sign))
        out.add(feature2(kind(42), k, coarse[before] as number));
      if (k === 1) out.add(feature2(kind(43), sign, types));
    } else if (k === 1) out.add(feature(kind(44), types));
    const behind = right.last + k - 1;
    if (behind < to) {
      const sign = signAt(behind);
      out.add(feature2(kind(45), k, sign));
      out.add(feature(kind(46), sign));
      if ((coarse[behind] as number) >= 0 && !isTypeSign(sign))
        out.add(feature2(kind(47), k, coarse[behind] as number));
      if (k === 1) out.add(feature2(kind(48), sign, types));
    } else if (k === 1) out.add(feature(kind(49), types));
  }
  if (left.first - 2 >= from) out.add(feature2(kind(50), signAt(left.first - 2), signAt(left.first - 1)));
  if (right.last + 1 < to) out.add(feature2(kind(51), signAt(right.last), signAt(right.last + 1)));
  // A verb or noun before both ends rules them from afar: "founded by X and Y", "between X and Y".
  for (let at = Math.max(from, left.first - 12); at < left.first - 3; at++)
    if ((middle[at] as number) >= 0 && (occupant[at] as number) < 0) {
      out.add(feature(kind(52), word[at] as number));
      out.add(feature(kind(53), middle[at] as number));
    }
}

/** Names of a sentence that are ranked. */
const MOST_RANKED = 60;

/** How many other names of the same coarse type stand nearer: who else might be meant. */
function rankFeatures(
  facts: RelationFacts,
  { left, right, sentence }: Together,
  types: number,
  out: FeatureBuffer,
): void {
  const { coarseType } = facts;
  const names = facts.bySentence[sentence] ?? [];
  // In a list of so many names rank says nothing, and counting would take the square of its length.
  if (names.length > MOST_RANKED) return;
  let [before, leftRivals, rightRivals, behind] = [0, 0, 0, 0];
  for (const { first, entity } of names) {
    if (entity === left.entity || entity === right.entity) continue;
    if (first < left.first) before++;
    else if (first >= right.last) behind++;
    else {
      if (coarseType[entity] === coarseType[left.entity]) leftRivals++;
      if (coarseType[entity] === coarseType[right.entity]) rightRivals++;
    }
  }
  out.add(feature2(kind(80), Math.min(leftRivals, 3), types));
  out.add(feature2(kind(81), Math.min(rightRivals, 3), types));
  out.add(feature3(kind(82), Math.min(before, 2), Math.min(behind, 2), types));
}

/** Field of the infobox and heading of the section. */
function placeFeatures(
  facts: RelationFacts,
  { left, sentence }: Together,
  types: number,
  out: FeatureBuffer,
): void {
  const { field, words } = facts.settingOf(sentence);
  if (field === undefined) {
    for (const word of words) out.add(feature2(kind(63), word, mix(types, 7)));
    return;
  }
  out.add(feature2(kind(60), field, types));
  if (left.kind !== FIELD) return;
  out.add(feature(kind(61), field));
  for (const word of words) out.add(feature2(kind(62), word, types));
}
