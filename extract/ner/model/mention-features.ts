/**
 * Features of a mention by itself: its words, what stands beside it, its lists, what its vectors speak for. The
 * choice among spans and the typing of those that stand both begin with them.
 */
import type { Token } from '../tokens.ts';
import type { FeatureBuffer } from './feature-buffer.ts';
import { hashWord, mix } from './hashing.ts';
import { LISTS } from './lexicon.ts';
import type { TextFacts } from './text-facts.ts';

/** Stands for what is beyond the sentence. */
export const BEYOND = hashWord('<beyond>');
export const template = (name: string): number => hashWord(`type ${name}`);
const three = (name: string): number[] =>
  ['fine', 'middle', 'coarse'].map((grain) => template(`${name} ${grain}`));

const BIAS = template('bias');
const LENGTH = template('length');
const FULL = template('full');
const HEAD = template('head');
const FIRST = template('first');
const LAST = template('last');
const INSIDE = template('inside');
const HEAD_SUFFIX = [2, 3, 4].map((size) => template(`head suffix ${size}`));
const FIRST_PREFIX = template('first prefix');
const LAST_SUFFIX = template('last suffix');
const SHAPE_FIRST = template('shape first');
const SHAPE_LAST = template('shape last');
const SHAPES = template('shapes');
const BEFORE = [template('before')];
const AFTER = [template('after')];
const TWO_BEFORE = template('two before');
const TWO_AFTER = template('two after');
const NEAR_BEFORE = template('near before');
const NEAR_AFTER = template('near after');
const QUOTED = template('quoted');
const BRACKETED = template('bracketed');
const CLUSTER_HEAD = three('cluster head');
const CLUSTER_FIRST = three('cluster first');
const CLUSTER_LAST = three('cluster last');
const CLUSTER_BEFORE = three('cluster before');
const CLUSTER_AFTER = three('cluster after');
const CLUSTER_ENDS = three('cluster ends');
const CLUSTER_INSIDE = three('cluster inside');
const CLUSTER_NEAR_BEFORE = three('cluster near before');
const CLUSTER_NEAR_AFTER = three('cluster near after');
const LISTED_FIRST = template('listed first');
const LISTED_LAST = template('listed last');
const LISTED_HEAD = template('listed head');
const LISTED_ALL = template('listed all');
const TITLE = template('title');
export const AFFINITY = ['last', 'first', 'before', 'after', 'sum', 'head', 'is a'].map((part) =>
  template(`affinity ${part}`),
);
const HEAD_ENDS = new Set('of for in at on de du and ('.split(' '));
const MOST_INSIDE = 8;

export function headOf(facts: TextFacts, first: number, end: number): number {
  for (let at = first + 1; at <= end; at++)
    if (HEAD_ENDS.has((facts.tokens[at] as Token).lower)) return at - 1;
  return end;
}

const clusterOf = (facts: TextFacts, grain: number): Int32Array =>
  grain === 0 ? facts.fine : grain === 1 ? facts.middle : facts.coarse;

export function surface(
  facts: TextFacts,
  first: number,
  end: number,
  head: number,
  out: FeatureBuffer,
): void {
  const { word, shape } = facts;
  const lower = (at: number): string => (facts.tokens[at] as Token).lower;
  out.add(BIAS);
  out.add(mix(LENGTH, Math.min(end - first + 1, 6)));
  let full = FULL;
  let shapes = SHAPES;
  for (let at = first; at <= end; at++) {
    full = mix(full, word[at] as number);
    if (at < first + 6) shapes = mix(shapes, shape[at] as number);
  }
  out.add(full);
  out.add(shapes);
  out.add(mix(HEAD, word[head] as number));
  out.add(mix(FIRST, word[first] as number));
  out.add(mix(LAST, word[end] as number));
  for (const size of [2, 3, 4])
    out.add(mix(HEAD_SUFFIX[size - 2] as number, hashWord(lower(head).slice(-size))));
  out.add(mix(FIRST_PREFIX, hashWord(lower(first).slice(0, 3))));
  out.add(mix(LAST_SUFFIX, hashWord(lower(end).slice(-3))));
  out.add(mix(SHAPE_FIRST, shape[first] as number));
  out.add(mix(SHAPE_LAST, shape[end] as number));
  const most = Math.min(end, first + MOST_INSIDE);
  for (let at = first; at <= most; at++) once(out, mix(INSIDE, word[at] as number));
  for (let grain = 0; grain < 3; grain++) {
    const cluster = clusterOf(facts, grain);
    out.add(mix(CLUSTER_HEAD[grain] as number, cluster[head] as number));
    out.add(mix(CLUSTER_FIRST[grain] as number, cluster[first] as number));
    out.add(mix(CLUSTER_LAST[grain] as number, cluster[end] as number));
    out.add(mix(mix(CLUSTER_ENDS[grain] as number, cluster[first] as number), cluster[end] as number));
    for (let at = first; at <= most; at++)
      once(out, mix(CLUSTER_INSIDE[grain] as number, cluster[at] as number));
  }
  if (facts.quoted[first]) out.add(QUOTED);
  if (facts.bracketed[first]) out.add(BRACKETED);
  if (facts.inTitle(end)) out.add(TITLE);
}

/** Adds a feature unless one of the last few is the same. */
function once(out: FeatureBuffer, id: number): void {
  for (let at = out.length - 1; at >= 0 && at >= out.length - 10; at--) if (out.ids[at] === id) return;
  out.add(id);
}

export function near(facts: TextFacts, first: number, end: number, out: FeatureBuffer): void {
  const from = facts.from[first] as number;
  const to = facts.to[first] as number;
  const w = (at: number): number => (at < from || at >= to ? BEYOND : (facts.word[at] as number));
  for (let k = 1; k <= 3; k++) {
    if (k === 1) {
      out.add(mix(BEFORE[0] as number, w(first - 1)));
      out.add(mix(AFTER[0] as number, w(end + 1)));
    }
    out.add(mix(NEAR_BEFORE, w(first - k)));
    out.add(mix(NEAR_AFTER, w(end + k)));
  }
  out.add(mix(mix(TWO_BEFORE, w(first - 2)), w(first - 1)));
  out.add(mix(mix(TWO_AFTER, w(end + 1)), w(end + 2)));
  for (let grain = 0; grain < 3; grain++) {
    const cluster = clusterOf(facts, grain);
    const c = (at: number): number => (at < from || at >= to ? BEYOND : (cluster[at] as number));
    out.add(mix(CLUSTER_BEFORE[grain] as number, c(first - 1)));
    out.add(mix(CLUSTER_AFTER[grain] as number, c(end + 1)));
    for (let k = 1; k <= 3; k++) {
      out.add(mix(CLUSTER_NEAR_BEFORE[grain] as number, c(first - k)));
      out.add(mix(CLUSTER_NEAR_AFTER[grain] as number, c(end + k)));
    }
  }
}

export function listed(facts: TextFacts, first: number, end: number, head: number, out: FeatureBuffer): void {
  let all = -1;
  for (let at = first; at <= end; at++) {
    let here = 0;
    for (const entry of facts.listed[at] as readonly number[]) here |= 1 << (entry >> 2);
    all &= here;
  }
  if (all !== -1)
    for (let list = 0; list < LISTS.length; list++) if (all & (1 << list)) out.add(mix(LISTED_ALL, list));
  for (const entry of facts.listed[first] as readonly number[]) out.add(mix(LISTED_FIRST, entry));
  for (const entry of facts.listed[end] as readonly number[]) out.add(mix(LISTED_LAST, entry));
  for (const entry of facts.listed[head] as readonly number[]) out.add(mix(LISTED_HEAD, entry));
}

export function affinity(
  facts: TextFacts,
  first: number,
  end: number,
  head: number,
  out: FeatureBuffer,
): void {
  const table = facts.affinities;
  if (!table) return;
  const from = facts.from[first] as number;
  const to = facts.to[first] as number;
  table.add(AFFINITY[0] as number, 0, facts.row[end] as number, out);
  table.add(AFFINITY[1] as number, 0, facts.row[first] as number, out);
  if (head !== end) table.add(AFFINITY[5] as number, 0, facts.row[head] as number, out);
  if (first > from) table.add(AFFINITY[2] as number, 2, facts.row[first - 1] as number, out);
  if (end + 1 < to) table.add(AFFINITY[3] as number, 3, facts.row[end + 1] as number, out);
  const sum = table.best(facts.row, first, end);
  if (sum >= 0) out.add(mix(AFFINITY[4] as number, sum));
}
