/** Sentences with their marked mentions, and articles, as stores give them. */
import type { GraphValue } from '../model.ts';
import type { Row, Store } from '../store/contract.ts';
import type { ArticleSummary, MarkedMention, MarkedSentence } from './shapes.ts';

/** Columns of an article `a` for a RETURN; read by `articleOf`. */
export const ARTICLE_COLUMNS =
  'a.id AS id, a.title AS title, a.source AS source, a.format AS format, a.url AS url, a.generator AS generator, a.hop AS hop, a.parent AS parent, a.words AS words, a.raw AS raw, a.dedup AS dedup, a.ner AS ner, a.enqueued AS enqueued';

export function articleOf(row: Row): ArticleSummary {
  const text = (value: GraphValue | undefined) => (typeof value === 'string' ? value : undefined);
  return {
    id: String(row.id),
    title: String(row.title),
    source: String(row.source),
    format: String(row.format),
    url: text(row.url),
    generator: text(row.generator),
    hop: typeof row.hop === 'number' ? row.hop : undefined,
    parent: text(row.parent),
    words: Number(row.words),
    funnel: {
      raw: Number(row.raw),
      dedup: Number(row.dedup),
      ner: Number(row.ner),
      enqueued: Number(row.enqueued),
    },
  };
}

/** The sentences with these ids and the mentions in them, in no order. */
export async function readSentences(
  store: Store,
  ids: readonly string[],
): Promise<Map<string, MarkedSentence & { article: string }>> {
  const sentences = new Map<string, MarkedSentence & { article: string }>();
  if (ids.length === 0) return sentences;
  const rows = await store.read({
    cypher:
      'UNWIND $ids AS id MATCH (s:Sentence {id: id}) MATCH (s)<-[:HAS]-(a:Article) RETURN s.id AS id, s.text AS text, s.section AS section, s.ordinal AS ordinal, a.id AS article',
    parameters: { ids },
  });
  for (const row of rows) {
    sentences.set(String(row.id), {
      id: String(row.id),
      ordinal: Number(row.ordinal),
      section: String(row.section),
      text: String(row.text),
      mentions: [],
      article: String(row.article),
    });
  }
  const mentions = await store.read({
    cypher:
      'UNWIND $ids AS id MATCH (s:Sentence {id: id}) MATCH (s)-[m:MENTIONS]->(e:Entity) RETURN s.id AS sentence, m.start AS start, m.end AS end, m.surface AS surface, m.confidence AS confidence, m.method AS method, e.id AS entity, e.name AS name, e.type AS type',
    parameters: { ids },
  });
  for (const row of mentions) sentences.get(String(row.sentence))?.mentions.push(mentionOf(row));
  for (const sentence of sentences.values())
    sentence.mentions.sort((a, b) => a.start - b.start || a.end - b.end);
  return sentences;
}

function mentionOf(row: Row): MarkedMention {
  return {
    start: Number(row.start),
    end: Number(row.end),
    surface: String(row.surface),
    entity: String(row.entity),
    name: String(row.name),
    type: String(row.type),
    confidence: Number(row.confidence),
    method: String(row.method),
  };
}

/** The articles with these ids. */
export async function readArticles(
  store: Store,
  ids: readonly string[],
): Promise<Map<string, ArticleSummary>> {
  if (ids.length === 0) return new Map();
  const rows = await store.read({
    cypher: `UNWIND $ids AS id MATCH (a:Article {id: id}) RETURN ${ARTICLE_COLUMNS}`,
    parameters: { ids: [...new Set(ids)] },
  });
  return new Map(rows.map((row) => [String(row.id), articleOf(row)]));
}
