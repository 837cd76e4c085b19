/**
 * Computes measures of the seen graph with graphology. Deterministic: nodes in their order, seeded chance.
 * Betweenness: Brandes 2001. PageRank: Brin and Page 1998. Communities: Louvain, Blondel et al. 2008.
 */
import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import betweenness from 'graphology-metrics/centrality/betweenness.js';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import type { MeasureGraph, Values } from './measure.ts';

/** Several relations between two entities are one line of their summed weight. */
function graphOf({ nodes, edges }: MeasureGraph): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const id of nodes) graph.mergeNode(id);
  for (const { from, to, weight } of edges) {
    if (from === to || !graph.hasNode(from) || !graph.hasNode(to)) continue;
    graph.updateEdge(from, to, (attributes) => ({ weight: Number(attributes.weight ?? 0) + weight }));
  }
  return graph;
}

/** Mulberry32 from a fixed seed: the same graph gives the same families. */
function seeded(): () => number {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Families numbered by size, the largest first. */
function bySize(families: Readonly<Record<string, number>>): Values {
  const sizes = new Map<number, number>();
  for (const family of Object.values(families)) sizes.set(family, (sizes.get(family) ?? 0) + 1);
  const rank = new Map([...sizes].sort(([a, x], [b, y]) => y - x || a - b).map(([id], index) => [id, index]));
  return Object.fromEntries(Object.entries(families).map(([id, family]) => [id, rank.get(family) ?? 0]));
}

const COMPUTATIONS: Readonly<Record<string, (graph: UndirectedGraph) => Values>> = {
  'local-degree': (graph) => Object.fromEntries(graph.mapNodes((id) => [id, graph.degree(id)])),
  betweenness: (graph) => (graph.order < 3 ? zeros(graph) : betweenness(graph, { getEdgeWeight: null })),
  pagerank: (graph) =>
    graph.size === 0
      ? zeros(graph)
      : pagerank(graph, { maxIterations: 500, tolerance: 1e-6, getEdgeWeight: 'weight' }),
  communities: (graph) => bySize(graph.size === 0 ? each(graph) : louvain(graph, { rng: seeded() })),
};

const zeros = (graph: UndirectedGraph): Values => Object.fromEntries(graph.mapNodes((id) => [id, 0]));
const each = (graph: UndirectedGraph): Values =>
  Object.fromEntries(graph.nodes().map((id, index) => [id, index]));

/** @throws Error for a measure that is not computed */
export function compute(measure: string, graph: MeasureGraph): Values {
  const computation = COMPUTATIONS[measure];
  if (!computation) throw new Error(`the measure "${measure}" is not computed`);
  return computation(graphOf(graph));
}
