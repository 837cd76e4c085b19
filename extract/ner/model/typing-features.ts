/**
 * Features of a whole mention for saying what it is. Defined here once, for the trainer and the reader. In
 * the second round over a document the types found in the first one count too.
 */
import type { Token } from '../tokens.ts';
import type { FeatureBuffer } from './feature-buffer.ts';
import { hashWord, mix } from './hashing.ts';
import { LISTS } from './lexicon.ts';
import type { TextFacts } from './text-facts.ts';

/** A mention in tokens of the whole text, the last exclusive. */
export interface TypedSpan {
  readonly first: number;
  readonly last: number;
}

const BEYOND = hashWord('<beyond>');
const template = (name: string): number => hashWord(`type ${name}`);
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
const IS_A = template('is a');
const IS_A_HEAD = template('is a head');
const IS_A_CLUSTER = template('is a cluster');
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
const TOPIC = template('topic');
const TOPIC_MIDDLE = template('topic middle');
const TOPIC_WORD = template('topic word');
const OTHER = template('other mention');
const OTHER_BEFORE = template('other before');
const OTHER_AFTER = template('other after');
const OTHER_HEAD = template('other head');
const OTHER_FIRST = template('other first');
const OTHER_CLUSTERS = ['head', 'before', 'after'].map((part) => template(`other cluster ${part}`));
const TITLE = template('title');
const AFFINITY = ['last', 'first', 'before', 'after', 'sum', 'head', 'is a'].map((part) =>
  template(`affinity ${part}`),
);
const ROUND = ['own', 'same', 'related', 'left', 'right', 'left word', 'right word'].map((part) =>
  template(`round ${part}`),
);

const HEAD_ENDS = new Set('of for in at on de du and ('.split(' '));
const COPULA = new Set('is was are were be became as'.split(' '));
const ARTICLES = new Set('a an the one its his her their'.split(' '));
const PHRASE_ENDS = new Set('of in from who which that for at by , . and with to'.split(' '));
const WIDEST_TOPIC = 40;
const MOST_OTHERS = 8;
const MOST_INSIDE = 8;

/** Spans of a document by the words they share, so that related ones are found without comparing all. */
export class SpanFamilies {
  readonly #byWord = new Map<number, number[]>();
  readonly spans: readonly TypedSpan[];

  constructor(facts: TextFacts, spans: readonly TypedSpan[]) {
    this.spans = spans;
    spans.forEach(({ first, last }, at) => {
      for (const word of new Set([facts.word[first] as number, facts.word[last - 1] as number])) {
        const list = this.#byWord.get(word);
        if (list) list.push(at);
        else this.#byWord.set(word, [at]);
      }
    });
  }

  /** Other spans that begin or end with the first or last word of this one. */
  *related(facts: TextFacts, index: number): Generator<number> {
    const { first, last } = this.spans[index] as TypedSpan;
    const seen = new Set<number>([index]);
    for (const at of [first, last - 1]) {
      let looked = 0;
      for (const other of this.#byWord.get(facts.word[at] as number) ?? []) {
        if (looked++ > 24) break;
        if (seen.has(other)) continue;
        seen.add(other);
        yield other;
      }
    }
  }
}

/**
 * Writes the features of one span; the buffer is cleared first.
 * @param types class of each span in the first round, in the second round
 */
export function typingFeatures(
  facts: TextFacts,
  families: SpanFamilies,
  index: number,
  types: readonly number[] | undefined,
  out: FeatureBuffer,
): void {
  out.clear();
  const span = families.spans[index] as TypedSpan;
  const { first } = span;
  const end = span.last - 1;
  const head = headOf(facts, first, end);
  surface(facts, first, end, head, out);
  near(facts, first, end, out);
  listed(facts, first, end, head, out);
  definition(facts, end, out);
  affinity(facts, first, end, head, out);
  topic(facts, first, end, out);
  others(facts, families, index, out);
  if (types) round(facts, families, index, types, out);
  out.endCopied();
}

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

/** "X is a NOUN", "X, a NOUN", over one bracket. */
function definition(facts: TextFacts, end: number, out: FeatureBuffer): void {
  const to = facts.to[end] as number;
  const lower = (at: number): string => (facts.tokens[at] as Token).lower;
  let at = end + 1;
  if (at < to && lower(at) === '(') {
    while (at < to && lower(at) !== ')' && at - end < 25) at++;
    at++;
  }
  if (at + 1 >= to || !(COPULA.has(lower(at)) || lower(at) === ',') || !ARTICLES.has(lower(at + 1))) return;
  for (let k = at + 2; k < Math.min(at + 9, to); k++) {
    if (PHRASE_ENDS.has(lower(k))) {
      out.add(mix(IS_A_HEAD, facts.word[k - 1] as number));
      out.add(mix(IS_A_CLUSTER, facts.middle[k - 1] as number));
      facts.affinities?.add(AFFINITY[6] as number, 1, facts.row[k - 1] as number, out);
      return;
    }
    out.add(mix(IS_A, facts.word[k] as number));
  }
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

function topic(facts: TextFacts, first: number, end: number, out: FeatureBuffer): void {
  const from = Math.max(facts.from[first] as number, first - WIDEST_TOPIC);
  const to = Math.min(facts.to[end] as number, end + WIDEST_TOPIC);
  const seen = new Set<number>();
  const add = (id: number): void => {
    if (seen.has(id)) return;
    seen.add(id);
    out.add(id);
  };
  for (let at = from; at < to; at++) {
    add(mix(TOPIC, facts.coarse[at] as number));
    add(mix(TOPIC_MIDDLE, facts.middle[at] as number));
    if ((facts.tokens[at] as Token).text.length > 3) add(mix(TOPIC_WORD, facts.word[at] as number));
  }
}

const SAME = 0;
const LONGER = 1;
const SHORTER = 2;

/** Same words, or one the beginning or end of the other; -1 when neither. */
function relation(facts: TextFacts, a: TypedSpan, b: TypedSpan): number {
  const [x, y] = [a.last - a.first, b.last - b.first];
  const short = Math.min(x, y);
  const equal = (from: number, other: number): boolean => {
    for (let k = 0; k < short; k++) if (facts.word[from + k] !== facts.word[other + k]) return false;
    return true;
  };
  if (equal(a.first, b.first) || equal(a.last - short, b.last - short))
    return x === y ? SAME : y > x ? LONGER : SHORTER;
  return -1;
}

function others(facts: TextFacts, families: SpanFamilies, index: number, out: FeatureBuffer): void {
  const span = families.spans[index] as TypedSpan;
  let count = 0;
  for (const at of families.related(facts, index)) {
    const other = families.spans[at] as TypedSpan;
    const how = relation(facts, span, other);
    if (how < 0) continue;
    if (++count > MOST_OTHERS) return;
    const from = facts.from[other.first] as number;
    const to = facts.to[other.first] as number;
    const end = other.last - 1;
    const beside = (values: Int32Array, there: number): number =>
      there < from || there >= to ? BEYOND : (values[there] as number);
    out.add(mix(OTHER, how));
    out.add(mix(OTHER_BEFORE, beside(facts.word, other.first - 1)));
    out.add(mix(OTHER_AFTER, beside(facts.word, end + 1)));
    out.add(mix(OTHER_HEAD, facts.word[end] as number));
    out.add(mix(OTHER_FIRST, facts.word[other.first] as number));
    out.add(mix(OTHER_CLUSTERS[0] as number, facts.middle[end] as number));
    out.add(mix(OTHER_CLUSTERS[1] as number, beside(facts.middle, other.first - 1)));
    out.add(mix(OTHER_CLUSTERS[2] as number, beside(facts.middle, end + 1)));
  }
}

/** What the first round found: this span, the same and related ones elsewhere, the neighbours. */
function round(
  facts: TextFacts,
  families: SpanFamilies,
  index: number,
  types: readonly number[],
  out: FeatureBuffer,
): void {
  const { spans } = families;
  const span = spans[index] as TypedSpan;
  out.add(mix(ROUND[0] as number, types[index] as number));
  const same = new Map<number, number>();
  const related = new Map<number, number>();
  for (const at of families.related(facts, index)) {
    const how = relation(facts, span, spans[at] as TypedSpan);
    if (how < 0) continue;
    const votes = how === SAME ? same : related;
    const type = types[at] as number;
    votes.set(type, (votes.get(type) ?? 0) + 1);
  }
  const most = (votes: Map<number, number>): number => {
    let best = -1;
    for (const [type, count] of votes)
      if (best < 0 || count > (votes.get(best) as number) || (count === votes.get(best) && type < best))
        best = type;
    return best;
  };
  if (same.size) out.add(mix(ROUND[1] as number, most(same)));
  if (related.size) out.add(mix(ROUND[2] as number, most(related)));
  const left = spans[index - 1];
  if (left && span.first - left.last <= 2 && left.last > (facts.from[span.first] as number)) {
    out.add(mix(ROUND[3] as number, types[index - 1] as number));
    out.add(mix(mix(ROUND[5] as number, types[index - 1] as number), facts.word[span.first - 1] as number));
  }
  const right = spans[index + 1];
  if (right && right.first - span.last <= 2 && right.first < (facts.to[span.first] as number)) {
    out.add(mix(ROUND[4] as number, types[index + 1] as number));
    out.add(mix(mix(ROUND[6] as number, types[index + 1] as number), facts.word[span.last] as number));
  }
}
