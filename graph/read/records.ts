/**
 * The graph, or a part of it, as a stream of records for exporters: nodes sorted by label and id, then
 * edges sorted by their ends, the same in every store. kith's own bookkeeping stays behind.
 */

import { KithError } from '../../foundation/errors.ts';
import { compareText } from '../../foundation/order.ts';
import type { ExportScope } from '../graph.ts';
import {
  type GraphEdge,
  type GraphNode,
  type GraphRecord,
  type GraphValue,
  NODE_LABELS,
  type Properties,
  textEdgeId,
} from '../model.ts';
import type { Store } from '../store/contract.ts';
import type { GraphIndex } from './graph-index.ts';
import { entityIn } from './neighbours.ts';
import { shownProperties } from './shown.ts';

/** Nodes read at once. */
const CHUNK = 2_000;
/** Rows of a query that an export takes. */
export const EXPORT_ROWS = 100_000;

export async function* records(
  store: Store,
  index: GraphIndex,
  scope: ExportScope,
): AsyncGenerator<GraphRecord> {
  if (scope.kind === 'whole') yield* whole(store);
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
  const label = (node: GraphNode) => NODE_LABELS.find((each) => node.labels.includes(each)) ?? '';
  yield* [...foundNodes.values()]
    .map(shown)
    .sort((a, b) => compareText(label(a), label(b)) || compareText(a.id, b.id));
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

async function* nodes(store: Store, label: string, ids: readonly string[]): AsyncGenerator<GraphNode> {
  for (let at = 0; at < ids.length; at += CHUNK) {
    const rows = await store.read({
      cypher: `UNWIND $ids AS id MATCH (n:${label} {id: id}) RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties`,
      parameters: { ids: ids.slice(at, at + CHUNK) },
    });
    const found = rows.map(
      (row): GraphNode => ({
        kind: 'node',
        id: String(row.id),
        labels: (row.labels as string[]).toSorted(),
        properties: shownProperties(row.properties as Properties),
      }),
    );
    yield* found.sort((a, b) => compareText(a.id, b.id));
  }
}

async function* edges(store: Store, match: string, parameters: { ids: string[] }): AsyncGenerator<GraphEdge> {
  const rows = await store.read({
    cypher: `${match} RETURN a.id AS from, type(r) AS type, b.id AS to, properties(r) AS properties`,
    parameters,
  });
  const found = rows.map((row): GraphEdge => {
    const properties = shownProperties(row.properties as Properties);
    const [from, type, to] = [String(row.from), String(row.type), String(row.to)];
    return {
      kind: 'edge',
      id: typeof properties.id === 'string' ? properties.id : textEdgeId(type, from, to, properties),
      type,
      from,
      to,
      properties,
    };
  });
  yield* found.sort(byEnds);
}

function shown<T extends GraphNode | GraphEdge>(record: T): T {
  return { ...record, properties: shownProperties(record.properties) };
}

function byEnds(a: GraphEdge, b: GraphEdge): number {
  return (
    compareText(a.from, b.from) ||
    compareText(a.type, b.type) ||
    compareText(a.to, b.to) ||
    Number(a.properties.start ?? 0) - Number(b.properties.start ?? 0) ||
    compareText(a.id, b.id)
  );
}
