/**
 * The blocks of a Markdown file: headings, paragraphs, list items and table rows, with the line each begins
 * at. Code blocks, comments, scripts and rules are left out. Line by line, without recursion.
 */
import { LONGEST_LABEL } from './markdown-inline.ts';
import { DEEPEST_NESTING, NestedTooDeep } from './nesting.ts';

export interface Block {
  kind: 'heading' | 'paragraph' | 'item' | 'row';
  /** Level of a heading, 1 to 6. */
  level: number;
  /** Source of what is inside, without the marks of the block. */
  source: string;
  /** Line of the file, from 1. */
  line: number;
}

export interface Blocks {
  blocks: Block[];
  /** Targets of reference links by label in lower case. */
  definitions: Map<string, string>;
}

/** A block that is nested too deeply, with its line. */
export class BlockTooDeep extends NestedTooDeep {
  readonly line: number;
  constructor(line: number) {
    super(`quotes are nested more than ${DEEPEST_NESTING} deep`);
    this.line = line;
  }
}

/**
 * @param source Markdown without its front matter
 * @param firstLine number of its first line in the file
 * @throws BlockTooDeep when a quote is nested deeper than a hundred levels
 */
export function readBlocks(source: string, firstLine: number): Blocks {
  const blocks: Block[] = [];
  const definitions = new Map<string, string>();
  let open: (Block & { lines: string[] }) | undefined;
  let fence: { sign: string; length: number } | undefined;
  let skipUntil: RegExp | undefined;
  let blankBefore = true;
  let inList = false;

  const close = (): void => {
    if (open)
      blocks.push({ kind: open.kind, level: open.level, line: open.line, source: open.lines.join('\n') });
    open = undefined;
  };
  const begin = (kind: Block['kind'], text: string, line: number, level = 0): void => {
    close();
    open = { kind, level, line, source: '', lines: [text] };
  };

  let number = firstLine - 1;
  for (const raw of withoutComments(source).split('\n')) {
    number++;
    const line = withoutQuoteMarks(raw.trimEnd(), number);
    const text = line.trim();
    if (skipUntil) {
      if (skipUntil.test(text)) skipUntil = undefined;
      continue;
    }
    if (fence) {
      const mark = /^(`{3,}|~{3,})$/.exec(text.slice(0, 100))?.[1];
      if (mark?.startsWith(fence.sign) && mark.length >= fence.length) fence = undefined;
      continue;
    }
    if (text === '') {
      close();
      blankBefore = true;
      continue;
    }
    const afterBlank = blankBefore;
    blankBefore = false;

    const indented = /^(?: {4}|\t| {1,3}\t)/.test(line);
    if (indented && afterBlank && !inList) {
      // Indented code goes on until a line that is not indented.
      blankBefore = true;
      continue;
    }
    const opening = /^(`{3,}|~{3,})/.exec(text.slice(0, 100))?.[1];
    if (opening) {
      close();
      fence = { sign: opening.charAt(0), length: opening.length };
      continue;
    }
    const hidden = /^<(script|style|pre)\b/i.exec(text)?.[1];
    if (hidden) {
      close();
      const end = new RegExp(`</${hidden}>`, 'i');
      if (!end.test(text)) skipUntil = end;
      continue;
    }
    const definition = readDefinition(text);
    if (definition && (afterBlank || !open)) {
      definitions.set(definition.label, definition.address);
      continue;
    }
    const heading = /^(#{1,6})(?:[ \t]|$)/.exec(text)?.[1];
    if (heading) {
      begin('heading', withoutClosingMarks(text.slice(heading.length).trim()), number, heading.length);
      close();
      inList = false;
      continue;
    }
    const ruler = rulerSign(text);
    if (ruler && open?.kind === 'paragraph' && (ruler === '=' || ruler === '-') && open.lines.length === 1) {
      open.kind = 'heading';
      open.level = ruler === '=' ? 1 : 2;
      close();
      continue;
    }
    if (ruler) {
      close();
      continue;
    }
    const item = /^(?:[-*+]|\d{1,9}[.)])[ \t]{1,20}(?=\S)/.exec(text)?.[0];
    if (item) {
      begin('item', text.slice(item.length), number);
      inList = true;
      continue;
    }
    if (text.startsWith('|')) {
      close();
      if (/[^|:\s-]/.test(text)) begin('row', text, number);
      continue;
    }
    if (open && open.kind !== 'row') open.lines.push(text);
    else {
      begin('paragraph', text, number);
      if (!indented) inList = false;
    }
  }
  close();
  return { blocks, definitions };
}

/** Comments taken out, their line ends kept so that lines keep their numbers; an open one is left as it is. */
function withoutComments(source: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = source.indexOf('<!--'); at >= 0; at = source.indexOf('<!--', from)) {
    const end = source.indexOf('-->', at + 4);
    if (end < 0) break;
    parts.push(source.slice(from, at), source.slice(at, end).replace(/[^\n]+/g, ''));
    from = end + 3;
  }
  parts.push(source.slice(from));
  return parts.join('').replaceAll('\r', '');
}

function withoutQuoteMarks(line: string, number: number): string {
  let at = 0;
  for (let depth = 0; ; depth++) {
    let next = at;
    while (next < at + 3 && line.charAt(next) === ' ') next++;
    if (line.charAt(next) !== '>') return at === 0 ? line : line.slice(at);
    if (depth >= DEEPEST_NESTING) throw new BlockTooDeep(number);
    at = next + 1;
    if (line.charAt(at) === ' ') at++;
  }
}

function withoutClosingMarks(heading: string): string {
  let end = heading.length;
  while (heading.charAt(end - 1) === '#') end--;
  return end === 0 || /\s/.test(heading.charAt(end - 1)) ? heading.slice(0, end).trim() : heading;
}

/** The sign of a line that holds nothing but three or more of =, -, * or _ (one is enough for =). */
function rulerSign(text: string): string | undefined {
  const sign = text.charAt(0);
  if (!'=-*_'.includes(sign)) return undefined;
  let count = 0;
  for (const character of text) {
    if (character === sign) count++;
    else if (character !== ' ') return undefined;
  }
  return count >= 3 || sign === '=' ? sign : undefined;
}

/** `[label]: address "title"` */
function readDefinition(text: string): { label: string; address: string } | undefined {
  if (!text.startsWith('[') || text.startsWith('[^')) return undefined;
  const close = text.slice(0, LONGEST_LABEL + 2).indexOf(']:');
  if (close < 2) return undefined;
  const address =
    text
      .slice(close + 2)
      .trim()
      .split(/\s/, 1)[0] ?? '';
  if (address === '') return undefined;
  return { label: text.slice(1, close).toLowerCase(), address: address.replace(/^<|>$/g, '') };
}
