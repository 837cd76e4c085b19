/** Seeded random numbers (mulberry32): a training run repeats itself to the bit. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** At least 0, less than 1. */
  next(): number {
    return this.bits() / 4294967296;
  }

  /** 32 random bits, as an unsigned number. */
  bits(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let value = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return (value ^ (value >>> 14)) >>> 0;
  }

  /** Shuffles in place. */
  shuffle<T>(values: T[]): T[] {
    for (let at = values.length - 1; at > 0; at--) {
      const other = Math.floor(this.next() * (at + 1));
      [values[at], values[other]] = [values[other] as T, values[at] as T];
    }
    return values;
  }
}
