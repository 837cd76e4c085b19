/** Follows an ingest job by its server-sent events; falls back to asking again when the stream breaks. */
import type { Job } from '../../server/api.ts';
import { api } from './client.ts';

const POLL_MS = 1_000;

export function isOver(job: Job): boolean {
  return job.state === 'done' || job.state === 'failed' || job.state === 'cancelled';
}

/** Calls `onProgress` with each state of the job until it is over, and resolves with the last. */
export function followJob(id: string, onProgress: (job: Job) => void): Promise<Job> {
  return new Promise((resolve, reject) => {
    const source = new EventSource(api.jobEvents(id));
    const take = (job: Job): boolean => {
      onProgress(job);
      if (!isOver(job)) return false;
      source.close();
      resolve(job);
      return true;
    };
    const read = (event: MessageEvent<string>): boolean => take(JSON.parse(event.data) as Job);
    source.addEventListener('progress', read);
    source.addEventListener('end', read);
    source.onerror = () => {
      source.close();
      const ask = (): void => {
        api.job(id).then((job) => {
          if (!take(job)) window.setTimeout(ask, POLL_MS);
        }, reject);
      };
      ask();
    };
  });
}
