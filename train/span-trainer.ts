/**
 * Learns the span model: a linear-chain conditional random field over O, B, I, E, S, by stochastic gradient.
 * Where a token's label is not known, the likelihood sums over all it may have.
 */
import { ChainMemory, follows, LABEL_COUNT, marginals } from '../extract/ner/model/chain.ts';
import type { FeatureStore } from './feature-store.ts';
import { Random } from './random.ts';
import { Thinned } from './thinned.ts';
import { type StepOptions, Weights } from './weights.ts';

/** A sentence in the feature store. */
export interface Sequence {
  readonly firstRow: number;
  readonly length: number;
  readonly style: number;
  readonly weight: number;
  readonly allowed: Uint8Array;
}

export interface SpanTraining extends StepOptions {
  readonly passes: number;
  readonly seed: number;
}

export interface SpanWeights {
  readonly weights: Weights;
  /** Of the shared model, and of each style beside it: from * LABEL_COUNT + to. */
  readonly transitions: Float64Array;
  readonly styleTransitions: readonly Float64Array[];
}

/** A model that is built on: what is learnt is added to its scores. */
export interface SpanBase {
  /** Scores of each row of the store, a value a label. */
  readonly scores: Float64Array;
  readonly transitions: Float64Array;
}

const PORTIONS = 8;
const K = LABEL_COUNT;

export function trainSpans(
  store: FeatureStore,
  sequences: readonly Sequence[],
  styles: number,
  options: SpanTraining,
  note: (line: string) => void,
  base?: SpanBase,
): SpanWeights {
  const weights = new Weights(store.hashes.length, store.copiedCount, styles, K);
  const transitions = base ? Float64Array.from(base.transitions) : new Float64Array(K * K);
  const styleTransitions = Array.from({ length: styles }, () => new Float64Array(K * K));
  const squares = new Float64Array(K * K).fill(1);
  const styleSquares = Array.from({ length: styles }, () => new Float64Array(K * K).fill(1));
  const random = new Random(options.seed);
  const order = sequences.map((_, at) => at);
  const memory = new ChainMemory();
  let scores = new Float64Array(0);
  let model = new Float64Array(0);
  let truth = new Float64Array(0);
  const factor = new Float64Array(K * K);
  const error = new Float64Array(K);
  const thinned = new Thinned();
  for (let pass = 0; pass < options.passes; pass++) {
    random.shuffle(order);
    let loss = 0;
    const rate = options.rate * (pass < options.passes - 2 ? 1 : pass < options.passes - 1 ? 0.5 : 0.25);
    for (const [done, at] of order.entries()) {
      const { firstRow, length, style, weight, allowed } = sequences[at] as Sequence;
      if (scores.length < length * K) {
        scores = new Float64Array(length * K * 2);
        model = new Float64Array(length * K * 2);
        truth = new Float64Array(length * K * 2);
      }
      if (base) scores.set(base.scores.subarray(firstRow * K, (firstRow + length) * K));
      else scores.fill(0, 0, length * K);
      thinned.clear();
      for (let t = 0; t < length; t++) thinned.add(store, firstRow + t, options.dropout, random);
      const { ids, begin, copiedEnd } = thinned;
      for (let t = 0; t < length; t++)
        weights.score(
          ids,
          begin[t] as number,
          copiedEnd[t] as number,
          begin[t + 1] as number,
          style,
          scores,
          t * K,
        );
      const own = styleTransitions[style] as Float64Array;
      for (let from = 0; from < K; from++)
        for (let to = 0; to < K; to++) {
          const cell = from * K + to;
          factor[cell] = follows(from, to)
            ? Math.exp((transitions[cell] as number) + (own[cell] as number))
            : 0;
        }
      const all = marginals(scores, length, factor, memory, model);
      const pairsModel = pairs(memory, factor, length);
      const given = marginals(scores, length, factor, memory, truth, allowed);
      const pairsTruth = pairs(memory, factor, length);
      loss += weight * (all - given);
      for (let t = 0; t < length; t++) {
        let greatest = 0;
        for (let k = 0; k < K; k++) {
          const difference = ((model[t * K + k] as number) - (truth[t * K + k] as number)) * weight;
          error[k] = difference;
          greatest = Math.max(greatest, Math.abs(difference));
        }
        if (greatest < 1e-3) continue;
        weights.learn(
          ids,
          begin[t] as number,
          copiedEnd[t] as number,
          begin[t + 1] as number,
          style,
          error,
          rate,
        );
      }
      const ownSquares = styleSquares[style] as Float64Array;
      for (let cell = 0; cell < K * K; cell++) {
        const gradient = ((pairsModel[cell] as number) - (pairsTruth[cell] as number)) * weight;
        if (gradient === 0) continue;
        squares[cell] = (squares[cell] as number) + gradient * gradient;
        transitions[cell] =
          (transitions[cell] as number) - (rate * gradient) / Math.sqrt(squares[cell] as number);
        ownSquares[cell] = (ownSquares[cell] as number) + gradient * gradient;
        own[cell] = (own[cell] as number) - (rate * gradient) / Math.sqrt(ownSquares[cell] as number);
      }
      if (Math.floor(((done + 1) * PORTIONS) / order.length) > Math.floor((done * PORTIONS) / order.length))
        weights.shrink({ ...options, rate }, 1 / PORTIONS);
    }
    note(`spans: pass ${pass + 1} of ${options.passes}, loss ${loss.toFixed(0)}`);
  }
  weights.scaleBy(1 - options.dropout);
  return { weights, transitions, styleTransitions };
}

/** Expected number of each transition, from the forward and backward sums that `marginals` left. */
function pairs(
  { potential, alpha, beta, scale }: ChainMemory,
  factor: Float64Array,
  length: number,
): Float64Array {
  const out = new Float64Array(K * K);
  for (let t = 1; t < length; t++) {
    const row = t * K;
    const by = scale[t] as number;
    for (let from = 0; from < K; from++) {
      const left = (alpha[row - K + from] as number) / by;
      if (left === 0) continue;
      for (let to = 0; to < K; to++) {
        const cell = from * K + to;
        out[cell] =
          (out[cell] as number) +
          left * (factor[cell] as number) * (potential[row + to] as number) * (beta[row + to] as number);
      }
    }
  }
  return out;
}
