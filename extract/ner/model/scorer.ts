/** Weights of one style of a table, or of several for the same features, ready for adding up. */
import type { FeatureBuffer } from './feature-buffer.ts';
import type { WeightTable } from './file.ts';
import { HashIndex } from './hash-index.ts';

export class Scorer {
  /** Of all tables, one after the other. */
  readonly classes: readonly string[];
  /** Value of a score of 1; the same in all tables. */
  readonly scale: number;
  readonly #index: HashIndex;
  /** The weights of row `r`, without those that are 0, are `starts[r]` to `starts[r + 1]`. */
  readonly #starts: Int32Array;
  readonly #which: Uint8Array;
  readonly #values: Int16Array;

  /** @param tables of one scale; a feature that several have is looked up once */
  constructor(tables: WeightTable | readonly WeightTable[], style: number) {
    const all = [tables].flat() as WeightTable[];
    this.classes = all.flatMap(({ classes }) => classes);
    this.scale = (all[0] as WeightTable).scale;
    const keys = all.length === 1 ? (all[0] as WeightTable).keys : union(all.map((table) => table.keys));
    this.#index = new HashIndex(keys);
    const rows = all.map(({ values }) => values[style] as Int8Array);
    let count = 0;
    for (const values of rows) for (let at = 0; at < values.length; at++) if (values[at] !== 0) count++;
    this.#starts = new Int32Array(keys.length + 1);
    this.#which = new Uint8Array(count);
    this.#values = new Int16Array(count);
    const next = all.map(() => 0);
    let write = 0;
    for (let row = 0; row < keys.length; row++) {
      this.#starts[row] = write;
      let first = 0;
      for (const [number, { keys: own, classes }] of all.entries()) {
        const at = next[number] as number;
        if (own[at] === keys[row] && at < own.length) {
          const values = rows[number] as Int8Array;
          for (let k = 0; k < classes.length; k++) {
            const q = values[at * classes.length + k] as number;
            if (q === 0) continue;
            this.#which[write] = first + k;
            this.#values[write++] = q * Math.abs(q);
          }
          next[number] = at + 1;
        }
        first += classes.length;
      }
    }
    this.#starts[keys.length] = write;
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

/** Keys of any of the tables, each ascending as unsigned numbers; so is the union. */
function union(tables: readonly Int32Array[]): Int32Array {
  const all = new Uint32Array(tables.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const keys of tables) {
    for (let k = 0; k < keys.length; k++) all[at + k] = (keys[k] as number) >>> 0;
    at += keys.length;
  }
  all.sort();
  let write = 0;
  for (let read = 0; read < all.length; read++)
    if (read === 0 || all[read] !== all[read - 1]) all[write++] = all[read] as number;
  return Int32Array.from(all.subarray(0, write), (key) => key | 0);
}
