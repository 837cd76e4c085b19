/**
 * The graph, or a part of it, as a stream of records for exporters: nodes sorted by label and id, then
 * edges sorted by their ends, the same in every store. kith's own bookkeeping stays behind.
 */

import { KithError } from '../../foundation/errors.ts';
import type { ExportScope } from '../graph.ts';
import { type GraphEdge, type GraphNode, type GraphRecord, type GraphValue, NODE_LABELS } from '../model.ts';
import type { Store } from '../store/contract.ts';
import { withEvidence } from './evidence-records.ts';
import type { GraphIndex } from './graph-index.ts';
import { entityIn } from './neighbours.ts';
import { shownProperties } from './shown.ts';
import { byEnds, byLabelAndId, CHUNK, edges, nodes } from './stored-records.ts';

/** Rows of a query that an export takes. */
export const EXPORT_ROWS = 100_000;

/** @param evidence whether a part brings the sentences that say so; the whole has them anyway */
export async function* records(
  store: Store,
  index: GraphIndex,
  scope: ExportScope,
  evidence = false,
): AsyncGenerator<GraphRecord> {
  if (scope.kind === 'whole') yield* whole(store);
  else if (evidence) yield* withEvidence(store, records(store, index, scope));
  else if (scope.kind === 'query') yield* ofQuery(store, scope.cypher);
  else
    yield* ofEntities(
      store,
      index,
      scope.kind === 'around' ? around(index, scope.entity, scope.depth) : scope.ids,
    );
}

async function* whole(store: Store): AsyncGenerator<GraphRecord> {
  const byLabel: [string, string[]][] = [];
  for (const label of [...NODE_LABELS].sort()) {
    const ids = (await store.read({ cypher: `MATCH (n:${label}) RETURN n.id AS id` }))
      .map((row) => String(row.id))
      .sort();
    byLabel.push([label, ids]);
    yield* nodes(store, label, ids);
  }
  for (const [label, ids] of byLabel) {
    for (let at = 0; at < ids.length; at += CHUNK) {
      const chunk = ids.slice(at, at + CHUNK);
      yield* edges(store, `UNWIND $ids AS id MATCH (a:${label} {id: id})-[r]->(b)`, { ids: chunk });
    }
  }
}

async function* ofEntities(
  store: Store,
  index: GraphIndex,
  ids: readonly string[],
): AsyncGenerator<GraphRecord> {
  const wanted = [...new Set(ids)].filter((id) => index.entities.has(id)).sort();
  yield* nodes(store, 'Entity', wanted);
  for (let at = 0; at < wanted.length; at += CHUNK) {
    const chunk = wanted.slice(at, at + CHUNK);
    const inside = new Set(wanted);
    for await (const edge of edges(store, 'UNWIND $ids AS id MATCH (a:Entity {id: id})-[r]->(b:Entity)', {
      ids: chunk,
    }))
      if (inside.has(edge.to)) yield edge;
  }
}

/** Ids within `depth` relations of an entity, itself included. */
export function around(index: GraphIndex, entity: string, depth: number): string[] {
  entityIn(index, entity);
  const found = new Set([entity]);
  let frontier = [entity];
  for (let step = 0; step < depth; step++) {
    const next: string[] = [];
    for (const id of frontier) {
      for (const { from, to } of index.relationsAt(id)) {
        const other = from === id ? to : from;
        if (found.has(other)) continue;
        found.add(other);
        next.push(other);
      }
    }
    frontier = next;
  }
  return [...found];
}

/** The nodes and edges among what a query returns; edges whose ends it did not return bring them along. */
async function* ofQuery(store: Store, cypher: string): AsyncGenerator<GraphRecord> {
  const result = await store.query({ cypher, limit: EXPORT_ROWS, timeoutMs: 60_000 });
  const foundNodes = new Map<string, GraphNode>();
  const foundEdges = new Map<string, GraphEdge>();
  for (const row of result.rows) for (const value of row) collect(value, foundNodes, foundEdges);
  if (foundNodes.size === 0 && foundEdges.size === 0 && result.rows.length > 0) {
    throw new KithError(
      'usage',
      'The query returns no nodes, relations or paths to export; return them whole, as in MATCH (a)-[r]->(b) RETURN a, r, b.',
    );
  }
  const missing = new Set<string>();
  for (const { from, to } of foundEdges.values())
    for (const end of [from, to]) if (!foundNodes.has(end)) missing.add(end);
  for (const label of NODE_LABELS) {
    if (missing.size === 0) break;
    for await (const node of nodes(store, label, [...missing].sort())) {
      foundNodes.set(node.id, node);
      missing.delete(node.id);
    }
  }
  yield* [...foundNodes.values()].map(shown).sort(byLabelAndId);
  yield* [...foundEdges.values()].map(shown).sort(byEnds);
}

function collect(
  value: GraphValue,
  foundNodes: Map<string, GraphNode>,
  foundEdges: Map<string, GraphEdge>,
): void {
  if (value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const each of value) collect(each, foundNodes, foundEdges);
    return;
  }
  if (value.kind === 'node' && 'labels' in value) foundNodes.set((value as GraphNode).id, value as GraphNode);
  else if (value.kind === 'edge' && 'from' in value)
    foundEdges.set((value as GraphEdge).id, value as GraphEdge);
  else for (const each of Object.values(value)) collect(each as GraphValue, foundNodes, foundEdges);
}

function shown<T extends GraphNode | GraphEdge>(record: T): T {
  return { ...record, properties: shownProperties(record.properties) };
}
