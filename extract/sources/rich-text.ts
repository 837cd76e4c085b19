/** A run of text with its links while it is being written: white space is made one space, link places kept. */
import { isSpace } from '../characters.ts';
import type { InfoboxLine, Link } from '../document.ts';
import type { PlainText } from './plain-text.ts';

/** Text without white space at its ends, and links with offsets into it, in order. */
export interface Anchored {
  text: string;
  links: Link[];
}

/** White space that is no single space. */
const UNEVEN = /\s\s|[^\S ]/;

export class RichText {
  readonly #parts: string[] = [];
  #length = 0;
  /** The last character, '' at the beginning. */
  #last = '';
  /** What separates the next text from what is there, once more text comes. */
  #separator = '';
  #gap = false;
  readonly #links: Link[] = [];

  /** Offset at which the next text begins, at the earliest. */
  get length(): number {
    return this.#length;
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  add(text: string): void {
    let more = UNEVEN.test(text) ? text.replace(/\s+/g, ' ') : text;
    if (this.#gap) more = this.#closeGap(more);
    const bare = this.#separator !== '' || this.#last === '' || this.#last === ' ';
    if (bare && more.startsWith(' ')) more = more.slice(1);
    if (more === '') return;
    if (this.#separator !== '' && this.#length > 0) {
      this.#trimEnd();
      this.#push(/[,;:(]/.test(this.#last) ? ' ' : this.#separator);
    }
    this.#separator = '';
    this.#push(more);
  }

  /** Puts this between what is there and what comes, if anything does: `, ` between the lines of a value. */
  separate(separator: string): void {
    if (this.#length > 0) this.#separator = separator;
  }

  /** Says that something was left out here, so that `(…; b. 1815)` becomes `(b. 1815)` and `(…)` nothing. */
  leaveGap(): void {
    this.#gap = true;
  }

  /** Text from an offset on becomes a link. Nothing happens when there is none. */
  link(start: number, target: string): void {
    if (this.#length > start) this.#links.push({ start, end: this.#length, target });
  }

  /** Adds what was made elsewhere, with its links. */
  addAnchored({ text, links }: Anchored): void {
    if (links.length === 0) {
      this.add(text);
      return;
    }
    let at = 0;
    for (const { start, end, target } of links) {
      if (start < at) continue;
      this.add(text.slice(at, start));
      // Any separator or gap is settled by the first character of the link.
      const before = this.#length;
      this.add(text.slice(start, end));
      this.#links.push({ start: Math.max(before, this.#length - (end - start)), end: this.#length, target });
      at = end;
    }
    this.add(text.slice(at));
  }

  finish(): Anchored {
    const whole = this.#parts.join('');
    const text = whole.trim();
    const shift = whole.length - whole.trimStart().length;
    const links: Link[] = [];
    for (const link of this.#links) {
      let start = Math.max(0, link.start - shift);
      let end = Math.min(link.end - shift, text.length);
      while (start < end && isSeparator(text.charCodeAt(start))) start++;
      while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
      if (end > start) links.push({ start, end, target: link.target });
    }
    links.sort((a, b) => a.start - b.start || a.end - b.end);
    return { text, links };
  }

  #push(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
    this.#last = text.charAt(text.length - 1);
  }

  /** Takes back a space at the end: there is one at most. */
  #trimEnd(): void {
    if (this.#last !== ' ') return;
    const part = (this.#parts.pop() ?? '').slice(0, -1);
    this.#length--;
    this.#last = this.#parts.at(-1)?.slice(-1) ?? '';
    if (part !== '') {
      this.#length -= part.length;
      this.#push(part);
    }
    for (let at = this.#links.length - 1; at >= 0; at--) {
      const link = this.#links[at] as Link;
      if (link.end <= this.#length) break;
      link.end = this.#length;
    }
  }

  #lastInk(): string {
    return this.#last === ' ' ? (this.#parts.at(-1)?.trimEnd().slice(-1) ?? '') : this.#last;
  }

  /** Right after an opening bracket, signs that separate are dropped; a bracket with nothing in it goes too. */
  #closeGap(text: string): string {
    if (this.#lastInk() !== '(') {
      if (text.trim() !== '') this.#gap = false;
      // `a {{note}}, b`: the space was before what was left out.
      if (/^[,.;:)]/.test(text)) this.#trimEnd();
      return text;
    }
    let at = 0;
    while (at < text.length && ' ,;'.includes(text.charAt(at))) at++;
    const rest = text.slice(at);
    if (rest === '') return '';
    this.#gap = false;
    if (!rest.startsWith(')')) return rest;
    const last = this.#parts.pop() ?? '';
    const before = last.slice(0, last.lastIndexOf('('));
    this.#length -= last.length;
    this.#last = this.#parts.at(-1)?.slice(-1) ?? '';
    if (before !== '') this.#push(before);
    return rest.slice(1);
  }
}

function isSeparator(code: number): boolean {
  return isSpace(code) || code === 0x2c;
}

/** Adds a paragraph to the text and its links to `links`; nothing when the paragraph is empty. */
export function addAnchoredParagraph(
  plain: PlainText,
  links: Link[],
  { text, links: own }: Anchored,
  { mark = '', separator = '\n\n' }: { mark?: string; separator?: string } = {},
): void {
  if (text === '') return;
  const start = plain.addParagraph(mark + text, separator) + mark.length;
  for (const link of own) links.push({ ...link, start: start + link.start, end: start + link.end });
}

export interface AnchoredField {
  field: string;
  value: Anchored;
}

/** Adds an infobox to the text and its links to `links`. */
export function addAnchoredInfobox(
  plain: PlainText,
  links: Link[],
  fields: readonly AnchoredField[],
): InfoboxLine[] {
  const lines = plain.addInfobox(fields.map(({ field, value }) => ({ field, value: value.text })));
  lines.forEach(({ valueStart }, at) => {
    for (const link of fields[at]?.value.links ?? [])
      links.push({ ...link, start: valueStart + link.start, end: valueStart + link.end });
  });
  return lines;
}
