/** What the explorer's measurements share: a server over a generated graph, and the processor time of a page. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { createExtractor } from '../extract/index.ts';
import { exporters } from '../graph/export/registry.ts';
import { openGraph } from '../graph/open.ts';
import { createServer } from '../server/server.ts';
import { syntheticCorpus } from './synthetic-corpus.ts';

/** The built explorer. */
export const WEB = 'dist/web';

/** Runs a task on a server over a generated graph. */
export async function withGraph<T>(
  size: { entities: number; relations: number },
  task: (url: string) => Promise<T>,
) {
  const folder = mkdtempSync(join(tmpdir(), 'kith-bench-'));
  const graph = await openGraph(join(folder, 'graph'));
  try {
    await graph.ingest(syntheticCorpus({ ...size, perArticle: 60, seed: 1 }), { batch: 100 });
    const server = await createServer({
      graph,
      extractor: createExtractor(),
      exporters,
      webRoot: WEB,
      host: '127.0.0.1',
      port: 0,
    });
    try {
      return await task(server.url);
    } finally {
      await server.close();
    }
  } finally {
    await graph.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Asks for the processor time that a page's main thread has taken so far, in milliseconds. */
export async function mainThread(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
}
