/** GET /api/schema: entity and relation types with counts, and all names that Cypher may use. */
import { Schema } from '../../graph/read/shapes.ts';
import { defineRoute } from '../route.ts';

export const schema = defineRoute({
  id: 'getSchema',
  label: 'Entity types with counts and colours, relation types with counts and readings',
  method: 'get',
  path: '/api/schema',
  tag: 'explore',
  answer: Schema,
  errors: [],
  handle: (_request, { graph }) => graph.schema(),
});
