/** GET /api/entities/:id/neighbours: what an entity is tied to, the strongest first. */
import { z } from 'zod';
import { Neighbours } from '../../graph/read/shapes.ts';
import { LIMITS } from '../api.ts';
import { Cursor, IdParams, integer, Names } from '../request/schemas.ts';
import { defineRoute } from '../route.ts';

export const neighbours = defineRoute({
  id: 'getNeighbours',
  label: 'Neighbours of an entity, the strongest first, and how many more there are',
  method: 'get',
  path: '/api/entities/:id/neighbours',
  tag: 'explore',
  params: IdParams,
  query: z.strictObject({
    types: Names.describe('entity types with commas between; subtypes count'),
    relations: Names.describe('relation types with commas between'),
    direction: z.enum(['out', 'in', 'both']).default('both'),
    limit: integer({ min: 1, max: LIMITS.neighbours.max }).default(LIMITS.neighbours.default),
    after: Cursor,
  }),
  answer: Neighbours,
  errors: ['entity-not-found', 'unknown-type', 'unknown-relation', 'invalid-cursor'],
  handle: ({ params, query }, { graph }) => graph.neighbours(params.id, query),
});
