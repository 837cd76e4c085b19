/** A small network with one hidden layer and a softmax, learnt by Adam in mini-batches. Weighted samples. */
import { Random } from './random.ts';

export interface Sample {
  /** Row of the input table. */
  readonly row: number;
  readonly type: number;
  readonly weight: number;
}

const HIDDEN = 40;
const BATCH = 64;
const RATE = 0.003;
/** Pull of all weights to zero. */
const DECAY = 0.02;

export class Network {
  readonly #inputs: number;
  readonly #outputs: number;
  readonly #values: Float64Array;
  readonly #hidden = new Float64Array(HIDDEN);
  readonly #gain: number;

  constructor(inputs: number, outputs: number, gain: number, seed: number) {
    this.#inputs = inputs;
    this.#outputs = outputs;
    this.#gain = gain;
    const random = new Random(seed);
    this.#values = new Float64Array(HIDDEN * (inputs + 1) + outputs * (HIDDEN + 1));
    for (let at = 0; at < this.#values.length; at++)
      this.#values[at] = (random.next() - 0.5) * (at < HIDDEN * (inputs + 1) ? 0.3 : 0.4);
  }

  /** Probabilities for a row of the table. */
  predict(table: Float32Array, row: number, out: Float64Array): void {
    const [D, K] = [this.#inputs, this.#outputs];
    const values = this.#values;
    const base = row * D;
    for (let h = 0; h < HIDDEN; h++) {
      const at = h * (D + 1);
      let sum = values[at + D] as number;
      for (let d = 0; d < D; d++)
        sum += (values[at + d] as number) * (table[base + d] as number) * this.#gain;
      this.#hidden[h] = Math.max(sum, 0);
    }
    const top = HIDDEN * (D + 1);
    let most = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < K; k++) {
      const at = top + k * (HIDDEN + 1);
      let sum = values[at + HIDDEN] as number;
      for (let h = 0; h < HIDDEN; h++) sum += (values[at + h] as number) * (this.#hidden[h] as number);
      out[k] = sum;
      most = Math.max(most, sum);
    }
    let total = 0;
    for (let k = 0; k < K; k++) {
      out[k] = Math.exp((out[k] as number) - most);
      total += out[k] as number;
    }
    for (let k = 0; k < K; k++) out[k] = (out[k] as number) / total;
  }

  fit(table: Float32Array, samples: readonly Sample[], passes: number, seed: number): void {
    const [D, K] = [this.#inputs, this.#outputs];
    const values = this.#values;
    const gradient = new Float64Array(values.length);
    const mean = new Float64Array(values.length);
    const square = new Float64Array(values.length);
    const out = new Float64Array(K);
    const back = new Float64Array(HIDDEN);
    const top = HIDDEN * (D + 1);
    const order = samples.map((_, at) => at);
    const random = new Random(seed);
    let steps = 0;
    for (let pass = 0; pass < passes; pass++) {
      random.shuffle(order);
      const rate = pass < passes - 2 ? RATE : RATE / 4;
      for (let from = 0; from < order.length; from += BATCH) {
        gradient.fill(0);
        const to = Math.min(from + BATCH, order.length);
        let weights = 0;
        for (let at = from; at < to; at++) {
          const { row, type, weight } = samples[order[at] as number] as Sample;
          weights += weight;
          this.predict(table, row, out);
          back.fill(0);
          for (let k = 0; k < K; k++) {
            const error = ((out[k] as number) - (k === type ? 1 : 0)) * weight;
            const cell = top + k * (HIDDEN + 1);
            for (let h = 0; h < HIDDEN; h++) {
              gradient[cell + h] = (gradient[cell + h] as number) + error * (this.#hidden[h] as number);
              back[h] = (back[h] as number) + error * (values[cell + h] as number);
            }
            gradient[cell + HIDDEN] = (gradient[cell + HIDDEN] as number) + error;
          }
          const base = row * D;
          for (let h = 0; h < HIDDEN; h++) {
            if (this.#hidden[h] === 0) continue;
            const error = back[h] as number;
            const cell = h * (D + 1);
            const scaled = error * this.#gain;
            for (let d = 0; d < D; d++)
              gradient[cell + d] = (gradient[cell + d] as number) + scaled * (table[base + d] as number);
            gradient[cell + D] = (gradient[cell + D] as number) + error;
          }
        }
        steps++;
        const first = 1 - 0.9 ** Math.min(steps, 400);
        const second = 1 - 0.999 ** Math.min(steps, 20_000);
        for (let at = 0; at < values.length; at++) {
          const g = (gradient[at] as number) / weights;
          mean[at] = 0.9 * (mean[at] as number) + 0.1 * g;
          square[at] = 0.999 * (square[at] as number) + 0.001 * g * g;
          const move = (mean[at] as number) / first / (Math.sqrt((square[at] as number) / second) + 1e-8);
          values[at] = (values[at] as number) * (1 - rate * DECAY) - rate * move;
        }
      }
    }
  }
}
