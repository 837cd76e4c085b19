/** DELETE /api/articles/:id: withdraws an article and what only it supported. */
import { z } from 'zod';
import { IdParams } from '../request/schemas.ts';
import { defineRoute } from '../route.ts';

export const removeArticle = defineRoute({
  id: 'removeArticle',
  label: 'Withdraws an article and what only it supported',
  method: 'delete',
  path: '/api/articles/:id',
  tag: 'articles',
  params: IdParams,
  answer: z.object({ id: z.string(), title: z.string() }),
  errors: ['article-not-found', 'store-full'],
  handle: ({ params }, { graph }) => graph.remove(params.id),
});
