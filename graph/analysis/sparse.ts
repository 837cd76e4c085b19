/** A metric's graph as arrays (compressed sparse rows), each tie there from both ends: what own algorithms run over. */
import type { EntityGraph } from './entity-graph.ts';
import { Pace } from './pace.ts';

export interface Sparse {
  /** Ids in the graph's order. */
  nodes: string[];
  /** Neighbours of node n: from `offsets[n]` up to, not including, `offsets[n + 1]`. */
  offsets: Int32Array;
  targets: Int32Array;
  weights: Float64Array;
}

/** Arrays of a graph, made once while the graph is in memory. */
const made = new WeakMap<EntityGraph, Promise<Sparse>>();
/** Ties between two pauses. */
const CHUNK = 2_000;

/** @param graph is not changed after the first call */
export function sparseOf(graph: EntityGraph): Promise<Sparse> {
  const there = made.get(graph);
  if (there) return there;
  const making = makeSparse(graph);
  made.set(graph, making);
  return making;
}

async function makeSparse(graph: EntityGraph): Promise<Sparse> {
  const pace = new Pace();
  const nodes = graph.nodes();
  const indexOf = new Map(nodes.map((id, at) => [id, at]));
  const offsets = new Int32Array(nodes.length + 1);
  for (const [at, id] of nodes.entries()) offsets[at + 1] = (offsets[at] as number) + graph.degree(id);
  const next = offsets.slice();
  const targets = new Int32Array(2 * graph.size);
  const weights = new Float64Array(2 * graph.size);
  let done = 0;
  for (const { source, target, attributes } of graph.edgeEntries()) {
    if (++done % CHUNK === 0) await pace.step();
    const ends = [indexOf.get(source) as number, indexOf.get(target) as number] as const;
    for (const [here, other] of [ends, [ends[1], ends[0]] as const]) {
      const arc = next[here] as number;
      next[here] = arc + 1;
      targets[arc] = other;
      weights[arc] = attributes.weight;
    }
  }
  return { nodes, offsets, targets, weights };
}

/** A number a node as what a metric gives. */
export function byNode(nodes: readonly string[], numbers: ArrayLike<number>): Map<string, number> {
  return new Map(nodes.map((id, at) => [id, numbers[at] as number]));
}
