/** One page of wikitext to its plain text: blocks line by line, with sections, links, infobox and categories. */
import type { InfoboxLine, Link, Section } from '../document.ts';
import { PlainText } from './plain-text.ts';
import { addAnchoredInfobox, addAnchoredParagraph, RichText } from './rich-text.ts';
import { isDisambiguation, REDIRECT_WORDS } from './wiki-names.ts';
import { NAMESPACES, type Namespaces, openPage, type WikiPage, wikiTitle } from './wikitext-inline.ts';
import type { Range } from './wikitext-structure.ts';

export interface WikitextPage {
  text: string;
  sections: Section[];
  links: Link[];
  infobox: InfoboxLine[];
  infoboxKind?: string;
  categories: string[];
  isDisambiguation: boolean;
}

export interface Redirection {
  /** Title, with `#section` where it leads to one. */
  target: string;
  /** Whether the page's title is another name of the article it leads to. */
  alias: boolean;
}

/** Headings of sections that cite others or lead out of the wiki: they are not the article's own words. */
const APPARATUS = new Set(
  `references|notes|footnotes|citations|sources|notes and references|references and notes|external links|
   further reading|works cited|einzelnachweise|weblinks|notes et références|liens externes|referencias|
   enlaces externos|note|collegamenti esterni|примечания|ссылки|przypisy|linki zewnętrzne|referências|
   ligações externas|referenties|externe links`
    .split('|')
    .map((heading) => heading.trim()),
);

/** Words of the templates on a redirect page that say that its title names something else. */
const NO_ALIAS =
  /camel ?case|subtopic|sub-topic|related|from list topic|from member|from part|subpage|from book|from song|from fictional|from person|to section|to list|with possibilities|from journal|from domain/i;

/** @returns where the page leads when it is a redirect, else undefined */
export function readRedirect(wikitext: string, title: string): Redirection | undefined {
  const head = wikitext.slice(0, 1_000).trimStart();
  const match = /^[#＃]([\p{L}\p{M}]{2,40})[\s:]{0,10}\[\[([^[\]|\n]{1,300})/u.exec(head);
  if (!match || !REDIRECT_WORDS.has((match[1] as string).toLowerCase())) return undefined;
  const target = wikiTitle((match[2] as string).replace(/^\s?:/, ''));
  if (target === '') return undefined;
  const alias = !target.includes('#') && !title.includes('/') && !NO_ALIAS.test(head);
  return { target, alias };
}

/**
 * @param wikitext the whole page
 * @throws NestedTooDeep when templates, links or tables are nested more than a hundred deep
 */
export function parseWikitext(wikitext: string, namespaces: Namespaces = NAMESPACES): WikitextPage {
  const page = openPage(wikitext, namespaces);
  const blocks = [...blocksOf(page)];
  const plain = new PlainText();
  const links: Link[] = [];
  const infobox = addAnchoredInfobox(plain, links, page.infobox ?? []);
  addBlocks(blocks, plain, links);
  links.sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    ...plain.finish(),
    links,
    infobox,
    infoboxKind: page.infoboxKind,
    categories: [...page.categories],
    isDisambiguation: [...page.templates].some(isDisambiguation) || /__DISAMBIG__/.test(wikitext),
  };
}

interface Block {
  kind: 'heading' | 'paragraph' | 'item';
  level: number;
  content: ReturnType<RichText['finish']>;
}

function* blocksOf(page: WikiPage): Generator<Block> {
  const { text } = page;
  let paragraph: RichText | undefined;
  const finish = function* (): Generator<Block> {
    const content = paragraph?.finish();
    paragraph = undefined;
    if (content && content.text !== '') yield { kind: 'paragraph', level: 0, content };
  };
  // Infoboxes stand before the first heading; those of later sections are about other things.
  const fields = page.infobox;
  for (const line of linesOf(page)) {
    const first = text.charAt(line.from);
    const heading = first === '=' ? headingIn(page, line) : undefined;
    if (heading) {
      yield* finish();
      page.infobox = undefined;
      const out = new RichText();
      page.render(heading.range, out);
      yield { kind: 'heading', level: heading.level, content: out.finish() };
    } else if (line.from === line.to) yield* finish();
    else if ('*#:;'.includes(first)) {
      yield* finish();
      let from = line.from;
      while (from < line.to && '*#:; '.includes(text.charAt(from))) from++;
      const out = new RichText();
      page.render({ from, to: line.to }, out);
      const content = out.finish();
      // Indented lines are paragraphs.
      const kind = first === ':' && !text.slice(line.from, from).includes('*') ? 'paragraph' : 'item';
      if (content.text !== '') yield { kind, level: 0, content };
    } else if (isRowOrRule(page, line)) yield* finish();
    else {
      paragraph ??= new RichText();
      paragraph.add(' ');
      page.render(line, paragraph);
    }
  }
  yield* finish();
  page.infobox = fields;
}

/** Lines of a page, trimmed; a structure that spans many lines is part of the one it begins in. */
function* linesOf({ text, ends }: WikiPage): Generator<Range> {
  const signs = /\n|\{\{|\[\[|\{\|/g;
  let from = 0;
  for (let match = signs.exec(text); match; match = signs.exec(text)) {
    if (match[0] !== '\n') {
      signs.lastIndex = ends.get(match.index) ?? match.index + 1;
      continue;
    }
    yield trimmed(text, from, match.index);
    from = match.index + 1;
  }
  yield trimmed(text, from, text.length);
}

function trimmed(text: string, start: number, end: number): Range {
  let from = start;
  let to = end;
  while (from < to && text.charCodeAt(from) <= 0x20) from++;
  while (to > from && text.charCodeAt(to - 1) <= 0x20) to--;
  return { from, to };
}

/** `== Heading ==`, whatever number of signs on either side; the smaller is its level. */
function headingIn({ text }: WikiPage, { from, to }: Range): { level: number; range: Range } | undefined {
  let level = 0;
  while (level < 6 && from + level < to - 1 - level) {
    if (text.charAt(from + level) !== '=' || text.charAt(to - 1 - level) !== '=') break;
    level++;
  }
  if (level === 0) return undefined;
  const range = trimmed(text, from + level, to - level);
  return range.to > range.from ? { level, range } : undefined;
}

/** A row of a table that was never opened or closed, or a rule. */
function isRowOrRule({ text, ends }: WikiPage, { from, to }: Range): boolean {
  const head = text.slice(from, Math.min(to, from + 4));
  if (head.startsWith('{|')) return (ends.get(from) ?? to) >= to;
  return head.startsWith('|') || head === '----';
}

/** Adds the blocks; a heading without text under it, and what stands under an apparatus heading, is left out. */
function addBlocks(blocks: readonly Block[], plain: PlainText, links: Link[]): void {
  let waiting: { level: number; text: string }[] = [];
  let skippedLevel = 0;
  blocks.forEach(({ kind, level, content }, at) => {
    if (kind === 'heading') {
      if (skippedLevel > 0 && level > skippedLevel) return;
      skippedLevel = APPARATUS.has(content.text.toLowerCase()) ? level : 0;
      waiting = waiting.filter((heading) => heading.level < level);
      if (skippedLevel === 0 && content.text !== '') waiting.push({ level, text: content.text });
      return;
    }
    if (skippedLevel > 0) return;
    for (const heading of waiting) plain.addHeading(heading.text);
    waiting = [];
    const item = kind === 'item';
    const separator = item && blocks[at + 1]?.kind === 'item' ? '\n' : '\n\n';
    addAnchoredParagraph(plain, links, content, { mark: item ? '- ' : '', separator });
  });
}

/** The first words in bold of a page, which are its subject; '' when there are none. */
export function firstBold(wikitext: string): string {
  const bold = /'''([^'\n]{1,200})'''/.exec(wikitext.slice(0, 20_000))?.[1] ?? '';
  if (/[{}<>]/.test(bold)) return '';
  const out = new RichText();
  openPage(bold, NAMESPACES).render({ from: 0, to: bold.length }, out);
  return out.finish().text;
}
