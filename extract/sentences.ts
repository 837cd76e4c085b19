/**
 * Sentences with their places: where a text is cut so that each piece can be evidence.
 *
 * One pass from left to right; every look back or ahead is bounded, so the work grows with the length of the
 * text whatever it holds. A stop ends a sentence unless the word before it says otherwise
 * (`abbreviations.ts`); a blank line and a list item always do. No sentence is longer than LONGEST_SENTENCE.
 */
import {
  abbreviationKind,
  CLAUSE_VERBS,
  isDotted,
  LONGEST_ABBREVIATION,
  MARKED_NAMES,
  SENTENCE_STARTERS,
} from './abbreviations.ts';
import { isDigit, isLetter, isLineEnd, isLower, isSpace, isUpper } from './characters.ts';
import { startsLineUnit } from './lines.ts';

/** A stretch of text in UTF-16 offsets, end-exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Longer ones are cut at a space (or, without one, here), so that later steps have a bound. */
export const LONGEST_SENTENCE = 2_000;

/** How far a decision looks for the word before a stop and for the words after it. */
const LOOK_BACK = Math.max(40, LONGEST_ABBREVIATION + 2);
const LOOK_AHEAD = 120;
/** Closing or opening marks in a row that are taken for such. */
const MOST_MARKS = 8;

const STOPS = new Set([...'.!?…‼⁇⁈⁉؟۔'].map((sign) => sign.charCodeAt(0)));
/** Stops after which no space is needed. */
const FULL_WIDTH_STOPS = new Set([...'。！？｡．।॥።'].map((sign) => sign.charCodeAt(0)));
const CLOSERS = new Set([...'"\'”’»›)]}」』）】〉》'].map((sign) => sign.charCodeAt(0)));
const OPENERS = new Set([...'"\'“‘«‹([{「『（【〈《¿¡*_#'].map((sign) => sign.charCodeAt(0)));
const STOP = 0x2e;

/**
 * @param text the whole text
 * @param start first offset to read (default 0)
 * @param end end of the range, exclusive (default the end of the text)
 * @returns spans in order, without overlap and without white space at their ends, that together hold every
 *   character of the range that is not white space
 */
export function splitSentences(text: string, start = 0, end = text.length): Span[] {
  const spans: Span[] = [];
  let from = skipSpace(text, start, end);
  let at = from;
  let lastSpace = -1;
  const close = (to: number): void => {
    let last = to;
    while (last > from && isSpace(text.charCodeAt(last - 1))) last--;
    if (last > from) spans.push({ start: from, end: last });
    from = skipSpace(text, to, end);
    at = Math.max(at, from);
    lastSpace = -1;
  };

  while (at < end) {
    if (at - from >= LONGEST_SENTENCE) {
      const cut = lastSpace > from ? lastSpace : withoutHalfPair(text, at);
      close(cut);
      continue;
    }
    const code = text.charCodeAt(at);
    if (isLineEnd(code)) {
      const next = lineEndsSentence(text, from, at, end);
      lastSpace = at;
      at++;
      if (next) close(at);
    } else if (isSpace(code)) {
      lastSpace = at;
      at++;
    } else if (FULL_WIDTH_STOPS.has(code)) {
      at = skipClosers(text, at + 1, end);
      close(at);
    } else if (STOPS.has(code)) {
      const first = at;
      const limit = Math.min(end, from + LONGEST_SENTENCE);
      while (at < limit && (STOPS.has(text.charCodeAt(at)) || FULL_WIDTH_STOPS.has(text.charCodeAt(at))))
        at++;
      const last = skipReference(text, skipClosers(text, at, end), end);
      const ends =
        last >= end || (isSpace(text.charCodeAt(last)) && stopEnds(text, from, first, at, last, end));
      at = last;
      if (ends) close(at);
    } else {
      at++;
    }
  }
  if (from < end) close(end);
  return spans;
}

/** Whether the stops at `first`…`after`, closed by marks up to `last`, end the sentence that began at `from`. */
function stopEnds(
  text: string,
  from: number,
  first: number,
  after: number,
  last: number,
  end: number,
): boolean {
  const next = skipSpace(text, last, Math.min(end, last + LOOK_AHEAD));
  // Nothing near: a wide gap is as good as an end.
  if (next >= end || next >= last + LOOK_AHEAD) return true;
  const begin = skipOpeners(text, next, end);
  const code = text.codePointAt(begin) ?? 0;
  if (STOPS.has(code)) return false;
  const word = wordBefore(text, from, first);
  const single = after - first === 1 && text.charCodeAt(first) === STOP;
  if (!single) {
    const marked = MARKED_NAMES.has(word + text.charAt(first)) && after - first === 1;
    if (marked) return opensSentence(text, from, first, begin, end);
    return isLower(code) ? isCamelCase(text, begin, end) && last === after : true;
  }
  if (word === '') return !isLower(code);
  if (isListMarker(text, word, first, from)) return false;
  const closed = last > after;

  // An initial (J. Nick Koston), unless it is plain that C. is a language and the sentence is over.
  if (word.length === 1 && isUpper(word.charCodeAt(0))) {
    return startsWithStarter(text, begin, end) || (endsWithIn(text, first - 1) && clause(text, begin, end));
  }
  if (isDotted(word) || wordIsDottedTail(word)) return opensSentence(text, from, first, begin, end);
  switch (closed ? undefined : abbreviationKind(word)) {
    case 'before-name':
    case 'joining':
      return false;
    case 'before-number':
      if (isDigit(code) || isLower(code)) return false;
      break;
    case 'closing':
      return opensSentence(text, from, first, begin, end) || (word === 'etc' && !isLower(code));
    default:
  }
  if (!isLower(code)) return true;
  // A sentence may begin with a name in lower case (systemd, cPanel, iPhone).
  return isCamelCase(text, begin, end) || (isPlainWord(word) && word.length >= 4);
}

/** After an abbreviation that may stand anywhere, only a plain sign of a new sentence counts. */
function opensSentence(text: string, from: number, stop: number, begin: number, end: number): boolean {
  if (startsWithStarter(text, begin, end)) return true;
  return hasVerb(text, from, stop) && clause(text, begin, end);
}

function startsWithStarter(text: string, begin: number, end: number): boolean {
  const word = wordAt(text, begin, end);
  // "A." and "I." are initials more often than they begin a sentence.
  const initial = word.length === 1 && text.charCodeAt(begin + 1) === STOP;
  return !initial && SENTENCE_STARTERS.has(word);
}

/** One or two capitalised words and then a finite verb: a subject and what it does. */
function clause(text: string, begin: number, end: number): boolean {
  let at = begin;
  for (let words = 0; words <= 2; words++) {
    const word = wordAt(text, at, end);
    if (word === '') return false;
    if (words > 0 && CLAUSE_VERBS.has(word)) return true;
    if (!isUpper(word.codePointAt(0) ?? 0) && !(words === 0 && isCamelCase(text, at, end))) return false;
    at += word.length;
    if (text.charCodeAt(at) !== 0x20) return false;
    at++;
  }
  return false;
}

/** Whether a finite verb stands in the last words before the stop, so that the sentence may be over. */
function hasVerb(text: string, from: number, stop: number): boolean {
  const words = text.slice(Math.max(from, stop - LOOK_AHEAD), stop).split(/\s/);
  return words.some((word) => CLAUSE_VERBS.has(word) || (word.length > 4 && word.endsWith('ed')));
}

/** The word right before a stop, without what opens it; '' when a space stands there. */
function wordBefore(text: string, from: number, stop: number): string {
  const limit = Math.max(from, stop - LOOK_BACK);
  let at = stop;
  while (at > limit) {
    const code = text.charCodeAt(at - 1);
    if (isSpace(code) || OPENERS.has(code) || code === 0x2f || code === 0x2c || code === 0x2014) break;
    at--;
  }
  return text.slice(at, stop);
}

/** Whether "in" stands right before an offset ("written in C."), so that C. is no initial. */
function endsWithIn(text: string, at: number): boolean {
  return text.slice(Math.max(0, at - 4), at) === ' in ';
}

/** The letters, digits and inner signs at an offset. */
function wordAt(text: string, at: number, end: number): string {
  const limit = Math.min(end, at + LOOK_BACK);
  let last = at;
  while (last < limit) {
    const code = text.charCodeAt(last);
    if (!isLetter(code) && !isDigit(code) && code !== 0x2d && code !== STOP && code < 0xd800) break;
    last++;
  }
  while (last > at && text.charCodeAt(last - 1) === STOP) last--;
  return text.slice(at, last);
}

/** `Ph.D`, `S.p.A`, `Sp. z o.o`: dotted pieces of which one is a single letter, as long words rarely are. */
function wordIsDottedTail(word: string): boolean {
  return (
    word.length <= 8 && /^\p{L}{1,3}(?:\.\p{L}{1,2}){1,3}$/u.test(word) && /(?:^|\.)\p{L}(?:\.|$)/u.test(word)
  );
}

/** A lower-case first letter and a capital after it: iPhone, cPanel, macOS. */
function isCamelCase(text: string, at: number, end: number): boolean {
  const word = wordAt(text, at, end);
  if (!isLower(word.codePointAt(0) ?? 0)) return false;
  for (const character of word) if (isUpper(character.codePointAt(0) ?? 0)) return true;
  return false;
}

function isPlainWord(word: string): boolean {
  for (const character of word) if (!isLower(character.codePointAt(0) ?? 0)) return false;
  return true;
}

/** `1.`, `12.`, `a.` at the beginning of a line: the mark of a list item, not a sentence. */
function isListMarker(text: string, word: string, stop: number, from: number): boolean {
  if (!/^(?:\d{1,3}|[a-zA-Z])$/.test(word)) return false;
  const begin = stop - word.length;
  if (begin !== from) return false;
  // A letter alone is a mark in lower case only: "J. Nick Koston" begins lines too.
  return startsLine(text, begin) && (isDigit(word.charCodeAt(0)) || isLower(word.charCodeAt(0)));
}

/** Whether only indentation stands between the beginning of the line and an offset. */
function startsLine(text: string, offset: number): boolean {
  let at = offset;
  while (at > 0 && offset - at < 12 && (text.charCodeAt(at - 1) === 0x20 || text.charCodeAt(at - 1) === 0x09))
    at--;
  return at === 0 || isLineEnd(text.charCodeAt(at - 1));
}

/** Whether the line end at `at` ends the sentence that began at `from`. */
function lineEndsSentence(text: string, from: number, at: number, end: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 0x2029) return true;
  let next = at + 1;
  if (code === 0x0d && text.charCodeAt(next) === 0x0a) next++;
  const limit = Math.min(end, next + LOOK_AHEAD);
  while (next < limit && (text.charCodeAt(next) === 0x20 || text.charCodeAt(next) === 0x09)) next++;
  if (next >= end || isLineEnd(text.charCodeAt(next))) return true;
  return startsLineUnit(text, next, end) || standsAlone(text, from, at, next, end);
}

const JOINING_WORDS = new Set(
  'a an the and or of by for from in into on at to with as is are was were that which its their his her'.split(
    ' ',
  ),
);

/**
 * Whether the short line `from`…`at` is a heading over the paragraph that begins at `next`: few words, no
 * stop or comma, and a line after it so much longer that no wrapping would have broken here.
 */
function standsAlone(text: string, from: number, at: number, next: number, end: number): boolean {
  if (at - from > 60 || !startsLine(text, from)) return false;
  const line = text.slice(from, at).trimEnd();
  if (/[\n\r]/.test(line) || !/[\p{L}\p{N})\]”"]$/u.test(line)) return false;
  if (!isUpper(text.codePointAt(next) ?? 0)) return false;
  const words = line.split(/\s+/);
  if (words.length > 8 || JOINING_WORDS.has((words.at(-1) ?? '').toLowerCase())) return false;
  for (let i = next; i < next + 100; i++) {
    if (i >= end || isLineEnd(text.charCodeAt(i))) return false;
  }
  return true;
}

/** Numbers of references in brackets right after a stop: `.[1][23]`. */
function skipReference(text: string, at: number, end: number): number {
  let last = at;
  for (let references = 0; references < 8; references++) {
    if (text.charCodeAt(last) !== 0x5b) return last;
    let i = last + 1;
    while (i < end && i < last + 6 && isDigit(text.charCodeAt(i))) i++;
    if (i === last + 1 || i >= end || text.charCodeAt(i) !== 0x5d) return last;
    last = i + 1;
  }
  return last;
}

function skipClosers(text: string, at: number, end: number): number {
  let last = at;
  const limit = Math.min(end, at + MOST_MARKS);
  while (last < limit && CLOSERS.has(text.charCodeAt(last))) last++;
  return last;
}

function skipOpeners(text: string, at: number, end: number): number {
  let first = at;
  const limit = Math.min(end - 1, at + MOST_MARKS);
  while (first < limit && OPENERS.has(text.charCodeAt(first))) first++;
  return first;
}

function skipSpace(text: string, at: number, end: number): number {
  let first = at;
  while (first < end && isSpace(text.charCodeAt(first))) first++;
  return first;
}

/** An offset that does not part a surrogate pair. */
function withoutHalfPair(text: string, at: number): number {
  const code = text.charCodeAt(at - 1);
  return code >= 0xd800 && code <= 0xdbff ? at - 1 : at;
}
