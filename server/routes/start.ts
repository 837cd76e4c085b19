/** GET /api/start: what an explorer shows before anything was asked. */
import { z } from 'zod';
import { Subgraph } from '../../graph/read/shapes.ts';
import { integer } from '../request/schemas.ts';
import { defineRoute } from '../route.ts';

export const start = defineRoute({
  id: 'getStart',
  label: 'The most central entities and the ties among them',
  method: 'get',
  path: '/api/start',
  tag: 'explore',
  query: z.strictObject({ limit: integer({ min: 1, max: 200 }).default(24) }),
  answer: Subgraph,
  errors: [],
  handle: ({ query }, { graph }) => graph.start(query.limit),
});
