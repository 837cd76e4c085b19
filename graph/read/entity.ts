/** One entity in detail, and the entity that a person means by a name. */
import { KithError } from '../../foundation/errors.ts';
import type { Store } from '../store/contract.ts';
import { pageOf } from './cursor.ts';
import type { GraphIndex } from './graph-index.ts';
import { entityIn } from './neighbours.ts';
import { ARTICLE_COLUMNS, articleOf, readArticles } from './sentences.ts';
import type { EntityDetail, EntitySummary, RelationCount, SearchResult } from './shapes.ts';

/** Articles that an entity lists. */
const ARTICLES = 50;

export async function entityDetail(store: Store, index: GraphIndex, id: string): Promise<EntityDetail> {
  const entity = entityIn(index, id);
  const counts = new Map<string, RelationCount>();
  for (const relation of index.relationsAt(id)) {
    const direction = relation.from === id ? 'out' : 'in';
    const key = `${relation.type} ${direction}`;
    const there = counts.get(key);
    if (there) {
      there.count += 1;
      continue;
    }
    const type = index.ontology.hasRelation(relation.type) ? index.ontology.relation(relation.type) : null;
    const reading = type ? (direction === 'out' ? type.reading : type.inverse) : relation.type;
    counts.set(key, { type: relation.type, direction, reading, count: 1 });
  }
  const [extra, about, mentioning] = await Promise.all([
    store.read({
      cypher:
        'MATCH (e:Entity {id: $id}) RETURN e.wikidata AS wikidata, e.url AS url, e.beganEvidence AS beganEvidence',
      parameters: { id },
    }),
    store.read({
      cypher: `MATCH (:Entity {id: $id})<-[:ABOUT]-(a:Article) RETURN ${ARTICLE_COLUMNS}`,
      parameters: { id },
    }),
    store.read({
      cypher: `MATCH (:Entity {id: $id})<-[m:MENTIONS]-(a:Article) RETURN a.id AS id, m.count AS count ORDER BY count DESC, id LIMIT ${ARTICLES}`,
      parameters: { id },
    }),
  ]);
  const found = await readArticles(
    store,
    mentioning.map((row) => String(row.id)),
  );
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return {
    ...index.summary(entity),
    wikidata: text(extra[0]?.wikidata),
    url: text(extra[0]?.url),
    beganIn: await sentenceOf(store, text(extra[0]?.beganEvidence)),
    about: about.map(articleOf).sort((a, b) => (a.title < b.title ? -1 : 1)),
    relations: [...counts.values()].sort(
      (a, b) => b.count - a.count || (a.type + a.direction < b.type + b.direction ? -1 : 1),
    ),
    mentionedIn: mentioning.flatMap((row) => {
      const article = found.get(String(row.id));
      return article ? [{ article, count: Number(row.count) }] : [];
    }),
  };
}

/** A sentence by its id, with its article. */
async function sentenceOf(store: Store, id: string | undefined): Promise<EntityDetail['beganIn']> {
  if (id === undefined) return undefined;
  const [row] = await store.read({
    cypher:
      'MATCH (s:Sentence {id: $id})<-[:HAS]-(a:Article) RETURN a.id AS article, s.id AS sentence, s.text AS text',
    parameters: { id },
  });
  return row && { article: String(row.article), sentence: String(row.sentence), text: String(row.text) };
}

export function search(
  index: GraphIndex,
  text: string,
  options: { type?: string; limit: number; after?: string },
): SearchResult {
  const type = options.type === undefined ? undefined : index.ontology.type(options.type).id;
  const hits = index.names.search(text).flatMap((hit) => {
    const entity = index.entities.get(hit.id);
    return entity && (type === undefined || index.ontology.isA(entity.type, type)) ? [{ hit, entity }] : [];
  });
  // Of names as near as each other, the one that is mentioned more.
  hits.sort(
    (a, b) =>
      b.hit.score - a.hit.score ||
      b.entity.mentions - a.entity.mentions ||
      (a.entity.id < b.entity.id ? -1 : 1),
  );
  const { items, nextCursor } = pageOf(hits, `q:${type ?? ''}:${text}`, options.after, options.limit);
  return {
    hits: items.map(({ hit, entity }) => ({
      ...index.summary(entity),
      matched: hit.matched,
      score: hit.score,
    })),
    total: hits.length,
    nextCursor,
  };
}

/** An id, a name or an alias; of several with the same name the one most mentioned, if by far. */
export function resolveName(index: GraphIndex, name: string): EntitySummary {
  const byId = index.entities.get(name);
  if (byId) return index.summary(byId);
  const exact = index.names
    .exact(name)
    .flatMap((id) => index.entities.get(id) ?? [])
    .sort((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1));
  const spelled = exact.filter((entity) => entity.name === name);
  const candidates = spelled.length > 0 ? spelled : exact;
  const [first, second] = candidates;
  if (first && (!second || candidates.length === 1 || first.mentions >= 3 * second.mentions))
    return index.summary(first);
  if (first) {
    const list = candidates.slice(0, 5).map((entity) => `${entity.name} (${entity.type}, id ${entity.id})`);
    throw new KithError(
      'entity-ambiguous',
      `Several entities are called "${name.slice(0, 80)}": ${list.join('; ')}. Give the id of the one you mean.`,
      {
        known: candidates.map((entity) => entity.id),
      },
    );
  }
  const near = index.names.search(name).slice(0, 5);
  const [best, next] = near;
  // One clear misspelling is understood.
  if (best && best.score >= 0.75 && (!next || best.score - next.score > 0.1)) {
    const entity = index.entities.get(best.id);
    if (entity) return index.summary(entity);
  }
  const names = near.flatMap((hit) => index.entities.get(hit.id)?.name ?? []);
  const hint =
    names.length > 0 ? `Did you mean ${names.join(', ')}?` : 'Nothing in the graph has a name like it.';
  throw new KithError('entity-not-found', `There is no entity called "${name.slice(0, 80)}". ${hint}`, {
    known: names,
  });
}
