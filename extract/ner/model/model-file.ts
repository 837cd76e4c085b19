/**
 * The frame of a model's file: a line that says what it is, a header in JSON with the lengths of what follows,
 * and binary sections. Numbers are in as few bytes as they need, hashes sorted and as differences.
 */
import type { KithError } from '../../../foundation/errors.ts';

/** What a model file is: its first line, and the error for bytes that are none of its kind. */
export interface FileKind {
  readonly magic: string;
  broken(why: string): KithError;
}

/** @param header what is written as JSON, beside the lengths of the sections */
export function joinSections(
  { magic }: FileKind,
  header: object,
  sections: readonly Uint8Array[],
): Uint8Array {
  const lengths = sections.map(({ length }) => length);
  const text = new TextEncoder().encode(`${magic}${JSON.stringify({ ...header, sections: lengths })}\n`);
  const out = new Uint8Array(text.length + lengths.reduce((sum, length) => sum + length, 0));
  out.set(text);
  let at = text.length;
  for (const section of sections) {
    out.set(section, at);
    at += section.length;
  }
  return out;
}

/** @throws KithError when the bytes are no file of this kind, or end too early */
export function splitSections<H>(
  kind: FileKind,
  bytes: Uint8Array,
): { header: H; sections: readonly Uint8Array[] } {
  const { magic } = kind;
  const first = new TextDecoder().decode(bytes.subarray(0, magic.length));
  const line = bytes.indexOf(10, magic.length);
  if (first !== magic || line < 0) throw kind.broken('it does not begin as one');
  let read: H & { sections: readonly number[] };
  try {
    read = JSON.parse(new TextDecoder().decode(bytes.subarray(magic.length, line)));
  } catch {
    throw kind.broken('its header cannot be read');
  }
  const { sections: lengths, ...header } = read;
  let at = line + 1;
  const sections = lengths.map((length) => {
    if (!(length >= 0) || at + length > bytes.length) throw kind.broken('it ends too early');
    const section = bytes.subarray(at, at + length);
    at += length;
    return section;
  });
  return { header: header as H, sections };
}

/** @param values whole numbers from 0 on */
export function encodeNumbers(values: Iterable<number>): Uint8Array {
  const bytes: number[] = [];
  for (const value of values) {
    let rest = value;
    while (rest >= 128) {
      bytes.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
}

/** @param sorted 32-bit hashes, ascending as unsigned numbers */
export function differences(sorted: Int32Array): Float64Array {
  let before = 0;
  return Float64Array.from(sorted, (hash) => {
    const difference = (hash >>> 0) - before;
    before = hash >>> 0;
    return difference;
  });
}

/** Reads what `encodeNumbers` wrote. */
export class NumberReader {
  readonly #kind: FileKind;
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(kind: FileKind, bytes: Uint8Array) {
    this.#kind = kind;
    this.#bytes = bytes;
  }

  /** @throws KithError when there is no further number */
  next(): number {
    let value = 0;
    let unit = 1;
    for (;;) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined || unit > 2 ** 42) throw this.#kind.broken('a number is cut off');
      value += (byte & 127) * unit;
      if (byte < 128) return value;
      unit *= 128;
    }
  }

  /** @returns that many hashes, from their differences */
  hashes(count: number): Int32Array {
    const hashes = new Int32Array(count);
    let hash = 0;
    for (let at = 0; at < count; at++) {
      hash += this.next();
      hashes[at] = hash | 0;
    }
    return hashes;
  }
}
