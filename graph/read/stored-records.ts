/** Nodes and edges of a store as records, as people see them, each list in its one order. */
import { compareText } from '../../foundation/order.ts';
import { type GraphEdge, type GraphNode, NODE_LABELS, type Properties, textEdgeId } from '../model.ts';
import type { Store } from '../store/contract.ts';
import { shownProperties } from './shown.ts';

/** Nodes read at once. */
export const CHUNK = 2_000;

/** The nodes of this label and these ids, sorted by id within each chunk. */
export async function* nodes(store: Store, label: string, ids: readonly string[]): AsyncGenerator<GraphNode> {
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

/** The edges that `match` binds as `(a)-[r]->(b)`, sorted by their ends. */
export async function* edges(
  store: Store,
  match: string,
  parameters: { ids: string[] },
): AsyncGenerator<GraphEdge> {
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

export function byEnds(a: GraphEdge, b: GraphEdge): number {
  return (
    compareText(a.from, b.from) ||
    compareText(a.type, b.type) ||
    compareText(a.to, b.to) ||
    Number(a.properties.start ?? 0) - Number(b.properties.start ?? 0) ||
    compareText(a.id, b.id)
  );
}

const label = (node: GraphNode): string => NODE_LABELS.find((each) => node.labels.includes(each)) ?? '';

export function byLabelAndId(a: GraphNode, b: GraphNode): number {
  return compareText(label(a), label(b)) || compareText(a.id, b.id);
}
