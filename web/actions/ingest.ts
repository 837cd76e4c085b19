/** Bringing articles in: files or pasted text become a job, whose entities come to the canvas when it is done. */
import type { Job } from '../../server/api.ts';
import { api } from '../api/client.ts';
import { followJob, isOver } from '../api/jobs.ts';
import { queryClient } from '../api/queries.ts';
import { notifyProblem } from '../parts/notices.ts';
import { announce, useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';
import { bring } from './expand.ts';
import { refreshSaid } from './refresh.ts';

/** New entities that come to the canvas by themselves; the rest is a search away. */
const SHOWN = 40;
/** Files in one request; the server takes no more. */
const AT_ONCE = 200;

function keep(job: Job): void {
  useKith.setState((state) => ({ jobs: { ...state.jobs, [job.id]: job } }));
}

async function follow(started: Job): Promise<void> {
  keep(started);
  const job = isOver(started) ? started : await followJob(started.id, keep);
  keep(job);
  await queryClient.invalidateQueries();
  await refreshSaid();
  announce(text.ingest.announced(job.articles.length, job.failures.length));
  if (job.entities.length > 0) await bring(job.entities.slice(0, SHOWN), text.ingest.newEntities);
}

export async function addFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  announce(text.ingest.sending(files.length));
  try {
    // As many at a time as the server takes: what a folder holds comes in several jobs.
    for (let sent = 0; sent < files.length; sent += AT_ONCE)
      await follow(await api.addFiles(files.slice(sent, sent + AT_ONCE)));
  } catch (error) {
    notifyProblem(error);
  }
}

/** @returns whether the text was taken */
export async function addText(body: { text: string; title?: string; format?: string }): Promise<boolean> {
  try {
    const job = await api.addText(body);
    void follow(job).catch(notifyProblem);
    return true;
  } catch (error) {
    notifyProblem(error);
    return false;
  }
}

export function dismissJob(id: string): void {
  useKith.setState((state) => {
    const { [id]: _gone, ...jobs } = state.jobs;
    return { jobs };
  });
}
