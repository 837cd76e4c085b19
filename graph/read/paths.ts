/** How two entities are connected: the best paths, each step with the sentence that says so. */
import { bestPaths } from '../analysis/paths.ts';
import type { PathOptions } from '../graph.ts';
import type { Store } from '../store/contract.ts';
import { adjacencyIn } from './adjacency.ts';
import { bestSentences } from './evidence.ts';
import type { GraphIndex, IndexedRelation } from './graph-index.ts';
import { entityIn } from './neighbours.ts';
import type { Paths } from './shapes.ts';

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
  const found = bestPaths(await adjacencyIn(index), {
    from,
    to,
    steps: options.max ?? 6,
    count: options.count ?? 3,
    types,
  }).filter(
    // A batch may have taken something away while the arrays were made.
    (path) =>
      path.nodes.every((id) => index.entities.has(id)) && path.edges.every((id) => index.relations.has(id)),
  );
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
