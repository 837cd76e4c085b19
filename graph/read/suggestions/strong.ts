/** Suggests the other end of a relation that many texts state. */
import { compareText } from '../../../foundation/order.ts';
import { strength } from '../neighbours.ts';
import { inWords, type SuggestionKind } from './suggestion.ts';

export const strong: SuggestionKind = {
  id: 'strong',
  label: 'Strong tie',
  help: 'The other end of the surest and most often stated relation of an entity here.',
  *find({ index, ties }) {
    for (const [id, tie] of ties) {
      const [best] = tie.relations.toSorted((a, b) => strength(b) - strength(a) || compareText(a.id, b.id));
      if (!best) continue;
      const texts = best.weight === 1 ? 'one text says' : `${best.weight} texts say`;
      yield {
        id,
        score: strength(best),
        reason: `${inWords(index, best)}; ${texts} so.`,
        relations: [best],
      };
    }
  },
};
