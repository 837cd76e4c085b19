/**
 * What a frame of the explorer costs while a large graph is panned and zoomed, against Cytoscape alone with
 * the same elements, seen from the same camera on as large a canvas, in the same run.
 */
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { openPage } from '../test/e2e/browser.ts';
import { quantile, say, table } from './benchmark.ts';
import { mainThread, withGraph } from './explorer-page.ts';

const SIZES = [
  { entities: 500, relations: 1_500 },
  { entities: 2_000, relations: 6_000 },
  { entities: 5_000, relations: 15_000 },
];
/** Frames of a pan and of a zoom. */
const FRAMES = 180;

/** What the explorer drew, and from where: the references draw it from the same camera on as large a canvas. */
interface Drawn {
  nodes: { id: string; name: string; x: number; y: number; size: number; label: string; font: number }[];
  edges: { id: string; source: string; target: string; line: string; arrow: string }[];
  area: { left: number; top: number; width: number; height: number };
  zoom: number;
  pan: { x: number; y: number };
}

interface Frames {
  /** Milliseconds from each frame to the next. */
  times: number[];
  /**
   * Milliseconds of processor time of the page's main thread a frame: what waiting for the screen does not
   * hide, and other work on the machine does not lengthen.
   */
  work: number;
}

/** What the explorer is measured against. */
type Reference = 'bare Cytoscape' | 'Cytoscape, what we show';

/** Prints one table of all sizes. */
export async function frames(browser: Browser): Promise<void> {
  const rows = [];
  for (const size of SIZES) {
    say(`${size.entities} entities, ${size.relations} relations`);
    rows.push(...(await framesOf(browser, size)));
  }
  const head = ['mean ms a frame', 'p95 ms', 'frames a second', 'processor ms a frame', 'our mean to it'];
  process.stdout.write(table(['canvas', 'entities, lines', ...head], rows));
}

function framesOf(browser: Browser, size: (typeof SIZES)[number]): Promise<(string | number)[][]> {
  return withGraph(size, async (url) => {
    const { context, page } = await openPage(browser);
    await page.goto(`${url}/#/graph?n=${(await allIds(url)).join('~')}`);
    const agree = page.getByTestId('large').getByRole('button', { name: 'All of them' });
    if (size.entities > 500) await agree.click({ timeout: 30_000 });
    await page.waitForFunction(() => (window.__kith?.cy?.nodes().length ?? 0) > 100, null, {
      timeout: 120_000,
    });
    await settled(page);
    const drawn = await page.evaluate(whatIsDrawn);
    const ours = await measure(page);
    await context.close();
    const bare = await reference(browser, drawn, 'bare Cytoscape');
    const alike = await reference(browser, drawn, 'Cytoscape, what we show');
    const label = `${drawn.nodes.length}, ${drawn.edges.length}`;
    const row = (name: string, { times, work }: Frames) => [
      name,
      label,
      mean(times).toFixed(1),
      quantile(times, 0.95).toFixed(1),
      (1000 / mean(times)).toFixed(0),
      work.toFixed(1),
      (mean(ours.times) / mean(times)).toFixed(2),
    ];
    return [row('kith', ours), row('bare Cytoscape', bare), row('Cytoscape, what we show', alike)];
  });
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

/** Waits until no layout runs and nothing has moved for a while. */
async function settled(page: Page): Promise<void> {
  const stop = page.getByRole('button', { name: 'Stop here' });
  await stop.waitFor({ state: 'visible', timeout: 5_000 }).catch(() => {});
  await stop.waitFor({ state: 'hidden', timeout: 300_000 });
  let before = '';
  for (let tries = 0; tries < 60; tries++) {
    await page.waitForTimeout(2_000);
    const now = await page.evaluate(() => {
      const cy = window.__kith?.cy;
      return JSON.stringify([cy?.extent(), cy?.nodes().first().position(), cy?.nodes().last().position()]);
    });
    if (now === before) return;
    before = now;
  }
}

/** In the page: every element with what is shown of it, and the camera. */
function whatIsDrawn(): Drawn {
  const cy = window.__kith?.cy;
  const box = cy?.container()?.getBoundingClientRect();
  if (!cy || !box) throw new Error('There is no canvas on the page.');
  return {
    nodes: cy.nodes().map((node) => ({
      id: node.id(),
      name: node.data('name'),
      ...node.position(),
      size: node.width(),
      label: node.style('label'),
      font: node.numericStyle('font-size'),
    })),
    edges: cy.edges().map((edge) => ({
      id: edge.id(),
      source: edge.source().id(),
      target: edge.target().id(),
      line: edge.style('curve-style'),
      arrow: edge.style('target-arrow-shape'),
    })),
    area: { left: box.left, top: box.top, width: box.width, height: box.height },
    zoom: cy.zoom(),
    pan: cy.pan(),
  };
}

/** A pan and a zoom, frame by frame, drawn by a script and not by the clock. */
async function measure(page: Page): Promise<Frames> {
  const busy = await mainThread(page);
  const before = await busy();
  const times = await page.evaluate(async (count) => {
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
    return times;
  }, FRAMES);
  return { times, work: ((await busy()) - before) / times.length };
}

declare global {
  interface Window {
    bareCytoscape?: import('cytoscape').Core;
    cytoscape?: typeof import('cytoscape');
  }
}

/**
 * The same elements in Cytoscape and nothing else, seen from the same camera: as it comes, with a label on
 * every node and arrows; or with the sizes, labels, lines and arrows that the explorer shows at this size.
 */
async function reference(browser: Browser, drawn: Drawn, kind: Reference): Promise<Frames> {
  const { context, page } = await openPage(browser);
  const { left, top, width, height } = drawn.area;
  await page.setContent(
    `<div id="graph" style="position:fixed;left:${left}px;top:${top}px;width:${width}px;height:${height}px"></div>`,
  );
  await page.addScriptTag({
    path: createRequire(import.meta.url).resolve('cytoscape/dist/cytoscape.min.js'),
  });
  await page.evaluate(
    ({ drawn: { nodes, edges, zoom, pan }, alike }) => {
      window.bareCytoscape = window.cytoscape?.({
        container: document.getElementById('graph'),
        layout: { name: 'preset' },
        style: alike
          ? [
              {
                selector: 'node',
                style: {
                  label: 'data(label)',
                  width: 'data(size)',
                  height: 'data(size)',
                  'font-size': 'data(font)',
                },
              },
              { selector: 'edge', style: { 'target-arrow-shape': 'data(arrow)' as 'triangle' } },
              {
                selector: 'edge[line = "haystack"]',
                style: { 'curve-style': 'haystack', 'haystack-radius': 0 },
              },
              { selector: 'edge[line != "haystack"]', style: { 'curve-style': 'bezier' } },
            ]
          : [
              { selector: 'node', style: { label: 'data(name)' } },
              { selector: 'edge', style: { 'curve-style': 'bezier', 'target-arrow-shape': 'triangle' } },
            ],
        elements: [
          ...nodes.map(({ x, y, ...data }) => ({ data, position: { x, y } })),
          ...edges.map((data) => ({ data })),
        ],
      });
      window.bareCytoscape?.viewport({ zoom, pan });
    },
    { drawn, alike: kind !== 'bare Cytoscape' },
  );
  await page.waitForTimeout(2_000);
  const frames = await measure(page);
  await context.close();
  return frames;
}
