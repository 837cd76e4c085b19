/** The lines of a page's text without its blank ones, whichever habit of line ends and blank lines it has. */

export interface PageLine {
  /** Without white space at its ends; never empty. */
  text: string;
  /** Whether it is the first line or a blank line stands before it. */
  blankBefore: boolean;
}

/** Lines end at LF, CR LF or CR. */
export function pageLines(text: string): PageLine[] {
  const lines: PageLine[] = [];
  let blankBefore = true;
  for (const raw of text.split(/\r\n|\r|\n/)) {
    const line = raw.trim();
    if (line === '') blankBefore = true;
    else {
      lines.push({ text: line, blankBefore });
      blankBefore = false;
    }
  }
  return lines;
}

const FINAL = /[.!?…。！？]["'”’»)\]]{0,3}$/;

/** Whether a line ends as a sentence does. */
export function endsAsSentence(line: string): boolean {
  return FINAL.test(line.slice(-6));
}

/** Whether a line is a paragraph of running text: several words and a sentence's end, or very long. */
export function looksLikeProse(line: string): boolean {
  if (line.length > 400) return true;
  return endsAsSentence(line) && line.split(/\s+/, 6).length >= 5;
}

/** Longest heading, in characters and words. */
const LONGEST_HEADING = 80;
const MOST_HEADING_WORDS = 12;

/** Whether a line that stands alone has the form of a heading: short, with a letter or digit, without a final stop. */
export function looksLikeHeading(line: string): boolean {
  return (
    line.length <= LONGEST_HEADING &&
    /[\p{L}\p{N}]/u.test(line) &&
    !/[.!?:;,…。！？]["'”’»)\]]{0,3}$/.test(line) &&
    !/^(?:[-*•–—|>]|\d{1,3}[.)])\s/.test(line) &&
    line.split(/\s+/).length <= MOST_HEADING_WORDS
  );
}

/**
 * Which lines of a body are headings: alone between blank lines, or, in a page without blank lines, right
 * before a paragraph and after the end of another.
 */
export function isHeadingAt(lines: readonly PageLine[], at: number): boolean {
  const line = lines[at];
  if (!line || !looksLikeHeading(line.text)) return false;
  const previous = lines[at - 1];
  const opens = line.blankBefore || !previous || endsAsSentence(previous.text);
  const next = lines[at + 1];
  return opens && next !== undefined && (next.blankBefore || looksLikeProse(next.text));
}
