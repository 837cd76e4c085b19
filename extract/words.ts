/**
 * Words with their places: the tokens that names are found in.
 *
 * A possessive 's, a final full stop and other punctuation are tokens of their own; what belongs to a name
 * stays whole (Node.js, x86-64, C++, AT&T, O'Brien, U.S., Inc.). A slash between words parts them, except in
 * addresses (DNF/YUM is three tokens, oracle.com/linux is one). Linear in the length of the text.
 */
import { abbreviationKind, isDotted } from './abbreviations.ts';
import {
  isDigit,
  isLetter,
  isLower,
  isSpace,
  isUnspacedScript,
  isUpper,
  isWordCharacter,
} from './characters.ts';

export interface Token {
  /** `text.slice(start, end)` of the text it was made from. */
  text: string;
  /** UTF-16 offsets into the whole text given, end-exclusive. */
  start: number;
  end: number;
  /** White space (or the beginning of the range) stands before it. */
  spaceBefore: boolean;
}

const APOSTROPHES = new Set([0x27, 0x2019, 0x02bc]);
/** What may stand inside a word, between two word characters. */
const INNER = new Set([...".-_&@+'’ʼ·"].map((character) => character.charCodeAt(0)));
const CLITICS = new Set(['s', 're', 've', 'll', 'd', 'm']);
/** The clitic of don't. */
const NOT = /^n['’ʼ]t$/i;
/** A word that is a host name, so that the slash after it begins a path. */
const HOST = /\.(?:com|org|net|io|dev|edu|gov|info|eu|uk|de|fr|ch|nl|us|jp|cn|ai|app|cloud|wiki)$/;

/**
 * @param text the whole text
 * @param from first offset to read (default 0)
 * @param to end of the range, exclusive (default the end of the text)
 * @returns the tokens in order, without overlap, covering everything but white space
 */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  let spaceBefore = true;
  const push = (start: number, end: number): void => {
    tokens.push({ text: text.slice(start, end), start, end, spaceBefore });
    spaceBefore = false;
  };

  let at = from;
  while (at < to) {
    const code = codePointAt(text, at, to);
    if (isSpace(code)) {
      spaceBefore = true;
      at++;
      continue;
    }
    let end: number;
    if (isUnspacedScript(code)) {
      end = at + width(code);
    } else if (isWordCharacter(code) || startsDotName(text, at, to, spaceBefore)) {
      end = wordEnd(text, at, to);
      const address = addressEnd(text, at, end, to);
      if (address > end) {
        end = address;
      } else {
        const clitic = cliticStart(text, at, end);
        if (clitic < end) {
          push(at, clitic);
          at = clitic;
        } else if (ownsStop(text, at, end, to)) {
          end++;
        }
      }
    } else {
      end = punctuationEnd(text, at, to, code);
    }
    push(at, end);
    at = end;
  }
  return tokens;
}

/** Words of a text: tokens that hold a letter or a digit, clitics apart. */
export function countWords(text: string): number {
  let words = 0;
  for (const token of tokenize(text)) {
    const code = token.text.codePointAt(0) ?? 0;
    if (!token.spaceBefore && NOT.test(token.text)) continue;
    if (isWordCharacter(code) || (code === 0x2e && token.text.length > 1)) words++;
  }
  return words;
}

/** End of the run of word characters and inner signs that starts at `at`. */
function wordEnd(text: string, at: number, to: number): number {
  let end = at;
  // A dot that starts a name (.NET) is part of it.
  if (text.charCodeAt(end) === 0x2e) end++;
  while (end < to) {
    const code = codePointAt(text, end, to);
    if (isUnspacedScript(code)) break;
    if (isWordCharacter(code)) {
      end += width(code);
      continue;
    }
    const before = text.charCodeAt(end - 1);
    // C++, Google+; C#, F#
    if (code === 0x2b && (isWordCharacter(before) || before === 0x2b)) {
      end++;
      continue;
    }
    if (code === 0x23 && end - at === 1 && isUpper(before)) {
      end++;
      break;
    }
    const next = end + 1 < to ? codePointAt(text, end + 1, to) : 0;
    if (INNER.has(code) && isWordCharacter(next) && !isUnspacedScript(next)) {
      end++;
      continue;
    }
    // 1,000 and 10:30
    if ((code === 0x2c || code === 0x3a) && isDigit(before) && isDigit(next)) {
      end++;
      continue;
    }
    break;
  }
  return end;
}

/** Where 's, 're, n't… begins, or `end` when the word has none. */
function cliticStart(text: string, start: number, end: number): number {
  for (let at = end - 1; at > start && at >= end - 3; at--) {
    if (!APOSTROPHES.has(text.charCodeAt(at))) continue;
    const tail = text.slice(at + 1, end).toLowerCase();
    if (tail === 't' && at - 1 > start && text[at - 1]?.toLowerCase() === 'n') return at - 1;
    return CLITICS.has(tail) ? at : end;
  }
  return end;
}

/** Whether the full stop at `end` belongs to the word before it. */
function ownsStop(text: string, start: number, end: number, to: number): boolean {
  if (end >= to || text.charCodeAt(end) !== 0x2e) return false;
  const after = end + 1 < to ? text.charCodeAt(end + 1) : 0;
  if (after === 0x2e) return false;
  const word = text.slice(start, Math.min(end, start + 24));
  if (end - start > 20) return false;
  if (isDotted(word)) return true;
  const last = after === 0 || restIsClosed(text, end + 1, to);
  if (word.length === 1 && isUpper(word.charCodeAt(0))) return !last && nextWordIsUpper(text, end + 1, to);
  const kind = abbreviationKind(word);
  if (kind === undefined) return false;
  // "no." and "art." are abbreviations before a number only; "mar." is no word at all in lower case.
  if (kind === 'before-number') return nextIsDigit(text, end + 1, to);
  if (kind === 'before-name') return !last;
  return kind === 'closing' ? isUpper(word.charCodeAt(0)) || isListedLower(word) : true;
}

/** Lower-case words that are abbreviations whatever follows; "co", "est", "min" may be words. */
function isListedLower(word: string): boolean {
  return word === 'etc' || word === 'al' || word === 'ibid' || word.includes('.');
}

/** Only closing marks and white space follow. */
function restIsClosed(text: string, at: number, to: number): boolean {
  const limit = Math.min(to, at + 8);
  for (let i = at; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (!isSpace(code) && !isClosing(code)) return false;
  }
  return limit === to;
}

function nextVisible(text: string, at: number, to: number): number {
  const limit = Math.min(to, at + 8);
  for (let i = at; i < limit; i++) if (!isSpace(text.charCodeAt(i))) return codePointAt(text, i, to);
  return 0;
}

function nextIsDigit(text: string, at: number, to: number): boolean {
  return isDigit(nextVisible(text, at, to));
}

function nextWordIsUpper(text: string, at: number, to: number): boolean {
  return isUpper(nextVisible(text, at, to));
}

/** `.NET`: a dot after a space and before a capital. */
function startsDotName(text: string, at: number, to: number, spaceBefore: boolean): boolean {
  return (
    spaceBefore &&
    text.charCodeAt(at) === 0x2e &&
    at + 2 < to &&
    isUpper(text.charCodeAt(at + 1)) &&
    isLetter(text.charCodeAt(at + 2))
  );
}

/**
 * End of the address whose first word is `text.slice(at, end)`, or `end` when it is no address.
 * Closing punctuation is left off.
 */
function addressEnd(text: string, at: number, end: number, to: number): number {
  const sign = text.charCodeAt(end);
  const scheme = sign === 0x3a && text.startsWith('//', end + 1) && end - at <= 16;
  const path = sign === 0x2f && end - at <= 100 && HOST.test(text.slice(at, end));
  if (!scheme && !path) return end;
  let last = end;
  while (last < to && !isSpace(text.charCodeAt(last)) && !'<>"”’|'.includes(text.charAt(last))) last++;
  while (last > end && ".,;:!?)]}'/".includes(text.charAt(last - 1))) last--;
  return last;
}

/** Runs of the same sign (..., --, !!) are one token; any other sign stands alone. */
function punctuationEnd(text: string, at: number, to: number, code: number): number {
  let end = at + width(code);
  if (code === 0x2e || code === 0x2d || code === 0x21 || code === 0x3f || code === 0x3d || code === 0x2a) {
    while (end < to && text.charCodeAt(end) === code) end++;
  }
  return end;
}

function isClosing(code: number): boolean {
  return (
    code === 0x29 || code === 0x5d || code === 0x22 || code === 0x27 || code === 0x201d || code === 0x2019
  );
}

/** The code point at an offset; half a pair at the end of the range stands for itself. */
function codePointAt(text: string, at: number, to: number): number {
  const code = text.charCodeAt(at);
  if (code < 0xd800 || code > 0xdbff || at + 1 >= to) return code;
  return text.codePointAt(at) ?? code;
}

function width(code: number): number {
  return code > 0xffff ? 2 : 1;
}

/** Whether a token is written with a first capital: a cheap first sign of a name. */
export function isCapitalised(token: Token): boolean {
  return isUpper(token.text.codePointAt(0) ?? 0);
}

/** Whether a token is a word all in lower case. */
export function isLowerCase(token: Token): boolean {
  return isLower(token.text.codePointAt(0) ?? 0) && token.text === token.text.toLowerCase();
}
