/** Weights of one style of a table, ready for adding up. */
import type { FeatureBuffer } from './feature-buffer.ts';
import type { WeightTable } from './file.ts';
import { HashIndex } from './hash-index.ts';

export class Scorer {
  readonly classes: readonly string[];
  readonly scale: number;
  readonly #index: HashIndex;
  /** The weights of row `r`, without those that are 0, are `starts[r]` to `starts[r + 1]`. */
  readonly #starts: Int32Array;
  readonly #which: Uint8Array;
  readonly #values: Int16Array;

  constructor(table: WeightTable, style: number) {
    this.classes = table.classes;
    this.scale = table.scale;
    this.#index = new HashIndex(table.keys);
    const K = table.classes.length;
    const rows = table.values[style] as Int8Array;
    let count = 0;
    for (let at = 0; at < rows.length; at++) if (rows[at] !== 0) count++;
    this.#starts = new Int32Array(table.keys.length + 1);
    this.#which = new Uint8Array(count);
    this.#values = new Int16Array(count);
    let write = 0;
    for (let row = 0; row < table.keys.length; row++) {
      this.#starts[row] = write;
      for (let k = 0; k < K; k++) {
        const q = rows[row * K + k] as number;
        if (q === 0) continue;
        this.#which[write] = k;
        this.#values[write++] = q * Math.abs(q);
      }
    }
    this.#starts[table.keys.length] = write;
  }

  /** Adds the scores of these features into `out` from `to` on, in whole numbers: the order cannot matter. */
  add(features: FeatureBuffer, out: Float64Array, to: number): void {
    const { ids, length } = features;
    const [starts, which, values] = [this.#starts, this.#which, this.#values];
    for (let at = 0; at < length; at++) {
      const row = this.#index.find(ids[at] as number);
      if (row < 0) continue;
      const end = starts[row + 1] as number;
      for (let cell = starts[row] as number; cell < end; cell++) {
        const slot = to + (which[cell] as number);
        out[slot] = (out[slot] as number) + (values[cell] as number);
      }
    }
  }
}
