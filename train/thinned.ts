/**
 * Rows of the feature store with some features left out at random, as learning goes. What strong features
 * (the word itself) would explain alone, weak ones (its cluster, its neighbours) must learn to explain too.
 */
import type { FeatureStore } from './feature-store.ts';
import type { Random } from './random.ts';

export class Thinned {
  ids = new Int32Array(4096);
  readonly begin: number[] = [0];
  readonly copiedEnd: number[] = [];
  rows = 0;

  clear(): void {
    this.rows = 0;
  }

  /** @param share part of the features left out, 0 to 1 */
  add(store: FeatureStore, row: number, share: number, random: Random): void {
    const from = store.begin[row] as number;
    const copied = store.copiedEnd[row] as number;
    const to = store.begin[row + 1] as number;
    let write = this.begin[this.rows] as number;
    if (write + to - from > this.ids.length) {
      const grown = new Int32Array((write + to - from) * 2);
      grown.set(this.ids.subarray(0, write));
      this.ids = grown;
    }
    const bound = Math.floor(share * 65_536);
    let bits = 0;
    let left = 0;
    let copiedEnd = -1;
    for (let at = from; at < to; at++) {
      if (at === copied) copiedEnd = write;
      if (left === 0) {
        bits = random.bits();
        left = 2;
      }
      const draw = bits & 65_535;
      bits >>>= 16;
      left--;
      if (draw >= bound) this.ids[write++] = store.ids[at] as number;
    }
    this.copiedEnd[this.rows] = copiedEnd < 0 ? write : copiedEnd;
    this.rows++;
    this.begin[this.rows] = write;
  }
}
