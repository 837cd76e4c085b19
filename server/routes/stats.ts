/** GET /api/stats: how much of everything there is. */
import { Stats } from '../../graph/read/shapes.ts';
import { defineRoute } from '../route.ts';

export const stats = defineRoute({
  id: 'getStats',
  label: 'Counts of articles, entities, relations and mentions, and the funnel',
  method: 'get',
  path: '/api/stats',
  tag: 'explore',
  answer: Stats,
  errors: [],
  handle: (_request, { graph }) => graph.stats(),
});
