/** GET /api/articles: what has been read. */
import { ArticlePage } from '../../graph/read/shapes.ts';
import { PageQuery, SearchText } from '../request/schemas.ts';
import { defineRoute } from '../route.ts';

export const articles = defineRoute({
  id: 'listArticles',
  label: 'Articles by title',
  method: 'get',
  path: '/api/articles',
  tag: 'articles',
  query: PageQuery.extend({ q: SearchText.optional().describe('a part of the title') }),
  answer: ArticlePage,
  errors: ['invalid-cursor'],
  handle: ({ query: { q, ...page } }, { graph }) => graph.articles({ ...page, text: q }),
});
