/** Word clusters: spherical k-means over word vectors, and a Ward tree over the centroids cut at two sizes. */

import { Random } from './random.ts';
import { DIMENSIONS, type Vectors } from './vectors.ts';

export const FINE = 1024;
export const MIDDLE = 256;
export const COARSE_CLUSTERS = 64;

export interface Clusters {
  /** Finest cluster of each word. */
  readonly fine: Uint16Array;
  /** Middle and coarse cluster of each finest one. */
  readonly middle: Uint16Array;
  readonly coarse: Uint16Array;
}

const SEED = 7;
/** Rounds over the commonest words, then over all. */
const ROUNDS: readonly [words: number, rounds: number][] = [
  [20_000, 6],
  [60_000, 3],
  [Number.MAX_SAFE_INTEGER, 3],
];

export function clusterWords({ rows, words }: Vectors, note: (line: string) => void): Clusters {
  const random = new Random(SEED);
  const centres = new Float32Array(FINE * DIMENSIONS);
  const first = random.shuffle(Array.from({ length: Math.min(words.length, 12_000) }, (_, at) => at));
  for (let c = 0; c < FINE; c++)
    centres.set(
      rows.subarray((first[c] as number) * DIMENSIONS, ((first[c] as number) + 1) * DIMENSIONS),
      c * DIMENSIONS,
    );
  const fine = new Uint16Array(words.length);
  for (const [most, rounds] of ROUNDS)
    for (let round = 0; round < rounds; round++) {
      const count = Math.min(most, words.length);
      assign(rows, count, centres, fine);
      recentre(rows, count, centres, fine);
      note(`clusters: ${count} words, round ${round + 1}`);
    }
  assign(rows, words.length, centres, fine);
  return { fine, ...cutTree(centres) };
}

function assign(rows: Float32Array, count: number, centres: Float32Array, fine: Uint16Array): void {
  const D = DIMENSIONS;
  for (let at = 0; at < count; at++) {
    const row = at * D;
    let most = Number.NEGATIVE_INFINITY;
    let best = 0;
    for (let c = 0; c < FINE; c++) {
      const centre = c * D;
      let a = 0;
      let b = 0;
      for (let k = 0; k < D; k += 2) {
        a += (rows[row + k] as number) * (centres[centre + k] as number);
        b += (rows[row + k + 1] as number) * (centres[centre + k + 1] as number);
      }
      if (a + b > most) {
        most = a + b;
        best = c;
      }
    }
    fine[at] = best;
  }
}

function recentre(rows: Float32Array, count: number, centres: Float32Array, fine: Uint16Array): void {
  const sums = new Float64Array(FINE * DIMENSIONS);
  const sizes = new Int32Array(FINE);
  for (let at = 0; at < count; at++) {
    const centre = (fine[at] as number) * DIMENSIONS;
    sizes[fine[at] as number] = (sizes[fine[at] as number] as number) + 1;
    for (let k = 0; k < DIMENSIONS; k++)
      sums[centre + k] = (sums[centre + k] as number) + (rows[at * DIMENSIONS + k] as number);
  }
  for (let c = 0; c < FINE; c++) {
    if (sizes[c] === 0) continue;
    let square = 0;
    for (let k = 0; k < DIMENSIONS; k++) square += (sums[c * DIMENSIONS + k] as number) ** 2;
    const length = Math.sqrt(square) + 1e-9;
    for (let k = 0; k < DIMENSIONS; k++)
      centres[c * DIMENSIONS + k] = (sums[c * DIMENSIONS + k] as number) / length;
  }
}

/** Ward's merging of the finest clusters (each counts once) down to MIDDLE and COARSE_CLUSTERS. */
function cutTree(centres: Float32Array): { middle: Uint16Array; coarse: Uint16Array } {
  const mean = Float64Array.from(centres);
  const size = new Float64Array(FINE).fill(1);
  const alive = new Uint8Array(FINE).fill(1);
  const parent = Uint16Array.from({ length: FINE }, (_, at) => at);
  const near = new Int32Array(FINE).fill(-1);
  const nearest = new Float64Array(FINE);
  const cost = (a: number, b: number): number => {
    let square = 0;
    for (let k = 0; k < DIMENSIONS; k++)
      square += ((mean[a * DIMENSIONS + k] as number) - (mean[b * DIMENSIONS + k] as number)) ** 2;
    const [x, y] = [size[a] as number, size[b] as number];
    return (square * x * y) / (x + y);
  };
  const search = (a: number): void => {
    nearest[a] = Number.POSITIVE_INFINITY;
    for (let b = 0; b < FINE; b++) {
      if (b === a || !alive[b]) continue;
      const value = cost(a, b);
      if (value < (nearest[a] as number)) {
        nearest[a] = value;
        near[a] = b;
      }
    }
  };
  for (let a = 0; a < FINE; a++) search(a);
  const cut = (): Uint16Array => {
    const numbers = new Map<number, number>();
    return Uint16Array.from({ length: FINE }, (_, leaf) => {
      let root = leaf;
      while (parent[root] !== root) root = parent[root] as number;
      if (!numbers.has(root)) numbers.set(root, numbers.size);
      return numbers.get(root) as number;
    });
  };
  let middle: Uint16Array = new Uint16Array(FINE);
  for (let left = FINE; left > COARSE_CLUSTERS; left--) {
    if (left === MIDDLE) middle = cut();
    let a = -1;
    for (let c = 0; c < FINE; c++)
      if (alive[c] && (a < 0 || (nearest[c] as number) < (nearest[a] as number))) a = c;
    const b = near[a] as number;
    const [x, y] = [size[a] as number, size[b] as number];
    for (let k = 0; k < DIMENSIONS; k++)
      mean[a * DIMENSIONS + k] =
        ((mean[a * DIMENSIONS + k] as number) * x + (mean[b * DIMENSIONS + k] as number) * y) / (x + y);
    size[a] = x + y;
    alive[b] = 0;
    parent[b] = a;
    search(a);
    for (let c = 0; c < FINE; c++) {
      if (!alive[c] || c === a) continue;
      if (near[c] === a || near[c] === b) search(c);
      else {
        const value = cost(c, a);
        if (value < (nearest[c] as number)) {
          nearest[c] = value;
          near[c] = a;
        }
      }
    }
  }
  return { middle, coarse: cut() };
}
