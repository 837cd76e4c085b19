/**
 * How long a start takes with everything installed and built: `npm start` into an empty folder until its
 * ready line, again with the graph there, and until the first graph is on the page.
 *
 *   npm run bench -- start
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumPath, launch } from '../test/e2e/browser.ts';
import { type Benchmark, quantile, say, table } from './benchmark.ts';

const RUNS = 5;

export const start: Benchmark = {
  id: 'start',
  label: 'npm start until ready, and until the first graph is on the page',
  async run() {
    const first: number[] = [];
    const again: number[] = [];
    const page: number[] = [];
    const browser = chromiumPath() ? await launch() : null;
    for (let run = 0; run < RUNS; run++) {
      const data = mkdtempSync(join(tmpdir(), 'kith-bench-'));
      first.push((await timed(data)).seconds);
      const { seconds } = await timed(data, async (url) => {
        if (!browser) return;
        const context = await browser.newContext({ reducedMotion: 'reduce' });
        const tab = await context.newPage();
        const at = performance.now();
        await tab.goto(url);
        await tab.waitForFunction(() => (window.__kith?.cy?.nodes().length ?? 0) > 3);
        page.push((performance.now() - at) / 1000);
        await context.close();
      });
      again.push(seconds);
      rmSync(data, { recursive: true, force: true });
      say(`run ${run + 1} of ${RUNS}`);
    }
    await browser?.close();
    const row = (label: string, figures: number[]) => [
      label,
      figures.length,
      ...[0, 0.5, 1].map((share) => quantile(figures, share).toFixed(2)),
    ];
    process.stdout.write(
      table(
        ['until', 'runs', 'min s', 'median s', 'max s'],
        [
          row('ready, samples read into an empty graph', first),
          row('ready, graph there', again),
          row('first graph on the page, from navigation', page),
        ],
      ),
    );
  },
};

async function timed(data: string, then?: (url: string) => Promise<void>): Promise<{ seconds: number }> {
  const begun = performance.now();
  const child = spawn('npm', ['start', '--silent', '--', '--port', '0', '--data', data], {
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  let out = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const found = /ready at (http:\S+)/.exec(out);
      if (found?.[1]) resolve(found[1]);
    });
    child.once('exit', () => reject(new Error('npm start ended before it was ready')));
  });
  const seconds = (performance.now() - begun) / 1000;
  await then?.(url);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-(child.pid as number), 'SIGTERM');
  await ended;
  return { seconds };
}
