/**
 * The k best simple paths between two nodes, best first, of at most so many steps.
 *
 * A* over partial paths with the exact remaining cost as its bound (Hart, Nilsson & Raphael 1968): one
 * Dijkstra from the goal gives that bound, after which a partial path is opened only when it can still be
 * among the best. Breadth-first searches from both ends first leave out the nodes that no path of so many
 * steps can touch; the number of steps is raised only when there are too few paths.
 */
import TinyQueue from 'tinyqueue';
import { compareText } from '../../foundation/order.ts';
import type { Adjacency } from './adjacency.ts';

export interface FoundPath {
  nodes: string[];
  /** Ids of the edges between them. */
  edges: string[];
  cost: number;
}

export interface PathQuery {
  from: string;
  to: string;
  /** Edges of a path at most. */
  steps: number;
  /** Paths at most. */
  count: number;
  /** Edge types that may be followed; all when absent. */
  types?: ReadonlySet<string>;
}

/** Partial paths opened before the search gives what it has. */
const OPENED = 60_000;
/** Steps beyond the fewest that are looked at first. */
const SLACK = 1;

/** @returns simple paths (no node twice), cheapest first; between two nodes of a path only the cheapest edge is taken */
export function bestPaths(graph: Adjacency, query: PathQuery): FoundPath[] {
  const from = graph.indexOf.get(query.from);
  const to = graph.indexOf.get(query.to);
  if (from === undefined || to === undefined || from === to || query.steps < 1) return [];
  const allowed = allowedEdges(graph, query.types);
  const toGoal = stepsFrom(graph, to, query.steps, allowed, from);
  const fewest = toGoal[from] as number;
  if (fewest === 0) return [];
  let found: FoundPath[] = [];
  for (let steps = Math.min(query.steps, fewest - 1 + SLACK); ; steps = Math.min(query.steps, steps + 2)) {
    found = pathsWithin(graph, from, to, steps, query.count, allowed);
    if (found.length >= query.count || steps >= query.steps) return found;
  }
}

/** For each edge whether it may be followed. */
function allowedEdges(graph: Adjacency, types: ReadonlySet<string> | undefined): Uint8Array | null {
  return types ? Uint8Array.from(graph.edges, (edge) => (types.has(edge.type) ? 1 : 0)) : null;
}

/**
 * One more than the number of steps from a node to each other, 0 for what is further than `steps`.
 * @param until stops once this node's level is complete
 */
function stepsFrom(
  graph: Adjacency,
  start: number,
  steps: number,
  allowed: Uint8Array | null,
  until = -1,
): Uint8Array {
  const { offsets, targets, edgeOf } = graph;
  const level = new Uint8Array(graph.nodes.length);
  level[start] = 1;
  let frontier = [start];
  for (let step = 1; step <= steps && frontier.length > 0; step++) {
    const next: number[] = [];
    for (const node of frontier) {
      for (let arc = offsets[node] as number; arc < (offsets[node + 1] as number); arc++) {
        const other = targets[arc] as number;
        if (level[other] !== 0 || (allowed && !allowed[edgeOf[arc] as number])) continue;
        level[other] = step + 1;
        next.push(other);
      }
    }
    if (until >= 0 && level[until] !== 0) break;
    frontier = next;
  }
  return level;
}

function pathsWithin(
  graph: Adjacency,
  from: number,
  to: number,
  steps: number,
  count: number,
  allowed: Uint8Array | null,
): FoundPath[] {
  const toGoal = stepsFrom(graph, to, steps, allowed);
  const fromStart = stepsFrom(graph, from, steps, allowed);
  // Levels are one more than steps: a path through the node has (a - 1) + (b - 1) steps at least.
  const fits = (node: number) =>
    toGoal[node] !== 0 &&
    fromStart[node] !== 0 &&
    (toGoal[node] as number) + (fromStart[node] as number) - 2 <= steps;
  const remaining = costsTo(graph, to, fits, allowed);

  interface Partial {
    bound: number;
    cost: number;
    nodes: number[];
    edges: number[];
  }
  const text = (path: Partial) => path.edges.map((edge) => graph.edges[edge]?.id).join();
  const queue = new TinyQueue<Partial>(
    [],
    (a, b) => a.bound - b.bound || a.edges.length - b.edges.length || compareText(text(a), text(b)),
  );
  queue.push({ bound: remaining[from] as number, cost: 0, nodes: [from], edges: [] });
  const found: FoundPath[] = [];
  for (let opened = 0; opened < OPENED && found.length < count; opened++) {
    const path = queue.pop();
    if (!path) break;
    const at = path.nodes[path.nodes.length - 1] as number;
    if (at === to) {
      found.push({
        nodes: path.nodes.map((node) => graph.nodes[node] as string),
        edges: path.edges.map((edge) => graph.edges[edge]?.id as string),
        cost: path.cost,
      });
      continue;
    }
    for (const [next, arc] of cheapestArcs(graph, at, fits, allowed)) {
      const left = steps - path.edges.length - 1;
      if ((toGoal[next] as number) - 1 > left || path.nodes.includes(next)) continue;
      const cost = path.cost + (graph.costs[arc] as number);
      queue.push({
        bound: cost + (remaining[next] as number),
        cost,
        nodes: [...path.nodes, next],
        edges: [...path.edges, graph.edgeOf[arc] as number],
      });
    }
  }
  return found;
}

/** Dijkstra from the goal over the nodes that fit: the cost from each to it. */
function costsTo(
  graph: Adjacency,
  goal: number,
  fits: (node: number) => boolean,
  allowed: Uint8Array | null,
): Float64Array {
  const { offsets, targets, costs, edgeOf } = graph;
  const reached = new Float64Array(graph.nodes.length).fill(Number.POSITIVE_INFINITY);
  const settled = new Uint8Array(graph.nodes.length);
  const queue = new TinyQueue<{ node: number; cost: number }>([], (a, b) => a.cost - b.cost);
  reached[goal] = 0;
  queue.push({ node: goal, cost: 0 });
  for (let item = queue.pop(); item; item = queue.pop()) {
    const { node, cost } = item;
    if (settled[node]) continue;
    settled[node] = 1;
    for (let arc = offsets[node] as number; arc < (offsets[node + 1] as number); arc++) {
      const other = targets[arc] as number;
      const total = cost + (costs[arc] as number);
      if (total >= (reached[other] as number) || !fits(other) || (allowed && !allowed[edgeOf[arc] as number]))
        continue;
      reached[other] = total;
      queue.push({ node: other, cost: total });
    }
  }
  return reached;
}

/** For each neighbour that fits the cheapest arc to it; of equals the one that comes first. */
function cheapestArcs(
  graph: Adjacency,
  node: number,
  fits: (node: number) => boolean,
  allowed: Uint8Array | null,
): Map<number, number> {
  const best = new Map<number, number>();
  for (let arc = graph.offsets[node] as number; arc < (graph.offsets[node + 1] as number); arc++) {
    const other = graph.targets[arc] as number;
    if (!fits(other) || (allowed && !allowed[graph.edgeOf[arc] as number])) continue;
    const there = best.get(other);
    if (there === undefined || (graph.costs[arc] as number) < (graph.costs[there] as number))
      best.set(other, arc);
  }
  return best;
}
