/** The exported page, opened from disk with the network off: it shows, finds, reads, and nothing in it runs. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { html } from '../../graph/export/html.ts';
import { openGraph } from '../../graph/open.ts';
import { extractionOf } from '../fixtures/extractions.ts';
import { chromiumPath, launch, openPage, type Watched } from './browser.ts';

const missing = chromiumPath() === null;

const HOSTILE = [
  '</script><script>window.hit=1</script>',
  '<!--<script>',
  '<img src=x onerror="window.hit=1">',
  'line\u2028end\u2029',
  'A\u202Egnp.exe',
  '__proto__',
];

describe.skipIf(missing)(`the exported page${missing ? ' (skipped: no Chromium)' : ''}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'kith-html-'));
  const file = join(folder, 'graph.html');
  const asSeen = join(folder, 'seen.html');
  let browser: Browser;
  let watched: Watched;
  const asked: string[] = [];

  beforeAll(async () => {
    const graph = await openGraph(join(folder, 'data'));
    const many = Array.from({ length: 120 }, (_, index) => ({
      subject: 'Hub',
      relation: 'USES',
      object: `Part ${index}`,
    }));
    await graph.ingest([
      extractionOf({
        title: 'AlmaLinux',
        types: { AlmaLinux: 'OperatingSystem', CentOS: 'OperatingSystem' },
        facts: [
          { subject: 'AlmaLinux', relation: 'DERIVED_FROM', object: 'CentOS' },
          { subject: 'AlmaLinux', relation: 'USES', object: 'Hub' },
        ],
      }),
      extractionOf({
        title: 'Hub',
        facts: [
          ...many,
          ...HOSTILE.map((object) => ({
            subject: 'Hub',
            relation: 'USES',
            object,
            says: `Hub uses ${object} here.`,
          })),
        ],
      }),
    ]);
    const { id } = await graph.resolveName('AlmaLinux');
    let page = '';
    for await (const piece of html.write(
      graph.records({ kind: 'around', entity: id, depth: 3 }, { evidence: html.evidence }),
    ))
      page += piece;
    const other = await graph.resolveName('CentOS');
    let seen = '';
    for await (const piece of html.write(
      graph.records({ kind: 'around', entity: id, depth: 3 }, { evidence: html.evidence }),
      undefined,
      {
        places: [
          [id, -40, 7],
          [other.id, 300, -20],
          ['e</script>', 1, 1],
        ],
        language: 'de',
        link: 'http://127.0.0.1:4321/#/graph?n=e1',
      },
    ))
      seen += piece;
    await graph.close();
    writeFileSync(file, page);
    writeFileSync(asSeen, seen);
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    watched = await openPage(browser, { offline: true });
    asked.length = 0;
    watched.page.on('request', (request) => asked.push(request.url()));
    await watched.page.goto(pathToFileURL(file).href);
    await watched.page.locator('#drawing .node').first().waitFor();
  });
  afterEach(async () => {
    expect(await watched.page.evaluate(() => window.hit)).toBeUndefined();
    await watched.context.close();
    expect(watched.complaints).toEqual([]);
    expect(asked.filter((url) => !url.startsWith('file:') && url !== 'data:,')).toEqual([]);
  });

  test('draws the best connected and names the rest', async () => {
    const { page } = watched;
    expect(await page.locator('#drawing .node').count()).toBe(80);
    expect(await page.locator('#note').textContent()).toMatch(/search brings the other 4\d/);
    expect(await page.locator('#counts').textContent()).toMatch(
      /12\d entities · 12\d connections · 12\d sentences/,
    );
  });

  test('finds a name, reads its facts and the sentence with both ends marked, and goes back', async () => {
    const { page } = watched;
    await page.keyboard.press('/');
    await page.keyboard.type('almalin');
    await page.keyboard.press('Enter');
    const panel = page.locator('#panel');
    await panel.getByRole('heading', { name: 'AlmaLinux' }).waitFor();
    await panel.getByRole('button', { name: /CentOS/ }).click();
    await panel.locator('figure').first().waitFor();
    expect(await panel.locator('mark').allTextContents()).toEqual(['AlmaLinux', 'CentOS']);
    expect(await panel.locator('figcaption').first().textContent()).toContain('AlmaLinux');
    await panel.getByRole('button', { name: 'Back' }).click();
    await panel.getByRole('heading', { name: 'AlmaLinux' }).waitFor();
  });

  test('a click on an edge reads its sentences', async () => {
    const { page } = watched;
    await page.keyboard.press('/');
    await page.keyboard.type('almalinux');
    await page.keyboard.press('Enter');
    const middle = await page.evaluate(() => {
      const lines = [...document.querySelectorAll<SVGGElement>('#drawing .edge')];
      const line = lines.find((edge) => edge.querySelector('title')?.textContent?.includes('CentOS'));
      const box = line?.querySelector('.line')?.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    });
    expect(middle).not.toBeNull();
    if (middle) await page.mouse.click(middle.x, middle.y);
    await page.locator('#panel').getByRole('heading', { name: 'Connection' }).waitFor();
    expect(await page.locator('#panel mark').count()).toBeGreaterThanOrEqual(2);
  });

  test('the keyboard alone: search, rows, an entity, and back', async () => {
    const { page } = watched;
    await page.keyboard.press('/');
    await page.keyboard.type('almalinux');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('#panel').getByRole('heading', { name: 'AlmaLinux' }).waitFor();
    await page.keyboard.press('Backspace');
    await page.locator('#panel').getByRole('heading', { name: 'Found' }).waitFor();
  });

  test('stands as it stood on the canvas, in its language, with the way back there', async () => {
    const { page } = watched;
    await page.goto(pathToFileURL(asSeen).href);
    await page.locator('#drawing .node').first().waitFor();
    const places = await page
      .locator('#drawing .node')
      .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('transform')));
    expect(places).toEqual(['translate(-40.0 7.0)', 'translate(300.0 -20.0)']);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
    expect(await page.locator('#note').textContent()).toContain('die Suche bringt die anderen');
    const link = page.getByRole('link', { name: 'In kith öffnen' });
    expect(await link.getAttribute('href')).toBe('http://127.0.0.1:4321/#/graph?n=e1');
    await page.locator('#search').fill('hub');
    await page.keyboard.press('Enter');
    await page.locator('#panel').getByRole('heading', { name: 'Hub' }).waitFor();
  });

  test.each(HOSTILE)('%j is a name and nothing more', async (name) => {
    const { page } = watched;
    await page.locator('#search').fill(name.slice(0, 8));
    await page.locator('#panel li button').first().click();
    await page.locator('#panel li button').first().click();
    expect(await page.locator('#panel').textContent()).toContain(name);
    expect(await page.locator('#panel img, #panel script, #drawing script').count()).toBe(0);
  });
});
