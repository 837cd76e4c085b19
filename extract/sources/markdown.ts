/** Reader of Markdown with front matter: title, sections and links; code blocks and pictures are left out. */
import { KithError } from '../../foundation/errors.ts';
import type { Document, Link, SourceInput } from '../document.ts';
import { contentHash } from '../identity.ts';
import { readFrontMatter } from './front-matter.ts';
import { type Block, type Blocks, BlockTooDeep, readBlocks } from './markdown-blocks.ts';
import { readInline } from './markdown-inline.ts';
import { NestedTooDeep, tooDeep } from './nesting.ts';
import { PlainText } from './plain-text.ts';
import type { Reader } from './reader.ts';
import { quoted } from './soundness.ts';
import { endingOf, titleFromSource, titleFromText } from './titles.ts';
import { webAddress } from './web-address.ts';

export const markdown: Reader = {
  id: 'markdown',
  label: 'Markdown',
  help: 'Markdown, with title and url in the front matter or the first heading as the title',
  extensions: ['md', 'markdown'],

  detect(head, source) {
    if (this.extensions.includes(endingOf(source))) return 0.9;
    if (/^---\r?\n[A-Za-z][\w-]{0,60}:/.test(head)) return 0.7;
    return /^# \S[^\n]{0,200}\r?\n\r?\n/.test(head) ? 0.5 : 0;
  },

  *read(input: SourceInput) {
    yield readMarkdown(input);
  },
};

function readMarkdown({ source, text }: SourceInput): Document | KithError {
  const front = readFrontMatter(text);
  const bodyLine = 1 + countLineEnds(text, front.end);
  let at = bodyLine;
  try {
    const { blocks, definitions } = readBlocks(text.slice(front.end), bodyLine);
    const named = front.values.get('title')?.[0];
    const titleAt = blocks.findIndex(({ kind, level }) => kind === 'heading' && level === 1);
    const heading = blocks[titleAt];
    at = heading?.line ?? at;
    const title = named ?? (heading ? readInline(heading.source, definitions).text.trim() : '');

    const plain = new PlainText();
    const links: Link[] = [];
    blocks.forEach((block, index) => {
      at = block.line;
      // The heading that is the title does not stand in the text.
      const isTitle = index === titleAt && (named === undefined || block.source.trim() === named);
      if (!isTitle) addBlock(block, definitions, plain, links, blocks[index + 1]?.kind);
    });
    return toDocument(source, text, title, front.values, plain, links);
  } catch (error) {
    if (!(error instanceof NestedTooDeep)) throw error;
    const line = error instanceof BlockTooDeep ? error.line : at;
    return tooDeep(source, 'brackets or quotes in the block', line);
  }
}

function addBlock(
  block: Block,
  definitions: Blocks['definitions'],
  plain: PlainText,
  links: Link[],
  following: Block['kind'] | undefined,
): void {
  const inline = readInline(block.source, definitions);
  const indent = inline.text.length - inline.text.trimStart().length;
  const text = inline.text.trim();
  if (text === '') return;
  if (block.kind === 'heading') {
    plain.addHeading(text.replaceAll('\n', ' '));
    return;
  }
  const mark = block.kind === 'item' ? '- ' : '';
  const separator = block.kind !== 'paragraph' && following === block.kind ? '\n' : '\n\n';
  const start = plain.addParagraph(mark + text, separator) + mark.length - indent;
  for (const link of inline.links) {
    const end = Math.min(start + link.end, start + indent + text.length);
    const begin = Math.max(start + link.start, start + indent);
    if (end > begin) links.push({ start: begin, end, target: link.target });
  }
}

function toDocument(
  source: string,
  input: string,
  ownTitle: string,
  values: ReadonlyMap<string, string[]>,
  plain: PlainText,
  links: Link[],
): Document | KithError {
  const { text, sections } = plain.finish();
  const title = ownTitle || titleFromSource(source) || titleFromText(text);
  if (title === '') {
    return new KithError(
      'input-untitled',
      `${quoted(source)} has no title; begin it with a heading "# Title" or with "title:" in its front matter.`,
      { source },
    );
  }
  const url = webAddress(values.get('url')?.[0] ?? values.get('canonical_url')?.[0] ?? '');
  return {
    identity: url ?? (source === '-' ? `-:${title}` : source),
    title,
    source,
    format: 'markdown',
    url,
    categories: [...new Set([...(values.get('categories') ?? []), ...(values.get('category') ?? [])])],
    infobox: [],
    links,
    aliases: values.get('aliases') ?? [],
    text,
    sections,
    hash: contentHash(input),
  };
}

function countLineEnds(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
