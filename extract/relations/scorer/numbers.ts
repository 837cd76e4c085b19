/** Numbers as bytes: sorted hashes as differences, whole numbers of any size in as few bytes as they need. */
import { KithError } from '../../../foundation/errors.ts';

export function broken(why: string): KithError {
  return new KithError(
    'input-malformed',
    `This is no model of relations: ${why}. Make one with "npx tsx train/relations/train.ts" (docs/models.md).`,
  );
}

/** @param values whole numbers from 0 on */
export function encodeNumbers(values: ArrayLike<number>): Uint8Array {
  const bytes: number[] = [];
  for (let at = 0; at < values.length; at++) {
    let rest = values[at] as number;
    while (rest >= 128) {
      bytes.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
}

/** @throws KithError when there are not that many */
export function decodeNumbers(bytes: Uint8Array, count: number): Float64Array {
  const values = new Float64Array(count);
  let at = 0;
  for (let next = 0; next < count; next++) {
    let value = 0;
    let unit = 1;
    for (;;) {
      const byte = bytes[at++];
      if (byte === undefined || unit > 2 ** 42) throw broken('a number is cut off');
      value += (byte & 127) * unit;
      if (byte < 128) break;
      unit *= 128;
    }
    values[next] = value;
  }
  return values;
}

/** @param sorted 32-bit hashes, ascending as unsigned numbers */
export function encodeHashes(sorted: Int32Array): Uint8Array {
  let before = 0;
  return encodeNumbers(
    Float64Array.from(sorted, (hash) => {
      const difference = (hash >>> 0) - before;
      before = hash >>> 0;
      return difference;
    }),
  );
}

export function decodeHashes(bytes: Uint8Array, count: number): Int32Array {
  let hash = 0;
  return Int32Array.from(decodeNumbers(bytes, count), (difference) => {
    hash += difference;
    return hash | 0;
  });
}
