/** DELETE /api/jobs/:id: stops a job after the article at hand. */
import { Job } from '../api.ts';
import { IdParams } from '../request/schemas.ts';
import { defineRoute } from '../route.ts';

export const cancelJob = defineRoute({
  id: 'cancelJob',
  label: 'Stops a job; what it has read stays',
  method: 'delete',
  path: '/api/jobs/:id',
  tag: 'articles',
  params: IdParams,
  answer: Job,
  errors: ['job-not-found'],
  handle: ({ params }, { jobs }) => jobs.cancel(params.id),
});
