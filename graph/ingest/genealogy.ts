/** The genealogy of articles: which PARENT edges a batch makes anew. */
import type { Extraction } from '../../extract/extraction.ts';
import type { Store } from '../store/contract.ts';
import { rowsFor } from './rows.ts';
import type { Changes } from './statements.ts';

/**
 * PARENT edges: a page names its parent by title. Of several articles with that title it is the one by
 * the same generator, else the one with the smallest id, so that the order of reading does not matter.
 */
export async function collectParents(
  store: Store,

  stored: ReadonlyMap<string, { title: string }>,
  fresh: ReadonlyMap<string, { extraction: Extraction }>,
  gone: readonly string[],
  changes: Changes,
): Promise<void> {
  const titles = new Set<string>();
  for (const id of [...fresh.keys(), ...gone]) {
    const old = stored.get(id);
    if (old) titles.add(old.title);
  }
  const children = new Map<string, { parent: string; generator: string }>();
  for (const [id, { extraction }] of fresh) {
    const { title, parent, generator } = extraction.article;
    titles.add(title);
    if (parent !== undefined) children.set(id, { parent, generator: generator ?? '' });
    changes.orphaned.push(id);
  }
  const waiting = await rowsFor(
    store,
    'MATCH (c:Article) WHERE c.parent IN $ids RETURN c.id AS id, c.parent AS parent, c.generator AS generator',
    [...titles],
  );
  for (const row of waiting) {
    const id = String(row.id);
    if (fresh.has(id) || gone.includes(id)) continue;
    children.set(id, { parent: String(row.parent), generator: String(row.generator ?? '') });
    changes.orphaned.push(id);
  }
  const wanted = new Set([...children.values()].map((child) => child.parent));
  const candidates = new Map<string, { id: string; generator: string }[]>();
  const offer = (title: string, id: string, generator: string) => {
    if (wanted.has(title)) candidates.set(title, [...(candidates.get(title) ?? []), { id, generator }]);
  };
  for (const [id, { extraction }] of fresh)
    offer(extraction.article.title, id, extraction.article.generator ?? '');
  for (const row of await rowsFor(
    store,
    'MATCH (p:Article) WHERE p.title IN $ids RETURN p.id AS id, p.title AS title, p.generator AS generator',
    [...wanted],
  )) {
    const id = String(row.id);
    if (!fresh.has(id) && !gone.includes(id)) offer(String(row.title), id, String(row.generator ?? ''));
  }
  for (const [child, { parent, generator }] of children) {
    const best = (candidates.get(parent) ?? [])
      .filter((candidate) => candidate.id !== child)
      .sort(
        (a, b) =>
          Number(b.generator === generator) - Number(a.generator === generator) || (a.id < b.id ? -1 : 1),
      )[0];
    if (best) changes.parents.push({ child, parent: best.id });
  }
}
