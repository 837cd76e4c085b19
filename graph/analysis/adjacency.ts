/**
 * The relations of a graph as arrays (compressed sparse rows): what path searches run over. Each edge is
 * there twice, once from either end, since a path may follow it both ways.
 */
import { Pace, type Work } from './pace.ts';

export interface CostedEdge {
  id: string;
  from: string;
  to: string;
  type: string;
  /** Positive. */
  cost: number;
}

export interface Adjacency {
  nodes: string[];
  indexOf: ReadonlyMap<string, number>;
  /** Arcs of node n: from `offsets[n]` up to, not including, `offsets[n + 1]`. */
  offsets: Int32Array;
  targets: Int32Array;
  costs: Float64Array;
  /** Index of the arc's edge in `edges`. */
  edgeOf: Int32Array;
  edges: readonly CostedEdge[];
}

/** Edges between two pauses. */
const CHUNK = 5_000;

/** @param edges in an order of their own: two edges of the same cost are taken in it */
export function adjacencyOf(edges: readonly CostedEdge[]): Adjacency {
  const making = inPortions(edges);
  for (;;) {
    const { done, value } = making.next();
    if (done) return value;
  }
}

/** The same, letting others have their turn. @throws KithError `interrupted` */
export async function adjacencyPaced(edges: readonly CostedEdge[], work: Work = {}): Promise<Adjacency> {
  const pace = new Pace(work);
  const making = inPortions(edges);
  for (;;) {
    const { done, value } = making.next();
    if (done) return value;
    await pace.step();
  }
}

function* inPortions(edges: readonly CostedEdge[]): Generator<void, Adjacency> {
  const nodes: string[] = [];
  const indexOf = new Map<string, number>();
  const place = (node: string) => {
    const there = indexOf.get(node);
    if (there !== undefined) return there;
    indexOf.set(node, nodes.length);
    return nodes.push(node) - 1;
  };
  const ends = new Int32Array(edges.length * 2);
  for (const [index, edge] of edges.entries()) {
    ends[2 * index] = place(edge.from);
    ends[2 * index + 1] = place(edge.to);
    if (index % CHUNK === 0) yield;
  }
  const offsets = new Int32Array(nodes.length + 1);
  for (const end of ends) offsets[end + 1] = (offsets[end + 1] as number) + 1;
  for (let node = 0; node < nodes.length; node++)
    offsets[node + 1] = (offsets[node + 1] as number) + (offsets[node] as number);
  const next = offsets.slice();
  const targets = new Int32Array(ends.length);
  const costs = new Float64Array(ends.length);
  const edgeOf = new Int32Array(ends.length);
  for (const [index, { cost }] of edges.entries()) {
    const [from, to] = [ends[2 * index] as number, ends[2 * index + 1] as number];
    for (const [here, there] of [
      [from, to],
      [to, from],
    ] as const) {
      const arc = next[here] as number;
      next[here] = arc + 1;
      targets[arc] = there;
      costs[arc] = cost;
      edgeOf[arc] = index;
    }
    if (index % CHUNK === 0) yield;
  }
  return { nodes, indexOf, offsets, targets, costs, edgeOf, edges };
}
