/** GET /api/articles/:id: one article with its sentences and marked mentions, as data, never as a page. */
import { ArticleDetail } from '../../graph/read/shapes.ts';
import { IdParams } from '../request/schemas.ts';
import { defineRoute } from '../route.ts';

export const article = defineRoute({
  id: 'getArticle',
  label: 'One article: infobox, funnel, sentences with their mentions marked',
  method: 'get',
  path: '/api/articles/:id',
  tag: 'articles',
  params: IdParams,
  answer: ArticleDetail,
  errors: ['article-not-found'],
  handle: ({ params }, { graph }) => graph.article(params.id),
});
