/**
 * Second pass over wikitext: which `{{` and `}}`, `[[` and `]]`, `{|` and `|}` belong together. What is left
 * open is no structure, so that one forgotten bracket does not swallow the rest of an article.
 */
import { DEEPEST_NESTING, NestedTooDeep } from './nesting.ts';

export interface Wikitext {
  text: string;
  /** Where each structure begins -> the offset after its end. */
  ends: ReadonlyMap<number, number>;
}

interface Open {
  kind: '{{' | '[[' | '{|';
  at: number;
}

const TOKEN = /\{\{|\}\}|\[\[|\]\]|\{\||\|\}|\n[^\S\n]*\n/g;

/**
 * @param text wikitext without its hidden parts
 * @throws NestedTooDeep when more than a hundred structures are open at once
 */
export function findStructures(text: string): Wikitext {
  const ends = new Map<number, number>();
  const open: Open[] = [];
  const close = (kind: Open['kind'], end: number): boolean => {
    // A link that is open inside what closes is none.
    let last = open.length - 1;
    while (last >= 0 && kind !== '[[' && open[last]?.kind === '[[') last--;
    const opening = open[last];
    if (opening?.kind !== kind) return false;
    ends.set(opening.at, end);
    open.length = last;
    return true;
  };

  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const { index } = match;
    const token = match[0];
    switch (token) {
      case '{|':
        if (!beginsLine(text, index)) {
          TOKEN.lastIndex = index + 1;
          break;
        }
        open.push({ kind: token, at: index });
        break;
      case '{{':
      case '[[':
        open.push({ kind: token, at: index });
        break;
      case '}}':
        close('{{', index + 2);
        break;
      case ']]':
        close('[[', index + 2);
        break;
      case '|}':
        // `{{name|}}` ends in an empty argument; a table ends at the beginning of a line.
        if (!beginsLine(text, index) || !close('{|', index + 2)) TOKEN.lastIndex = index + 1;
        break;
      default:
        // Links end within their paragraph.
        while (open.at(-1)?.kind === '[[') open.pop();
    }
    if (open.length > DEEPEST_NESTING) {
      throw new NestedTooDeep('templates, links or tables', open[0]?.at ?? index);
    }
  }
  return { text, ends };
}

/** Whether only a few spaces and colons stand before an offset on its line. */
function beginsLine(text: string, at: number): boolean {
  for (let before = at - 1; before >= at - 20; before--) {
    const sign = text.charAt(before);
    if (sign === '' || sign === '\n') return true;
    if (sign !== ' ' && sign !== ':' && sign !== '\t' && sign !== '*') return false;
  }
  return false;
}

/** A stretch of the text of a `Wikitext`. */
export interface Range {
  from: number;
  to: number;
}

export interface Argument extends Range {
  /** In lower case; undefined for an argument that is known by its place. */
  name?: string;
}

/** No template of an article has more. */
const MOST_ARGUMENTS = 2_000;
const LONGEST_NAME = 200;

/** The name of the template that begins at an offset, in lower case, with spaces for underscores. */
export function templateName({ text }: Wikitext, at: number, end: number): string {
  const inside = text.slice(at + 2, Math.min(end - 2, at + 2 + LONGEST_NAME));
  const name = /^[^|{}[\]]*/.exec(inside)?.[0] ?? '';
  return name
    .replace(/[\s_]+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/^(?:template|vorlage|modèle) ?: ?/, '');
}

/** The arguments of the template (or the parts of the link) between two brackets; structures inside are whole. */
export function argumentsOf(wikitext: Wikitext, at: number, end: number): Argument[] {
  const { text, ends } = wikitext;
  const args: Argument[] = [];
  const stop = end - 2;
  let from = -1;
  let equals = -1;
  const finish = (to: number): void => {
    if (from < 0 || args.length >= MOST_ARGUMENTS) return;
    if (equals < 0 || equals - from > LONGEST_NAME) args.push({ from, to });
    else args.push({ name: text.slice(from, equals).trim().toLowerCase(), from: equals + 1, to });
  };
  const signs = /[|={[]/g;
  signs.lastIndex = at + 2;
  for (let match = signs.exec(text); match && match.index < stop; match = signs.exec(text)) {
    const { index } = match;
    if (match[0] === '|') {
      finish(index);
      from = index + 1;
      equals = -1;
    } else if (match[0] === '=') {
      if (equals < 0) equals = index;
    } else signs.lastIndex = Math.max(signs.lastIndex, Math.min(ends.get(index) ?? 0, stop));
  }
  finish(stop);
  return args;
}

/** The arguments of a template that are known by their place, the first one at 0; numbered ones are at theirs. */
export function positionalArguments(wikitext: Wikitext, at: number, end: number): Range[] {
  const args: Range[] = [];
  for (const { name, from, to } of argumentsOf(wikitext, at, end)) {
    const place = name === undefined ? args.length + 1 : /^[1-9]\d{0,2}$/.test(name) ? Number(name) : 0;
    if (place > 0) args[place - 1] = { from, to };
  }
  return Array.from(args, (arg) => arg ?? { from: end, to: end });
}
