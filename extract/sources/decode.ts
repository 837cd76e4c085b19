/**
 * Bytes to text. kith reads UTF-8, with or without a byte order mark; the mark is not part of the text, so
 * offsets count from the character after it. UTF-16 and UTF-32 are named and refused rather than guessed at,
 * so that a file never reads differently on another machine.
 */
import { KithError } from '../../foundation/errors.ts';
import { checkContent, emptyInput, LARGEST_INPUT, quoted, tooLarge } from './soundness.ts';

/** Beginnings of files that are never articles: the bytes and what to call them. */
const SIGNATURES: readonly (readonly [bytes: string, name: string])[] = [
  ['%PDF-', 'a PDF file'],
  ['PK\x03\x04', 'a ZIP archive or an office document'],
  ['\x1f\x8b', 'a gzip archive'],
  ['BZh', 'a bzip2 archive'],
  ['\xfd7zXZ\x00', 'an xz archive'],
  ['7z\xbc\xaf\x27\x1c', 'a 7z archive'],
  ['\x28\xb5\x2f\xfd', 'a zstd archive'],
  ['\x89PNG', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['\x7fELF', 'a program'],
  ['SQLite format 3\x00', 'an SQLite database'],
];

/**
 * @param bytes the whole input
 * @param source its name for messages
 * @returns the text, without a byte order mark
 * @throws KithError `input-empty`, `input-too-large`, `input-binary` or `input-encoding`, with the place at fault
 */
export function decode(bytes: Uint8Array, source: string): string {
  if (bytes.length > LARGEST_INPUT) throw tooLarge(source, bytes.length);
  if (bytes.length === 0) throw emptyInput(source);
  refuseForeign(bytes, source);

  const body = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    throw invalidUtf8(bytes, source);
  }
  checkContent(text, source);
  return text;
}

/**
 * @param bytes the whole input or its beginning
 * @throws KithError `input-binary` or `input-encoding` when they are those of another encoding or kind of file
 */
export function refuseForeign(bytes: Uint8Array, source: string): void {
  refuseOtherEncodings(bytes, source);
  refuseSignatures(bytes, source);
}

/**
 * Bytes to text a piece at a time, without a byte order mark; no character is cut.
 * @throws KithError `input-encoding`, naming the line, where the bytes are no valid UTF-8
 */
export async function* decodeChunks(
  bytes: AsyncIterable<Uint8Array>,
  source: string,
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for await (const chunk of bytes) {
    let text: string;
    try {
      text = decoder.decode(chunk, { stream: true });
    } catch {
      throw invalidChunk(source, line, chunk);
    }
    if (text !== '') yield text;
    for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, at + 1)) line++;
  }
  try {
    decoder.decode();
  } catch {
    throw invalidChunk(source, line, new Uint8Array());
  }
}

/** What came before is well: the fault is in this piece, or in the character that the one before ended in. */
function invalidChunk(source: string, firstLine: number, chunk: Uint8Array): KithError {
  let line = firstLine;
  let rest = 0;
  while (rest < 3 && ((chunk[rest] ?? 0) & 0xc0) === 0x80) rest++;
  const offset = rest + firstInvalid(chunk.subarray(rest));
  for (let at = 0; at < offset; at++) if (chunk[at] === 0x0a) line++;
  return new KithError(
    'input-encoding',
    `${quoted(source)} is not valid UTF-8 at line ${line}, so it cannot be read past it; if it is in an older encoding, convert it, for example with "iconv -f WINDOWS-1252 -t UTF-8".`,
    { source, position: { line, column: 1 } },
  );
}

function refuseOtherEncodings(bytes: Uint8Array, source: string): void {
  const [first, second, third, fourth] = bytes;
  let name: string | undefined;
  if (first === 0xff && second === 0xfe) name = third === 0 && fourth === 0 ? 'UTF-32LE' : 'UTF-16LE';
  else if (first === 0xfe && second === 0xff) name = 'UTF-16BE';
  else if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) name = 'UTF-32BE';
  else name = unmarkedUtf16(bytes);
  if (name === undefined) return;
  throw new KithError(
    'input-encoding',
    `${quoted(source)} is ${name}; kith reads UTF-8: convert it, for example with "iconv -f ${name} -t UTF-8".`,
    { source },
  );
}

/** Text in UTF-16 without a mark: a NUL in nearly every second byte, and only there. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, 512) & ~1;
  if (length < 8) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (even === 0 && odd > pairs * 0.8) return 'UTF-16LE';
  if (odd === 0 && even > pairs * 0.8) return 'UTF-16BE';
  return undefined;
}

function refuseSignatures(bytes: Uint8Array, source: string): void {
  for (const [signature, name] of SIGNATURES) {
    // A text may begin with "BZh" or "GIF8"; the file of that kind goes on with bytes that no text has.
    if (!startsWith(bytes, signature) || !hasControls(bytes)) continue;
    throw new KithError(
      'input-binary',
      `${quoted(source)} is ${name}, not text; take the text out of it and give kith that.`,
      { source },
    );
  }
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  for (let at = 0; at < signature.length; at++) if (bytes[at] !== signature.charCodeAt(at)) return false;
  return true;
}

/** Whether control characters or invalid UTF-8 stand in the first kilobytes: a sign of a binary file. */
function hasControls(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4_096);
  return controls(head) > 0 || firstInvalid(bytes) < head.length;
}

function controls(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes)
    if ((byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) || byte === 0x7f) count++;
  return count;
}

function invalidUtf8(bytes: Uint8Array, source: string): KithError {
  const offset = firstInvalid(bytes);
  const head = bytes.subarray(0, 4_096);
  if (controls(head) > head.length / 20) {
    return new KithError(
      'input-binary',
      `${quoted(source)} is not text: it holds bytes that no text has; leave it out.`,
      { source },
    );
  }
  let line = 1;
  let lineStart = 0;
  for (let at = 0; at < offset; at++) {
    if (bytes[at] === 0x0a) {
      line++;
      lineStart = at + 1;
    }
  }
  const column = new TextDecoder().decode(bytes.subarray(lineStart, offset)).length + 1;
  const byte = `0x${(bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
  return new KithError(
    'input-encoding',
    `${quoted(source)} is not valid UTF-8: byte ${byte} at offset ${offset} (line ${line}, column ${column}); if it is in an older encoding, convert it, for example with "iconv -f WINDOWS-1252 -t UTF-8".`,
    { source, position: { line, column } },
  );
}

/** Offset of the first byte that is not part of valid UTF-8 (RFC 3629), or the length. */
function firstInvalid(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] as number;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const length =
      lead >= 0xc2 && lead <= 0xdf ? 2 : (lead & 0xf0) === 0xe0 ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
    if (length === 0 || at + length > bytes.length) return at;
    // The second byte is narrower after these four: no overlong forms, no surrogates, nothing past U+10FFFF.
    const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    const second = bytes[at + 1] as number;
    if (second < low || second > high) return at;
    for (let next = at + 2; next < at + length; next++)
      if (((bytes[next] as number) & 0xc0) !== 0x80) return at;
    at += length;
  }
  return at;
}
