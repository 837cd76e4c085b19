/** ForceAtlas2 (Jacomy et al. 2014) over plain arrays, some rounds at a time. Pure: it runs in a worker or a test. */
import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';

export interface ForcesRequest {
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Diameters. */
  readonly size: readonly number[];
  readonly fixed: readonly boolean[];
  /** Pairs of indexes, one after the other. */
  readonly ties: readonly number[];
}

export interface ForcesReply {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly done: boolean;
}

/** Rounds between two replies, and how many replies there are. */
const ROUNDS = 20;
const REPLIES = 12;

/** Replies with places on the way, the last one `done`. */
export function* forces({ x, y, size, fixed, ties }: ForcesRequest): Generator<ForcesReply> {
  const graph = new UndirectedGraph();
  x.forEach((at, node) => {
    graph.addNode(node, {
      x: at,
      y: y[node] ?? 0,
      size: (size[node] ?? 30) / 2,
      fixed: fixed[node] ?? false,
    });
  });
  for (let at = 0; at + 1 < ties.length; at += 2) {
    const [from, to] = [ties[at] ?? 0, ties[at + 1] ?? 0];
    if (from !== to) graph.mergeEdge(from, to);
  }
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    scalingRatio: 60,
    gravity: 0.6,
    barnesHutOptimize: graph.order > 300,
    // Kept apart by their sizes at the end only: it costs much, and holds the unfolding up.
    adjustSizes: false,
  };
  for (let reply = 1; reply <= REPLIES; reply++) {
    forceAtlas2.assign(graph, { iterations: ROUNDS, settings });
    const value = (node: string, axis: 'x' | 'y'): number => Math.round(graph.getNodeAttribute(node, axis));
    const nodes = graph.nodes();
    yield {
      x: nodes.map((node) => value(node, 'x')),
      y: nodes.map((node) => value(node, 'y')),
      done: reply === REPLIES,
    };
  }
}
