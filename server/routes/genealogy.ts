/** GET /api/genealogy: which article led to which. */
import { z } from 'zod';
import { Genealogy } from '../../graph/read/shapes.ts';
import { LIMITS } from '../api.ts';
import { Id, integer } from '../request/schemas.ts';
import { defineRoute } from '../route.ts';

export const genealogy = defineRoute({
  id: 'getGenealogy',
  label: 'The trees of articles by parent, the upper generations of each, with counts of what is below',
  method: 'get',
  path: '/api/genealogy',
  tag: 'articles',
  query: z.strictObject({
    root: Id.optional().describe('id or title of the article to begin with; all trees when absent'),
    depth: integer({ min: 1, max: LIMITS.genealogyDepth.max })
      .default(LIMITS.genealogyDepth.default)
      .describe('generations at most'),
    limit: integer({ min: 1, max: LIMITS.genealogy.max })
      .default(LIMITS.genealogy.default)
      .describe('articles at most'),
  }),
  answer: Genealogy,
  errors: ['article-not-found'],
  handle: ({ query }, { graph }) => graph.genealogy(query),
});
