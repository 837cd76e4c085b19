/** What the graph holds of mentions beyond the API's own routes, asked for in Cypher, and put in order. */
import type { CypherAnswer } from '../../server/api.ts';
import { api } from '../api/client.ts';

/** Mentions that are asked for. */
export const MENTIONS = 200;

const QUERY = `MATCH (a:Article)-[:HAS]->(s:Sentence)-[m:MENTIONS]->(e:Entity {id: $id})
RETURN a.id AS article, a.title AS title, s.id AS sentence, s.text AS text, s.ordinal AS ordinal, m.start AS start, m.end AS end
ORDER BY title, ordinal, start`;

export interface MentionedSentence {
  readonly id: string;
  readonly text: string;
  readonly marks: { start: number; end: number; key: string }[];
}

export interface MentioningArticle {
  readonly article: string;
  readonly title: string;
  readonly sentences: MentionedSentence[];
}

export function askMentions(id: string, signal?: AbortSignal): Promise<CypherAnswer> {
  return api.cypher({ query: QUERY, params: { id }, limit: MENTIONS, timeoutMs: 15_000 }, signal);
}

/** Rows of the query, one a mention, as articles with their sentences, each sentence once. Pure. */
export function byArticle(rows: CypherAnswer['rows']): MentioningArticle[] {
  const articles = new Map<string, MentioningArticle>();
  const sentences = new Map<string, MentionedSentence>();
  for (const [article, title, id, text, , start, end] of rows) {
    if (typeof article !== 'string' || typeof id !== 'string' || typeof text !== 'string') continue;
    const group = articles.get(article) ?? { article, title: String(title), sentences: [] };
    articles.set(article, group);
    const sentence = sentences.get(id) ?? { id, text, marks: [] };
    if (!sentences.has(id)) group.sentences.push(sentence);
    sentences.set(id, sentence);
    if (typeof start === 'number' && typeof end === 'number')
      sentence.marks.push({ start, end, key: String(start) });
  }
  return [...articles.values()];
}
