/**
 * One pass over a web page: its blocks of text with where they stand, its title, addresses and infobox. What
 * belongs to the page's frame is marked here; `html-content.ts` says what is kept.
 */
import { Parser } from 'htmlparser2';
import {
  BLOCKS,
  CELLS,
  FRAME,
  FRAME_NAMES,
  FRAME_ROLES,
  HIDDEN,
  HIDDEN_NAMES,
  LEFT_OUT,
  OWN_HEADER,
  VOID,
} from './html-names.ts';
import { NestedTooDeep } from './nesting.ts';
import { type Anchored, type AnchoredField, RichText } from './rich-text.ts';
import { linkTarget, webAddress } from './web-address.ts';

export interface HtmlBlock {
  kind: 'heading' | 'paragraph' | 'item' | 'cell';
  /** Level of a heading, 1 to 6. */
  level: number;
  content: Anchored;
  /** Characters of the text that are links. */
  linked: number;
  /** Whether it stands in the page's frame: navigation, sidebar, footer, form. */
  frame: boolean;
  /** Whether it stands in the page's main element. */
  main: boolean;
  /** Number of the outermost article element it stands in, from 1; 0 for none. */
  article: number;
  /** Whether it stands in the infobox. */
  infobox: boolean;
}

export interface HtmlPage {
  /** Of the `title` element. */
  title: string;
  /** Of the `og:title` and `og:site_name` metadata. */
  openGraphTitle: string;
  siteName: string;
  /** Canonical address, of the web only. */
  url?: string;
  blocks: HtmlBlock[];
  infobox: AnchoredField[];
}

/** Elements that are open at once; browsers stop at 512. */
export const DEEPEST_ELEMENTS = 400;
const MOST_FIELDS = 300;

interface Element {
  name: string;
  hidden: boolean;
  frame: boolean;
  main: boolean;
  article: number;
  infobox: boolean;
  /** What the text right inside it is. */
  kind: HtmlBlock['kind'];
  level: number;
  /** A link that is open: where its text began, and its target. */
  link?: { start: number; target: string | undefined };
}

/**
 * @throws NestedTooDeep when more than `DEEPEST_ELEMENTS` elements are open at once
 */
export function parseHtml(html: string): HtmlPage {
  const reader = new PageReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes, parser.startIndex),
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return reader.finish();
}

const ROOT: Element = {
  name: '',
  hidden: false,
  frame: false,
  main: false,
  article: 0,
  infobox: false,
  kind: 'paragraph',
  level: 0,
};

class PageReader {
  readonly #page: HtmlPage = { title: '', openGraphTitle: '', siteName: '', blocks: [], infobox: [] };
  /** Elements without content are never on it. */
  readonly #open: Element[] = [ROOT];
  #run = new RichText();
  #linked = 0;
  #title: string[] = [];
  #inTitle = false;
  #articles = 0;
  #openGraphUrl: string | undefined;
  /** The row of the infobox that is open. */
  #label: Anchored | undefined;
  #values: Anchored[] = [];

  get #top(): Element {
    return this.#open.at(-1) ?? ROOT;
  }

  open(name: string, attributes: Record<string, string>, offset: number): void {
    if (name === 'meta' || name === 'link') this.#readMetadata(name, attributes);
    if (name === 'title' && !this.#open.some((element) => element.name === 'svg')) this.#inTitle = true;
    const parent = this.#top;
    if (BLOCKS.has(name)) this.#endBlock();
    if (name === 'br') {
      if (parent.infobox) this.#run.separate(', ');
      else this.#run.add(' ');
    }
    if (VOID.has(name)) return;
    if (this.#open.length > DEEPEST_ELEMENTS) throw new NestedTooDeep('elements', offset);

    const marks = `${attributes.class ?? ''} ${attributes.id ?? ''}`.split(/\s+/, 50);
    const role = (attributes.role ?? '').toLowerCase();
    const isBody = name === 'body' || name === 'html' || name === 'main' || name === 'article';
    const element: Element = {
      name,
      hidden:
        parent.hidden ||
        HIDDEN.has(name) ||
        LEFT_OUT.has(name) ||
        attributes.hidden !== undefined ||
        attributes['aria-hidden'] === 'true' ||
        /display\s{0,5}:\s{0,5}none/i.test((attributes.style ?? '').slice(0, 500)) ||
        marks.some((mark) => HIDDEN_NAMES.has(mark)),
      frame:
        parent.frame ||
        (!isBody &&
          (FRAME.has(name) ||
            (name === 'header' && !this.#open.some((each) => OWN_HEADER.has(each.name))) ||
            FRAME_ROLES.has(role) ||
            marks.some((mark) => FRAME_NAMES.has(mark)))),
      main: parent.main || name === 'main' || role === 'main' || attributes.itemprop === 'articleBody',
      article: parent.article,
      infobox: parent.infobox,
      kind: kindOf(name, parent.kind),
      level: Number(/^h([1-6])$/.exec(name)?.[1] ?? parent.level),
    };
    if (element.article === 0 && (name === 'article' || role === 'article'))
      element.article = ++this.#articles;
    element.infobox ||= marks.some((mark) => mark === 'infobox' || mark === 'infobox_v2');
    if (name === 'a') {
      element.link = { start: this.#run.length, target: linkTarget(attributes.href ?? '') };
    }
    this.#open.push(element);
  }

  text(text: string): void {
    if (this.#inTitle) {
      this.#title.push(text);
      return;
    }
    const { hidden } = this.#top;
    if (hidden || text === '') return;
    this.#run.add(text.replaceAll('\0', ''));
  }

  close(name: string): void {
    if (name === 'title') {
      if (this.#inTitle && this.#page.title === '')
        this.#page.title = this.#title.join('').replace(/\s+/g, ' ').trim();
      this.#inTitle = false;
    }
    if (VOID.has(name)) return;
    // Closing tags come in order: the parser closes what is open inside first.
    const element = this.#top;
    if (element.name !== name) return;
    if (element.link) this.#endLink(element.link);
    if (BLOCKS.has(name)) this.#endBlock();
    if (element.infobox && (name === 'tr' || name === 'dd')) this.#endRow();
    this.#open.pop();
  }

  #endLink({ start, target }: NonNullable<Element['link']>): void {
    // A block inside the link has begun the text anew.
    const from = start <= this.#run.length ? start : 0;
    this.#linked += this.#run.length - from;
    if (target !== undefined) this.#run.link(from, target);
  }

  #endBlock(): void {
    for (const element of this.#open) {
      if (!element.link) continue;
      this.#endLink(element.link);
      element.link.start = 0;
    }
    const content = this.#run.finish();
    const linked = this.#linked;
    this.#run = new RichText();
    this.#linked = 0;
    if (content.text === '') return;
    const { frame, main, article, infobox, kind, level } = this.#top;
    if (infobox) this.#addToRow(content);
    this.#page.blocks.push({
      kind,
      level,
      content,
      linked,
      frame,
      main,
      article,
      infobox,
    });
  }

  /** A piece of text in the infobox: the label of its row (`th`, `dt`) or a value (`td`, `dd`). */
  #addToRow(content: Anchored): void {
    const cell = this.#open.findLast(({ name }) => CELLS.has(name))?.name;
    if (cell === 'td' || cell === 'dd') this.#values.push(content);
    else if ((cell === 'th' || cell === 'dt') && this.#values.length === 0) this.#label ??= content;
  }

  /** A row ends with its `tr` or `dd`. Where it has no `th`, the first of several `td` is the label. */
  #endRow(): void {
    const label = this.#label;
    const values = this.#values;
    this.#label = undefined;
    this.#values = [];
    const [first, ...rest] = values;
    const named = label ?? (rest.length > 0 ? first : undefined);
    const parts = label ? values : rest;
    if (!named || parts.length === 0 || this.#page.infobox.length >= MOST_FIELDS) return;
    const value = new RichText();
    for (const part of parts) {
      value.separate(', ');
      value.addAnchored(part);
    }
    const field = named.text.replace(/(?<!\s)\s*[:：]\s*$/, '');
    const finished = value.finish();
    if (field !== '' && field.length <= 60 && /[\p{L}\p{N}]/u.test(finished.text))
      this.#page.infobox.push({ field, value: finished });
  }

  #readMetadata(name: string, attributes: Record<string, string>): void {
    const page = this.#page;
    if (name === 'link') {
      if (/(?:^|\s)canonical(?:\s|$)/i.test(attributes.rel ?? ''))
        page.url ??= webAddress(attributes.href ?? '');
      return;
    }
    const content = (attributes.content ?? '').trim();
    const property = (attributes.property ?? attributes.name ?? '').toLowerCase();
    if (property === 'og:title') page.openGraphTitle ||= content.replace(/\s+/g, ' ').slice(0, 500);
    else if (property === 'og:site_name') page.siteName ||= content.replace(/\s+/g, ' ').slice(0, 200);
    else if (property === 'og:url') this.#openGraphUrl ??= webAddress(content);
  }

  finish(): HtmlPage {
    this.#endBlock();
    this.#page.url ??= this.#openGraphUrl;
    return this.#page;
  }
}

function kindOf(name: string, around: HtmlBlock['kind']): HtmlBlock['kind'] {
  if (/^h[1-6]$/.test(name)) return 'heading';
  if (name === 'li' || name === 'dd' || name === 'dt') return 'item';
  if (name === 'td' || name === 'th' || name === 'caption') return 'cell';
  // A paragraph of a list item is the item's text; what a cell holds is as long as it is.
  const isPart = name === 'p' || name === 'div' || !BLOCKS.has(name);
  return isPart ? around : 'paragraph';
}
