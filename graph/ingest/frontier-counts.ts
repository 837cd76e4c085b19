/**
 * How many names of an article are on the frontier: accepted as entities, and no article about them. It
 * changes for the articles of a batch, and for those that name a thing which gains or loses its article.
 * Counted here and not in Cypher: the embedded engine answers OPTIONAL MATCH by scanning.
 */
import type { Store } from '../store/contract.ts';
import { rowsFor } from './rows.ts';
import type { Changes } from './statements.ts';

/** @param turned entities that an article of the batch was or is about */
export async function collectFrontierCounts(
  store: Store,
  turned: readonly string[],
  changes: Changes,
): Promise<void> {
  const rewritten = new Set(changes.extractions.map(({ id }) => id));
  const gone = new Set(changes.removedArticles);
  const named = new Map<string, Set<string>>();
  const name = (article: string, entity: string) => {
    const there = named.get(article);
    if (there) there.add(entity);
    else named.set(article, new Set([entity]));
  };
  for (const id of rewritten) named.set(id, new Set());
  for (const { article, entity } of changes.articleMentions) name(article, entity);
  const others = await mentioning(store, turned);
  const untouched = others.filter((id) => !rewritten.has(id) && !gone.has(id));
  const rows = await rowsFor(
    store,
    'UNWIND $ids AS id MATCH (a:Article {id: id})-[:MENTIONS]->(e:Entity) RETURN id AS article, e.id AS entity',
    untouched,
  );
  for (const row of rows) name(String(row.article), String(row.entity));

  const entities = [...new Set([...named.values()].flatMap((each) => [...each]))];
  const known = new Set(changes.about.map(({ entity }) => entity));
  const about = await rowsFor(
    store,
    'UNWIND $ids AS id MATCH (e:Entity {id: id})<-[:ABOUT]-(a:Article) RETURN id AS entity, a.id AS article',
    entities,
  );
  for (const row of about) {
    const article = String(row.article);
    if (!rewritten.has(article) && !gone.has(article)) known.add(String(row.entity));
  }
  for (const [id, each] of named) {
    changes.frontier.push({ id, enqueued: [...each].filter((entity) => !known.has(entity)).length });
  }
}

/** Ids of the articles that name one of these entities, sorted. */
export async function mentioning(store: Store, entities: readonly string[]): Promise<string[]> {
  const rows = await rowsFor(
    store,
    'UNWIND $ids AS id MATCH (e:Entity {id: id})<-[:MENTIONS]-(a:Article) RETURN DISTINCT a.id AS id',
    entities,
  );
  return rows.map((row) => String(row.id)).sort();
}
