/** Suggests what several entities of the canvas are tied to. */
import { compareText } from '../../../foundation/order.ts';
import { rarity } from '../common.ts';
import { namesOf } from '../listed.ts';
import { nameOf, type SuggestionKind } from './suggestion.ts';

const NAMED = 3;

export const shared: SuggestionKind = {
  id: 'shared',
  label: 'In common',
  help: 'Something not here yet that two or more of the entities here are tied to, rare things first.',
  *find({ index, ties }) {
    for (const [id, tie] of ties) {
      if (tie.with.size < 2) continue;
      const names = [...tie.with]
        .map((each) => ({ name: nameOf(index, each), degree: index.relationsAt(each).size }))
        .sort((a, b) => b.degree - a.degree || compareText(a.name, b.name))
        .map(({ name }) => name);
      yield {
        id,
        score: rarity(index, id) * tie.strength,
        reason: `${tie.with.size} of the entities here are tied to it: ${namesOf(names.slice(0, NAMED), names.length - NAMED)}.`,
      };
    }
  },
};
