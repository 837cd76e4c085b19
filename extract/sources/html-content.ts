/**
 * Which blocks of a web page are its text: those of its main element where it says which that is, else those
 * dense in text and poor in links, with what stands between them. No words of any language are looked for.
 */
import type { HtmlBlock } from './html-page.ts';

/** Part of a page's text that an element must hold to be taken at its word. */
const SHARE_OF_MAIN = 0.4;
/** Characters of a block that is text by itself, and the share of links that makes a block navigation. */
const LONG = 80;
const SHORT = 25;
const MOSTLY_LINKS = 0.6;
const FEW_LINKS = 0.35;

/** @returns the blocks that are the page's text, in order; the infobox's are not among them */
export function contentOf(blocks: readonly HtmlBlock[]): HtmlBlock[] {
  const candidates = blocks.filter(({ frame, infobox }) => !frame && !infobox);
  const region = regionOf(candidates);
  const kept = region.length > 0 ? inRegion(region) : byDensity(candidates);
  // Of a page that has little text all of it is the text.
  return withoutBareHeadings(kept.some(({ kind }) => kind !== 'heading') ? kept : candidates);
}

/** The blocks of the main element, or of the one article that holds most of the text. */
function regionOf(blocks: readonly HtmlBlock[]): HtmlBlock[] {
  const total = inkOf(blocks);
  const inArticles = new Map<number, number>();
  for (const block of blocks) {
    if (block.article > 0)
      inArticles.set(block.article, (inArticles.get(block.article) ?? 0) + inkOf([block]));
  }
  let largest = 0;
  for (const [article, ink] of inArticles) if (ink > (inArticles.get(largest) ?? 0)) largest = article;
  if ((inArticles.get(largest) ?? 0) >= total * 0.6)
    return blocks.filter(({ article }) => article === largest);
  const main = blocks.filter((block) => block.main);
  return inkOf(main) >= total * SHARE_OF_MAIN ? main : [];
}

/** Characters that are no links. */
function inkOf(blocks: readonly HtmlBlock[]): number {
  return blocks.reduce((sum, block) => sum + Math.max(0, block.content.text.length - block.linked), 0);
}

function linkShare({ linked, content }: HtmlBlock): number {
  return linked / content.text.length;
}

/** In a region all is text but cells with little in them, and lines of links alone. */
function inRegion(blocks: readonly HtmlBlock[]): HtmlBlock[] {
  return blocks.filter((block) => {
    if (block.kind === 'heading') return true;
    if (block.kind === 'cell') return block.content.text.length >= LONG;
    if (block.kind === 'item') return true;
    return linkShare(block) < MOSTLY_LINKS || block.content.text.length >= LONG;
  });
}

type Judgement = 'good' | 'bad' | 'unsure';

function judge(block: HtmlBlock): Judgement {
  const { length } = block.content.text;
  const share = linkShare(block);
  if (share >= MOSTLY_LINKS) return 'bad';
  if (block.kind === 'cell' && length < LONG) return 'bad';
  if (length >= LONG) return share <= FEW_LINKS ? 'good' : 'unsure';
  return block.kind !== 'item' && length < SHORT && share > FEW_LINKS ? 'bad' : 'unsure';
}

/** What is unsure follows its neighbours: it is text between two pieces of text, or right before or after one. */
function byDensity(blocks: readonly HtmlBlock[]): HtmlBlock[] {
  const judgements = blocks.map(judge);
  const before = neighbours(judgements);
  const after = neighbours([...judgements].reverse()).reverse();
  return blocks.filter((block, at) => {
    const judgement = judgements[at];
    if (judgement !== 'unsure') return judgement === 'good';
    const [left, right] = [before[at], after[at]];
    if (block.kind === 'heading') return right === 'good';
    return left === 'good' && right !== 'bad' ? true : left !== 'bad' && right === 'good';
  });
}

/** For each place, the last sure judgement before it; undefined at the edge. */
function neighbours(judgements: readonly Judgement[]): (Judgement | undefined)[] {
  let last: Judgement | undefined;
  return judgements.map((judgement) => {
    const before = last;
    if (judgement !== 'unsure') last = judgement;
    return before;
  });
}

/** A heading with no text under it before the next of its level or a higher one is none of the text. */
function withoutBareHeadings(blocks: readonly HtmlBlock[]): HtmlBlock[] {
  const kept: HtmlBlock[] = [];
  let waiting: HtmlBlock[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') {
      waiting = waiting.filter(({ level }) => level < block.level);
      waiting.push(block);
    } else {
      kept.push(...waiting, block);
      waiting = [];
    }
  }
  return kept;
}
