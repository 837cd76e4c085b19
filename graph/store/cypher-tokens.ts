/**
 * Cuts a Cypher query into words, quoted names, strings, numbers and marks; blanks and comments fall away.
 * Lexical rules: https://neo4j.com/docs/cypher-manual/5/syntax/parsing/
 */
import type { Position } from '../../foundation/errors.ts';

export type Kind = 'word' | 'quoted' | 'string' | 'number' | 'mark';

export interface Token {
  kind: Kind;
  /** A word's letters, a quoted name without its backticks, a mark's one character; else empty. */
  text: string;
  start: number;
  end: number;
  line: number;
  column: number;
}

const WORD = /[\p{L}_][\p{L}\p{N}\p{M}\p{Pc}_]*/uy;
const NUMBER = /[0-9][0-9A-Za-z_]*/y;
const ESCAPE = /\\u+[0-9A-Fa-f]{4}/y;
/** Characters that end or begin a string, a name or a comment when an escape spells them. */
const DANGEROUS = new Set(["'", '"', '`', '\\', '\n', '\r']);

/**
 * @returns the words, names, strings, numbers and marks of the text, and where escapes stand that could make
 *   an engine see other ones; it never throws, and takes linear time
 */
export function tokenise(text: string): { tokens: Token[]; escapes: Position[] } {
  const tokens: Token[] = [];
  const escapes: Position[] = [];
  let line = 1;
  let lineStart = 0;
  let at = 0;

  /** Moves over text[at, end), counting lines. */
  const advance = (end: number): void => {
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) {
        line++;
        lineStart = at + 1;
      }
    }
  };
  const here = (): Position => ({ line, column: at - lineStart + 1, offset: at });
  const push = (kind: Kind, word: string, end: number): void => {
    tokens.push({ kind, text: word, start: at, end, line, column: at - lineStart + 1 });
    advance(end);
  };

  while (at < text.length) {
    const character = text[at]!;
    const pair = text.slice(at, at + 2);
    if (pair === '//' || pair === '/*') {
      advance(commentEnd(text, at, escapes, here()));
    } else if (character === "'" || character === '"') {
      const { end, dangerous } = stringEnd(text, at);
      if (dangerous) escapes.push(here());
      push('string', '', end);
    } else if (character === '`') {
      const end = quotedEnd(text, at);
      const name = text.slice(at + 1, text[end - 1] === '`' && end - at > 1 ? end - 1 : end);
      if (/\\u/.test(name)) escapes.push(here());
      push('quoted', name.replaceAll('``', '`'), end);
    } else if (character === '\\') {
      escapes.push(here());
      advance(at + 1);
    } else if (character >= '0' && character <= '9') {
      push('number', '', match(NUMBER, text, at));
    } else {
      const wordEnd = match(WORD, text, at);
      if (wordEnd > at) push('word', text.slice(at, wordEnd), wordEnd);
      else if (/\s|\p{Cf}|\p{Cc}/u.test(character)) advance(at + 1);
      else push('mark', character, at + 1);
    }
  }
  return { tokens, escapes };
}

/** End of a sticky expression's match at `at`; `at` itself when there is none. */
function match(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : at;
}

function commentEnd(text: string, start: number, escapes: Position[], position: Position): number {
  const block = text[start + 1] === '*';
  const found = block ? text.indexOf('*/', start + 2) : lineEnd(text, start);
  const end = found < 0 ? text.length : block ? found + 2 : found;
  // An engine that decodes escapes before it splits words would see the comment end elsewhere.
  if (text.slice(start, end).includes('\\u')) escapes.push(position);
  return end;
}

function lineEnd(text: string, start: number): number {
  const breaks = /[\r\n]/g;
  breaks.lastIndex = start;
  return breaks.exec(text)?.index ?? -1;
}

/** End of a string that starts at `start`, and whether an escape in it could end it earlier. */
function stringEnd(text: string, start: number): { end: number; dangerous: boolean } {
  const quote = text[start]!;
  let dangerous = false;
  let at = start + 1;
  while (at < text.length && text[at] !== quote) {
    if (text[at] !== '\\') {
      at++;
      continue;
    }
    // `\\u0027` counts too: engines differ in whether the first backslash escapes the second.
    for (const from of text[at + 1] === '\\' ? [at, at + 1] : [at]) {
      const escapeEnd = match(ESCAPE, text, from);
      const code = Number.parseInt(text.slice(escapeEnd - 4, escapeEnd), 16);
      if (escapeEnd > from && DANGEROUS.has(String.fromCharCode(code))) dangerous = true;
    }
    at += 2;
  }
  return { end: Math.min(at + 1, text.length), dangerous };
}

function quotedEnd(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const tick = text.indexOf('`', at);
    if (tick < 0) return text.length;
    if (text[tick + 1] !== '`') return tick + 1;
    at = tick + 2;
  }
}
