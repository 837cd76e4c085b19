/** How two entities are connected: the best paths, each step with the sentence that says so. */
import { compareText } from '../../foundation/order.ts';
import { type Adjacency, adjacencyOf } from '../analysis/adjacency.ts';
import { bestPaths } from '../analysis/paths.ts';
import type { PathOptions } from '../graph.ts';
import type { Store } from '../store/contract.ts';
import { bestSentences } from './evidence.ts';
import type { GraphIndex, IndexedRelation } from './graph-index.ts';
import { entityIn, strength } from './neighbours.ts';
import type { Paths } from './shapes.ts';

/** Relations that say little about how two things are connected: many unrelated things share them. */
const GENERIC = new Map([
  ['COMPARED_WITH', 0.5],
  ['LICENSED_UNDER', 0.6],
  ['WRITTEN_IN', 0.6],
  ['LOCATED_IN', 0.6],
  ['RUNS_ON', 0.7],
  ['IS_A', 0.5],
]);

/**
 * Fewer steps first, then what is better supported: a step costs 1, and up to 0.9 more the less its
 * relation is sure or says.
 */
function costOf(relation: IndexedRelation): number {
  return 1 + 0.9 * (1 - (GENERIC.get(relation.type) ?? 1) * strength(relation));
}

/** The graph's relations as arrays, made again when it has changed. */
const made = new WeakMap<GraphIndex, { version: number; adjacency: Adjacency }>();

/** Made once for each version of the index. */
export function adjacencyIn(index: GraphIndex): Adjacency {
  const there = made.get(index);
  if (there?.version === index.version) return there.adjacency;
  const edges = [...index.relations.values()]
    .sort((a, b) => compareText(a.id, b.id))
    .map((relation) => ({
      id: relation.id,
      from: relation.from,
      to: relation.to,
      type: relation.type,
      cost: costOf(relation),
    }));
  const adjacency = adjacencyOf(edges);
  made.set(index, { version: index.version, adjacency });
  return adjacency;
}

export async function paths(
  store: Store,
  index: GraphIndex,
  from: string,
  to: string,
  options: PathOptions,
): Promise<Paths> {
  const start = entityIn(index, from);
  const goal = entityIn(index, to);
  const types =
    options.relations && new Set(options.relations.map((relation) => index.ontology.relation(relation).id));
  const found = bestPaths(adjacencyIn(index), {
    from,
    to,
    steps: options.max ?? 6,
    count: options.count ?? 3,
    types,
  });
  const relationOf = (id: string) => index.relations.get(id) as IndexedRelation;
  const sentences = await bestSentences(
    store,
    found.flatMap((path) => path.edges.map(relationOf)),
  );
  return {
    from: index.summary(start),
    to: index.summary(goal),
    paths: found.map((path) => ({
      nodes: path.nodes.map((id) => index.summary(entityIn(index, id))),
      steps: path.edges.map((id, step) => {
        const relation = relationOf(id);
        return {
          edge: index.edge(relation),
          forward: relation.from === path.nodes[step],
          sentence: sentences.get(id) ?? null,
        };
      }),
      score:
        Math.round(path.edges.reduce((product, id) => product * relationOf(id).confidence * 0.9, 1) * 1000) /
        1000,
    })),
  };
}
