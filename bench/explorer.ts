/**
 * How quick the explorer is under the hand, in headless Chromium: until the first graph is seen, what its
 * first view weighs, whether memory grows over many rounds of expanding and undoing, what a frame costs while
 * panning and zooming against bare Cytoscape in the same run, and how long expanding takes on a large graph.
 *
 *   npm run bench -- explorer [rounds] [entities of the graph to expand on]; 0 leaves either out
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { launch, openPage, startKith } from '../test/e2e/browser.ts';
import { type Benchmark, quantile, table } from './benchmark.ts';
import { expanding } from './explorer-expanding.ts';
import { frames } from './explorer-frames.ts';
import { heapOver } from './explorer-heap.ts';
import { WEB } from './explorer-page.ts';

/** Loads of the first view. */
const LOADS = 7;

export const explorer: Benchmark = {
  id: 'explorer',
  label:
    'the explorer: first graph, size, leaks, expanding on a large graph, frames against bare Cytoscape: explorer [rounds] [entities]',
  async run([rounds = '400', entities = '100000']) {
    const browser = await launch();
    try {
      const kith = await startKith();
      try {
        await firstView(browser, kith.url);
        if (Number(rounds) > 0) await heapOver(browser, kith.url, Number(rounds));
      } finally {
        await kith.stop();
      }
      await frames(browser);
      if (Number(entities) > 0) await expanding(browser, Number(entities));
    } finally {
      await browser.close();
    }
  },
};

/** Bytes of the scripts that the page of the first view loads, as a server compresses them. */
async function firstView(browser: Browser, url: string): Promise<void> {
  const times: number[] = [];
  const scripts = new Set<string>();
  for (let load = 0; load < LOADS; load++) {
    const { context, page } = await openPage(browser);
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname);
    });
    const begun = performance.now();
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction(() => (window.__kith?.cy?.nodes().length ?? 0) > 3);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(null))));
    times.push(performance.now() - begun);
    await context.close();
  }
  const bytes = [...scripts].map((path) => gzipSync(readFileSync(join(WEB, path))).length);
  const all = readdirSync(join(WEB, 'assets')).filter((name) => name.endsWith('.js'));
  const kilobytes = bytes.reduce((sum, size) => sum + size, 0) / 1000;
  process.stdout.write(
    table(
      ['first view', ''],
      [
        [
          `first graph visible, from navigation, ms: median (max) of ${LOADS}`,
          `${quantile(times, 0.5).toFixed(0)} (${quantile(times, 1).toFixed(0)})`,
        ],
        [`JavaScript, gzip kB (${scripts.size} of ${all.length} files)`, kilobytes.toFixed(0)],
      ],
    ),
  );
}
