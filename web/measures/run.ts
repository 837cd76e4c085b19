/** Has a measure computed in a worker, which is loaded when the first is asked for. */
import type { MeasureGraph, Values } from './measure.ts';

/** Rejects when it fails; ending it by `signal` leaves the promise unsettled, for nobody waits for it any more. */
export function measureInWorker(measure: string, graph: MeasureGraph, signal: AbortSignal): Promise<Values> {
  const worker = new Worker(new URL('../work/measure.worker.ts', import.meta.url), { type: 'module' });
  signal.addEventListener('abort', () => worker.terminate());
  return new Promise<Values>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Values>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage({ measure, graph });
  }).finally(() => worker.terminate());
}
