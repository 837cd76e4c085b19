/**
 * The text inside a Markdown block: emphasis, code marks, tags and escapes taken off, links kept with their
 * places. A scanner of our own, linear in the length of the block, whatever is left open (CommonMark 0.31, the
 * part of it that articles use).
 */
import { isSpace, isWordCharacter } from '../characters.ts';
import type { Link } from '../document.ts';
import { DEEPEST_NESTING, NestedTooDeep } from './nesting.ts';
import { linkTarget } from './web-address.ts';

/** Longer runs of * or _ are signs, not emphasis. */
const LONGEST_EMPHASIS = 3;
/** Parentheses in a link's target. */
const DEEPEST_PARENTHESES = 8;
/** Longest target of a link and longest tag. */
const LONGEST_TARGET = 2_048;
const LONGEST_TAG = 1_000;
export const LONGEST_LABEL = 200;

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&nbsp;': ' ',
  '&ndash;': '–',
  '&mdash;': '—',
  '&hellip;': '…',
};

interface Bracket {
  /** Length of the output when it opened. */
  at: number;
  /** Where its text begins in the source. */
  from: number;
  image: boolean;
}

export interface Inline {
  text: string;
  /** Offsets into `text`. */
  links: Link[];
}

/**
 * @param block the source of one block, its line ends included
 * @param definitions targets of reference links, by label in lower case
 * @throws NestedTooDeep when more brackets are open at once
 */
export function readInline(block: string, definitions: ReadonlyMap<string, string>): Inline {
  // Output in pieces of text; a piece may be emptied later (matched emphasis, the text of a picture).
  const pieces: { text: string; at: number }[] = [];
  let length = 0;
  const links: Link[] = [];
  const brackets: Bracket[] = [];
  const emphasis = new Map<string, number[]>();
  const ticks = tickRuns(block);
  let nextTagEnd = -1;
  let literal = 0;

  const push = (text: string): void => {
    if (text === '') return;
    pieces.push({ text, at: length });
    length += text.length;
  };
  const flush = (to: number): void => {
    if (to > literal) push(block.slice(literal, to));
  };

  let at = 0;
  while (at < block.length) {
    const sign = block.charAt(at);
    let next = at;
    switch (sign) {
      case '\\':
        if (at + 1 < block.length && /[!-/:-@[-`{-~]/.test(block.charAt(at + 1))) {
          flush(at);
          push(block.charAt(at + 1));
          next = at + 2;
        }
        break;
      case '`': {
        const run = runLength(block, at, '`');
        const close = ticks.closing(at, run);
        flush(at);
        if (close < 0) push(block.slice(at, at + run));
        else push(block.slice(at + run, close));
        next = close < 0 ? at + run : close + run;
        break;
      }
      case '&': {
        const entity = /^&#?\w{2,6};/.exec(block.slice(at, at + 9))?.[0];
        const character = entity && ENTITIES[entity];
        if (entity && character) {
          flush(at);
          push(character);
          next = at + entity.length;
        }
        break;
      }
      case '<': {
        if (nextTagEnd < at) {
          nextTagEnd = block.indexOf('>', at);
          if (nextTagEnd < 0) nextTagEnd = Number.POSITIVE_INFINITY;
        }
        const close = nextTagEnd;
        const another = block.indexOf('<', at + 1);
        const isTag = close - at <= LONGEST_TAG && (another < 0 || another > close);
        const inside = isTag ? block.slice(at + 1, close) : '';
        if (/^https?:\/\/[^\s<>]+$/i.test(inside)) {
          flush(at);
          links.push({ start: length, end: length + inside.length, target: inside });
          push(inside);
          next = close + 1;
        } else if (/^\/?[a-z][^<>]*$/i.test(inside)) {
          flush(at);
          if (/^(?:br|p|li|div|tr|td)\b/i.test(inside)) push(' ');
          next = close + 1;
        }
        break;
      }
      case '!':
      case '[': {
        const image = sign === '!';
        if (image && block.charAt(at + 1) !== '[') break;
        if (brackets.length >= DEEPEST_NESTING) {
          throw new NestedTooDeep(`brackets are nested more than ${DEEPEST_NESTING} deep`);
        }
        flush(at);
        brackets.push({ at: length, from: at + (image ? 2 : 1), image });
        push(image ? '![' : '[');
        next = at + (image ? 2 : 1);
        break;
      }
      case ']': {
        const bracket = brackets.pop();
        const target = bracket && readTarget(block, at, definitions, bracket);
        if (!bracket || !target) break;
        flush(at);
        const open = lastAt(pieces, bracket.at);
        const piece = pieces[open];
        if (piece === undefined) break;
        if (bracket.image) {
          // The text of a picture is not the article's.
          pieces.length = open;
          length = bracket.at;
          while ((links.at(-1)?.start ?? -1) >= length) links.pop();
          for (const stack of emphasis.values()) while ((stack.at(-1) ?? -1) >= open) stack.pop();
        } else {
          piece.text = '';
          const address = linkTarget(target.address);
          if (address !== undefined) links.push({ start: bracket.at, end: length, target: address });
        }
        next = target.end;
        break;
      }
      case '*':
      case '_': {
        const run = runLength(block, at, sign);
        const before = at === 0 ? 0x20 : block.charCodeAt(at - 1);
        const after = at + run >= block.length ? 0x20 : block.charCodeAt(at + run);
        const inWord = sign === '_' && isWordCharacter(before) && isWordCharacter(after);
        flush(at);
        const index = pieces.length;
        push(sign.repeat(run));
        next = at + run;
        if (run > LONGEST_EMPHASIS) break;
        const key = sign + run;
        const stack = emphasis.get(key) ?? [];
        if (!emphasis.has(key)) emphasis.set(key, stack);
        const opener = inWord || isSpace(before) ? undefined : stack.pop();
        if (opener !== undefined) {
          (pieces[opener] as { text: string }).text = '';
          (pieces[index] as { text: string }).text = '';
        } else if (!inWord && !isSpace(after)) stack.push(index);
        break;
      }
      default:
    }
    if (next > at) {
      at = next;
      literal = next;
    } else at++;
  }
  flush(block.length);
  return settled(pieces, links);
}

/** Joins the pieces; places of links, counted in what was written, are moved by what was emptied before them. */
function settled(pieces: readonly { text: string; at: number }[], links: Link[]): Inline {
  let text = '';
  const starts: number[] = [];
  for (const piece of pieces) {
    starts.push(text.length);
    text += piece.text;
  }
  const moved = (offset: number): number => {
    const index = lastAt(pieces, offset);
    const piece = pieces[index];
    if (!piece) return text.length;
    return Math.min((starts[index] as number) + Math.min(offset - piece.at, piece.text.length), text.length);
  };
  const kept: Link[] = [];
  for (const link of links) {
    const start = moved(link.start);
    const end = moved(link.end);
    if (end > start) kept.push({ ...link, start, end });
  }
  kept.sort((a, b) => a.start - b.start || a.end - b.end);
  return { text, links: kept };
}

/** Index of the last piece that begins at or before an offset, by halving. */
function lastAt(pieces: readonly { at: number }[], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle] as { at: number }).at <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function runLength(block: string, at: number, sign: string): number {
  let end = at;
  while (block.charAt(end) === sign) end++;
  return end - at;
}

/** Where runs of backticks stand, by length, so that each closing one is found without searching again. */
function tickRuns(block: string): { closing(at: number, run: number): number } {
  const byLength = new Map<number, { places: number[]; next: number }>();
  for (let at = block.indexOf('`'); at >= 0; ) {
    const run = runLength(block, at, '`');
    const list = byLength.get(run) ?? { places: [], next: 0 };
    list.places.push(at);
    byLength.set(run, list);
    at = block.indexOf('`', at + run);
  }
  return {
    closing(at, run) {
      const list = byLength.get(run);
      if (!list) return -1;
      while (list.next < list.places.length && (list.places[list.next] as number) <= at) list.next++;
      return list.places[list.next] ?? -1;
    },
  };
}

/** What follows the `]` at an offset: `(address "title")`, `[label]`, or nothing for a label that is defined. */
function readTarget(
  block: string,
  at: number,
  definitions: ReadonlyMap<string, string>,
  { from, image }: Bracket,
): { address: string; end: number } | undefined {
  const after = block.charAt(at + 1);
  if (after === '(') {
    const close = closingParenthesis(block, at + 1);
    if (close < 0) return undefined;
    const inside = block.slice(at + 2, close).trim();
    const angled = /^<([^<>]*)>/.exec(inside)?.[1];
    return { address: angled ?? inside.split(/\s/, 1)[0] ?? '', end: close + 1 };
  }
  if (after === '[') {
    const close = block.slice(at + 2, at + 2 + LONGEST_LABEL).indexOf(']');
    const label = close < 0 ? '' : block.slice(at + 2, at + 2 + close);
    const address = definitions.get(label.toLowerCase());
    if (address !== undefined) return { address, end: at + 3 + close };
  }
  if (image) return undefined;
  const label = at - from > LONGEST_LABEL ? '' : block.slice(from, at).toLowerCase();
  const address = definitions.get(label);
  return address === undefined
    ? undefined
    : { address, end: at + (after === '[' && block.charAt(at + 2) === ']' ? 3 : 1) };
}

function closingParenthesis(block: string, open: number): number {
  let depth = 0;
  const limit = Math.min(block.length, open + LONGEST_TARGET);
  for (let at = open; at < limit; at++) {
    const sign = block.charAt(at);
    if (sign === '\\') at++;
    else if (sign === '(' && ++depth > DEEPEST_PARENTHESES) return -1;
    else if (sign === ')' && --depth === 0) return at;
  }
  return -1;
}
