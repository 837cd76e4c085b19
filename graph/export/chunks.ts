/** Text in chunks of a bounded size, whatever the size of the pieces it is made of. */

/** Code units of one chunk: large enough that a socket or a file is not written to for each line. */
export const CHUNK_LENGTH = 64 * 1024;

/**
 * Joins small pieces and cuts large ones. No chunk is empty, none is longer than `length` code units, and
 * none ends within a surrogate pair, so that each can be coded as UTF-8 alone. Pulls no piece before the
 * chunk in front of it has been taken.
 */
export async function* inChunks(
  pieces: AsyncIterable<string> | Iterable<string>,
  length: number = CHUNK_LENGTH,
): AsyncGenerator<string> {
  let pending = '';
  for await (const piece of pieces) {
    pending += piece;
    while (pending.length >= length) {
      const last = pending.charCodeAt(length - 1);
      const cut = last >= 0xd800 && last <= 0xdbff ? length - 1 : length;
      yield pending.slice(0, cut);
      pending = pending.slice(cut);
    }
  }
  if (pending !== '') yield pending;
}
