/** POST /api/suggestions: what to look at next. */
import type { z } from 'zod';
import { Suggestions } from '../../graph/read/shapes.ts';
import { SuggestionsRequest } from '../api.ts';
import { defineRoute } from '../route.ts';

export const suggestions = defineRoute({
  id: 'getSuggestions',
  label: 'What to look at next for someone who has these entities before them, each with the reason',
  method: 'post',
  path: '/api/suggestions',
  tag: 'analysis',
  body: SuggestionsRequest,
  answer: Suggestions,
  errors: ['unsupported-media-type', 'input-too-large'],
  handle({ body }, { graph }) {
    const { ids, limit } = body as z.output<typeof SuggestionsRequest>;
    return graph.suggestions(ids, { limit });
  },
});
