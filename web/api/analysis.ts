/** Follows a measurement of the whole graph by its server-sent events; going away ends it on the server too. */
import type { Analysis } from '../../server/api.ts';
import { api } from './client.ts';

/**
 * @param onProgress told the share that is done, from 0 to 1
 * @param signal ends the measurement; nothing is answered then
 * @throws ApiProblem with what the server says
 */
export function measureGraph(
  metric: string,
  limit: number,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<Analysis> {
  return new Promise((resolve, reject) => {
    const source = new EventSource(api.analysisEvents(metric, limit));
    const read = (event: MessageEvent<string>): unknown => JSON.parse(event.data);
    signal.addEventListener('abort', () => {
      source.close();
      reject(new DOMException('cancelled', 'AbortError'));
    });
    source.addEventListener('progress', (event) => onProgress((read(event) as { done: number }).done));
    source.addEventListener('end', (event) => {
      source.close();
      resolve(read(event) as Analysis);
    });
    // An event source does not say what is wrong: the same question without events does.
    source.onerror = () => {
      source.close();
      if (!signal.aborted) api.analysis(metric, limit, signal).then(resolve, reject);
    };
  });
}
