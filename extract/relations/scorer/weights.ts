/** The scorer's weights, ready for adding up in whole numbers, so that the order of features cannot matter. */
import { HashIndex } from '../../ner/model/hash-index.ts';
import type { RelationModelData } from './file.ts';
import type { TargetedBuffer } from './targeted.ts';

const SEEN_BITS = 21;
const SEEN_MASK = 2 ** SEEN_BITS - 1;

export class RelationWeights {
  /** Columns: the relations twice. */
  readonly columns: number;
  readonly scale: number;
  readonly bias: readonly number[];
  readonly #index: HashIndex;
  readonly #starts: Uint32Array;
  readonly #columnOf: Uint8Array;
  readonly #values: Int16Array;
  /** A bit for each key by its last bits: most features have no weight, and this is quicker to ask than the index. */
  readonly #seen = new Uint32Array(2 ** SEEN_BITS / 32);

  constructor(data: RelationModelData) {
    this.columns = data.relations.length * 2;
    this.scale = data.scale;
    this.bias = data.bias;
    this.#index = new HashIndex(data.keys);
    for (const key of data.keys) {
      const bit = key & SEEN_MASK;
      this.#seen[bit >>> 5] = (this.#seen[bit >>> 5] as number) | (1 << (bit & 31));
    }
    this.#starts = data.starts;
    this.#columnOf = data.columns;
    this.#values = Int16Array.from(data.values, (q) => q * Math.abs(q));
  }

  /** Adds the weight of each targeted feature to its target's score. @param indexOf place of a relation by the hash of its name */
  addTargeted(
    { ids, targets, length }: TargetedBuffer,
    indexOf: ReadonlyMap<number, number>,
    out: Int32Array,
    at = 0,
  ): void {
    for (let i = 0; i < length; i++) {
      const slot = indexOf.get(targets[i] as number);
      const row = slot === undefined ? -1 : this.#index.find(ids[i] as number);
      if (slot === undefined || row < 0) continue;
      // Their only weight is that of the last column.
      out[at + slot] = (out[at + slot] as number) + (this.#values[this.#starts[row] as number] as number);
    }
  }

  /** Adds the weights of features `from` to `to` into `out` from `at` on. */
  add(ids: Int32Array, from: number, to: number, out: Int32Array, at: number): void {
    const starts = this.#starts;
    const columnOf = this.#columnOf;
    const values = this.#values;
    const seen = this.#seen;
    for (let i = from; i < to; i++) {
      const id = ids[i] as number;
      const bit = id & SEEN_MASK;
      if (((seen[bit >>> 5] as number) & (1 << (bit & 31))) === 0) continue;
      const row = this.#index.find(id);
      if (row < 0) continue;
      const end = starts[row + 1] as number;
      for (let w = starts[row] as number; w < end; w++) {
        const slot = at + (columnOf[w] as number);
        out[slot] = (out[slot] as number) + (values[w] as number);
      }
    }
  }
}
