/** Articles: the list, and one with its sentences, mentions, genealogy and funnel. */

import { KithError } from '../../foundation/errors.ts';
import { compareText } from '../../foundation/order.ts';
import type { Store } from '../store/contract.ts';
import { pageOf } from './cursor.ts';
import type { GraphIndex } from './graph-index.ts';
import { foldName } from './name-search.ts';
import { ARTICLE_COLUMNS, articleOf, readSentences } from './sentences.ts';
import type { ArticleDetail, ArticlePage, ArticleSummary } from './shapes.ts';

export async function articles(
  store: Store,
  options: { text?: string; limit: number; after?: string },
): Promise<ArticlePage> {
  const wanted = foldName(options.text ?? '');
  const rows = await store.read({ cypher: 'MATCH (a:Article) RETURN a.id AS id, a.title AS title' });
  const fitting = rows
    .map((row) => ({ id: String(row.id), title: String(row.title) }))
    .filter(({ title }) => wanted === '' || foldName(title).includes(wanted))
    .sort((a, b) => compareText(a.title.toLowerCase(), b.title.toLowerCase()) || compareText(a.id, b.id));
  const { items, nextCursor } = pageOf(fitting, `a:${wanted}`, options.after, options.limit);
  const found = await store.read({
    cypher: `UNWIND $ids AS id MATCH (a:Article {id: id}) RETURN ${ARTICLE_COLUMNS}`,
    parameters: { ids: items.map(({ id }) => id) },
  });
  const byId = new Map(found.map((row) => [String(row.id), articleOf(row)]));
  return { articles: items.flatMap(({ id }) => byId.get(id) ?? []), total: fitting.length, nextCursor };
}

/** The id of an article by id or title. @throws KithError `article-not-found` */
export async function articleIdOf(store: Store, idOrTitle: string): Promise<{ id: string; title: string }> {
  const rows = await store.read({
    cypher:
      'MATCH (a:Article) WHERE a.id = $text OR a.title = $text OR a.source = $text RETURN a.id AS id, a.title AS title',
    parameters: { text: idOrTitle },
  });
  const [first] = rows
    .map((row) => ({ id: String(row.id), title: String(row.title) }))
    .sort((a, b) => Number(b.id === idOrTitle) - Number(a.id === idOrTitle) || compareText(a.id, b.id));
  if (first) return first;
  throw new KithError(
    'article-not-found',
    `There is no article "${idOrTitle.slice(0, 80)}" in the graph; \`kith query 'MATCH (a:Article) RETURN a.title'\` lists them.`,
  );
}

export async function article(store: Store, index: GraphIndex, idOrTitle: string): Promise<ArticleDetail> {
  const { id } = await articleIdOf(store, idOrTitle);
  const [row] = await store.read({
    cypher: `MATCH (a:Article {id: $id}) RETURN ${ARTICLE_COLUMNS}, a.infoboxFields AS fields, a.infoboxValues AS values, a.statedFunnel AS stated`,
    parameters: { id },
  });
  if (!row)
    throw new KithError(
      'article-not-found',
      `The article "${idOrTitle.slice(0, 80)}" has just been withdrawn.`,
    );
  const read = (cypher: string) => store.read({ cypher, parameters: { id } });
  const [categories, about, parent, children, sentenceIds] = await Promise.all([
    read('MATCH (:Article {id: $id})-[:IN_CATEGORY]->(c:Category) RETURN c.name AS name'),
    read('MATCH (:Article {id: $id})-[:ABOUT]->(e:Entity) RETURN e.id AS id'),
    read(`MATCH (:Article {id: $id})-[:PARENT]->(a:Article) RETURN ${ARTICLE_COLUMNS}`),
    read(`MATCH (:Article {id: $id})<-[:PARENT]-(a:Article) RETURN ${ARTICLE_COLUMNS}`),
    read('MATCH (:Article {id: $id})-[:HAS]->(s:Sentence) RETURN s.id AS id'),
  ]);
  const sentences = await readSentences(
    store,
    sentenceIds.map((each) => String(each.id)),
  );
  const entity = index.entities.get(String(about[0]?.id));
  const fields = strings(row.fields);
  const values = strings(row.values);
  const stated = Array.isArray(row.stated) ? row.stated.map(Number) : null;
  return {
    ...articleOf(row),
    categories: categories.map((each) => String(each.name)).sort(),
    infobox: fields.map((field, at) => ({ field, value: values[at] ?? '' })),
    statedFunnel: stated
      ? { raw: stated[0] ?? 0, dedup: stated[1] ?? 0, ner: stated[2] ?? 0, enqueued: stated[3] ?? 0 }
      : undefined,
    about: entity ? index.summary(entity) : null,
    parentArticle: parent[0] ? articleOf(parent[0]) : null,
    children: children.map(articleOf).sort(byTitle),
    sentences: [...sentences.values()]
      .sort((a, b) => a.ordinal - b.ordinal)
      .map(({ article: _, ...sentence }) => sentence),
  };
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function byTitle(a: ArticleSummary, b: ArticleSummary): number {
  return compareText(a.title, b.title) || compareText(a.id, b.id);
}
