/** Asks for what an article alone contributes: relations that rest on its sentences only, and its own names. */
import type { ArticleDetail } from '../../server/api.ts';
import { api } from '../api/client.ts';

const LIMIT = 500;
const TIMEOUT_MS = 15_000;

const RELATIONS = `MATCH (a:Article {id: $id})-[:MENTIONS]->(x:Entity)-[r]->(y:Entity)
WHERE all(e IN r.evidence WHERE e IN $sentences)
RETURN DISTINCT r.id AS id, type(r) AS type, x.name AS from, y.name AS to
ORDER BY from, type, to`;

const ENTITIES = `MATCH (a:Article {id: $id})-[:MENTIONS]->(e:Entity)
WHERE e.articles = 1
RETURN DISTINCT e.id AS id, e.name AS name, e.type AS type
ORDER BY name`;

export interface Alone {
  readonly relations: readonly { id: string; type: string; from: string; to: string }[];
  readonly entities: readonly { id: string; name: string; type: string }[];
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export async function askAlone(article: ArticleDetail, signal?: AbortSignal): Promise<Alone> {
  const ask = (query: string, params: Record<string, unknown>) =>
    api.cypher({ query, params: { id: article.id, ...params }, limit: LIMIT, timeoutMs: TIMEOUT_MS }, signal);
  const sentences = article.sentences.map(({ id }) => id);
  const [relations, entities] = await Promise.all([ask(RELATIONS, { sentences }), ask(ENTITIES, {})]);
  return {
    relations: relations.rows.map(([id, type, from, to]) => ({
      id: textOf(id),
      type: textOf(type),
      from: textOf(from),
      to: textOf(to),
    })),
    entities: entities.rows.map(([id, name, type]) => ({
      id: textOf(id),
      name: textOf(name),
      type: textOf(type),
    })),
  };
}
