/**
 * Communities without holding others up: the library cannot pause, so a large graph goes to a thread of
 * its own, which ends with its answer or when nobody waits for it any more.
 */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { KithError } from '../../../foundation/errors.ts';
import { Pace, type Work } from '../pace.ts';
import { type Detected, type Detection, detect } from './detect.ts';

/** Ties up to which it is done here: some 50 ms. */
const SMALL = 10_000;

/** @throws KithError `interrupted` when `work.signal` is aborted */
export async function communitiesOf(detection: Detection, work: Work = {}): Promise<Detected> {
  await new Pace(work).step();
  return detection.ties.sources.length <= SMALL ? detect(detection) : detectElsewhere(detection, work);
}

function detectElsewhere(detection: Detection, { signal }: Work): Promise<Detected> {
  return new Promise((resolve, reject) => {
    const worker = startWorker(detection);
    const stop = () => {
      reject(new KithError('interrupted', 'The analysis was given up; ask for it again.'));
      void worker.terminate();
    };
    signal?.addEventListener('abort', stop, { once: true });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => {
      signal?.removeEventListener('abort', stop);
      reject(new KithError('internal', 'The search for communities ended without an answer; try again.'));
    });
  });
}

function startWorker(workerData: Detection): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./worker.js', import.meta.url), { workerData });
  // kith runs from its sources: the thread needs what reads TypeScript, which `--import` gives to the first
  // thread alone.
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'));
  const loader = new URL('./dist/esm/api/index.mjs', tsx).href;
  const entry = new URL('./worker.ts', import.meta.url).href;
  const start = `import(${JSON.stringify(loader)}).then(({ register }) => (register(), import(${JSON.stringify(entry)})))`;
  return new Worker(start, { eval: true, workerData });
}
