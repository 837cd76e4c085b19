/**
 * Features of a token for finding where names begin and end. Defined here once: the trainer learns weights
 * for these ids, the reader adds the weights of these ids, and neither knows what they mean.
 */
import type { Token } from '../tokens.ts';
import { BEYOND, beside, elsewhere } from './document-features.ts';
import type { FeatureBuffer } from './feature-buffer.ts';
import { hashWord, mix } from './hashing.ts';
import type { TextFacts } from './text-facts.ts';

const template = (name: string): number => hashWord(`span ${name}`);
const around = (name: string, reach: number): number[] =>
  Array.from({ length: 2 * reach + 1 }, (_, at) => template(`${name} ${at - reach}`));

const BIAS = template('bias');
const WORD = around('word', 3);
const SHAPE = around('shape', 2);
const PREFIX = [2, 3, 4, 5].map((length) => template(`prefix ${length}`));
const SUFFIX = [1, 2, 3, 4, 5].map((length) => template(`suffix ${length}`));
const LENGTH = template('length');
const CAPITAL = template('capital');
const UPPER = template('upper');
const CAPITAL_INSIDE = template('capital inside');
const WORDS_BEFORE = template('words -1 0');
const WORDS_AFTER = template('words 0 1');
const WORDS_LEFT = template('words -2 -1');
const WORDS_RIGHT = template('words 1 2');
const WORDS_BOTH = template('words -1 1');
const SHAPES_BEFORE = template('shapes -1 0');
const SHAPES_BOTH = template('shapes -1 0 1');
const SHAPES_LEFT = template('shapes -2 -1 0');
const SHAPES_RIGHT = template('shapes 0 1 2');
const GRAINS = ['fine', 'middle', 'coarse'] as const;
const CLUSTER = GRAINS.map((grain) => around(`cluster ${grain}`, 2));
const CLUSTER_SHAPE = GRAINS.map((grain) => template(`cluster shape ${grain}`));
const CLUSTERS_BEFORE = GRAINS.map((grain) => template(`clusters -1 0 ${grain}`));
const CLUSTERS_AFTER = GRAINS.map((grain) => template(`clusters 0 1 ${grain}`));
const CLUSTERS_BOTH = template('cluster -1, shape, cluster 1');
const LONG_SHAPE = template('long shape');
const OPENS = template('opens');
const QUOTED = template('quoted');
const BRACKETED = template('bracketed');
const HYPHEN_HEAD = template('before hyphen');
const HYPHEN_TAIL = template('after hyphen');
const DIGIT = template('digit');
const RUN_PARTS = [
  'place',
  'last',
  'first',
  'before',
  'after',
  'both',
  'last c',
  'first c',
  'before c',
  'after c',
];
const WIDE_RUN = RUN_PARTS.map((part) => template(`wide run ${part}`));
const RUN = RUN_PARTS.map((part) => template(`run ${part}`));
const LISTED = around('listed', 1);
const LISTED_LOWER = around('listed lower', 2);
const OWN = around('affinity own', 1);
const OWN_LOWER = around('affinity lower', 1);
const NEXT = template('affinity of the word before');
const PREVIOUS = template('affinity of the word after');
const RUN_LAST_OWN = template('affinity run last');
const RUN_FIRST_OWN = template('affinity run first');
const RUN_NEXT = template('affinity before run');
const RUN_PREVIOUS = template('affinity after run');
const RUN_SUM = template('affinity sum');

/** Writes the features of the token `at`; the buffer is cleared first. */
export function spanFeatures(facts: TextFacts, at: number, out: FeatureBuffer): void {
  out.clear();
  words(facts, at, out);
  clusters(facts, at, out);
  affinities(facts, at, out);
  out.endCopied();
  context(facts, at, out);
  run(facts, at, out);
  lists(facts, at, out);
  if (facts.capital[at]) elsewhere(facts, at, out);
}

function words(facts: TextFacts, at: number, out: FeatureBuffer): void {
  const { text, lower } = facts.tokens[at] as Token;
  const { word, shape } = facts;
  const from = facts.from[at] as number;
  const to = facts.to[at] as number;
  out.add(BIAS);
  for (let k = -2; k <= 2; k++) {
    const there = at + k;
    if (there < from || there >= to) {
      out.add(mix(WORD[k + 3] as number, BEYOND));
      continue;
    }
    out.add(mix(WORD[k + 3] as number, word[there] as number));
    out.add(mix(SHAPE[k + 2] as number, shape[there] as number));
  }
  out.add(mix(PREFIX[1] as number, hashWord(lower.slice(0, 3))));
  out.add(mix(SUFFIX[1] as number, hashWord(text.slice(-2))));
  out.add(mix(SUFFIX[2] as number, hashWord(lower.slice(-3))));
  out.add(mix(LENGTH, Math.min(text.length, 8)));
  if (facts.capital[at]) {
    out.add(mix(CAPITAL, facts.seenInLower(at) ? 1 : 0));
    if (facts.capitalInside(at)) out.add(CAPITAL_INSIDE);
    if (text.length > 1 && text === text.toUpperCase()) out.add(UPPER);
  }
  const own = word[at] as number;
  if (at > from) {
    out.add(mix(mix(WORDS_BEFORE, word[at - 1] as number), own));
    out.add(mix(mix(SHAPES_BEFORE, shape[at - 1] as number), shape[at] as number));
  }
  if (at + 1 < to) out.add(mix(mix(WORDS_AFTER, own), word[at + 1] as number));
  for (const entry of facts.listed[at] as readonly number[])
    if (entry < 4) out.add(mix(LISTED[1] as number, entry));
}

function clusters(facts: TextFacts, at: number, out: FeatureBuffer): void {
  const from = facts.from[at] as number;
  const to = facts.to[at] as number;
  for (let grain = 0; grain < 3; grain++) {
    const cluster = grain === 0 ? facts.fine : grain === 1 ? facts.middle : facts.coarse;
    const own = cluster[at] as number;
    for (let k = -2; k <= 2; k++) {
      const there = at + k;
      const value = there < from || there >= to ? BEYOND : (cluster[there] as number);
      out.add(mix((CLUSTER[grain] as number[])[k + 2] as number, value));
    }
    const before = at > from ? (cluster[at - 1] as number) : BEYOND;
    const after = at + 1 < to ? (cluster[at + 1] as number) : BEYOND;
    out.add(mix(mix(CLUSTER_SHAPE[grain] as number, own), facts.shape[at] as number));
    out.add(mix(mix(CLUSTERS_BEFORE[grain] as number, before), own));
    out.add(mix(mix(CLUSTERS_AFTER[grain] as number, own), after));
    if (grain === 1) out.add(mix(mix(mix(CLUSTERS_BOTH, before), facts.shape[at] as number), after));
  }
}

function context(facts: TextFacts, at: number, out: FeatureBuffer): void {
  const { text, lower } = facts.tokens[at] as Token;
  const { word, shape } = facts;
  const from = facts.from[at] as number;
  const to = facts.to[at] as number;
  const w = (k: number): number => beside(word, at + k, from, to);
  const s = (k: number): number => beside(shape, at + k, from, to);
  out.add(mix(SUFFIX[0] as number, hashWord(lower.slice(-1))));
  out.add(mix(SUFFIX[3] as number, hashWord(lower.slice(-4))));
  out.add(mix(PREFIX[0] as number, hashWord(lower.slice(0, 2))));
  out.add(mix(PREFIX[2] as number, hashWord(lower.slice(0, 4))));
  if (lower.length > 5) {
    out.add(mix(SUFFIX[4] as number, hashWord(lower.slice(-5))));
    out.add(mix(PREFIX[3] as number, hashWord(lower.slice(0, 5))));
  }
  out.add(mix(LONG_SHAPE, facts.longShape[at] as number));
  out.add(mix(mix(mix(SHAPES_BOTH, s(-1)), s(0)), s(1)));
  out.add(mix(mix(mix(SHAPES_LEFT, s(-2)), s(-1)), s(0)));
  out.add(mix(mix(mix(SHAPES_RIGHT, s(0)), s(1)), s(2)));
  if (facts.opens(at)) out.add(OPENS);
  if (facts.quoted[at]) out.add(QUOTED);
  if (facts.bracketed[at]) out.add(BRACKETED);
  const hyphen = lower.indexOf('-');
  if (hyphen > 0) {
    out.add(mix(HYPHEN_HEAD, hashWord(lower.slice(0, hyphen))));
    out.add(mix(HYPHEN_TAIL, hashWord(lower.slice(lower.lastIndexOf('-') + 1))));
  }
  if (/\d/.test(text)) out.add(DIGIT);
  out.add(mix(WORD[0] as number, w(-3)));
  out.add(mix(WORD[6] as number, w(3)));
  out.add(mix(mix(WORDS_LEFT, w(-2)), w(-1)));
  out.add(mix(mix(WORDS_RIGHT, w(1)), w(2)));
  out.add(mix(mix(WORDS_BOTH, w(-1)), w(1)));
}

function run(facts: TextFacts, at: number, out: FeatureBuffer): void {
  const from = facts.from[at] as number;
  const to = facts.to[at] as number;
  for (let wide = 0; wide < 2; wide++) {
    const first = (wide ? facts.wideFirst : facts.runFirst)[at] as number;
    if (first < 0) continue;
    const last = (wide ? facts.wideLast : facts.runLast)[at] as number;
    const names = wide ? WIDE_RUN : RUN;
    const length = Math.min(last - first + 1, 5);
    const place = at === first ? 0 : at === last ? 2 : 1;
    const before = beside(facts.word, first - 1, from, to);
    const after = beside(facts.word, last + 1, from, to);
    out.add(mix(names[0] as number, place * 8 + length));
    out.add(mix(names[1] as number, facts.word[last] as number));
    out.add(mix(names[2] as number, facts.word[first] as number));
    out.add(mix(names[3] as number, before));
    out.add(mix(names[4] as number, after));
    if (!wide) out.add(mix(mix(names[5] as number, before), after));
    out.add(mix(names[6] as number, facts.middle[last] as number));
    out.add(mix(names[7] as number, facts.middle[first] as number));
    out.add(mix(names[8] as number, beside(facts.middle, first - 1, from, to)));
    out.add(mix(names[9] as number, beside(facts.middle, last + 1, from, to)));
  }
}

function lists(facts: TextFacts, at: number, out: FeatureBuffer): void {
  const from = facts.from[at] as number;
  const to = facts.to[at] as number;
  for (let k = -1; k <= 1; k++) {
    const there = at + k;
    if (there < from || there >= to) continue;
    for (const entry of facts.listed[there] as readonly number[])
      if (k !== 0 || entry >= 4) out.add(mix(LISTED[k + 1] as number, entry));
  }
  for (let k = -2; k <= 1; k++) {
    const there = at + k;
    if (there < from || there >= to) continue;
    for (const entry of facts.listedLower[there] as readonly number[])
      out.add(mix(LISTED_LOWER[k + 2] as number, entry));
  }
}

/** Types that the vectors of the word and of its neighbours speak for; nothing without such a table. */
function affinities(facts: TextFacts, at: number, out: FeatureBuffer): void {
  const table = facts.affinities;
  if (!table) return;
  const from = facts.from[at] as number;
  const to = facts.to[at] as number;
  const put = (name: number, which: number, there: number): void => {
    if (there < from || there >= to) return;
    table.add(name, which, facts.row[there] as number, out);
  };
  for (let k = -1; k <= 1; k++) {
    const there = at + k;
    if (there < from || there >= to) continue;
    if (facts.lowerCase[there]) put(OWN_LOWER[k + 1] as number, 1, there);
    else put(OWN[k + 1] as number, 0, there);
  }
  put(NEXT, 2, at - 1);
  put(PREVIOUS, 3, at + 1);
  const first = facts.runFirst[at] as number;
  if (first < 0) return;
  const last = facts.runLast[at] as number;
  if (last !== at) put(RUN_LAST_OWN, 0, last);
  if (first !== at) {
    put(RUN_FIRST_OWN, 0, first);
    put(RUN_NEXT, 2, first - 1);
  }
  if (last !== at) put(RUN_PREVIOUS, 3, last + 1);
  const sum = table.best(facts.row, first, last);
  if (sum >= 0) out.add(mix(RUN_SUM, sum));
}
