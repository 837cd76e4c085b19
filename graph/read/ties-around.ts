/** The entities just outside a set, each with its ties to the set. */
import type { GraphIndex, IndexedEntity, IndexedRelation } from './graph-index.ts';
import { strength } from './neighbours.ts';

export interface OuterTie {
  /** Ids in the set that it is tied to. */
  with: Set<string>;
  relations: IndexedRelation[];
  /** Sum over the relations. */
  strength: number;
}

/** @param ids of the set; those that are not in the graph come back as `missing` */
export function tiesAround(
  index: GraphIndex,
  ids: Iterable<string>,
): { given: IndexedEntity[]; missing: string[]; ties: Map<string, OuterTie> } {
  const given: IndexedEntity[] = [];
  const missing: string[] = [];
  const set = new Set(ids);
  const ties = new Map<string, OuterTie>();
  for (const id of set) {
    const entity = index.entities.get(id);
    if (!entity) {
      missing.push(id);
      continue;
    }
    given.push(entity);
    for (const relation of index.relationsAt(id)) {
      const other = relation.from === id ? relation.to : relation.from;
      if (set.has(other) || !index.entities.has(other)) continue;
      const tie = ties.get(other) ?? { with: new Set(), relations: [], strength: 0 };
      ties.set(other, tie);
      tie.with.add(id);
      tie.relations.push(relation);
      tie.strength += strength(relation);
    }
  }
  return { given, missing, ties };
}
