/**
 * Reader of MediaWiki XML dumps: each article through the wikitext reader, in constant memory. Redirects become
 * aliases of their targets where they come first, and are given as redirects wherever they come.
 */

import { KithError } from '../../foundation/errors.ts';
import { type TimeLimit, unlimited } from '../../foundation/time-limit.ts';
import { type Document, isPassedOver, type Reading } from '../document.ts';
import type { Reader, ReaderInput, StreamInput } from './reader.ts';
import { checkText, quoted } from './soundness.ts';
import { type DumpPage, detached, LONGEST_PAGE, WikiDump } from './wiki-dump.ts';
import { readWikiPage } from './wikitext.ts';
import { wikiTitle } from './wikitext-inline.ts';

/** Characters given to the parser at once when the whole text is there. */
const PIECE = 64 * 1024;
/** Redirects that are kept for their targets; the oldest are forgotten. */
const MOST_WAITING = 200_000;

export const mediawikiXml: Reader = {
  id: 'mediawiki-xml',
  label: 'MediaWiki XML dump',
  help: 'A dump of a wiki, read as a stream in constant memory: articles only, redirects as their other names',
  extensions: ['xml'],

  detect(head) {
    return /^\s{0,100}</.test(head) && /<mediawiki[\s>]/.test(head) ? 0.98 : 0;
  },

  *read({ source, text, limit }: ReaderInput) {
    const pages = new DumpReader(source, limit);
    for (let at = 0; at < text.length && !pages.done; at += PIECE)
      yield* pages.write(text.slice(at, at + PIECE));
    yield* pages.end();
  },

  async *stream({ source, chunks, limit }: StreamInput) {
    const pages = new DumpReader(source, limit);
    for await (const chunk of chunks) {
      yield* pages.write(chunk);
      if (pages.done) break;
    }
    yield* pages.end();
  },
};

class DumpReader {
  readonly #source: string;
  readonly #limit: TimeLimit;
  readonly #dump: WikiDump;
  /** Titles that lead to an article that has not come yet, by its title. */
  readonly #waiting = new Map<string, string[]>();
  #waitingCount = 0;

  constructor(source: string, limit = unlimited) {
    this.#source = source;
    this.#limit = limit;
    this.#dump = new WikiDump(source);
  }

  /** Whether the rest cannot be read. */
  get done(): boolean {
    return this.#dump.fault !== undefined;
  }

  *write(chunk: string): Generator<Reading> {
    for (const page of this.#dump.write(chunk)) yield this.#read(page);
  }

  *end(): Generator<Reading> {
    for (const page of this.#dump.end()) yield this.#read(page);
    if (this.#dump.fault) yield this.#dump.fault;
  }

  #read(page: DumpPage): Reading {
    const { title, line } = page;
    const source = this.#source;
    const what = `The page ${quoted(title)} that ends at line ${line} of ${quoted(source)}`;
    try {
      if (title === '') return new KithError('input-untitled', `${what} has no title; mend it.`, { source });
      if (!this.#isArticle(page)) return { passedOver: 'namespace', title, source };
      if (page.model !== undefined && page.model !== 'wikitext')
        return { passedOver: 'content-model', title, source };
      if (page.wikitext === undefined) return tooLong(what, source);
      checkText(page.wikitext, source, what);
      const { wikitext } = page;
      const reading = this.#limit(what, source, () => this.#readWikitext(page, wikitext, what));
      if (reading instanceof KithError) return reading;
      if (isPassedOver(reading)) this.#remember(reading);
      else this.#name(reading);
      return reading;
    } catch (error) {
      if (error instanceof KithError)
        return new KithError(error.code, error.message, { source, position: { line, column: 1 } });
      return new KithError('internal', `${what} broke kith; please report it.`, { source, cause: error });
    }
  }

  #readWikitext({ title, redirect }: DumpPage, wikitext: string, what: string): Reading {
    const { addresses, namespaces } = this.#dump.site;
    const source = this.#source;
    const url = addresses === undefined ? undefined : addresses + pathOf(title);
    const identity = url ?? `${source}#${title}`;
    const reading = readWikiPage({
      source,
      wikitext,
      title,
      format: 'mediawiki-xml',
      what,
      url,
      identity,
      namespaces,
    });
    // A redirect in words that are not known here: the dump says where it leads.
    if (redirect !== undefined && !('passedOver' in reading)) {
      return { passedOver: 'redirect', title, source, target: wikiTitle(redirect), alias: false };
    }
    return reading;
  }

  /** Namespace 0, or a title without a namespace's name where the dump does not say. */
  #isArticle({ title, namespace }: DumpPage): boolean {
    if (namespace !== undefined) return namespace === 0;
    const prefix = title.slice(0, Math.max(0, title.indexOf(':'))).toLowerCase();
    const { file, category, other } = this.#dump.site.namespaces;
    return !(file.has(prefix) || category.has(prefix) || other.has(prefix));
  }

  #remember({ title, target, alias }: { title: string; target?: string; alias?: boolean }): void {
    if (!alias || target === undefined) return;
    const titles = this.#waiting.get(target) ?? [];
    titles.push(title);
    this.#waiting.set(detached(target), titles);
    this.#waitingCount++;
    if (this.#waitingCount <= MOST_WAITING) return;
    for (const [oldest, forgotten] of this.#waiting) {
      this.#waiting.delete(oldest);
      this.#waitingCount -= forgotten.length;
      break;
    }
  }

  #name(document: Document): void {
    const titles = this.#waiting.get(document.title);
    if (!titles) return;
    this.#waiting.delete(document.title);
    this.#waitingCount -= titles.length;
    document.aliases = [...new Set([...document.aliases, ...titles])];
  }
}

function tooLong(what: string, source: string): KithError {
  const megabytes = LONGEST_PAGE / 1024 / 1024;
  return new KithError(
    'input-too-large',
    `${what} has no text, or more than ${megabytes} MB of it; leave it out.`,
    { source },
  );
}

/** A title as it stands in an address. */
function pathOf(title: string): string {
  return encodeURIComponent(title.replaceAll(' ', '_')).replace(/%(?:2F|3A|2C|3B|40|24)/g, (code) =>
    decodeURIComponent(code),
  );
}
