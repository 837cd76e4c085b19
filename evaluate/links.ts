/**
 * Links of a markup as silver for linking: people linked these words to that article. One target named in two
 * ways is one node; one spelling that leads to two targets is two. Scored with all links visible to kith, with
 * half of them, and from the text alone.
 */
import type { Document, Link } from '../extract/document.ts';
import type { Extraction } from '../extract/extraction.ts';
import { titleIdentity } from '../extract/linking/targets.ts';
import { addShares, pushTo, type Share } from './counts.ts';
import { placeKey } from './spans.ts';

/** How many links kith may see. */
export const LINK_VIEWS = {
  all: 'all links visible',
  half: 'every second link hidden',
  none: 'text alone',
} as const;

export type LinkView = keyof typeof LINK_VIEWS;

export interface LinkScore {
  /** Linked words that were found as a name, exactly. */
  readonly found: Share;
  /** Pairs of spellings with one target that are one node, of those whose words were found. */
  readonly same: Share;
  /** Pairs of targets of one spelling that are two nodes. */
  readonly apart: Share;
}

const NONE: Share = { correct: 0, of: 0 };
export const NO_LINKS: LinkScore = { found: NONE, same: NONE, apart: NONE };

export function addLinkScores(a: LinkScore, b: LinkScore): LinkScore {
  return {
    found: addShares(a.found, b.found),
    same: addShares(a.same, b.same),
    apart: addShares(a.apart, b.apart),
  };
}

/** The document as a reader would give it with fewer links. */
export function withLinks(document: Document, view: LinkView): Document {
  if (view === 'all') return document;
  return { ...document, links: view === 'none' ? [] : document.links.filter((_, at) => at % 2 === 0) };
}

/**
 * @param extraction of the document, whatever links it was made with
 * @param redirects title -> the title it leads to
 */
export function scoreLinks(
  { text, links }: Pick<Document, 'text' | 'links'>,
  { sentences, mentions }: Pick<Extraction, 'sentences' | 'mentions'>,
  redirects: ReadonlyMap<string, string> = new Map(),
): LinkScore {
  const starts = new Map(sentences.map(({ id, start }) => [id, start]));
  const entities = new Map(
    mentions.map(({ sentence, start, end, entity }) => {
      const base = starts.get(sentence) ?? 0;
      return [placeKey({ start: base + start, end: base + end }), entity];
    }),
  );
  // Spelling and target, each pair once: the node of the first that was found.
  const nodes = new Map<string, Map<string, string>>();
  let found = 0;
  let asked = 0;
  for (const link of links) {
    const surface = text.slice(link.start, link.end);
    const target = targetOf(link, redirects);
    // A term in lower case and a bare number are no names.
    if (target === undefined || !NAMED.test(surface)) continue;
    asked++;
    const node = entities.get(placeKey(link));
    if (node === undefined) continue;
    found++;
    const spelling = surface.toLowerCase();
    const targets = nodes.get(spelling) ?? new Map<string, string>();
    if (!targets.has(target)) targets.set(target, node);
    nodes.set(spelling, targets);
  }
  const byTarget = new Map<string, string[]>();
  for (const targets of nodes.values()) for (const [target, node] of targets) pushTo(byTarget, target, node);
  const alike = (groups: Iterable<readonly string[]>) => [...groups].map(pairsAlike).reduce(addShares, NONE);
  const apart = alike([...nodes.values()].map((targets) => [...targets.values()]));
  return {
    found: { correct: found, of: asked },
    same: alike(byTarget.values()),
    apart: { correct: apart.of - apart.correct, of: apart.of },
  };
}

const NAMED = /^["'“‘(]?(?:\p{Lu}|\p{N}[^\p{Lu}]*\p{Lu})/u;

/**
 * Identity of the article that a link leads to; undefined for an address or a part of the same page. Titles that
 * differ in capitals, accents or brackets only lead to one article, whether or not the redirect is at hand.
 */
function targetOf({ target }: Link, redirects: ReadonlyMap<string, string>): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(target)) return undefined;
  const title = titleOf(target);
  return title === '' ? undefined : titleIdentity(redirects.get(title) ?? title);
}

/** Without its section, spaces for underscores, a capital first: `linux_kernel#History` -> `Linux kernel`. */
export function titleOf(target: string): string {
  const [page = ''] = target.split('#', 1);
  const title = page.replaceAll('_', ' ').trim();
  return title.slice(0, 1).toUpperCase() + title.slice(1);
}

/** How many pairs of a list are the same, counted and not compared one by one. */
function pairsAlike(nodes: readonly string[]): Share {
  const pairs = (count: number) => (count * (count - 1)) / 2;
  const counts = new Map<string, number>();
  for (const node of nodes) counts.set(node, (counts.get(node) ?? 0) + 1);
  let correct = 0;
  for (const count of counts.values()) correct += pairs(count);
  return { correct, of: pairs(nodes.length) };
}
