/**
 * Infobox lines of LLMpedia's page text, whose field is glued to its value: `DeveloperCloudLinux, Inc.` is the
 * field Developer with the value `CloudLinux, Inc.`.
 */
import { isDigit, isLetter, isLower, isSpace, isUpper } from '../characters.ts';
import type { InfoboxField } from '../extraction.ts';
import { INFOBOX_FIELDS, LONGEST_FIELD } from './infobox-fields.ts';
import { endsAsSentence, looksLikeProse, type PageLine } from './page-lines.ts';

/** Longest name and most words of a field that is not listed. */
const LONGEST_UNLISTED = 40;
const MOST_WORDS = 5;
/** Lines in a row that are no listed field before the box is over. */
const LONGEST_GAP = 12;

/**
 * Parts a line after a listed field name. A name followed by a capital, a digit or a sign is preferred to one
 * followed by a small letter, then a value that is the article's title (`Namesystemd`), then the longest name.
 * @returns undefined when the line begins with no listed name, or with the title itself
 */
export function splitListedField(line: string, title: string): InfoboxField | undefined {
  if (startsWithTitle(line, title)) return undefined;
  let weak: InfoboxField | undefined;
  let wordGoesOn = false;
  for (let length = Math.min(LONGEST_FIELD, line.length - 1); length >= 2; length--) {
    const field = line.slice(0, length);
    if (!INFOBOX_FIELDS.has(field)) continue;
    const code = line.codePointAt(length) ?? 0;
    if (isSpace(code) && code !== 0x09) {
      // "Developers of …" is neither Developers nor Developer.
      wordGoesOn = true;
      continue;
    }
    const separated = code === 0x3a || code === 0x09;
    const value = line.slice(separated ? length + 1 : length).trim();
    if (value === '' || ',;.)?!'.includes(value.charAt(0))) continue;
    if (separated || !isLower(code)) return { field, value };
    if (wordGoesOn) continue;
    if (weak === undefined || value.toLowerCase().startsWith(title.toLowerCase())) weak = { field, value };
  }
  return weak;
}

/** Parts a line at its first capital or digit that follows a small letter, a digit or a closing bracket. */
export function splitUnlistedField(line: string): InfoboxField | undefined {
  if (!isUpper(line.codePointAt(0) ?? 0)) return undefined;
  let words = 1;
  for (let at = 1; at < Math.min(line.length, LONGEST_UNLISTED + 1); at++) {
    const code = line.charCodeAt(at);
    const before = line.charCodeAt(at - 1);
    const closed = isLower(before) || isDigit(before) || before === 0x29 || before === 0x5d;
    if (closed && (isUpper(code) || (isDigit(code) && !isDigit(before)))) {
      return { field: line.slice(0, at), value: line.slice(at).trim() };
    }
    if (isSpace(code)) words++;
    // A capital after a space, a comma, a colon: no field name of LLMpedia's spelling.
    else if (isUpper(code) || !(isLetter(code) || isDigit(code) || "()'’/-[]".includes(line.charAt(at)))) {
      return undefined;
    }
    if (words > MOST_WORDS) return undefined;
  }
  return undefined;
}

/** `OS: AlmaLinux OS Foundation, Screenshot: Paowee · GPL · source`: the caption of a picture. */
export function isCaption(line: string): boolean {
  return line.includes(' · ') && /·\s?source$/i.test(line.slice(-20));
}

/**
 * Reads the infobox at the beginning of a page's lines.
 * @param lines the lines after the head of the page
 * @returns the fields in order and how many lines they, the repeated titles and the captions take up
 */
export function readGluedInfobox(
  lines: readonly PageLine[],
  title: string,
): { fields: InfoboxField[]; taken: number } {
  let begin = 0;
  while (begin < lines.length && lines[begin]?.text === title) begin++;

  const split = new Map<number, InfoboxField>();
  let last = -1;
  let at = begin;
  for (; at < lines.length; at++) {
    const { text, blankBefore } = lines[at] as PageLine;
    if (isCaption(text)) continue;
    const field = splitListedField(text, title);
    if (field) {
      split.set(at, field);
      last = at;
    } else if (looksLikeProse(text) || at - Math.max(last, begin) > LONGEST_GAP) break;
    else if (startsWithTitle(text, title) && text !== title) {
      // The lead; a caption without a source line may begin with the title too, before the first field.
      if (endsAsSentence(text) || (last >= 0 && blankBefore)) break;
    }
  }

  if (last < 0) {
    const end = unlistedBlockEnd(lines, begin, at, title);
    if (end === begin) return { fields: [], taken: captionsEnd(lines, begin) };
    last = end - 1;
  }
  // The rest of the last field's block belongs to the box.
  while (last + 1 < at && !lines[last + 1]?.blankBefore) last++;

  const fields: InfoboxField[] = [];
  for (let index = begin; index <= last; index++) {
    const { text, blankBefore } = lines[index] as PageLine;
    if (text === title || isCaption(text)) continue;
    const field = split.get(index) ?? (startsWithTitle(text, title) ? undefined : splitUnlistedField(text));
    const previous = fields.at(-1);
    if (field) fields.push(field);
    // A value that goes on in the next line.
    else if (previous && !blankBefore) previous.value += `, ${text}`;
  }
  return { fields, taken: last + 1 };
}

/** A box of unlisted fields only: a block of at least two lines that all part. */
function unlistedBlockEnd(lines: readonly PageLine[], begin: number, limit: number, title: string): number {
  let end = captionsEnd(lines, begin);
  let parted = 0;
  const first = end;
  while (end < limit && (end === first || !lines[end]?.blankBefore)) {
    const text = lines[end]?.text ?? '';
    if (!isCaption(text) && text !== title) {
      if (!splitUnlistedField(text)) return begin;
      parted++;
    }
    end++;
  }
  return parted >= 2 ? end : begin;
}

function captionsEnd(lines: readonly PageLine[], begin: number): number {
  let end = begin;
  while (end < lines.length && isCaption(lines[end]?.text ?? '')) end++;
  return end;
}

/** Whether a line begins with the title as a whole word: the lead, or a repeated title, never a field. */
function startsWithTitle(line: string, title: string): boolean {
  if (title === '' || !line.startsWith(title)) return false;
  const after = line.codePointAt(title.length);
  return after === undefined || !(isLetter(after) || isDigit(after));
}
