/** From a 32-bit hash to its row in a table: open addressing over typed arrays. */
export class HashIndex {
  readonly #keys: Int32Array;
  readonly #slots: Int32Array;
  readonly #mask: number;
  readonly size: number;

  /** @param keys the hash of each row; of two equal ones the first row stands */
  constructor(keys: Int32Array) {
    let slots = 16;
    while (slots < keys.length * 2) slots *= 2;
    this.#keys = keys;
    this.#slots = new Int32Array(slots).fill(-1);
    this.#mask = slots - 1;
    this.size = keys.length;
    for (let row = 0; row < keys.length; row++) {
      const key = keys[row] as number;
      let slot = (key ^ (key >>> 15)) & this.#mask;
      while ((this.#slots[slot] as number) >= 0) {
        if (keys[this.#slots[slot] as number] === key) break;
        slot = (slot + 1) & this.#mask;
      }
      if ((this.#slots[slot] as number) < 0) this.#slots[slot] = row;
    }
  }

  /** The row of a hash, or -1. */
  find(key: number): number {
    const hash = key | 0;
    let slot = (hash ^ (hash >>> 15)) & this.#mask;
    for (;;) {
      const row = this.#slots[slot] as number;
      if (row < 0) return -1;
      if (this.#keys[row] === hash) return row;
      slot = (slot + 1) & this.#mask;
    }
  }
}
