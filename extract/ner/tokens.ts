/** Tokens as finding names needs them: with their shape, and with a tail such as "-based" parted from its name. */
import { type Token as PlainToken, tokenize } from '../words.ts';

export type Shape =
  /** `distribution` */
  | 'lower'
  /** `Debian`, `A` */
  | 'capital'
  /** `RHEL`, `S3`, `L.L.C.` */
  | 'upper'
  /** `cPanel`, `CloudLinux`, `x86-64`: capitals or digits inside */
  | 'mixed'
  /** `10`, `8.3`, `2021` */
  | 'number'
  /** `'s` */
  | 'possessive'
  /** `-based` after a name */
  | 'tail'
  | 'punctuation';

export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly shape: Shape;
  /** UTF-16 offsets in the whole text given. */
  readonly start: number;
  readonly end: number;
}

/** Second halves of a hyphenated word that say something about the name before them. */
const TAIL =
  /[-‐‑](?:based|compatible|like|style|driven|backed|powered|specific|only|centric|native|sponsored|owned|led|derived|related|hosted|managed|enabled|certified|focused|inspired|branded|free|wide|oriented|class|era|aware|ready|born|speaking|made|trained|language)$/u;

/** What a single word looks like. */
export function shapeOf(word: string): Shape {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0x20);
  if (/^['’ʼ]\p{L}{1,2}$/u.test(word)) return 'possessive';
  if (/\p{N}/u.test(first)) return /\p{Lu}/u.test(word) ? 'mixed' : 'number';
  if (!/[\p{L}_.]/u.test(first)) return 'punctuation';
  if (!/[\p{L}\p{N}]/u.test(word)) return 'punctuation';
  const rest = word.slice(first.length);
  const capitalInside = /\p{Lu}/u.test(rest);
  const lowerInside = /\p{Ll}/u.test(rest);
  const digit = /\p{N}/u.test(rest);
  if (/[\p{Lu}\p{Lt}]/u.test(first)) {
    if (!lowerInside) return capitalInside || digit ? 'upper' : 'capital';
    // "Hewlett-Packard" is two capitals, "CloudLinux" is mixed.
    const inner = rest.replace(/[-‐‑.'’]\p{Lu}/gu, '');
    return /\p{Lu}/u.test(inner) || digit ? 'mixed' : 'capital';
  }
  return capitalInside || digit ? 'mixed' : 'lower';
}

function token(text: string, start: number, shape: Shape): Token {
  return { text, lower: text.toLowerCase(), shape, start, end: start + text.length };
}

/**
 * @param text the whole text; `from` and `to` bound the range to read
 * @returns its tokens in order; offsets count in the whole text
 */
export function tokenise(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  for (const plain of tokenize(text, from, to)) addToken(tokens, plain);
  return tokens;
}

function addToken(tokens: Token[], { text, start }: PlainToken): void {
  const shape = text.length > 200 ? 'punctuation' : shapeOf(text);
  const tail = shape === 'capital' || shape === 'upper' || shape === 'mixed' ? TAIL.exec(text) : null;
  if (!tail) {
    tokens.push(token(text, start, shape));
    return;
  }
  const name = text.slice(0, tail.index);
  tokens.push(token(name, start, shapeOf(name)), token(tail[0], start + tail.index, 'tail'));
}

/** Whether a word can carry a name by its looks alone. */
export function looksNamed({ shape, text }: Token): boolean {
  return shape === 'capital' || shape === 'upper' || (shape === 'mixed' && /\p{Lu}/u.test(text));
}
