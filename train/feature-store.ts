/**
 * The features of all rows (tokens or spans) of a training set in one flat array. They come as 32-bit hashes;
 * those seen often enough get a dense number, those with style copies first.
 */
import type { FeatureBuffer } from '../extract/ner/model/feature-buffer.ts';

/** Counts live in one byte for each prefix of so many bits: rare collisions only keep a rare feature. */
const MOST_COUNT_BITS = 28;

export class FeatureStore {
  /** Dense ids of row `r` are `ids[begin[r] .. begin[r + 1])`, those before `copiedEnd[r]` have style copies. */
  ids: Int32Array;
  begin: Float64Array;
  copiedEnd: Float64Array;
  rows = 0;
  /** Hash of each dense id; the first `copiedCount` have style copies. */
  hashes: Int32Array = new Int32Array(0);
  copiedCount = 0;
  #runs: { rows: number; weight: number }[] = [];
  #length = 0;

  constructor(expectedRows: number) {
    this.ids = new Int32Array(Math.max(1024, expectedRows * 160));
    this.begin = new Float64Array(expectedRows + 1);
    this.copiedEnd = new Float64Array(expectedRows + 1);
  }

  /** @param importance what one occurrence counts against the least count of `compact` */
  add(buffer: FeatureBuffer, importance: number): void {
    if (this.#length + buffer.length > this.ids.length) {
      const grown = new Int32Array(Math.ceil((this.#length + buffer.length) * 1.3));
      grown.set(this.ids.subarray(0, this.#length));
      this.ids = grown;
    }
    if (this.rows + 2 > this.begin.length) {
      this.begin = grow(this.begin);
      this.copiedEnd = grow(this.copiedEnd);
    }
    this.begin[this.rows] = this.#length;
    this.copiedEnd[this.rows] = this.#length + buffer.copied;
    this.ids.set(buffer.ids.subarray(0, buffer.length), this.#length);
    this.#length += buffer.length;
    this.rows++;
    this.begin[this.rows] = this.#length;
    const run = this.#runs.at(-1);
    if (run?.weight === importance) run.rows++;
    else this.#runs.push({ rows: 1, weight: importance });
  }

  /** Drops features whose counts do not reach `least` and numbers the others. */
  compact(least: number): void {
    const bits = Math.min(MOST_COUNT_BITS, Math.max(16, Math.ceil(Math.log2(this.#length + 1)) + 4));
    const counts = new Uint8Array(2 ** bits);
    const shift = 32 - bits;
    let row = 0;
    for (const { rows, weight } of this.#runs) {
      const from = this.begin[row] as number;
      row += rows;
      const to = this.begin[row] as number;
      for (let at = from; at < to; at++) {
        const slot = (this.ids[at] as number) >>> shift;
        const count = (counts[slot] as number) + weight;
        counts[slot] = Math.min(count, 255);
      }
    }
    const numbers = new GrowingIndex();
    for (let r = 0; r < this.rows; r++)
      for (let at = this.begin[r] as number; at < (this.copiedEnd[r] as number); at++) {
        const hash = this.ids[at] as number;
        if ((counts[hash >>> shift] as number) >= least) numbers.number(hash);
      }
    this.copiedCount = numbers.size;
    let write = 0;
    for (let r = 0; r < this.rows; r++) {
      const from = this.begin[r] as number;
      const copied = this.copiedEnd[r] as number;
      const to = this.begin[r + 1] as number;
      this.begin[r] = write;
      for (let at = from; at < to; at++) {
        if (at === copied) this.copiedEnd[r] = write;
        const hash = this.ids[at] as number;
        if ((counts[hash >>> shift] as number) < least) continue;
        this.ids[write++] = numbers.number(hash);
      }
      if (copied >= to) this.copiedEnd[r] = write;
    }
    this.begin[this.rows] = write;
    this.ids = this.ids.slice(0, write);
    this.#runs = [];
    this.hashes = numbers.hashes();
  }
}

function grow(values: Float64Array): Float64Array {
  const grown = new Float64Array(values.length * 2);
  grown.set(values);
  return grown;
}

/** Numbers hashes in the order in which they are first seen. */
class GrowingIndex {
  size = 0;
  #keys: Int32Array = new Int32Array(2 ** 20);
  #slots = new Int32Array(2 ** 21).fill(-1);

  number(hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const found = this.#slots[slot] as number;
      if (found < 0) break;
      if (this.#keys[found] === hash) return found;
      slot = (slot + 1) & mask;
    }
    if (this.size === this.#keys.length) {
      const keys = new Int32Array(this.size * 2);
      keys.set(this.#keys);
      this.#keys = keys;
      this.#slots = new Int32Array(this.size * 4).fill(-1);
      const wide = this.#slots.length - 1;
      for (let at = 0; at < this.size; at++) {
        const key = keys[at] as number;
        let free = (key ^ (key >>> 15)) & wide;
        while ((this.#slots[free] as number) >= 0) free = (free + 1) & wide;
        this.#slots[free] = at;
      }
      return this.number(hash);
    }
    this.#keys[this.size] = hash;
    this.#slots[slot] = this.size;
    return this.size++;
  }

  hashes(): Int32Array {
    return this.#keys.slice(0, this.size);
  }
}
