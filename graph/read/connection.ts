/** What connects a set of entities: a small tree of the best relations among them, each with its sentence. */
import { connectingTree } from '../analysis/connecting-tree.ts';
import type { Work } from '../analysis/pace.ts';
import type { Store } from '../store/contract.ts';
import { adjacencyIn } from './adjacency.ts';
import { bestSentences } from './evidence.ts';
import type { GraphIndex, IndexedRelation } from './graph-index.ts';
import type { Connection } from './shapes.ts';

/** @throws KithError `interrupted` */
export async function connection(
  store: Store,
  index: GraphIndex,
  ids: readonly string[],
  work: Work = {},
): Promise<Connection> {
  const asked = [...new Set(ids)];
  const given = asked.filter((id) => index.entities.has(id));
  const tree = await connectingTree(await adjacencyIn(index), given, work);
  const relations = tree.flatMap((id): IndexedRelation[] => {
    const relation = index.relations.get(id);
    return relation ? [relation] : [];
  });
  const sentences = await bestSentences(store, relations);
  const nodes = [...new Set([...given, ...relations.flatMap(({ from, to }) => [from, to])])];
  return {
    nodes: nodes.flatMap((id) => {
      const entity = index.entities.get(id);
      return entity ? [index.summary(entity)] : [];
    }),
    steps: relations.map((relation) => ({
      edge: index.edge(relation),
      sentence: sentences.get(relation.id) ?? null,
    })),
    added: nodes.slice(given.length),
    parts: partsOf(given, relations),
    missing: asked.filter((id) => !index.entities.has(id)),
  };
}

/** The ids by what the relations connect, in their order. */
export function partsOf(
  ids: readonly string[],
  relations: Iterable<{ from: string; to: string }>,
): string[][] {
  const joined = new Map<string, string>();
  const root = (id: string): string => {
    let at = id;
    for (let above = joined.get(at); above !== undefined; above = joined.get(at)) {
      const further = joined.get(above);
      if (further !== undefined) joined.set(at, further);
      at = above;
    }
    return at;
  };
  for (const { from, to } of relations) {
    const [one, other] = [root(from), root(to)];
    if (one !== other) joined.set(one, other);
  }
  const parts = new Map<string, string[]>();
  for (const id of ids) {
    const there = parts.get(root(id));
    if (there) there.push(id);
    else parts.set(root(id), [id]);
  }
  return [...parts.values()];
}
