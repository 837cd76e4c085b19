/**
 * Learns all relations at once: one-vs-rest maximum entropy by AdaGrad with L1 and L2, with style copies and
 * features left out at random. A row says of each relation that it holds, that it does not, or nothing.
 */
import type { FeatureStore } from '../feature-store.ts';
import { Random } from '../random.ts';

export interface Training {
  readonly passes: number;
  readonly rate: number;
  readonly l1: number;
  readonly l2: number;
  readonly dropout: number;
  readonly seed: number;
}

/** What is known of each row; labels are a byte a relation. */
export interface Rows {
  readonly relations: number;
  /** UNKNOWN, NEGATIVE or POSITIVE of row `r` and relation `k` at `r * relations + k`. */
  readonly labels: Uint8Array;
  readonly style: Uint8Array;
  readonly weight: Float32Array;
  /** Log-odds from which each row and relation starts, as an earlier stage has them; without, from a bias. */
  readonly offset?: Float32Array;
  /** Features that speak for one relation each, with weights that all relations share. */
  readonly targeted: TargetedRows;
}

export interface TargetedRows {
  /** Those of row `r` are from `begin[r]` to `begin[r + 1]`: numbers of features, and relations. */
  readonly begin: ArrayLike<number>;
  readonly ids: ArrayLike<number>;
  readonly targets: ArrayLike<number>;
  readonly hashes: readonly number[];
}

export const UNKNOWN = 0;
export const NEGATIVE = 1;
export const POSITIVE = 2;

const START = 0.3;
const PORTIONS = 6;
/** A row whose errors are all smaller than this is easy, and is passed over in most of the later passes. */
const EASY = 0.02;
const PASSED_OVER = 0.75;

/** A table of weights and the squares of their steps. */
class Table {
  readonly values: Float32Array;
  readonly squares: Float32Array;

  constructor(size: number) {
    this.values = new Float32Array(size);
    this.squares = new Float32Array(size);
  }

  step(at: number, gradient: number, rate: number): void {
    const square = (this.squares[at] as number) + gradient * gradient;
    this.squares[at] = square;
    this.values[at] = (this.values[at] as number) - (rate * gradient) / Math.sqrt(square + START);
  }

  shrink(rate: number, l1: number, l2: number): void {
    const { values, squares } = this;
    for (let at = 0; at < values.length; at++) {
      const weight = values[at] as number;
      if (weight === 0) continue;
      const size = rate / Math.sqrt((squares[at] as number) + START);
      const cut = size * l1;
      const fade = 1 + 2 * size * l2;
      values[at] = weight > cut ? (weight - cut) / fade : weight < -cut ? (weight + cut) / fade : 0;
    }
  }

  scaleBy(factor: number): void {
    const { values } = this;
    for (let at = 0; at < values.length; at++) values[at] = (values[at] as number) * factor;
  }
}

export class Learner {
  readonly relations: number;
  readonly bias: Float64Array;
  readonly #shared: Table;
  readonly #targeted: Table;
  /** By style; none for the first, which the shared weights speak for. */
  readonly #copies: readonly (Table | undefined)[];

  constructor(store: FeatureStore, { targeted, relations }: Rows, styles: number) {
    this.relations = relations;
    this.bias = new Float64Array(relations);
    this.#shared = new Table(store.hashes.length * relations);
    this.#targeted = new Table(targeted.hashes.length);
    this.#copies = Array.from({ length: styles }, (_, style) =>
      style === 0 ? undefined : new Table(store.copiedCount * relations),
    );
  }

  /** Weights of the targeted features. */
  get targeted(): Float32Array {
    return this.#targeted.values;
  }

  /** Weights of the first style by feature and relation. */
  get weights(): Float32Array {
    return this.#shared.values;
  }

  /** @param order rows to learn from; it is shuffled */
  learn(store: FeatureStore, rows: Rows, order: Int32Array, options: Training): void {
    const { passes, rate, l1, l2, dropout, seed } = options;
    const random = new Random(seed);
    const K = this.relations;
    const scores = new Float64Array(K);
    const known = new Int32Array(K);
    const biasSquares = new Float64Array(K);
    const bound = Math.floor(dropout * 4294967296);
    let kept = new Int32Array(4096);
    const shared = this.#shared;
    const easy = new Uint8Array(rows.style.length);
    const { offset } = rows;
    const { begin, ids, targets } = rows.targeted;
    const extra = new Float64Array(K);
    if (!offset) this.bias.fill(-4);
    for (let pass = 0; pass < passes; pass++) {
      shuffle(order, random);
      const pace = rate * (pass < passes - 2 ? 1 : pass < passes - 1 ? 0.5 : 0.25);
      for (let done = 0; done < order.length; done++) {
        const row = order[done] as number;
        let count = 0;
        const passedOver = easy[row] === 1 && random.next() < PASSED_OVER;
        for (let k = 0; k < K && !passedOver; k++)
          if (rows.labels[row * K + k] !== UNKNOWN) known[count++] = k;
        if (count > 0) {
          const from = store.begin[row] as number;
          const copiedEnd = store.copiedEnd[row] as number;
          const to = store.begin[row + 1] as number;
          if (to - from > kept.length) kept = new Int32Array((to - from) * 2);
          let size = 0;
          let copied = 0;
          for (let at = from; at < to; at++) {
            if (random.bits() < bound) continue;
            kept[size++] = store.ids[at] as number;
            if (at < copiedEnd) copied = size;
          }
          const copy = this.#copies[rows.style[row] as number];
          for (let i = 0; i < count; i++) {
            const k = known[i] as number;
            scores[i] = (this.bias[k] as number) + (offset ? (offset[row * K + k] as number) : 0);
          }
          for (let at = 0; at < size; at++) {
            const base = (kept[at] as number) * K;
            for (let i = 0; i < count; i++)
              scores[i] = (scores[i] as number) + (shared.values[base + (known[i] as number)] as number);
            if (copy && at < copied)
              for (let i = 0; i < count; i++)
                scores[i] = (scores[i] as number) + (copy.values[base + (known[i] as number)] as number);
          }
          const targetedFrom = begin[row] as number;
          const targetedTo = begin[row + 1] as number;
          if (targetedTo > targetedFrom) {
            extra.fill(0);
            for (let at = targetedFrom; at < targetedTo; at++) {
              const k = targets[at] as number;
              extra[k] =
                (extra[k] as number) + (1 - dropout) * (this.#targeted.values[ids[at] as number] as number);
            }
            for (let i = 0; i < count; i++)
              scores[i] = (scores[i] as number) + (extra[known[i] as number] as number);
          }
          const weight = rows.weight[row] as number;
          let left = 0;
          let worst = 0;
          for (let i = 0; i < count; i++) {
            const k = known[i] as number;
            const truth = rows.labels[row * K + k] === POSITIVE ? 1 : 0;
            const error = (1 / (1 + Math.exp(-(scores[i] as number))) - truth) * weight;
            worst = Math.max(worst, Math.abs(error));
            // What is known well teaches nothing more.
            if (error < 2e-3 && error > -2e-3) continue;
            scores[left] = error;
            known[left++] = k;
          }
          easy[row] = worst < EASY ? 1 : 0;
          for (let i = 0; i < left; i++) {
            const k = known[i] as number;
            const error = scores[i] as number;
            biasSquares[k] = (biasSquares[k] as number) + error * error;
            this.bias[k] =
              (this.bias[k] as number) - (pace * error) / Math.sqrt((biasSquares[k] as number) + START);
          }
          if (targetedTo > targetedFrom && left > 0) {
            extra.fill(0);
            for (let i = 0; i < left; i++) extra[known[i] as number] = scores[i] as number;
            for (let at = targetedFrom; at < targetedTo; at++) {
              const error = extra[targets[at] as number] as number;
              if (error !== 0) this.#targeted.step(ids[at] as number, error, pace);
            }
          }
          for (let at = 0; at < size; at++) {
            const base = (kept[at] as number) * K;
            for (let i = 0; i < left; i++) {
              const slot = base + (known[i] as number);
              shared.step(slot, scores[i] as number, pace);
              if (copy && at < copied) copy.step(slot, scores[i] as number, pace);
            }
          }
        }
        if (
          Math.floor(((done + 1) * PORTIONS) / order.length) > Math.floor((done * PORTIONS) / order.length)
        ) {
          for (const table of [shared, this.#targeted, ...this.#copies])
            table?.shrink(pace / PORTIONS, l1, l2);
        }
      }
    }
    for (const table of [shared, this.#targeted, ...this.#copies]) table?.scaleBy(1 - dropout);
  }

  /** Log-odds of a row in the first style. */
  score(store: FeatureStore, { offset, targeted }: Rows, row: number, out: Float64Array): void {
    const K = this.relations;
    const { values } = this.#shared;
    for (let k = 0; k < K; k++)
      out[k] = (this.bias[k] as number) + (offset ? (offset[row * K + k] as number) : 0);
    for (let at = targeted.begin[row] as number; at < (targeted.begin[row + 1] as number); at++) {
      const k = targeted.targets[at] as number;
      out[k] = (out[k] as number) + (this.#targeted.values[targeted.ids[at] as number] as number);
    }
    for (let at = store.begin[row] as number; at < (store.begin[row + 1] as number); at++) {
      const base = (store.ids[at] as number) * K;
      for (let k = 0; k < K; k++) out[k] = (out[k] as number) + (values[base + k] as number);
    }
  }
}

function shuffle(values: Int32Array, random: Random): void {
  for (let at = values.length - 1; at > 0; at--) {
    const other = Math.floor(random.next() * (at + 1));
    const value = values[at] as number;
    values[at] = values[other] as number;
    values[other] = value;
  }
}
