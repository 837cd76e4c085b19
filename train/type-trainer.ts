/** Learns the types of spans: maximum entropy by stochastic gradient, with style copies. */
import type { FeatureStore } from './feature-store.ts';
import { Random } from './random.ts';
import { Thinned } from './thinned.ts';
import { type StepOptions, Weights } from './weights.ts';

export interface TypeTraining extends StepOptions {
  readonly passes: number;
  readonly seed: number;
}

/** What each row of the store is, its style and how much it counts. */
export interface TypedRow {
  readonly row: number;
  /** Classes that it may have; one, where that is known. */
  readonly types: readonly number[];
  readonly style: number;
  readonly weight: number;
}

const PORTIONS = 8;

/** @param base scores of each row of the store, a value a class, of a model that is built on */
export function trainTypes(
  store: FeatureStore,
  rows: readonly TypedRow[],
  styles: number,
  classes: number,
  options: TypeTraining,
  base?: Float64Array,
): Weights {
  const weights = new Weights(store.hashes.length, store.copiedCount, styles, classes);
  const random = new Random(options.seed);
  const order = rows.map((_, at) => at);
  const scores = new Float64Array(classes);
  const truth = new Float64Array(classes);
  const thinned = new Thinned();
  for (let pass = 0; pass < options.passes; pass++) {
    random.shuffle(order);
    const rate = options.rate * (pass < options.passes - 2 ? 1 : pass < options.passes - 1 ? 0.5 : 0.25);
    for (const [done, at] of order.entries()) {
      const { row, types, style, weight } = rows[at] as TypedRow;
      thinned.clear();
      thinned.add(store, row, options.dropout, random);
      const { ids } = thinned;
      const [from, copied, end] = [0, thinned.copiedEnd[0] as number, thinned.begin[1] as number];
      if (base) scores.set(base.subarray(row * classes, (row + 1) * classes));
      else scores.fill(0);
      weights.score(ids, from, copied, end, style, scores, 0);
      probabilities(scores);
      let likely = 0;
      for (const type of types) likely += scores[type] as number;
      for (const type of types) truth[type] = (scores[type] as number) / Math.max(likely, 1e-300);
      for (let k = 0; k < classes; k++) scores[k] = ((scores[k] as number) - (truth[k] as number)) * weight;
      for (const type of types) truth[type] = 0;
      weights.learn(ids, from, copied, end, style, scores, rate);
      if (Math.floor(((done + 1) * PORTIONS) / order.length) > Math.floor((done * PORTIONS) / order.length))
        weights.shrink({ ...options, rate }, 1 / PORTIONS);
    }
  }
  weights.scaleBy(1 - options.dropout);
  return weights;
}

/** The most probable class of a row. @param scores what it begins with, a value a class; changed */
export function typeOf(
  store: FeatureStore,
  weights: Weights,
  row: number,
  style: number,
  scores: Float64Array,
): number {
  weights.score(
    store.ids,
    store.begin[row] as number,
    store.copiedEnd[row] as number,
    store.begin[row + 1] as number,
    style,
    scores,
    0,
  );
  let best = 0;
  for (let k = 1; k < scores.length; k++) if ((scores[k] as number) > (scores[best] as number)) best = k;
  return best;
}

function probabilities(scores: Float64Array): void {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) most = Math.max(most, score);
  let sum = 0;
  for (let k = 0; k < scores.length; k++) {
    scores[k] = Math.exp((scores[k] as number) - most);
    sum += scores[k] as number;
  }
  for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] as number) / sum;
}
