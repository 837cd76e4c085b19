/** Louvain's communities of a graph that is given as arrays: the same in this thread and in another. */
import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import { seededRandom } from '../random.ts';

/** Ties as three lists side by side; nodes are numbers from 0. */
export interface Ties {
  sources: Int32Array;
  targets: Int32Array;
  weights: Float64Array;
}

export interface Detection {
  ties: Ties;
  /** Number of nodes. */
  count: number;
  resolution: number;
  seed: number;
}

export interface Detected {
  /** For each node the number of its community; -1 without ties. */
  communities: Int32Array;
  modularity: number;
}

export function detect({ ties, count, resolution, seed }: Detection): Detected {
  const communities = new Int32Array(count).fill(-1);
  if (ties.sources.length === 0) return { communities, modularity: 0 };
  const graph = new UndirectedGraph<Record<string, never>, { weight: number }>();
  for (const [at, source] of ties.sources.entries()) {
    const target = ties.targets[at] as number;
    graph.mergeNode(source);
    graph.mergeNode(target);
    graph.addEdge(source, target, { weight: ties.weights[at] as number });
  }
  const found = louvain.detailed(graph, { resolution, rng: seededRandom(seed), getEdgeWeight: 'weight' });
  for (const [node, community] of Object.entries(found.communities)) communities[Number(node)] = community;
  return { communities, modularity: found.modularity };
}
