/** The lines of a UTF-8 file with their numbers, in time linear in its length. */
import { KithError } from '../../foundation/errors.ts';

/** Bytes of one line: far more than a sentence or an entity with all its aliases has. */
const LINE_BYTES = 16 * 1024 * 1024;
const LINE_FEED = 0x0a;

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without its end (LF or CR LF). */
  readonly text: string;
}

/**
 * Cuts a file into lines.
 *
 * @param source name of the file, for messages
 * @throws KithError `input-encoding` for bytes that are not UTF-8, `input-too-large` for a line over 16 MiB
 */
export async function* readLines(
  chunks: AsyncIterable<string | Uint8Array>,
  source: string,
): AsyncGenerator<Line> {
  let number = 1;
  let begun: Uint8Array[] = [];
  let length = 0;
  const grow = (bytes: Uint8Array) => {
    length += bytes.length;
    if (length > LINE_BYTES)
      throw new KithError('input-too-large', `"${source}", line ${number} is longer than 16 MiB.`, {
        source,
        position: { line: number, column: 1 },
      });
    begun.push(bytes);
  };
  const end = (): Line => {
    const line = { number, text: decoded(Buffer.concat(begun), number, source) };
    number++;
    begun = [];
    length = 0;
    return line;
  };
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    let start = 0;
    for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, start)) {
      grow(bytes.subarray(start, at));
      start = at + 1;
      yield end();
    }
    if (start < bytes.length) grow(bytes.subarray(start));
  }
  if (length > 0) yield end();
}

function decoded(bytes: Uint8Array, number: number, source: string): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: number > 1 }).decode(bytes);
    return text.endsWith('\r') ? text.slice(0, -1) : text;
  } catch {
    throw new KithError(
      'input-encoding',
      `"${source}", line ${number} is not UTF-8; save the file as UTF-8.`,
      {
        source,
        position: { line: number, column: 1 },
      },
    );
  }
}
