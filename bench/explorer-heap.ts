/** Whether the explorer keeps what it should let go: its heap over many rounds of expanding and undoing, by kind. */
import type { Browser, CDPSession } from 'playwright-core';
import { openPage } from '../test/e2e/browser.ts';
import { say, table } from './benchmark.ts';

/** Rounds until everything has been loaded and compiled once. */
const WARM = 20;

/** What a heap consists of, in bytes. */
interface Heap {
  /** Objects, arrays, strings, closures: what the page itself keeps. */
  own: number;
  /** What the engine compiles of the scripts, more of it the more often they run. */
  code: number;
  /** What the browser keeps beside: timings of the page, requests noted for the tools that watch it. */
  browser: number;
  /** Nodes of the document. */
  nodes: number;
}

/** Prints the heap, garbage collected, after a few rounds, after half of them and after all. */
export async function heapOver(browser: Browser, url: string, rounds: number): Promise<void> {
  const { context, page } = await openPage(browser);
  await page.goto(url);
  await page.waitForFunction(() => (window.__kith?.cy?.nodes().length ?? 0) > 3);
  const session = await context.newCDPSession(page);
  const round = async () => {
    const before = await page.evaluate(() => window.__kith?.cy?.nodes().length ?? 0);
    await page.getByRole('button', { name: /^Expand, / }).click();
    await page.waitForFunction((count) => (window.__kith?.cy?.nodes().length ?? 0) > count, before);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page.waitForFunction((count) => window.__kith?.cy?.nodes().length === count, before);
  };
  const looks = new Set([Math.min(WARM, rounds), Math.round(rounds / 2), rounds]);
  const rows: (string | number)[][] = [];
  for (let done = 0; done <= rounds; done++) {
    if (looks.has(done)) {
      const { own, code, browser: beside, nodes } = await heapOf(session);
      rows.push([done, ...[own, code, beside].map((bytes) => (bytes / 1e6).toFixed(2)), nodes]);
      say(`${done} rounds: ${(own / 1e6).toFixed(2)} MB of its own`);
    }
    if (done < rounds) await round();
  }
  await context.close();
  process.stdout.write(
    table(
      ['rounds of expand and undo', 'the page’s own, MB', 'compiled code, MB', 'browser, MB', 'DOM nodes'],
      rows,
    ),
  );
}

/** The parts of a V8 heap snapshot that are read. */
interface Snapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } };
  nodes: number[];
}

async function heapOf(session: CDPSession): Promise<Heap> {
  await session.send('HeapProfiler.collectGarbage');
  const { nodes: documentNodes } = await session.send('Memory.getDOMCounters');
  const chunks: string[] = [];
  const take = ({ chunk }: { chunk: string }): void => {
    chunks.push(chunk);
  };
  session.on('HeapProfiler.addHeapSnapshotChunk', take);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', take);
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as Snapshot;
  const fields = snapshot.meta.node_fields;
  const size = fields.indexOf('self_size');
  const [types] = snapshot.meta.node_types;
  const heap: Heap = { own: 0, code: 0, browser: 0, nodes: documentNodes };
  for (let at = 0; at < nodes.length; at += fields.length) {
    const type = types[nodes[at] ?? 0] ?? '';
    // Hidden classes and the like are made with the code that needs them.
    const kind = type === 'native' ? 'browser' : /^(code|hidden|object shape)$/.test(type) ? 'code' : 'own';
    heap[kind] += nodes[at + size] ?? 0;
  }
  return heap;
}
