/**
 * From a 32-bit hash to its row in a table: open addressing in one typed array, a hash and its row side by side,
 * so that a look-up touches one line of memory. Most hashes asked for are in no table: a small map of bits, which
 * stays in the cache of the processor, answers for them.
 */

/** Bits of the map, as a power of 2: 64 kB. */
const MAP_BITS = 19;
const MAP_SHIFT = 32 - MAP_BITS;

export class HashIndex {
  /** Hash at `2 * slot`, row + 1 after it; 0 for a free slot. */
  readonly #cells: Int32Array;
  readonly #mask: number;
  readonly #map = new Int32Array(2 ** (MAP_BITS - 5));
  readonly size: number;

  /** @param keys the hash of each row; of two equal ones the first row stands */
  constructor(keys: Int32Array) {
    let slots = 16;
    while (slots < keys.length * 2) slots *= 2;
    this.#mask = slots - 1;
    this.size = keys.length;
    const cells = new Int32Array(slots * 2);
    this.#cells = cells;
    for (let row = 0; row < keys.length; row++) {
      const key = keys[row] as number;
      let slot = (key ^ (key >>> 15)) & this.#mask;
      while (cells[2 * slot + 1] !== 0 && cells[2 * slot] !== key) slot = (slot + 1) & this.#mask;
      if (cells[2 * slot + 1] !== 0) continue;
      cells[2 * slot] = key;
      cells[2 * slot + 1] = row + 1;
      const bit = key >>> MAP_SHIFT;
      this.#map[bit >>> 5] = (this.#map[bit >>> 5] as number) | (1 << (bit & 31));
    }
  }

  /** The row of a hash, or -1. */
  find(key: number): number {
    const hash = key | 0;
    const bit = hash >>> MAP_SHIFT;
    if (((this.#map[bit >>> 5] as number) & (1 << (bit & 31))) === 0) return -1;
    const cells = this.#cells;
    let slot = (hash ^ (hash >>> 15)) & this.#mask;
    for (;;) {
      const row = cells[2 * slot + 1] as number;
      if (row === 0) return -1;
      if (cells[2 * slot] === hash) return row - 1;
      slot = (slot + 1) & this.#mask;
    }
  }
}
