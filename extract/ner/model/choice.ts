/**
 * Choosing among the spans that the label chain finds probable: each is weighed as a whole (its words, its
 * ends, the lists it stands in, what competes with it, the same words elsewhere), and the best set of spans
 * that do not overlap is taken.
 */
import type { Token } from '../tokens.ts';
import type { FeatureBuffer } from './feature-buffer.ts';
import { hashWord, mix } from './hashing.ts';
import type { TextFacts } from './text-facts.ts';
import { affinity, headOf, listed, near, surface } from './typing-features.ts';

/** A span that may be a name: tokens of the whole text, the last exclusive. */
export interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly probability: number;
}

/** Spans less probable are not weighed. */
export const LEAST_PROBABLE = 0.02;

const template = (name: string): number => hashWord(`choice ${name}`);
const ODDS = template('odds');
const ODDS_LENGTH = template('odds length');
const ODDS_SHAPE = template('odds shapes');
const RIVAL = template('rival');
const RIVAL_KIND = template('rival kind');
const RIVAL_EDGE = template('rival edge word');
const RIVAL_EDGE_CLUSTER = template('rival edge cluster');
const INNER = template('inner');
const INNER_PARTS = template('inner parts');
const AGAIN = template('again');
const AGAIN_SURE = template('again sure');
const RUN_EDGES = template('run edges');
const LISTED_WHOLE = template('listed whole');
const ENDS = template('first and last word');
const BEFORE_FIRST = template('word before and first');
const LAST_AFTER = template('last word and word after');
const MIDDLE_EDGES = template('clusters at the edges');
const FIRST_CLUSTER_BEFORE = template('cluster before and first');
const LAST_CLUSTER_AFTER = template('cluster last and after');

/** Log-odds in half steps. */
function odds(probability: number): number {
  const bounded = Math.min(Math.max(probability, 1e-4), 1 - 1e-4);
  return Math.round(Math.log(bounded / (1 - bounded)) * 2);
}

/** Candidates of a text with what is asked of them together. */
export class CandidateSet {
  readonly all: readonly Candidate[];
  readonly #facts: TextFacts;
  /** Words of a span -> candidates of these words. */
  readonly #same = new Map<number, number[]>();
  readonly #hashes: number[];

  /** @param all by first token, then by last */
  constructor(facts: TextFacts, all: readonly Candidate[]) {
    this.all = all;
    this.#facts = facts;
    this.#hashes = all.map(({ first, last }) => {
      let hash = 0;
      for (let at = first; at < last; at++) hash = mix(hash, facts.word[at] as number);
      return hash;
    });
    this.#hashes.forEach((hash, at) => {
      const list = this.#same.get(hash);
      if (list) list.push(at);
      else this.#same.set(hash, [at]);
    });
  }

  /** Most probable span of the same words elsewhere, and how many there are. */
  again(index: number): { count: number; most: number } {
    const list = this.#same.get(this.#hashes[index] as number) as number[];
    let most = 0;
    for (const other of list.slice(0, 24))
      if (other !== index) most = Math.max(most, (this.all[other] as Candidate).probability);
    return { count: list.length - 1, most };
  }

  /** Candidates that share a token with this one, most probable first; at most four. */
  rivals(index: number): Candidate[] {
    const { first, last } = this.all[index] as Candidate;
    const rivals: Candidate[] = [];
    for (let at = index - 1; at >= 0 && at >= index - 40; at--) {
      const other = this.all[at] as Candidate;
      if (other.last > first) rivals.push(other);
    }
    for (let at = index + 1; at < this.all.length; at++) {
      const other = this.all[at] as Candidate;
      if (other.first >= last) break;
      rivals.push(other);
    }
    return rivals
      .sort((a, b) => b.probability - a.probability || a.first - b.first || a.last - b.last)
      .slice(0, 4);
  }

  get facts(): TextFacts {
    return this.#facts;
  }
}

/** Writes the features of one candidate; the buffer is cleared first. */
export function choiceFeatures(set: CandidateSet, index: number, out: FeatureBuffer): void {
  out.clear();
  const { facts } = set;
  const { first, last, probability } = set.all[index] as Candidate;
  const end = last - 1;
  const own = odds(probability);
  const from = facts.from[first] as number;
  const to = facts.to[first] as number;
  out.add(mix(ODDS, own));
  out.add(mix(mix(ODDS_LENGTH, own), Math.min(last - first, 6)));
  let shapes = ODDS_SHAPE;
  for (let at = first; at < last; at++) shapes = mix(shapes, facts.shape[at] as number);
  out.add(mix(shapes, Math.sign(own)));
  const rivals = set.rivals(index);
  const [rival] = rivals;
  out.add(mix(mix(RIVAL, own), rival ? odds(rival.probability) : 99));
  for (const other of rivals) rivalry(facts, first, end, other, out);
  inner(facts, first, end, rivals, out);
  const { count, most } = set.again(index);
  out.add(mix(AGAIN, Math.min(count, 3)));
  if (count > 0) out.add(mix(mix(AGAIN_SURE, odds(most)), Math.sign(own)));
  // Whether its ends are the ends of a run of capitals.
  const edges =
    ((facts.runFirst[first] as number) === first ? 1 : 0) +
    ((facts.runLast[end] as number) === end ? 2 : 0) +
    ((facts.wideFirst[first] as number) === first ? 4 : 0) +
    ((facts.wideLast[end] as number) === end ? 8 : 0);
  out.add(mix(RUN_EDGES, edges));
  out.add(mix(mix(RUN_EDGES, edges), own));
  const lists = facts.listsOf(first, last);
  for (let list = 0; list < 32; list++) if (lists & (1 << list)) out.add(mix(LISTED_WHOLE, list));
  const beyond = (values: Int32Array, at: number): number =>
    at < from || at >= to ? -1 : (values[at] as number);
  const { word, middle } = facts;
  out.add(mix(mix(ENDS, word[first] as number), word[end] as number));
  out.add(mix(mix(BEFORE_FIRST, beyond(word, first - 1)), word[first] as number));
  out.add(mix(mix(LAST_AFTER, word[end] as number), beyond(word, end + 1)));
  out.add(mix(mix(MIDDLE_EDGES, beyond(middle, first - 1)), beyond(middle, end + 1)));
  out.add(mix(mix(FIRST_CLUSTER_BEFORE, beyond(middle, first - 1)), middle[first] as number));
  out.add(mix(mix(LAST_CLUSTER_AFTER, middle[end] as number), beyond(middle, end + 1)));
  surface(facts, first, end, headOf(facts, first, end), out);
  near(facts, first, end, out);
  listed(facts, first, end, headOf(facts, first, end), out);
  affinity(facts, first, end, headOf(facts, first, end), out);
  out.endCopied();
}

/** How a rival differs: longer or shorter, on which side, by which word. */
function rivalry(facts: TextFacts, first: number, end: number, other: Candidate, out: FeatureBuffer): void {
  const left = Math.sign(other.first - first) + 1;
  const right = Math.sign(other.last - 1 - end) + 1;
  const kind = left * 3 + right;
  out.add(mix(mix(RIVAL_KIND, kind), odds(other.probability)));
  const edge = left !== 1 ? Math.min(other.first, first) : Math.max(other.last - 1, end);
  out.add(mix(mix(RIVAL_EDGE, kind), facts.word[edge] as number));
  out.add(mix(mix(RIVAL_EDGE_CLUSTER, kind), facts.middle[edge] as number));
}

const TIES = new Set([
  'and',
  'of',
  'in',
  'for',
  'the',
  ',',
  '(',
  ')',
  '&',
  'at',
  'by',
  'on',
  "'s",
  '’s',
  '-',
  '/',
  ':',
  'or',
  'to',
]);

/** A tie inside, and whether the part before it or after it could be a name alone. */
function inner(
  facts: TextFacts,
  first: number,
  end: number,
  rivals: readonly Candidate[],
  out: FeatureBuffer,
): void {
  for (let at = first + 1; at < end; at++) {
    const { lower } = facts.tokens[at] as Token;
    if (!TIES.has(lower)) continue;
    const word = facts.word[at] as number;
    let parts = 0;
    for (const rival of rivals) {
      if (rival.first === first && rival.last === at) parts |= 1;
      if (rival.last === end + 1 && rival.first === at + 1) parts |= 2;
    }
    out.add(mix(INNER, word));
    out.add(mix(mix(INNER_PARTS, word), parts));
  }
}

/**
 * A span a little less likely than not is worth taking: what is lost in precision is won in recall (F1 is
 * greatest where spans are taken down to half of its value).
 */
export const LEANING = 0.6;

/**
 * The set of spans without overlap whose weights sum to most.
 * @param weights log-odds of each candidate being a name, and what speaks for taking names at all
 * @returns indices, in order
 */
export function choose(candidates: readonly Candidate[], weights: Float64Array): number[] {
  const byEnd = [...candidates.keys()]
    .filter((at) => (weights[at] as number) > 0)
    .sort((a, b) => {
      const [x, y] = [candidates[a] as Candidate, candidates[b] as Candidate];
      return x.last - y.last || x.first - y.first;
    });
  const sums = new Float64Array(byEnd.length + 1);
  const before = new Int32Array(byEnd.length);
  const taken = new Uint8Array(byEnd.length);
  for (let n = 0; n < byEnd.length; n++) {
    const { first } = candidates[byEnd[n] as number] as Candidate;
    let m = n;
    while (m > 0 && (candidates[byEnd[m - 1] as number] as Candidate).last > first) m--;
    before[n] = m;
    const withIt = (sums[m] as number) + (weights[byEnd[n] as number] as number);
    taken[n] = withIt > (sums[n] as number) ? 1 : 0;
    sums[n + 1] = Math.max(withIt, sums[n] as number);
  }
  const chosen: number[] = [];
  for (let n = byEnd.length; n > 0; ) {
    if (taken[n - 1]) {
      chosen.push(byEnd[n - 1] as number);
      n = before[n - 1] as number;
    } else n--;
  }
  return chosen.reverse();
}
