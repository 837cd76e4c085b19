/** GET /api/frontier: names accepted as entities that no article is about yet. */
import { FrontierPage } from '../../graph/read/shapes.ts';
import { PageQuery } from '../request/schemas.ts';
import { defineRoute } from '../route.ts';

export const frontier = defineRoute({
  id: 'getFrontier',
  label: 'Names that no article is about yet, the most mentioned first',
  method: 'get',
  path: '/api/frontier',
  tag: 'articles',
  query: PageQuery,
  answer: FrontierPage,
  errors: ['invalid-cursor'],
  handle: ({ query }, { graph }) => graph.frontier(query),
});
