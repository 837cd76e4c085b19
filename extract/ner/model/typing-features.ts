/**
 * Features of a whole mention for saying what it is. Defined here once, for the trainer and the reader. In
 * the second round over a document the types found in the first one count too.
 */
import type { Token } from '../tokens.ts';
import type { FeatureBuffer } from './feature-buffer.ts';
import { hashWord, mix } from './hashing.ts';
import { AFFINITY, affinity, BEYOND, headOf, listed, near, surface, template } from './mention-features.ts';
import type { TextFacts } from './text-facts.ts';

/** A mention in tokens of the whole text, the last exclusive. */
export interface TypedSpan {
  readonly first: number;
  readonly last: number;
}

/** What a list, a definition, a suffix or another source outside the model says of a mention's type. */
export interface TypeHint {
  /** Type of the ontology. */
  readonly type: string;
  readonly confidence: number;
  readonly source: string;
}

/** What the first round found of a span. */
export interface Guess {
  readonly label: number;
  /** Number of its coarse type. */
  readonly coarse: number;
}

const IS_A = template('is a');
const IS_A_HEAD = template('is a head');
const IS_A_CLUSTER = template('is a cluster');
const TOPIC = template('topic');
const TOPIC_MIDDLE = template('topic middle');
const TOPIC_WORD = template('topic word');
const OTHER = template('other mention');
const OTHER_BEFORE = template('other before');
const OTHER_AFTER = template('other after');
const OTHER_HEAD = template('other head');
const OTHER_FIRST = template('other first');
const OTHER_CLUSTERS = ['head', 'before', 'after'].map((part) => template(`other cluster ${part}`));
const ROUND = ['own', 'same', 'related', 'left', 'right', 'left word', 'right word'].map((part) =>
  template(`round ${part}`),
);

const ROUND_COARSE = ['own', 'same', 'related', 'left', 'right', 'left word', 'right word'].map((part) =>
  template(`round coarse ${part}`),
);
const HINT = template('hint');
const HINT_TYPE = template('hint type');
const NO_HINT = template('no hint');

const COPULA = new Set('is was are were be became as'.split(' '));
const ARTICLES = new Set('a an the one its his her their'.split(' '));
const PHRASE_ENDS = new Set('of in from who which that for at by , . and with to'.split(' '));
const WIDEST_TOPIC = 40;
const MOST_OTHERS = 8;

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
 * @param hints what other sources say of this span
 * @param guesses of each span in the first round, in the second round
 */
export function typingFeatures(
  facts: TextFacts,
  families: SpanFamilies,
  index: number,
  hints: readonly TypeHint[],
  guesses: readonly Guess[] | undefined,
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
  heed(hints, out);
  if (guesses) roundFeatures(facts, families, index, guesses, out);
  out.endCopied();
}

/** Adds to the features of the first round what that round has found. */
export function roundFeatures(
  facts: TextFacts,
  families: SpanFamilies,
  index: number,
  guesses: readonly Guess[],
  out: FeatureBuffer,
): void {
  round(facts, families, index, (at) => (guesses[at] as Guess).label, ROUND, out);
  round(facts, families, index, (at) => (guesses[at] as Guess).coarse, ROUND_COARSE, out);
}

/** What other sources say, by source and how sure they are. */
function heed(hints: readonly TypeHint[], out: FeatureBuffer): void {
  if (hints.length === 0) out.add(NO_HINT);
  const begin = out.length;
  const add = (id: number): void => {
    for (let at = begin; at < out.length; at++) if (out.ids[at] === id) return;
    out.add(id);
  };
  for (const { type, source, confidence } of hints) {
    const what = hashWord(type);
    add(mix(mix(mix(HINT, hashWord(source)), what), Math.floor(confidence * 5)));
    add(mix(HINT_TYPE, what));
  }
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
  typeOf: (at: number) => number,
  names: readonly number[],
  out: FeatureBuffer,
): void {
  const { spans } = families;
  const span = spans[index] as TypedSpan;
  out.add(mix(names[0] as number, typeOf(index)));
  const same = new Map<number, number>();
  const related = new Map<number, number>();
  for (const at of families.related(facts, index)) {
    const how = relation(facts, span, spans[at] as TypedSpan);
    if (how < 0) continue;
    const votes = how === SAME ? same : related;
    const type = typeOf(at);
    votes.set(type, (votes.get(type) ?? 0) + 1);
  }
  const most = (votes: Map<number, number>): number => {
    let best = -1;
    for (const [type, count] of votes)
      if (best < 0 || count > (votes.get(best) as number) || (count === votes.get(best) && type < best))
        best = type;
    return best;
  };
  if (same.size) out.add(mix(names[1] as number, most(same)));
  if (related.size) out.add(mix(names[2] as number, most(related)));
  const left = spans[index - 1];
  if (left && span.first - left.last <= 2 && left.last > (facts.from[span.first] as number)) {
    out.add(mix(names[3] as number, typeOf(index - 1)));
    out.add(mix(mix(names[5] as number, typeOf(index - 1)), facts.word[span.first - 1] as number));
  }
  const right = spans[index + 1];
  if (right && right.first - span.last <= 2 && right.first < (facts.to[span.first] as number)) {
    out.add(mix(names[4] as number, typeOf(index + 1)));
    out.add(mix(mix(names[6] as number, typeOf(index + 1)), facts.word[span.last] as number));
  }
}
