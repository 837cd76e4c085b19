/** Sections of plain text whose offsets must not move: short lines alone between blank lines are headings. */
import type { Section } from '../document.ts';
import { looksLikeHeading } from './page-lines.ts';

interface Line {
  start: number;
  end: number;
  blank: boolean;
}

/** Headings right after each other that may all be headings (a chapter and its first section). */
const MOST_HEADINGS_IN_A_ROW = 2;

/**
 * @param text the plain text
 * @param titleEnd end of the title's line when that line is a heading of its own, else 0
 * @returns sections in order, trimmed; the headings (and the title) stand in none, all other text stands in one
 */
export function plainSections(text: string, titleEnd = 0): Section[] {
  const sections: Section[] = [];
  let open: Section = { heading: '', start: -1, end: -1, kind: 'lead' };
  const addContent = (line: Line): void => {
    if (open.start < 0) open.start = line.start + indentation(text, line);
    open.end = line.end - trailing(text, line);
  };
  // Lines that look like headings, until text under them shows that they are: many in a row are a list.
  let candidates: Line[] = [];
  const settle = (beforeContent: boolean): void => {
    const areHeadings = beforeContent && candidates.length <= MOST_HEADINGS_IN_A_ROW;
    for (const line of candidates) {
      if (!areHeadings) addContent(line);
      else {
        if (open.start >= 0) sections.push(open);
        open = { heading: text.slice(line.start, line.end).trim(), start: -1, end: -1, kind: 'body' };
      }
    }
    candidates = [];
  };

  let previous: Line | undefined;
  let line = lineAt(text, titleEnd);
  while (line) {
    const next = lineAt(text, line.end + lineEndWidth(text, line.end));
    if (!line.blank) {
      const alone = (!previous || previous.blank) && next?.blank === true && line.end - line.start < 200;
      if (alone && looksLikeHeading(text.slice(line.start, line.end).trim())) candidates.push(line);
      else {
        settle(true);
        addContent(line);
      }
    }
    previous = line;
    line = next;
  }
  settle(false);
  if (open.start >= 0) sections.push(open);
  return sections;
}

function lineAt(text: string, start: number): Line | undefined {
  if (start >= text.length) return undefined;
  const lineFeed = text.indexOf('\n', start);
  let end = lineFeed < 0 ? text.length : lineFeed;
  if (text.charCodeAt(end - 1) === 0x0d && end > start) end--;
  const line = { start, end, blank: false };
  line.blank = indentation(text, line) === end - start;
  return line;
}

function lineEndWidth(text: string, end: number): number {
  return text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a ? 2 : 1;
}

function indentation(text: string, { start, end }: Line): number {
  let at = start;
  while (at < end && isBlankCharacter(text.charCodeAt(at))) at++;
  return at - start;
}

function trailing(text: string, { start, end }: Line): number {
  let at = end;
  while (at > start && isBlankCharacter(text.charCodeAt(at - 1))) at--;
  return end - at;
}

function isBlankCharacter(code: number): boolean {
  return (
    code === 0x20 || code === 0x09 || code === 0x0d || code === 0xa0 || code === 0x3000 || code === 0xfeff
  );
}
