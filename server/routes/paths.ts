/** GET /api/paths: how two entities are connected. */
import { z } from 'zod';
import { Paths } from '../../graph/read/shapes.ts';
import { LIMITS } from '../api.ts';
import { entityIdOf } from '../request/entity-id.ts';
import { Id, integer, Names } from '../request/schemas.ts';
import { defineRoute } from '../route.ts';

export const paths = defineRoute({
  id: 'getPaths',
  label: 'Paths between two entities, best first, each step with its best sentence',
  method: 'get',
  path: '/api/paths',
  tag: 'explore',
  query: z.strictObject({
    from: Id.describe('id or name of an entity'),
    to: Id.describe('id or name of an entity'),
    max: integer({ min: 1, max: LIMITS.pathSteps.max })
      .default(LIMITS.pathSteps.default)
      .describe('steps at most'),
    count: integer({ min: 1, max: LIMITS.pathCount.max })
      .default(LIMITS.pathCount.default)
      .describe('paths at most'),
    relations: Names.describe('relation types with commas between'),
  }),
  answer: Paths,
  errors: ['entity-not-found', 'entity-ambiguous', 'unknown-relation'],
  async handle({ query: { from, to, ...options } }, { graph }) {
    return graph.paths(await entityIdOf(graph, from), await entityIdOf(graph, to), options);
  },
});
