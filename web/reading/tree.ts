/** The genealogy's tree as rows: which are seen when some are closed, and where the arrow keys lead. Pure. */
import type { Genealogy } from '../../server/api.ts';

export type TreeArticle = Genealogy['articles'][number];

/** The articles none of whose ancestors is closed, in the order of reading. */
export function openRows(articles: readonly TreeArticle[], closed: ReadonlySet<string>): TreeArticle[] {
  const hidden = new Set<string>();
  const rows: TreeArticle[] = [];
  for (const article of articles) {
    const { parent } = article;
    if (parent !== null && (closed.has(parent) || hidden.has(parent))) hidden.add(article.id);
    else rows.push(article);
  }
  return rows;
}

/** Children of each article that are in the list. */
export function listedChildren(articles: readonly TreeArticle[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { parent } of articles) if (parent !== null) counts.set(parent, (counts.get(parent) ?? 0) + 1);
  return counts;
}

export interface TreeMove {
  /** The row that gets the focus. */
  readonly focus?: string;
  /** The row that is closed or opened. */
  readonly toggle?: string;
}

/** What a key does at a row, as trees have it (ARIA's tree pattern); null when nothing. */
export function treeMove(
  key: string,
  id: string,
  rows: readonly TreeArticle[],
  closed: ReadonlySet<string>,
  children: ReadonlyMap<string, number>,
): TreeMove | null {
  const at = rows.findIndex((row) => row.id === id);
  const row = rows[at];
  if (!row) return null;
  const to = (target: TreeArticle | undefined): TreeMove | null => (target ? { focus: target.id } : null);
  const parted = (children.get(id) ?? 0) > 0;
  switch (key) {
    case 'ArrowDown':
      return to(rows[at + 1]);
    case 'ArrowUp':
      return to(rows[at - 1]);
    case 'Home':
      return to(rows[0]);
    case 'End':
      return to(rows.at(-1));
    case 'ArrowRight':
      if (!parted) return null;
      return closed.has(id) ? { toggle: id } : to(rows[at + 1]);
    case 'ArrowLeft':
      if (parted && !closed.has(id)) return { toggle: id };
      return row.parent === null ? null : to(rows.find((other) => other.id === row.parent));
    default:
      return null;
  }
}
