/** Categories that no article is in after a batch. */
import type { Store } from '../store/contract.ts';
import { rowsFor } from './rows.ts';
import type { Changes } from './statements.ts';

export async function collectLooseCategories(store: Store, changes: Changes): Promise<void> {
  const left = await rowsFor(
    store,
    'UNWIND $ids AS id MATCH (a:Article {id: id})-[:IN_CATEGORY]->(c:Category) RETURN c.id AS category',
    changes.cleared,
  );
  const leaving = new Map<string, number>();
  for (const row of left) leaving.set(String(row.category), (leaving.get(String(row.category)) ?? 0) + 1);
  for (const { id } of changes.categories) leaving.delete(id);
  const members = await rowsFor(
    store,
    'UNWIND $ids AS id MATCH (c:Category {id: id})<-[:IN_CATEGORY]-(a:Article) RETURN id, count(a) AS articles',
    [...leaving.keys()],
  );
  for (const row of members) {
    if (Number(row.articles) === leaving.get(String(row.id))) changes.looseCategories.push(String(row.id));
  }
}
