/** Numbers that look random and are the same for the same seed: Mulberry32 (Ettinger 2017), 32 bits of state. */

/** @returns a generator of numbers in [0, 1) */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** `count` different numbers from 0 up to, not including, `size`: the start of a Fisher-Yates shuffle. */
export function sampleOf(size: number, count: number, random: () => number): Int32Array {
  const all = Int32Array.from({ length: size }, (_, at) => at);
  const taken = Math.min(size, count);
  for (let at = 0; at < taken; at++) {
    const other = at + Math.floor(random() * (size - at));
    const here = all[at] as number;
    all[at] = all[other] as number;
    all[other] = here;
  }
  return all.subarray(0, taken);
}
