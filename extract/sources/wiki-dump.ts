/**
 * The pages of a MediaWiki XML dump, a piece of the file at a time: what is in memory is one page, whatever the
 * size of the dump. Document types are not read, so that no entity of a file's own is ever resolved.
 */
import { SaxesParser } from 'saxes';
import { KithError } from '../../foundation/errors.ts';
import { quoted } from './soundness.ts';
import { CATEGORY_NAMESPACES, FILE_NAMESPACES, OTHER_NAMESPACES } from './wiki-names.ts';
import type { Namespaces } from './wikitext-inline.ts';

export interface DumpPage {
  title: string;
  /** Undefined when the dump does not say. */
  namespace?: number;
  /** Undefined when the page is longer than `LONGEST_PAGE`. */
  wikitext?: string;
  model?: string;
  redirect?: string;
  /** Line of the file at which the page ends. */
  line: number;
}

export interface DumpSite {
  /** What stands before a page's title in its address. */
  addresses?: string;
  namespaces: Namespaces;
}

/** Characters of the longest page; MediaWiki's own limit is 2 MiB. */
export const LONGEST_PAGE = 4 * 1024 * 1024;
/** Elements that are open at once; a dump has 5. */
const DEEPEST = 32;
/** Characters without a tag, or of one tag, before the file is given up: parsers keep them in memory. */
const LONGEST_STRETCH = 32 * 1024 * 1024;
const LONGEST_TITLE = 1_024;

/** Fields of a page by the path of their elements. */
const FIELDS: Readonly<Record<string, 'title' | 'namespace' | 'model' | 'text' | 'base' | 'name'>> = {
  'mediawiki/page/title': 'title',
  'mediawiki/page/ns': 'namespace',
  'mediawiki/page/revision/model': 'model',
  'mediawiki/page/revision/text': 'text',
  'mediawiki/siteinfo/base': 'base',
  'mediawiki/siteinfo/namespaces/namespace': 'name',
};

export class WikiDump {
  readonly site: DumpSite;
  readonly #source: string;
  readonly #parser: SaxesParser<{ xmlns: false }>;
  readonly #path: string[] = [];
  readonly #names = {
    file: new Set(FILE_NAMESPACES),
    category: new Set(CATEGORY_NAMESPACES),
    other: new Set(OTHER_NAMESPACES),
  };
  #pages: DumpPage[] = [];
  #page: DumpPage | undefined;
  #field: (typeof FIELDS)[string] | undefined;
  #value: string[] = [];
  #valueLength = 0;
  #key = 0;
  /** Characters since the parser last said anything. */
  #silent = 0;
  #fault: KithError | undefined;

  constructor(source: string) {
    this.#source = source;
    this.site = { namespaces: this.#names };
    const parser = new SaxesParser({ xmlns: false });
    parser.on('doctype', () =>
      this.#stop('holds a document type, and document types are not read; remove it'),
    );
    parser.on('error', (error) =>
      this.#stop(`is not well-formed XML: ${reasonOf(error)}; get the file again`),
    );
    parser.on('opentag', ({ name, attributes }) => this.#open(name, attributes));
    parser.on('closetag', ({ name }) => this.#close(name));
    parser.on('text', (text) => this.#add(text));
    parser.on('cdata', (text) => this.#add(text));
    this.#parser = parser;
  }

  /**
   * @param chunk the next piece of the file
   * @returns the pages that end in it; see `fault`
   */
  write(chunk: string): DumpPage[] {
    this.#silent += chunk.length;
    this.#parser.write(chunk);
    if (this.#silent > LONGEST_STRETCH)
      this.#stop('goes on for more than 32 MB without a tag, so it is no dump of a wiki');
    return this.#taken();
  }

  /** The end of the file. */
  end(): DumpPage[] {
    if (this.#fault === undefined) {
      if (this.#path.length > 0) {
        const page = this.#page?.title;
        const where = page ? ` in the page ${quoted(page)}` : '';
        this.#stop(`is cut off${where}: its last elements are not closed; get the file again`);
      } else this.#parser.close();
    }
    return this.#taken();
  }

  /** Why the file cannot be read on, once that is so; the pages before were given. */
  get fault(): KithError | undefined {
    return this.#fault;
  }

  #taken(): DumpPage[] {
    const pages = this.#pages;
    this.#pages = [];
    return pages;
  }

  #stop(what: string, code: 'input-malformed' | 'input-too-deep' = 'input-malformed'): void {
    if (this.#fault) return;
    const { line, column } = this.#parser;
    this.#fault = new KithError(
      code,
      `${quoted(this.#source)} cannot be read past line ${line}: it ${what}.`,
      {
        source: this.#source,
        position: { line, column: column + 1 },
      },
    );
  }

  #open(name: string, attributes: Record<string, string>): void {
    this.#silent = 0;
    if (this.#fault) return;
    this.#path.push(name);
    if (this.#path.length > DEEPEST) {
      this.#stop(`nests more than ${DEEPEST} elements; a dump of a wiki has five`, 'input-too-deep');
      return;
    }
    const path = this.#path.join('/');
    this.#field = Object.hasOwn(FIELDS, path) ? FIELDS[path] : undefined;
    this.#value = [];
    this.#valueLength = 0;
    if (path === 'mediawiki/page') this.#page = { title: '', line: this.#parser.line };
    else if (path === 'mediawiki/page/redirect' && this.#page) this.#page.redirect = attributes.title;
    else if (this.#field === 'name') this.#key = Number(attributes.key);
  }

  #add(text: string): void {
    this.#silent = 0;
    if (this.#field === undefined || this.#fault) return;
    this.#valueLength += text.length;
    if (this.#valueLength <= LONGEST_PAGE) this.#value.push(text);
  }

  #close(name: string): void {
    this.#silent = 0;
    if (this.#fault) return;
    if (this.#field) this.#settle(this.#field, this.#value.join(''));
    this.#field = undefined;
    this.#value = [];
    this.#path.pop();
    if (name === 'page' && this.#path.length === 1 && this.#page) {
      this.#page.line = this.#parser.line;
      this.#pages.push(this.#page);
      this.#page = undefined;
    }
  }

  #settle(field: NonNullable<(typeof FIELDS)[string]>, value: string): void {
    const page = this.#page;
    switch (field) {
      case 'title':
        if (page) page.title = detached(value.slice(0, LONGEST_TITLE).trim());
        break;
      case 'namespace':
        if (page && /^-?\d{1,6}$/.test(value.trim())) page.namespace = Number(value);
        break;
      case 'model':
        if (page) page.model = value.trim();
        break;
      case 'text':
        // Of many revisions the last stands.
        if (page) page.wikitext = this.#valueLength > LONGEST_PAGE ? undefined : value;
        break;
      case 'base':
        this.site.addresses = /^https?:\/\/[^?#]{1,1000}\//.exec(value.trim())?.[0];
        break;
      case 'name': {
        const own = value.trim().toLowerCase();
        if (own === '' || this.#key === 0) break;
        const kind = this.#key === 6 ? 'file' : this.#key === 14 ? 'category' : 'other';
        this.#names[kind].add(own);
      }
    }
  }
}

/** The parser's words without its position, which stands in the sentence already. */
function reasonOf(error: Error): string {
  return error.message
    .replace(/^(?:.{0,300}:)?\d+:\d+: /, '')
    .replace(/\.$/, '')
    .slice(0, 200);
}

/**
 * A copy that keeps nothing else alive: engines make a part of a string a view of the whole, and a title that is
 * kept would keep the piece of the file that it came from.
 */
export function detached(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
