/** A part of the graph together with the sentences that say so: for exports that are read without a server. */
import type { GraphEdge, GraphNode, GraphRecord } from '../model.ts';
import type { Store } from '../store/contract.ts';
import { byEnds, byLabelAndId, CHUNK, edges, nodes } from './stored-records.ts';

/**
 * The records given and, besides them, the sentences that their relations name as evidence, the articles
 * of these, and where the entities given stand in them. Holds the part in memory.
 */
export async function* withEvidence(
  store: Store,
  part: AsyncIterable<GraphRecord>,
): AsyncGenerator<GraphRecord> {
  const foundNodes = new Map<string, GraphNode>();
  const foundEdges = new Map<string, GraphEdge>();
  for await (const record of part) {
    if (record.kind === 'node') foundNodes.set(record.id, record);
    else foundEdges.set(record.id, record);
  }
  const sentences = new Set<string>();
  for (const { properties } of foundEdges.values())
    if (Array.isArray(properties.evidence))
      for (const id of properties.evidence) if (typeof id === 'string') sentences.add(id);

  const wanted = [...sentences].sort();
  for await (const sentence of nodes(store, 'Sentence', wanted)) foundNodes.set(sentence.id, sentence);
  const articles = new Set<string>();
  for (let at = 0; at < wanted.length; at += CHUNK) {
    const ids = wanted.slice(at, at + CHUNK);
    const has = edges(store, 'UNWIND $ids AS id MATCH (a:Article)-[r:HAS]->(b:Sentence {id: id})', { ids });
    for await (const edge of has) {
      foundEdges.set(edge.id, edge);
      articles.add(edge.from);
    }
    const mentions = edges(store, 'UNWIND $ids AS id MATCH (a:Sentence {id: id})-[r:MENTIONS]->(b:Entity)', {
      ids,
    });
    for await (const edge of mentions) if (foundNodes.has(edge.to)) foundEdges.set(edge.id, edge);
  }
  for await (const article of nodes(store, 'Article', [...articles].sort()))
    foundNodes.set(article.id, article);

  yield* [...foundNodes.values()].sort(byLabelAndId);
  yield* [...foundEdges.values()].sort(byEnds);
}
