/** What several entities have in common: entities tied to two or more of them. */
import { compareText } from '../../foundation/order.ts';
import type { CommonOptions } from '../graph.ts';
import type { GraphIndex, IndexedEntity, IndexedRelation } from './graph-index.ts';
import type { CommonNeighbours } from './shapes.ts';
import { tiesAround } from './ties-around.ts';

/** @returns the entities tied to the most of `ids` first, then by strength */
export function commonNeighbours(
  index: GraphIndex,
  ids: readonly string[],
  { least, limit = 50 }: CommonOptions = {},
): CommonNeighbours {
  const { given, missing, ties } = tiesAround(index, ids);
  // Of two both, of more at least two.
  const wanted = Math.max(2, least ?? 2);
  const common = [...ties]
    .filter(([, tie]) => tie.with.size >= wanted)
    .map(([id, tie]) => ({ id, shared: tie.with.size, score: rarity(index, id) * tie.strength, tie }))
    .sort((a, b) => b.shared - a.shared || b.score - a.score || compareText(a.id, b.id));
  return {
    of: given.map((entity) => index.summary(entity)),
    common: common.slice(0, limit).map(({ id, shared, score, tie }) => ({
      ...index.summary(index.entities.get(id) as IndexedEntity),
      shared,
      score: Math.round(score * 1000) / 1000,
      edges: tie.relations.toSorted(byId).map((relation) => index.edge(relation)),
    })),
    total: common.length,
    missing,
  };
}

/** Less for what much is tied to, which says little about any of it (Adamic & Adar 2003). */
export function rarity(index: GraphIndex, id: string): number {
  return 1 / Math.log2(2 + index.relationsAt(id).size);
}

function byId(a: IndexedRelation, b: IndexedRelation): number {
  return compareText(a.id, b.id);
}
