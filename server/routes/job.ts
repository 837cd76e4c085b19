/**
 * GET /api/jobs/:id: a job's progress, as JSON, or as server-sent events when the client accepts them:
 * `progress` with the whole job after each change (the latest only, for slow readers), then one `end`.
 * A client that comes back with `Last-Event-ID` is sent what has changed since, and 204 after the end.
 */
import { Job } from '../api.ts';
import type { EventStreams } from '../jobs/event-streams.ts';
import type { JobQueue } from '../jobs/queue.ts';
import { IdParams } from '../request/schemas.ts';
import { defineRoute, SENT } from '../route.ts';

export const job = defineRoute({
  id: 'getJob',
  label: 'Progress of a job, as JSON or as server-sent events',
  method: 'get',
  path: '/api/jobs/:id',
  tag: 'articles',
  params: IdParams,
  answer: Job,
  media: { 'text/event-stream': 'events `progress` (a Job as data) and a final `end` (the Job as it ended)' },
  errors: ['job-not-found', 'interrupted'],
  handle({ params: { id }, raw }, { jobs, streams, limits }, response) {
    const job = jobs.get(id);
    if (
      raw.method === 'HEAD' ||
      raw.accepts(['application/json', 'text/event-stream']) !== 'text/event-stream'
    )
      return job;
    const seen = raw.headers['last-event-id'];
    if (job.endedAt !== null && seen === String(jobs.version(id))) response.status(204).end();
    else follow(id, Number(seen ?? 0) || 0, jobs, streams, limits.progressMs, response);
    return SENT;
  },
});

/** Sends a job's changes since version `sent` until it has ended or the client has gone. */
function follow(
  id: string,
  sent: number,
  jobs: JobQueue,
  streams: EventStreams,
  progressMs: number,
  response: Parameters<EventStreams['open']>[0],
): void {
  const job = jobs.get(id);
  const stream = streams.open(response);
  let last = sent;
  let timer: NodeJS.Timeout | undefined;
  let version = jobs.version(id);
  const show = () => {
    timer = undefined;
    const event = { id: String(version), data: job };
    if (job.endedAt !== null) stream.end({ event: 'end', ...event });
    else if (stream.ready && version > last) {
      last = version;
      stream.send({ event: 'progress', ...event });
    }
  };
  const changed = () => {
    version = jobs.version(id);
    if (job.endedAt !== null) {
      clearTimeout(timer);
      show();
    } else timer ??= setTimeout(show, progressMs);
  };
  const unsubscribe = jobs.subscribe(id, changed);
  stream.onClose(() => {
    clearTimeout(timer);
    unsubscribe();
  });
  stream.onReady(show);
  show();
}
