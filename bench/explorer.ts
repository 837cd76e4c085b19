/**
 * How quick the explorer is under the hand, in headless Chromium: until the first graph is seen, what its
 * first view weighs, what a frame costs while panning and zooming against bare Cytoscape on the same
 * elements in the same run, and whether memory grows over many rounds of expanding and undoing.
 *
 *   npm run bench -- explorer [rounds, 0 to leave them out]
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { createExtractor } from '../extract/index.ts';
import { exporters } from '../graph/export/registry.ts';
import { openGraph } from '../graph/open.ts';
import { createServer } from '../server/server.ts';
import { launch, openPage, startKith } from '../test/e2e/browser.ts';
import { type Benchmark, quantile, say, table } from './benchmark.ts';
import { syntheticCorpus } from './synthetic-corpus.ts';

const WEB = 'dist/web';
const SIZES = [
  { entities: 500, relations: 1_500 },
  { entities: 2_000, relations: 6_000 },
  { entities: 5_000, relations: 15_000 },
];
const LOADS = 7;
/** Frames of a pan and of a zoom. */
const FRAMES = 180;

interface Elements {
  nodes: { id: string; name: string; x: number; y: number }[];
  edges: { id: string; source: string; target: string }[];
}

export const explorer: Benchmark = {
  id: 'explorer',
  label: 'the explorer: first graph, size, pan and zoom against bare Cytoscape, leaks: explorer [rounds]',
  async run([rounds = '200']) {
    const browser = await launch();
    try {
      const kith = await startKith();
      try {
        await firstView(browser, kith.url);
        if (Number(rounds) > 0) await leak(browser, kith.url, Number(rounds));
      } finally {
        await kith.stop();
      }
      const rows = [];
      for (const size of SIZES) {
        say(`${size.entities} entities, ${size.relations} relations`);
        rows.push(...(await frames(browser, size)));
      }
      process.stdout.write(
        table(
          ['canvas', 'entities, lines', 'mean ms a frame', 'p95 ms', 'frames a second', 'mean to bare'],
          rows,
        ),
      );
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

/** Heap after as many rounds of expanding and undoing as asked for, garbage collected. */
async function leak(browser: Browser, url: string, rounds: number): Promise<void> {
  const { context, page } = await openPage(browser);
  await page.goto(url);
  await page.waitForFunction(() => (window.__kith?.cy?.nodes().length ?? 0) > 3);
  const session = await context.newCDPSession(page);
  const state = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const { nodes } = await session.send('Memory.getDOMCounters');
    return { heap: usedSize / 1e6, nodes };
  };
  const round = async () => {
    const before = await page.evaluate(() => window.__kith?.cy?.nodes().length ?? 0);
    await page.getByRole('button', { name: /^Expand, / }).click();
    await page.waitForFunction((count) => (window.__kith?.cy?.nodes().length ?? 0) > count, before);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page.waitForFunction((count) => window.__kith?.cy?.nodes().length === count, before);
  };
  const tenth = Math.max(1, Math.round(rounds / 10));
  const rows: (string | number)[][] = [];
  for (let done = 0; done <= rounds; done++) {
    if (done === tenth || done === rounds) {
      const { heap, nodes } = await state();
      rows.push([done, heap.toFixed(1), nodes]);
      say(`${done} rounds: ${heap.toFixed(1)} MB`);
    }
    if (done < rounds) await round();
  }
  await context.close();
  process.stdout.write(table(['rounds of expand and undo', 'heap MB', 'DOM nodes'], rows));
}

async function frames(browser: Browser, size: (typeof SIZES)[number]): Promise<(string | number)[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'kith-bench-'));
  const graph = await openGraph(join(folder, 'graph'));
  await graph.ingest(syntheticCorpus({ ...size, perArticle: 60, seed: 1 }));
  const server = await createServer({
    graph,
    extractor: createExtractor(),
    exporters,
    webRoot: WEB,
    host: '127.0.0.1',
    port: 0,
  });
  try {
    const { context, page } = await openPage(browser);
    await page.goto(`${server.url}/#/graph?n=${(await allIds(server.url)).join('~')}`);
    const agree = page.getByTestId('large').getByRole('button', { name: 'All of them' });
    if (size.entities > 500) await agree.click({ timeout: 30_000 });
    await page.waitForFunction(() => (window.__kith?.cy?.nodes().length ?? 0) > 100, null, {
      timeout: 120_000,
    });
    await settled(page);
    const elements = await page.evaluate((): Elements => {
      const cy = window.__kith?.cy;
      return {
        nodes: cy?.nodes().map((n) => ({ id: n.id(), name: n.data('name'), ...n.position() })) ?? [],
        edges:
          cy?.edges().map((e) => ({ id: e.id(), source: e.source().id(), target: e.target().id() })) ?? [],
      };
    });
    const ours = await measure(page);
    await context.close();
    const bare = await bareCytoscape(browser, elements);
    const label = `${elements.nodes.length}, ${elements.edges.length}`;
    const row = (name: string, times: readonly number[], to: string) => [
      name,
      label,
      mean(times).toFixed(1),
      quantile(times, 0.95).toFixed(1),
      (1000 / mean(times)).toFixed(0),
      to,
    ];
    const ratio = mean(ours) / mean(bare);
    return [row('kith', ours, ratio.toFixed(2)), row('bare Cytoscape', bare, '1')];
  } finally {
    await server.close();
    await graph.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A frame takes a sixtieth of a second at least, so a median hides the long ones that are felt. */
function mean(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
}

async function allIds(url: string): Promise<string[]> {
  const response = await fetch(`${url}/api/cypher`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'MATCH (e:Entity) RETURN e.id', limit: 10_000, timeoutMs: 60_000 }),
  });
  const { rows } = (await response.json()) as { rows: [string][] };
  return rows.map(([id]) => id);
}

/** Waits until no layout runs and nothing has moved for a second. */
async function settled(page: Page): Promise<void> {
  let before = '';
  for (let tries = 0; tries < 120; tries++) {
    await page.waitForTimeout(1_000);
    const now = await page.evaluate(() => {
      const cy = window.__kith?.cy;
      return JSON.stringify([cy?.extent(), cy?.nodes().first().position(), cy?.nodes().last().position()]);
    });
    if (now === before) return;
    before = now;
  }
}

/** Milliseconds of each frame of a pan and a zoom, drawn by a script and not by the clock. */
function measure(page: Page): Promise<number[]> {
  return page.evaluate(async (count) => {
    const cy = window.__kith?.cy ?? window.bareCytoscape;
    if (!cy) return [];
    const times: number[] = [];
    const zoom = cy.zoom();
    const middle = { x: cy.width() / 2, y: cy.height() / 2 };
    let last = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    for (let at = 0; at < 2 * count; at++) {
      if (at < count) cy.panBy({ x: at % 20 < 10 ? 8 : -8, y: at % 30 < 15 ? 5 : -5 });
      else
        cy.zoom({ level: zoom * (1 + 0.5 * Math.sin((at / count) * 2 * Math.PI)), renderedPosition: middle });
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      times.push(now - last);
      last = now;
    }
    return times.slice(5);
  }, FRAMES);
}

declare global {
  interface Window {
    bareCytoscape?: import('cytoscape').Core;
    cytoscape?: typeof import('cytoscape');
  }
}

/** The same elements in Cytoscape as it comes, with labels and arrows, and nothing else. */
async function bareCytoscape(browser: Browser, elements: Elements): Promise<number[]> {
  const { context, page } = await openPage(browser);
  await page.setContent('<div id="graph" style="position:fixed;inset:56px 400px 0 0"></div>');
  await page.addScriptTag({
    path: createRequire(import.meta.url).resolve('cytoscape/dist/cytoscape.min.js'),
  });
  await page.evaluate(({ nodes, edges }) => {
    window.bareCytoscape = window.cytoscape?.({
      container: document.getElementById('graph'),
      layout: { name: 'preset' },
      style: [
        { selector: 'node', style: { label: 'data(name)' } },
        { selector: 'edge', style: { 'curve-style': 'bezier', 'target-arrow-shape': 'triangle' } },
      ],
      elements: [
        ...nodes.map(({ id, name, x, y }) => ({ data: { id, name }, position: { x, y } })),
        ...edges.map((data) => ({ data })),
      ],
    });
    window.bareCytoscape?.fit(undefined, 40);
  }, elements);
  await page.waitForTimeout(1_500);
  const times = await measure(page);
  await context.close();
  return times;
}
