/** Suggests what would connect parts of the canvas that are apart. */
import { compareText } from '../../../foundation/order.ts';
import type { IndexedRelation } from '../graph-index.ts';
import { namesOf } from '../listed.ts';
import { strength } from '../neighbours.ts';
import { nameOf, type SuggestionKind } from './suggestion.ts';

const NAMED = 3;

export const bridge: SuggestionKind = {
  id: 'bridge',
  label: 'Connects what is apart',
  help: 'Something tied to two or more parts of what is here that no relation connects yet.',
  *find({ index, ties, partOf }) {
    for (const [id, tie] of ties) {
      if (tie.with.size < 2) continue;
      /** The strongest tie to each part. */
      const best = new Map<number, IndexedRelation>();
      for (const relation of tie.relations.toSorted((a, b) => compareText(a.id, b.id))) {
        const part = partOf.get(relation.from === id ? relation.to : relation.from) ?? -1;
        const there = best.get(part);
        if (!there || strength(relation) > strength(there)) best.set(part, relation);
      }
      if (best.size < 2) continue;
      const relations = [...best.values()].sort(
        (a, b) => strength(b) - strength(a) || compareText(a.id, b.id),
      );
      const ends = relations.map(({ from, to }) => nameOf(index, from === id ? to : from));
      yield {
        id,
        score: relations.reduce((sum, relation) => sum + strength(relation), 0),
        reason: `It connects ${namesOf(ends.slice(0, NAMED), ends.length - NAMED)}, which nothing here connects yet.`,
        relations,
      };
    }
  },
};
