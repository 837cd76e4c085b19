/** Suggests what many articles mention and none is about. */
import type { SuggestionKind } from './suggestion.ts';

export const frontier: SuggestionKind = {
  id: 'frontier',
  label: 'Not read about yet',
  help: 'Something tied to what is here that several articles mention and none is about: an article about it would say more.',
  *find({ index, ties, hasArticle }) {
    for (const id of ties.keys()) {
      const entity = index.entities.get(id);
      if (!entity || entity.articles < 2 || hasArticle(id)) continue;
      yield {
        id,
        score: entity.articles + entity.mentions / (entity.mentions + 1),
        reason: `${entity.articles} articles mention it and none is about it yet.`,
      };
    }
  },
};
