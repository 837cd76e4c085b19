/**
 * Why the mentions of an entity are one node: inside each article the sentences of the linking rules, across
 * articles the keys that they share (EXTRACTION.md, "Linking").
 */
import { parseClaims } from '../ingest/claims.ts';
import type { Store } from '../store/contract.ts';
import type { GraphIndex } from './graph-index.ts';
import { entityIn } from './neighbours.ts';
import { readArticles } from './sentences.ts';
import type { Identity } from './shapes.ts';

type ArticleIdentity = Identity['articles'][number];

/** Articles read per query: each record holds all that its article says. */
const READ = 50;

/**
 * @param limit articles explained at most, those with the most mentions first
 * @throws KithError `entity-not-found`, `store-damaged`
 */
export async function identity(
  store: Store,
  index: GraphIndex,
  id: string,
  limit: number,
): Promise<Identity> {
  const entity = entityIn(index, id);
  const mentioning = await store.read({
    cypher:
      'MATCH (:Entity {id: $id})<-[m:MENTIONS]-(a:Article) RETURN a.id AS id, m.count AS count ORDER BY count DESC, id',
    parameters: { id },
  });
  const ids = mentioning.slice(0, limit).map((row) => String(row.id));
  const summaries = await readArticles(store, ids);
  const articles: ArticleIdentity[] = [];
  const keys = new Map<string, number>();
  for (let at = 0; at < ids.length; at += READ) {
    const rows = await store.read({
      cypher:
        'UNWIND $ids AS id MATCH (x:Extraction {id: id}) RETURN x.id AS id, x.claims AS claims, x.nodes AS nodes',
      parameters: { ids: ids.slice(at, at + READ) },
    });
    const found = new Map(rows.map((row) => [String(row.id), row]));
    for (const article of ids.slice(at, at + READ)) {
      const row = found.get(article);
      const summary = summaries.get(article);
      if (!row || !summary) continue;
      const { entities, mentions } = parseClaims(article, String(row.claims));
      const nodes = row.nodes as string[];
      const surfaces = new Map<string, number>();
      for (const { entity: of, surface } of mentions)
        if (nodes[of] === id) surfaces.set(surface, (surfaces.get(surface) ?? 0) + 1);
      const claims = entities.filter((_, position) => nodes[position] === id);
      const [first] = claims;
      if (!first) continue;
      for (const key of new Set(claims.flatMap((claim) => claim.keys)))
        keys.set(key, (keys.get(key) ?? 0) + 1);
      articles.push({
        article: summary,
        name: first.name,
        type: first.type,
        surfaces: [...surfaces]
          .map(([surface, count]) => ({ surface, count }))
          .sort((a, b) => b.count - a.count || (a.surface < b.surface ? -1 : 1)),
        why: [...new Set(claims.flatMap(({ why }) => why))],
      });
    }
  }
  return {
    entity: index.summary(entity),
    keys: [...keys]
      .map(([key, count]) => ({ key, articles: count }))
      .sort((a, b) => b.articles - a.articles || (a.key < b.key ? -1 : 1)),
    articles,
    total: mentioning.length,
  };
}
