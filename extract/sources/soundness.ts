/** What every text must be before a reader sees it: not empty, not too large, well-formed, without NUL. */
import { KithError, type Position } from '../../foundation/errors.ts';
import { isSpace } from '../characters.ts';

/** Bytes of the largest input that is read as a whole. */
export const LARGEST_INPUT = 50 * 1024 * 1024;
/** Characters of the longest line of an input that holds one article. */
export const LONGEST_LINE = 8 * 1024 * 1024;

const MEGABYTE = 1024 * 1024;
/** A surrogate without its other half; whole pairs count as one character for this. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** A source's name as it stands in messages: quoted, on one line, never longer than needed to know it. */
export function quoted(source: string): string {
  if (source === '-') return 'The standard input';
  const name = source.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, '�');
  return `"${name.length > 200 ? `…${name.slice(-200)}` : name}"`;
}

/** Line and column (from 1) of an offset. */
export function positionAt(text: string, offset: number): Position {
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line++;
    lineStart = at + 1;
  }
  return { line, column: offset - lineStart + 1, offset };
}

/** Whether a string has no lone surrogate. */
export function isWellFormed(text: string): boolean {
  return !LONE_SURROGATE.test(text);
}

/**
 * For text that comes as a string: from a program, or out of JSON.
 * @param what what is at fault, as it begins the sentence (default the quoted source)
 * @throws KithError `input-empty`, `input-too-large`, `input-binary` or `input-encoding`
 */
export function checkText(text: string, source: string, what = quoted(source)): void {
  if (text.length > LARGEST_INPUT) throw tooLarge(source, text.length, what);
  checkContent(text, source, what);
  const lone = LONE_SURROGATE.exec(text);
  if (lone) {
    const position = positionAt(text, lone.index);
    throw new KithError(
      'input-encoding',
      `${what} is not well-formed Unicode: half of a surrogate pair stands alone at line ${position.line}, column ${position.column}; write the text again as UTF-8.`,
      { source, position },
    );
  }
}

/** @throws KithError `input-empty` or `input-binary`: what even valid UTF-8 may be */
export function checkContent(text: string, source: string, what = quoted(source)): void {
  if (isBlank(text)) throw emptyInput(source, what);
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    const position = positionAt(text, nul);
    throw new KithError(
      'input-binary',
      `${what} is not text: it holds a NUL character at line ${position.line}, column ${position.column}; remove it, or leave this input out.`,
      { source, position },
    );
  }
}

/** @throws KithError `input-too-large` when a line of the text is too long to be an article's */
export function checkLineLengths(text: string, source: string): void {
  if (text.length <= LONGEST_LINE) return;
  let line = 1;
  for (let start = 0; start < text.length; line++) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    if (end - start > LONGEST_LINE) throw longLine(source, line, end - start);
    start = end + 1;
  }
}

export function longLine(source: string, line: number, length: number): KithError {
  return new KithError(
    'input-too-large',
    `Line ${line} of ${quoted(source)} has ${inMegabytes(length)} of text on one line, more than the ${inMegabytes(LONGEST_LINE)} allowed; break it into shorter lines or articles.`,
    { source, position: { line, column: 1 } },
  );
}

/** @param bytes how many it has, where that is known */
export function tooLarge(source: string, bytes?: number, what = quoted(source)): KithError {
  return new KithError(
    'input-too-large',
    `${what} has ${bytes === undefined ? '' : `${inMegabytes(bytes)}, `}more than the ${inMegabytes(LARGEST_INPUT)} that one input may have; split it into several files.`,
    { source },
  );
}

export function emptyInput(source: string, what = quoted(source)): KithError {
  return new KithError('input-empty', `${what} is empty: it holds no text; fill it, or leave it out.`, {
    source,
  });
}

function inMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / MEGABYTE)} MB`;
}

function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isSpace(text.charCodeAt(at))) return false;
  return true;
}
