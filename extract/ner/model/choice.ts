/**
 * Choosing among the spans that the label chain finds probable: each is weighed as a whole (its words, its
 * ends, the lists it stands in, what competes with it, the same words elsewhere), and the best set of spans
 * that do not overlap is taken.
 */
import type { Token } from '../tokens.ts';
import { byPlace, type Candidate, type CandidateSet } from './candidates.ts';
import type { FeatureBuffer } from './feature-buffer.ts';
import { hashWord, mix } from './hashing.ts';
import { affinity, headOf, listed, near, surface } from './mention-features.ts';
import type { TextFacts } from './text-facts.ts';

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
const RULE = template('rule');
const RULE_ODDS = template('rule and odds');
const RULE_SET = template('rules together');
const RULE_RIVAL = template('rule for a rival');
const NO_RULE = template('no rule');

/** Log-odds in half steps. */
function odds(probability: number): number {
  const bounded = Math.min(Math.max(probability, 1e-4), 1 - 1e-4);
  return Math.round(Math.log(bounded / (1 - bounded)) * 2);
}

/** Rivals that are looked at closely. */
const MOST_RIVALS = 4;

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
  const overlapping = set.overlapping(index);
  const rivals = [...overlapping]
    .sort((a, b) => b.probability - a.probability || byPlace(a, b))
    .slice(0, MOST_RIVALS);
  const [rival] = rivals;
  out.add(mix(mix(RIVAL, own), rival ? odds(rival.probability) : 99));
  for (const other of rivals) rivalry(facts, first, end, other, out);
  inner(facts, first, end, rivals, out);
  rules(set, set.all[index] as Candidate, overlapping, out);
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

/** What rules say of the span, and of those it competes with. */
function rules(
  set: CandidateSet,
  candidate: Candidate,
  overlapping: readonly Candidate[],
  out: FeatureBuffer,
): void {
  const { first, last, probability } = candidate;
  const sure = Math.max(-3, Math.min(3, Math.trunc(odds(probability) / 3)));
  let together = RULE_SET;
  const own = set.rulesOf(candidate);
  for (const { layer, confidence } of own) {
    const rule = hashWord(layer);
    out.add(mix(mix(RULE, rule), Math.round(confidence * 20)));
    out.add(mix(mix(RULE_ODDS, rule), sure));
    together = mix(together, rule);
  }
  out.add(mix(together, sure));
  let rival = 0;
  for (const other of overlapping)
    for (const { layer, confidence } of set.rulesOf(other)) {
      if (confidence < 0.5) continue;
      const kind = (Math.sign(other.first - first) + 1) * 3 + Math.sign(other.last - last) + 1;
      out.add(mix(mix(RULE_RIVAL, hashWord(layer)), kind));
      rival |= 1 << kind;
    }
  if (own.length === 0) out.add(mix(mix(NO_RULE, rival), sure));
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
export function choose(
  candidates: readonly Pick<Candidate, 'first' | 'last'>[],
  weights: Float64Array,
): number[] {
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
