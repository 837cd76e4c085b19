/** GET /api/search: entities by name, alias or misspelling. */
import { z } from 'zod';
import { SearchResult } from '../../graph/read/shapes.ts';
import { LIMITS } from '../api.ts';
import { Cursor, integer, SearchText } from '../request/schemas.ts';
import { defineRoute } from '../route.ts';

export const search = defineRoute({
  id: 'search',
  label: 'Entities by name, alias or misspelling, best first',
  method: 'get',
  path: '/api/search',
  tag: 'explore',
  query: z.strictObject({
    q: SearchText.min(1).describe('what to look for; plain text, no query syntax'),
    type: z.string().max(64).optional().describe('an entity type; its subtypes count'),
    limit: integer({ min: 1, max: LIMITS.list.max }).default(20),
    after: Cursor,
  }),
  answer: SearchResult,
  errors: ['unknown-type', 'invalid-cursor'],
  handle: ({ query: { q, ...options } }, { graph }) => graph.search(q, options),
});
