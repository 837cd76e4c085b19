/**
 * Running text of wikitext: bold and italics, tags and entities taken off, links kept with their places,
 * templates rendered where they hold text and left out where not.
 */
import { decodeHTML } from 'entities/decode';
import { isLineEnd } from '../characters.ts';
import type { AnchoredField, RichText } from './rich-text.ts';
import { linkTarget } from './web-address.ts';
import {
  CATEGORY_NAMESPACES,
  FILE_NAMESPACES,
  isInfobox,
  OTHER_NAMESPACES,
  OTHER_PROJECTS,
} from './wiki-names.ts';
import { withoutHidden } from './wikitext-hidden.ts';
import { readInfobox } from './wikitext-infobox.ts';
import { findStructures, type Range, templateName, type Wikitext } from './wikitext-structure.ts';
import { renderTemplate } from './wikitext-templates.ts';

/** Namespaces of a wiki, in lower case. */
export interface Namespaces {
  file: ReadonlySet<string>;
  category: ReadonlySet<string>;
  /** Others that hold no articles. */
  other: ReadonlySet<string>;
}

export const NAMESPACES: Namespaces = {
  file: FILE_NAMESPACES,
  category: CATEGORY_NAMESPACES,
  other: OTHER_NAMESPACES,
};

/** What is being read: the wikitext, and what is found in it besides its text. */
export interface WikiPage extends Wikitext {
  namespaces: Namespaces;
  categories: Set<string>;
  /** Names of all templates met outside of other templates. */
  templates: Set<string>;
  /** Undefined once infoboxes are no longer those of the article's subject. */
  infobox: AnchoredField[] | undefined;
  infoboxKind?: string;
  /** Renders a stretch of the wikitext into a run of text: `renderInline`, for what is nested. */
  render(range: Range, out: RichText, lineEnd?: LineEnd): void;
}

/** @throws NestedTooDeep when templates, links or tables are nested more than a hundred deep */
export function openPage(wikitext: string, namespaces: Namespaces): WikiPage {
  const page: WikiPage = {
    ...findStructures(withoutHidden(wikitext.replaceAll('\r\n', '\n'))),
    namespaces,
    categories: new Set(),
    templates: new Set(),
    infobox: [],
    render: (range, out, lineEnd) => renderInline(page, range, out, lineEnd),
  };
  return page;
}

/** Longest target of a link and longest tag. */
const LONGEST_TARGET = 512;
const LONGEST_TAG = 2_000;
const LONGEST_ENTITY = 40;

const SPECIAL = /'{2,}|\{\{|\{\||\[\[|\[|\]|<|&|\n|__[A-Z]/g;

/** What a line end is: a space in a paragraph, `, ` in the value of an infobox field. */
export type LineEnd = ' ' | ', ';

/** Renders a stretch of wikitext into `out`. */
function renderInline(page: WikiPage, { from, to }: Range, out: RichText, lineEnd: LineEnd = ' '): void {
  const { text, ends } = page;
  // The external link that is open: `[https://… label]`.
  let external: { start: number; target: string | undefined } | undefined;
  let written = from;
  const flush = (end: number): void => {
    if (end > written) out.add(text.slice(written, end));
  };
  const closeExternal = (): void => {
    if (external?.target !== undefined) out.link(external.start, external.target);
    external = undefined;
  };
  SPECIAL.lastIndex = from;
  for (let match = SPECIAL.exec(text); match && match.index < to; match = SPECIAL.exec(text)) {
    const at = match.index;
    const token = match[0];
    let next = at + token.length;
    switch (token) {
      case '{{':
      case '[[':
      case '{|': {
        const end = ends.get(at);
        if (end === undefined && token === '{|') continue;
        flush(at);
        // Brackets that are never closed are no text.
        if (end === undefined || end > to) break;
        next = end;
        if (token === '{{') renderTemplateAt(page, at, end, out, lineEnd);
        else if (token === '[[') next = Math.min(to, renderLink(page, at, end, out));
        break;
      }
      case '[': {
        const address = /^(?:https?:|ftp:)?\/\/[^\s[\]<>|]+/i.exec(
          text.slice(next, next + LONGEST_TARGET),
        )?.[0];
        if (address === undefined) continue;
        flush(at);
        next += address.length;
        // Without a label there is nothing to read.
        if (text.charAt(next) === ']') next++;
        else external = { start: out.length, target: linkTarget(decodeHTML(address)) };
        break;
      }
      case ']':
        if (!external) continue;
        flush(at);
        closeExternal();
        break;
      case '<': {
        const tag = tagAt(text, at, to);
        if (tag === undefined) continue;
        flush(at);
        next = at + tag.length;
        if (/^<(?:br|hr|p|li|div|tr|td|th|dd|dt)\b/i.test(tag)) breakLine(out, lineEnd);
        else if (/^<\/(?:p|li|div|tr|td)\b/i.test(tag)) breakLine(out, lineEnd);
        break;
      }
      case '&': {
        const entity = /^&#?\w{1,38};/.exec(text.slice(at, at + LONGEST_ENTITY))?.[0];
        const decoded = entity === undefined ? undefined : decodeHTML(entity);
        if (entity === undefined || decoded === undefined || decoded === entity) continue;
        flush(at);
        out.add(decoded.replaceAll('\0', ''));
        next = at + entity.length;
        break;
      }
      case '\n':
        flush(at);
        closeExternal();
        next = Math.min(to, skipListMarks(text, next));
        breakLine(out, lineEnd);
        break;
      default:
        if (token.startsWith("'")) {
          // Two are italics, three bold, five both; of others the rest is text.
          const marks = token.length === 4 ? 3 : Math.min(token.length, 5);
          flush(at);
          if (token.length > marks) out.add("'".repeat(token.length - marks));
        } else {
          const word = /^__[A-Z]{3,30}__/.exec(text.slice(at, at + 34))?.[0];
          if (word === undefined) continue;
          flush(at);
          next = at + word.length;
        }
    }
    written = next;
    // Rendering what is inside used the same expression.
    SPECIAL.lastIndex = next;
  }
  flush(to);
  closeExternal();
}

function breakLine(out: RichText, lineEnd: LineEnd): void {
  if (lineEnd === ' ') out.add(' ');
  else out.separate(lineEnd);
}

/** Marks of lists and indents at the beginning of a line. */
function skipListMarks(text: string, at: number): number {
  let end = at;
  while (end < text.length && '*#:; '.includes(text.charAt(end))) end++;
  return end;
}

/** The tag that begins at an offset: letters, then anything up to `>` on the same or a few lines. */
function tagAt(text: string, at: number, to: number): string | undefined {
  if (!/[a-z/]/i.test(text.charAt(at + 1))) return undefined;
  const tag = /^<\/?[a-z][^<>]*>/i.exec(text.slice(at, Math.min(to, at + LONGEST_TAG)));
  return tag?.[0];
}

function renderTemplateAt(page: WikiPage, at: number, end: number, out: RichText, lineEnd: LineEnd): void {
  const name = templateName(page, at, end);
  if (isInfobox(name)) {
    if (page.infobox) readInfobox(page, name, at, end);
    return;
  }
  if (!renderTemplate(page, name, at, end, out, lineEnd)) out.leaveGap();
}

/** @returns the offset after the link and the letters that belong to it */
function renderLink(page: WikiPage, at: number, end: number, out: RichText): number {
  const { text } = page;
  const inside = { from: at + 2, to: end - 2 };
  const head = text.slice(inside.from, Math.min(inside.to, inside.from + LONGEST_TARGET + 1));
  const pipe = head.indexOf('|');
  const written = pipe < 0 ? head : head.slice(0, pipe);
  if (written.length > LONGEST_TARGET || /[[\]{}<>\n]/.test(written)) {
    renderInline(page, inside, out);
    return end;
  }
  const target = readTarget(page, written);
  if (target.kind === 'category') page.categories.add(target.title);
  if (target.kind === 'category' || target.kind === 'hidden') {
    out.leaveGap();
    return end;
  }
  const start = out.length;
  if (pipe < 0) renderInline(page, { from: inside.from + (target.colon ? 1 : 0), to: inside.to }, out);
  else if (inside.from + pipe + 1 >= inside.to) out.add(pipeTrick(target.title));
  else renderInline(page, { from: inside.from + pipe + 1, to: inside.to }, out);
  const trail = trailAt(text, end);
  if (trail !== '') out.add(trail);
  if (target.kind === 'article') out.link(start, target.title);
  return end + trail.length;
}

interface Target {
  /** `text`: to be read, but no link to an article of this wiki; `hidden`: not to be read. */
  kind: 'article' | 'category' | 'text' | 'hidden';
  title: string;
  colon: boolean;
}

function readTarget({ namespaces }: WikiPage, written: string): Target {
  const decoded = decodeHTML(written.includes('%') ? percentDecoded(written) : written);
  const plain = decoded.replace(/[\s_]+/g, ' ').trim();
  const colon = plain.startsWith(':');
  const title = wikiTitle(colon ? plain.slice(1) : plain);
  const at = title.indexOf(':');
  const prefix = at < 0 ? '' : title.slice(0, at).trim().toLowerCase();
  const rest = title.slice(at + 1).trim();
  if (title === '' || title.startsWith('#')) return { kind: 'text', title, colon };
  if (at < 0) return { kind: 'article', title, colon };
  if (namespaces.file.has(prefix)) return { kind: colon ? 'text' : 'hidden', title, colon };
  if (namespaces.category.has(prefix))
    return { kind: colon ? 'text' : 'category', title: wikiTitle(rest), colon };
  if (namespaces.other.has(prefix) || OTHER_PROJECTS.has(prefix)) return { kind: 'text', title, colon };
  // Another language: a link beside the article, or with a colon one in its text.
  const language = /^[a-z]{2,3}(?:-[a-z]{2,10})?$/.test(plain.slice(colon ? 1 : 0).split(':', 1)[0] ?? '');
  if (language) return { kind: colon ? 'text' : 'hidden', title, colon };
  return { kind: 'article', title, colon };
}

function percentDecoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** The title of a page as MediaWiki keeps it: one space for many, a first capital. */
export function wikiTitle(written: string): string {
  const title = written.replace(/[\s_\u200e\u200f\0]+/g, ' ').trim();
  const first = String.fromCodePoint(title.codePointAt(0) ?? 0x20);
  const capital = first.toUpperCase();
  // `ß` and its like would become two letters.
  return title === '' || capital.length !== first.length ? title : capital + title.slice(first.length);
}

/** What the software writes for `[[Elm (tree)|]]`. */
function pipeTrick(title: string): string {
  return title
    .replace(/^[^:]{1,40}:/, '')
    .replace(/ \([^()]*\)$/, '')
    .replace(/, .*/, '');
}

const TRAIL = /\p{Ll}{1,50}/uy;

/** Letters glued to a link belong to its anchor: `[[bus]]es`. */
function trailAt(text: string, at: number): string {
  if (at >= text.length || isLineEnd(text.charCodeAt(at))) return '';
  TRAIL.lastIndex = at;
  return TRAIL.exec(text)?.[0] ?? '';
}
