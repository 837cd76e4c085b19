/**
 * The word-to-type table learnt from word vectors: how much a word's vector speaks for each type, for the
 * word itself (written with a capital, or in lower case), for the word after it, for the word before it.
 */
import type { FeatureBuffer } from './feature-buffer.ts';
import { mix } from './hashing.ts';
import type { Affinities } from './lexicon.ts';

export class AffinityTable {
  readonly #starts: number[] = [];
  readonly #widths: readonly number[];
  readonly #values: Int8Array;
  readonly #stride: number;

  constructor({ widths, values }: Affinities) {
    let start = 0;
    for (const width of widths) {
      this.#starts.push(start);
      start += width;
    }
    this.#stride = start;
    this.#widths = widths;
    this.#values = values;
  }

  /** Adds the values of one table for a word of the lexicon, each by column, and the greatest column. */
  add(name: number, which: number, row: number, out: FeatureBuffer): void {
    if (row < 0) {
      out.add(mix(name, 4096));
      return;
    }
    const start = row * this.#stride + (this.#starts[which] as number);
    const width = this.#widths[which] as number;
    let best = 0;
    for (let column = 0; column < width; column++) {
      const value = this.#values[start + column] as number;
      if (value > (this.#values[start + best] as number)) best = column;
      out.add(mix(name, column * 32 + value + 16));
    }
    out.add(mix(name, 2048 + best));
  }

  /** The column of the first table with the greatest sum over a range of tokens; -1 if none is known. */
  best(rows: Int32Array, first: number, last: number): number {
    const width = this.#widths[0] as number;
    let known = false;
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (let column = 0; column < width; column++) {
      let sum = 0;
      for (let at = first; at <= last && at < first + 12; at++) {
        const row = rows[at] as number;
        if (row < 0) continue;
        known = true;
        sum += this.#values[row * this.#stride + column] as number;
      }
      if (sum > most) {
        most = sum;
        best = column;
      }
    }
    return known ? best : -1;
  }
}
