/** Weights of one style of a table, ready for adding up. */
import type { FeatureBuffer } from './feature-buffer.ts';
import type { WeightTable } from './file.ts';
import { HashIndex } from './hash-index.ts';

export class Scorer {
  readonly classes: readonly string[];
  readonly scale: number;
  readonly #index: HashIndex;
  readonly #values: Int16Array;

  constructor(table: WeightTable, style: number) {
    this.classes = table.classes;
    this.scale = table.scale;
    this.#index = new HashIndex(table.keys);
    this.#values = Int16Array.from(table.values[style] as Int8Array, (q) => q * Math.abs(q));
  }

  /** Adds the scores of these features into `out` from `to` on, in whole numbers: the order cannot matter. */
  add(features: FeatureBuffer, out: Float64Array, to: number): void {
    const K = this.classes.length;
    for (let at = 0; at < features.length; at++) {
      const row = this.#index.find(features.ids[at] as number);
      if (row < 0) continue;
      for (let k = 0; k < K; k++)
        out[to + k] = (out[to + k] as number) + (this.#values[row * K + k] as number);
    }
  }
}
