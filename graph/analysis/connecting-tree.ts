/**
 * A small tree that connects some nodes of a graph: a Steiner tree within twice the least cost (Mehlhorn
 * 1988, A faster approximation algorithm for the Steiner problem in graphs). One Dijkstra from all of them
 * at once divides the graph into the regions nearest to each; the cheapest crossings between regions,
 * with the ways from either side back to their nodes, are the tree.
 */
import TinyQueue from 'tinyqueue';
import type { Adjacency } from './adjacency.ts';
import { Pace, type Work } from './pace.ts';

/** Nodes settled between two pauses. */
const CHUNK = 1_000;

/**
 * @param terminals ids of the nodes to connect; those that the graph does not know are left out
 * @returns ids of the tree's edges, the cheapest crossing first; a forest when there is no way between some
 */
export async function connectingTree(
  graph: Adjacency,
  terminals: readonly string[],
  work: Work = {},
): Promise<string[]> {
  const { offsets, targets, costs, edgeOf, edges, indexOf } = graph;
  const pace = new Pace(work);
  const starts = [...new Set(terminals)].flatMap((id) => indexOf.get(id) ?? []);
  const reached = new Float64Array(graph.nodes.length).fill(Number.POSITIVE_INFINITY);
  /** For each node the terminal it is nearest to, and the arc that leads to it from there. */
  const nearest = new Int32Array(graph.nodes.length).fill(-1);
  const arrival = new Int32Array(graph.nodes.length).fill(-1);
  const before = new Int32Array(graph.nodes.length).fill(-1);
  const settled = new Uint8Array(graph.nodes.length);
  const queue = new TinyQueue<{ node: number; cost: number }>(
    [],
    (a, b) => a.cost - b.cost || a.node - b.node,
  );
  for (const node of starts) {
    reached[node] = 0;
    nearest[node] = node;
    queue.push({ node, cost: 0 });
  }
  let done = 0;
  for (let item = queue.pop(); item; item = queue.pop()) {
    const { node } = item;
    if (settled[node]) continue;
    settled[node] = 1;
    if (++done % CHUNK === 0) await pace.step(done / graph.nodes.length);
    for (let arc = offsets[node] as number; arc < (offsets[node + 1] as number); arc++) {
      const other = targets[arc] as number;
      const cost = (reached[node] as number) + (costs[arc] as number);
      if (settled[other] || cost >= (reached[other] as number)) continue;
      reached[other] = cost;
      nearest[other] = nearest[node] as number;
      arrival[other] = edgeOf[arc] as number;
      before[other] = node;
      queue.push({ node: other, cost });
    }
  }

  const crossings = new Map<string, { from: number; to: number; edge: number; cost: number }>();
  for (let node = 0; node < graph.nodes.length; node++) {
    if (nearest[node] === -1) continue;
    for (let arc = offsets[node] as number; arc < (offsets[node + 1] as number); arc++) {
      const other = targets[arc] as number;
      const [here, there] = [nearest[node] as number, nearest[other] as number];
      if (here >= there || there === -1) continue;
      const cost = (reached[node] as number) + (costs[arc] as number) + (reached[other] as number);
      const key = `${here} ${there}`;
      const known = crossings.get(key);
      if (!known || cost < known.cost)
        crossings.set(key, { from: node, to: other, edge: edgeOf[arc] as number, cost });
    }
  }

  const joined = new Map(starts.map((node) => [node, node]));
  const root = (node: number): number => {
    let at = node;
    while (joined.get(at) !== at) at = joined.get(at) as number;
    return at;
  };
  const tree = new Set<number>();
  for (const { from, to, edge } of [...crossings.values()].sort(
    (a, b) => a.cost - b.cost || a.edge - b.edge,
  )) {
    const [one, other] = [root(nearest[from] as number), root(nearest[to] as number)];
    if (one === other) continue;
    joined.set(one, other);
    tree.add(edge);
    for (const end of [from, to])
      for (let at = end; before[at] !== -1; at = before[at] as number) tree.add(arrival[at] as number);
  }
  return [...tree].map((edge) => edges[edge]?.id as string);
}
