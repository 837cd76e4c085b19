/** Reader of wikitext, one page a file: sections, links, infobox, categories; redirects are passed over. */
import { KithError } from '../../foundation/errors.ts';
import type { Reading, SourceInput } from '../document.ts';
import { contentHash } from '../identity.ts';
import { NestedTooDeep, tooDeep } from './nesting.ts';
import type { Reader } from './reader.ts';
import { positionAt, quoted } from './soundness.ts';
import { endingOf, titleFromSource, titleFromText } from './titles.ts';
import { NAMESPACES, type Namespaces } from './wikitext-inline.ts';
import { firstBold, parseWikitext, readRedirect } from './wikitext-page.ts';

/** Marks that only wikitext has; two kinds of them in its beginning tell it from other texts. */
const MARKS = [
  /\[\[[^[\]\n]{1,200}\]\]/,
  /\{\{[^{}\n]{1,200}/,
  /(?:^|[^'])'''[^'\n]{1,200}'''/,
  /^={2,6}[^=\n]{1,200}={2,6}[ \t]*$/m,
];

export const wikitext: Reader = {
  id: 'wikitext',
  label: 'Wikitext',
  help: 'One page of MediaWiki: text, sections, links, infobox and categories; a redirect is another name',
  extensions: ['wiki', 'wikitext', 'mediawiki'],

  detect(head, source) {
    if (this.extensions.includes(endingOf(source))) return 0.92;
    if (readRedirect(head, '')) return 0.9;
    const marks = MARKS.filter((mark) => mark.test(head)).length;
    return marks >= 2 ? 0.55 + marks * 0.08 : 0;
  },

  *read({ source, text }: SourceInput) {
    yield readWikiPage({
      source,
      wikitext: text,
      title: titleFromSource(source) || firstBold(text),
      format: 'wikitext',
      what: quoted(source),
    });
  },
};

export interface WikiPageInput {
  source: string;
  wikitext: string;
  /** '' when it is not known: it is read off the text. */
  title: string;
  format: string;
  /** The page as it begins a message. */
  what: string;
  /** Address of the page, where the wiki's is known. */
  url?: string;
  identity?: string;
  /** Default: those of the largest wikis. */
  namespaces?: Namespaces;
}

/** Reads one page: a document, what it is passed over for, or an error. */
export function readWikiPage(input: WikiPageInput): Reading {
  const { source, wikitext, format, what, url, namespaces = NAMESPACES } = input;
  const redirect = readRedirect(wikitext, input.title);
  if (redirect) return { passedOver: 'redirect', title: input.title, source, ...redirect };
  let page: ReturnType<typeof parseWikitext>;
  try {
    page = parseWikitext(wikitext, namespaces);
  } catch (error) {
    if (error instanceof NestedTooDeep) return nestedTooDeep(input, error);
    throw error;
  }
  const title = input.title || titleFromText(page.text);
  if (page.isDisambiguation || title.endsWith(' (disambiguation)'))
    return { passedOver: 'disambiguation', title, source };
  if (page.text.trim() === '' || title === '') {
    return new KithError('input-empty', `${what} holds no text beside its markup; leave it out.`, { source });
  }
  const name = page.infobox.find(({ field }) => field === 'Name')?.value;
  const { text, sections, links, infobox, infoboxKind, categories } = page;
  return {
    identity: input.identity ?? url ?? (source === '-' ? `-:${title}` : source),
    title,
    source,
    format,
    url,
    categories,
    infobox,
    infoboxKind,
    links,
    aliases: name !== undefined && name !== title ? [name] : [],
    text,
    sections,
    hash: contentHash(wikitext),
  };
}

function nestedTooDeep({ source, wikitext, what }: WikiPageInput, { offset }: NestedTooDeep): KithError {
  // Counted in the text without comments and references: near enough to find the place.
  const { line } = positionAt(wikitext, offset ?? 0);
  return tooDeep(source, 'templates, links or tables', line, { subject: what });
}
