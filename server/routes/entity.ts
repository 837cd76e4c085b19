/** GET /api/entities/:id: all about one entity. */
import { EntityDetail } from '../../graph/read/shapes.ts';
import { IdParams } from '../request/schemas.ts';
import { defineRoute } from '../route.ts';

export const entity = defineRoute({
  id: 'getEntity',
  label: 'One entity: types, aliases, relation counts, articles',
  method: 'get',
  path: '/api/entities/:id',
  tag: 'explore',
  params: IdParams,
  answer: EntityDetail,
  errors: ['entity-not-found'],
  handle: ({ params }, { graph }) => graph.entity(params.id),
});
