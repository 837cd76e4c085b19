/** From an input's bytes or text to its documents: decoded, checked, its format found, and read. */

import { KithError } from '../../foundation/errors.ts';
import { type TimeLimit, unlimited } from '../../foundation/time-limit.ts';
import type { Reading } from '../document.ts';
import { decode } from './decode.ts';
import { detectReader, readers } from './registry.ts';
import { checkLineLengths, checkText, quoted } from './soundness.ts';

/**
 * Reads one input. What cannot be read, the input as a whole or an article in it, is yielded as an error in
 * its place; what is no article is given with the reason it is passed over for; nothing is thrown.
 * @param source the input's name: a path, a URL, or `-`
 * @param content its bytes (UTF-8), or its text where it is one already
 * @param format id of a reader; found by content when it is not given or `auto`
 * @param limit the time that the reading of each article may take
 */
export function* readInput(
  source: string,
  content: Uint8Array | string,
  format = 'auto',
  limit: TimeLimit = unlimited,
): Generator<Reading, void, undefined> {
  try {
    const text = typeof content === 'string' ? withoutMark(content) : decode(content, source);
    if (typeof content === 'string') checkText(text, source);
    const reader = format === 'auto' ? detectReader(text, source) : readers.get(format);
    if (!reader.articleALine) checkLineLengths(text, source);
    const readings = reader.read({ source, text, limit });
    yield* reader.stream ? readings : eachWithin(limit, readings, source);
  } catch (error) {
    yield asKithError(error, source);
  }
}

/** Readings, each made within the limit. */
function* eachWithin(limit: TimeLimit, readings: Iterable<Reading>, source: string): Generator<Reading> {
  const iterator = readings[Symbol.iterator]();
  for (;;) {
    const next = limit(quoted(source), source, () => iterator.next());
    if (next.done) return;
    yield next.value;
  }
}

/** An error of reading as it is yielded: anything but a `KithError` is a mistake of kith's. */
export function asKithError(error: unknown, source: string): KithError {
  if (error instanceof KithError) return error;
  return new KithError('internal', `kith failed to read ${quoted(source)}; please report it.`, {
    source,
    cause: error,
  });
}

/** Strings may begin with a byte order mark too, when whoever read the file left it there. */
function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
