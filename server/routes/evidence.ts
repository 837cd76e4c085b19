/** GET /api/relations/:id/evidence: the sentences that say so. */
import { EvidenceList } from '../../graph/read/shapes.ts';
import { IdParams, PageQuery } from '../request/schemas.ts';
import { defineRoute } from '../route.ts';

export const evidence = defineRoute({
  id: 'getEvidence',
  label: 'Evidence of a relation: sentences with both ends marked, infobox fields, articles',
  method: 'get',
  path: '/api/relations/:id/evidence',
  tag: 'explore',
  params: IdParams,
  query: PageQuery,
  answer: EvidenceList,
  errors: ['relation-not-found', 'invalid-cursor'],
  handle: ({ params, query }, { graph }) => graph.evidence(params.id, query),
});
