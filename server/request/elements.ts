/** The nodes and edges among the values of a result, however deep in lists, maps and paths. */
import type { GraphEdge, GraphNode, GraphValue } from '../../graph/model.ts';

/** Distinct by id, in the order in which they come. */
export function elementsOf(rows: readonly GraphValue[][]): { nodes: GraphNode[]; edges: GraphEdge[] } {
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  for (const row of rows) {
    const pending: GraphValue[] = [...row].reverse();
    while (pending.length > 0) {
      const value = pending.pop();
      if (typeof value !== 'object' || value === null) continue;
      if (isNode(value)) {
        if (!nodes.has(value.id)) nodes.set(value.id, value);
      } else if (isEdge(value)) {
        if (!edges.has(value.id)) edges.set(value.id, value);
      } else {
        // Backwards onto the stack, so that they leave it in their order.
        const inner = Object.values(value) as GraphValue[];
        for (let at = inner.length - 1; at >= 0; at -= 1) pending.push(inner[at] ?? null);
      }
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

/** A map that a query makes may say `kind: 'node'` too: only the whole shape counts. */
function isNode(value: object): value is GraphNode {
  const { kind, id, labels, properties } = value as Partial<GraphNode>;
  return (
    kind === 'node' &&
    typeof id === 'string' &&
    Array.isArray(labels) &&
    labels.every((label) => typeof label === 'string') &&
    isMap(properties)
  );
}

function isEdge(value: object): value is GraphEdge {
  const { kind, id, type, from, to, properties } = value as Partial<GraphEdge>;
  const texts = [id, type, from, to].every((text) => typeof text === 'string');
  return kind === 'edge' && texts && isMap(properties);
}

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
