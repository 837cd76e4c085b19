/** Reader of web pages: main text with sections and links, title, canonical address, infobox. */
import { KithError } from '../../foundation/errors.ts';
import type { Document, Link, SourceInput } from '../document.ts';
import { contentHash } from '../identity.ts';
import { contentOf } from './html-content.ts';
import { DEEPEST_ELEMENTS, type HtmlBlock, type HtmlPage, parseHtml } from './html-page.ts';
import { isLlmpediaSite, llmpediaDocumentOfSite } from './llmpedia-site.ts';
import { NestedTooDeep, tooDeep } from './nesting.ts';
import { PlainText } from './plain-text.ts';
import type { Reader } from './reader.ts';
import { addAnchoredInfobox, addAnchoredParagraph } from './rich-text.ts';
import { positionAt, quoted } from './soundness.ts';
import { endingOf, titleFromSource, titleFromText } from './titles.ts';

export const html: Reader = {
  id: 'html',
  label: 'Web page',
  help: 'A web page: its main text, title, canonical address, links and infobox; pages of LLMpedia too',
  extensions: ['html', 'htm', 'xhtml'],

  detect(head, source) {
    if (
      /^\s{0,100}(?:<\?xml[^>]{0,200}>\s{0,100})?(?:<!--[^>]{0,500}-->\s{0,100})?<(?:!doctype\s{1,10}html|html)\b/i.test(
        head,
      )
    )
      return 0.96;
    if (this.extensions.includes(endingOf(source))) return 0.9;
    return /^\s{0,100}<(?:head|body|div|p|h[1-6]|article|main|section|table|ul|span|title|meta)[\s>]/i.test(
      head,
    )
      ? 0.7
      : 0;
  },

  *read({ source, text }: SourceInput) {
    let page: HtmlPage;
    try {
      page = parseHtml(text);
    } catch (error) {
      if (!(error instanceof NestedTooDeep)) throw error;
      const { line } = positionAt(text, error.offset ?? 0);
      yield tooDeep(source, 'elements', line, { deepest: DEEPEST_ELEMENTS });
      return;
    }
    yield isLlmpediaSite(page.blocks)
      ? llmpediaDocumentOfSite(page, source, text)
      : toDocument(page, source, text);
  },
};

function toDocument(page: HtmlPage, source: string, input: string): Document | KithError {
  const plain = new PlainText();
  const links: Link[] = [];
  const infobox = addAnchoredInfobox(plain, links, page.infobox);
  const content = contentOf(page.blocks);
  const heading = titleHeading(page, content);
  content.forEach((block, at) => {
    // The heading that is the title does not stand in the text.
    if (block === heading) return;
    if (block.kind === 'heading') {
      plain.addHeading(block.content.text);
      return;
    }
    const item = block.kind === 'item';
    const separator = item && content[at + 1]?.kind === 'item' ? '\n' : '\n\n';
    addAnchoredParagraph(plain, links, block.content, { mark: item ? '- ' : '', separator });
  });
  const { text, sections } = plain.finish();
  if (text.trim() === '') {
    return new KithError(
      'input-empty',
      `${quoted(source)} is a web page without text; save it from a browser once it has loaded, or leave it out.`,
      { source },
    );
  }
  const title = heading?.content.text || titleOf(page) || titleFromSource(source) || titleFromText(text);
  return {
    identity: page.url ?? (source === '-' ? `-:${title}` : source),
    title,
    source,
    format: 'html',
    url: page.url,
    categories: [],
    infobox,
    links,
    aliases: [],
    text,
    sections,
    hash: contentHash(input),
  };
}

/** The `h1` that is the page's title: the only one, or the one that the `title` element begins with. */
function titleHeading(page: HtmlPage, content: readonly HtmlBlock[]): HtmlBlock | undefined {
  const headings = [content, page.blocks]
    .map((blocks) => blocks.filter(({ kind, level, frame }) => kind === 'heading' && level === 1 && !frame))
    .find((found) => found.length > 0);
  if (!headings) return undefined;
  const named = headings.find(
    ({ content: { text } }) => page.title.startsWith(text) || page.openGraphTitle === text,
  );
  return (
    named ??
    (headings.length === 1 && (headings[0] as HtmlBlock).content.text.length <= 300 ? headings[0] : undefined)
  );
}

/** The title that the page's head gives, without the site's name at its end. */
function titleOf({ title, openGraphTitle, siteName }: HtmlPage): string {
  if (openGraphTitle !== '') return openGraphTitle;
  if (siteName !== '' && title.endsWith(siteName)) {
    const bare = title.slice(0, -siteName.length).replace(/(?<!\s)\s*[-|–—·:•»]\s*$/, '');
    if (bare !== '') return bare;
  }
  return title;
}
