/** The genealogy of articles as a forest: which page led to which, by PARENT, with counts. */
import { compareText } from '../../foundation/order.ts';
import { forestOf, type Item, type Placed, upperPart } from '../analysis/forest.ts';
import type { GenealogyOptions } from '../graph.ts';
import type { Store } from '../store/contract.ts';
import { articleIdOf } from './articles.ts';
import type { Genealogy } from './shapes.ts';

interface Page extends Item {
  title: string;
  hop?: number;
  generator?: string;
  statedParent?: string;
}

/** @throws KithError `article-not-found` for a root that is not there */
export async function genealogy(
  store: Store,
  { root, depth = 50, limit = 500 }: GenealogyOptions = {},
): Promise<Genealogy> {
  const [rows, edges, start] = await Promise.all([
    store.read({
      cypher:
        'MATCH (a:Article) RETURN a.id AS id, a.title AS title, a.hop AS hop, a.generator AS generator, a.parent AS parent',
    }),
    store.read({ cypher: 'MATCH (c:Article)-[:PARENT]->(p:Article) RETURN c.id AS child, p.id AS parent' }),
    root === undefined ? undefined : articleIdOf(store, root),
  ]);
  const parents = new Map(edges.map((row) => [String(row.child), String(row.parent)]));
  const pages = rows
    .map((row): Page => {
      const id = String(row.id);
      return {
        id,
        title: String(row.title),
        hop: typeof row.hop === 'number' ? row.hop : undefined,
        generator: typeof row.generator === 'string' ? row.generator : undefined,
        statedParent: typeof row.parent === 'string' ? row.parent : undefined,
        parent: parents.get(id) ?? null,
      };
    })
    .sort((a, b) => compareText(a.id, b.id));
  const forest = forestOf(pages, largestFirst);
  const top = start && forest.byId.get(start.id);
  const roots = top ? [top] : forest.roots;
  return {
    articles: upperPart(roots, limit, depth).map(({ item, parent, depth: down, children, descendants }) => ({
      id: item.id,
      title: item.title,
      hop: item.hop,
      generator: item.generator,
      parent: item.id === top?.item.id ? null : parent,
      statedParent: item.statedParent,
      depth: down - (top?.depth ?? 0),
      children: children.length,
      descendants,
    })),
    total: roots.reduce((sum, each) => sum + 1 + each.descendants, 0),
    trees: roots.length,
  };
}

function largestFirst(a: Placed<Page>, b: Placed<Page>): number {
  return (
    b.descendants - a.descendants ||
    compareText(a.item.title, b.item.title) ||
    compareText(a.item.id, b.item.id)
  );
}
