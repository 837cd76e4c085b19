/**
 * From an input's bytes, as they come, to its documents. Formats that hold many articles are read a piece at a
 * time, whatever their size; others are collected first, up to the size that one input may have.
 */
import { type TimeLimit, unlimited } from '../../foundation/time-limit.ts';
import type { Reading } from '../document.ts';
import { decodeChunks, refuseForeign } from './decode.ts';
import { asKithError, readInput } from './read.ts';
import { detectReader, readers } from './registry.ts';
import { LARGEST_INPUT, tooLarge } from './soundness.ts';

/** Bytes that are looked at to find the format: enough for the characters that the readers ask for. */
const BEGINNING = 64 * 1024;

/**
 * Reads one input as `readInput` does: what cannot be read is yielded as an error in its place, and so is what
 * `content` throws (a file that cannot be read on, an archive that grows too much); nothing is thrown.
 * @param source the input's name: a path, a URL, or `-`
 * @param content its bytes (UTF-8), cut anywhere
 * @param format id of a reader; found by content when it is not given or `auto`
 * @param limit the time that the reading of each article may take
 */
export async function* readStream(
  source: string,
  content: AsyncIterable<Uint8Array>,
  format = 'auto',
  limit: TimeLimit = unlimited,
): AsyncGenerator<Reading, void, undefined> {
  const pieces = content[Symbol.asyncIterator]();
  try {
    const beginning = await collect(pieces, BEGINNING);
    if (beginning.ended) {
      yield* readInput(source, beginning.bytes, format, limit);
      return;
    }
    refuseForeign(beginning.bytes, source);
    const head = new TextDecoder().decode(beginning.bytes);
    const reader = format === 'auto' ? detectReader(head, source) : readers.get(format);
    if (reader.stream) {
      const chunks = decodeChunks(following(beginning.bytes, pieces), source);
      yield* reader.stream({ source, chunks, limit });
      return;
    }
    const rest = await collect(pieces, LARGEST_INPUT - beginning.bytes.length + 1);
    if (!rest.ended) throw tooLarge(source);
    yield* readInput(source, joined([beginning.bytes, rest.bytes]), reader.id, limit);
  } catch (error) {
    yield asKithError(error, source);
  } finally {
    await pieces.return?.();
  }
}

/** Takes at least so many bytes, or all that there are. */
async function collect(
  pieces: AsyncIterator<Uint8Array>,
  atLeast: number,
): Promise<{ bytes: Uint8Array; ended: boolean }> {
  const parts: Uint8Array[] = [];
  let size = 0;
  while (size < atLeast) {
    const next = await pieces.next();
    if (next.done) return { bytes: joined(parts), ended: true };
    parts.push(next.value);
    size += next.value.length;
  }
  return { bytes: joined(parts), ended: false };
}

async function* following(
  beginning: Uint8Array,
  pieces: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield beginning;
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1 && parts[0]) return parts[0];
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
