/** GET /api/contradictions: statements that do not agree, side by side. */
import { z } from 'zod';
import { ContradictionPage } from '../../graph/read/shapes.ts';
import { entityIdOf } from '../request/entity-id.ts';
import { Cursor, Id, Limit, share } from '../request/schemas.ts';
import { defineRoute } from '../route.ts';

export const contradictions = defineRoute({
  id: 'listContradictions',
  label: 'Statements of the whole graph that do not agree, the gravest first, with their best sentences',
  method: 'get',
  path: '/api/contradictions',
  tag: 'analysis',
  query: z.strictObject({
    kind: z.string().min(1).max(64).optional().describe('of this kind only'),
    entity: Id.optional().describe('id or name of an entity that takes part'),
    confidence: share().optional().describe('that the second surest statement must have at least'),
    limit: Limit,
    after: Cursor,
  }),
  answer: ContradictionPage,
  errors: ['unknown-contradiction', 'entity-not-found', 'entity-ambiguous', 'invalid-cursor'],
  async handle({ query: { entity, ...options } }, { graph }) {
    return graph.contradictions({
      ...options,
      entity: entity === undefined ? undefined : await entityIdOf(graph, entity),
    });
  },
});
