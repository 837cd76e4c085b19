/** What people do in the explorer, done in a real Chromium on the samples. No journey leaves a complaint. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chromiumPath, launch, openPage, type RunningKith, startKith, type Watched } from './browser.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const missing = chromiumPath() === null;
const folder = mkdtempSync(join(tmpdir(), 'kith-drop-'));

/** Names on the canvas, sorted. */
const onCanvas = (page: Page) =>
  page.evaluate(() => (window.__kith?.cy?.nodes().map((node) => String(node.data('name'))) ?? []).sort());

async function ready(page: Page): Promise<void> {
  await page.getByTestId('canvas').waitFor();
  await page.waitForFunction(() => (window.__kith?.cy?.nodes().length ?? 0) > 3);
}

describe.skipIf(missing)(`the explorer${missing ? ' (skipped: no Chromium)' : ''}`, () => {
  let kith: RunningKith;
  let browser: Browser;
  let watched: Watched;

  beforeAll(async () => {
    kith = await startKith();
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await kith?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    watched = await openPage(browser);
    await watched.page.goto(kith.url);
    await ready(watched.page);
  });
  afterEach(async () => {
    const { complaints } = watched;
    await watched.context.close();
    expect(complaints).toEqual([]);
  });

  test('opens at AlmaLinux among its neighbours', async () => {
    const names = await onCanvas(watched.page);
    expect(names).toContain('AlmaLinux');
    expect(names).toContain('CentOS');
    await watched.page.getByTestId('entity-panel').getByRole('heading', { name: 'AlmaLinux' }).waitFor();
  });

  test('finds an entity with a misspelling, by keyboard alone', async () => {
    const { page } = watched;
    await page.keyboard.press('/');
    await page.keyboard.type('kuberntes');
    await page
      .getByRole('option', { name: /Kubernetes/ })
      .first()
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page
      .getByTestId('entity-panel')
      .getByRole('heading', { name: 'Kubernetes', exact: true })
      .waitFor();
    await page.waitForFunction(() =>
      window.__kith?.cy?.nodes().some((node) => node.data('name') === 'Kubernetes'),
    );
    await page.keyboard.press('Control+k');
    await page.keyboard.type('no such thing at all');
    await page
      .getByText(/Nothing is called/)
      .first()
      .waitFor();
  });

  test('expands, collapses, and takes steps back', async () => {
    const { page } = watched;
    const before = await onCanvas(page);
    await page.getByRole('button', { name: /^Expand, \d+ more$/ }).click();
    await page.waitForFunction((count) => (window.__kith?.cy?.nodes().length ?? 0) > count, before.length);
    const expanded = await onCanvas(page);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.waitForFunction((count) => window.__kith?.cy?.nodes().length === count, before.length);
    expect(await onCanvas(page)).toEqual(before);
    await page.getByRole('button', { name: 'Redo' }).click();
    await page.waitForFunction((count) => window.__kith?.cy?.nodes().length === count, expanded.length);
    expect(await onCanvas(page)).toEqual(expanded);
  });

  test('reads the sentence behind an edge, both names marked, and the article around it', async () => {
    const { page } = watched;
    const facts = page.getByTestId('entity-panel');
    await facts
      .getByRole('button', { name: /CentOS$/ })
      .first()
      .click();
    const evidence = page.getByTestId('evidence').first();
    await evidence.waitFor();
    expect(await evidence.locator('mark').count()).toBeGreaterThanOrEqual(2);
    await evidence.getByRole('link').or(evidence.getByRole('button')).first().click();
    await page.getByTestId('article').waitFor();
    expect(await page.getByTestId('article').locator('mark, [data-entity], button').count()).toBeGreaterThan(
      20,
    );
  });

  test('finds several paths from AlmaLinux to CentOS, each step with its sentence', async () => {
    const { page } = watched;
    await page.getByRole('tab', { name: 'Find path' }).click();
    await choose(page, 'From', 'AlmaLinux');
    await choose(page, 'To', 'CentOS');
    await page.getByTestId('path').first().waitFor();
    const paths = page.getByTestId('path');
    expect(await paths.count()).toBeGreaterThanOrEqual(2);
    expect(await paths.first().locator('mark').count()).toBeGreaterThanOrEqual(1);
    await paths.nth(1).getByRole('button', { name: 'Show on the canvas' }).click();
    await page.getByText('A path is highlighted').waitFor();
  });

  test('runs Cypher, sorts the table, sends it to the canvas, and shows where an error is', async () => {
    const { page } = watched;
    await page
      .getByRole('link', { name: 'Cypher' })
      .or(page.getByRole('tab', { name: 'Cypher' }))
      .first()
      .click();
    const editor = page.getByTestId('cypher-editor');
    await editor.waitFor();
    const type = async (query: string) => {
      await editor.click();
      await page.keyboard.press('Control+a');
      await page.keyboard.type(query, { delay: 0 });
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+Enter');
    };
    await type('MATCH (e:OperatingSystem) RETURN e.name AS name LIMIT 5');
    await page.getByTestId('cypher-result').getByRole('row').nth(5).waitFor();
    await type('MATCH (a:Entity)-[r:DERIVED_FROM]->(b) RETURN a, r, b LIMIT 20');
    await page.getByRole('button', { name: /^Show \d+ entities on the canvas$/ }).click();
    await page.getByTestId('canvas').waitFor();
    await page
      .getByRole('link', { name: 'Cypher' })
      .or(page.getByRole('tab', { name: 'Cypher' }))
      .first()
      .click();
    watched.complaints.length = 0;
    await type('MATCH (n) DELETE n');
    await page.getByTestId('cypher-problem').waitFor();
    expect(await page.getByTestId('cypher-problem').textContent()).toMatch(/only read|write/i);
    expect((await (await fetch(`${kith.url}/api/stats`)).json()).articles).toBe(20);
    // The browser itself notes an answer of 4xx on its console: that is the answer wanted here.
    const refusals = watched.complaints.filter((complaint) => !/status of 4\d\d/.test(complaint));
    watched.complaints.splice(0, Infinity, ...refusals);
  });

  test('reads files that are dropped, and names the one that is broken', async () => {
    const { page } = watched;
    const files = {
      'nimbus.txt':
        'Nimbusware\n\nNimbusware is a Linux distribution developed by Cumulus Systems, Inc. It is based on AlmaLinux and includes systemd.',
      'broken.txt': Buffer.from([0x4b, 0xc3, 0x28, 0xff, 0xfe]),
      'lines.jsonl':
        '{"id":"one","title":"Stratus","text":"Stratus is a database developed by Cumulus Systems, Inc. and written in Rust."}\n',
    };
    const paths = Object.entries(files).map(([name, content]) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    });
    await page.getByTestId('file-input').setInputFiles(paths);
    const job = page.getByTestId('job').first();
    await job.getByText(/2 articles read/).waitFor({ timeout: 20_000 });
    await job.getByText(/broken\.txt/).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('Nimbusware');
    await page
      .getByRole('option', { name: /Nimbusware/ })
      .first()
      .waitFor();
  });

  test('drops a file anywhere on the window', async () => {
    const { page } = watched;
    const transfer = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(
        new File(
          ['Zephyr\n\nZephyr is a web server written in Rust and developed by Altocumulus GmbH.'],
          'zephyr.txt',
          { type: 'text/plain' },
        ),
      );
      return data;
    });
    await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
    await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
    await page.getByTestId('drop-overlay').waitFor();
    await page.getByTestId('drop-overlay').dispatchEvent('drop', { dataTransfer: transfer });
    await page
      .getByTestId('job')
      .first()
      .getByText(/1 article read/)
      .waitFor({ timeout: 20_000 });
  });

  test('takes a picture and the data away', async () => {
    const { page } = watched;
    const save = async (name: RegExp) => {
      await page.getByRole('button', { name: 'Export' }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name }).click(),
      ]);
      return readFileSync(await download.path());
    };
    expect((await save(/PNG/)).subarray(1, 4).toString()).toBe('PNG');
    const svg = (await save(/SVG/)).toString();
    expect(svg).toContain('AlmaLinux');
    expect(svg).not.toMatch(/<script|foreignObject|href=/i);
    expect((await save(/GraphML/)).toString()).toContain('<graphml');
  });

  test('a reload and a second window keep the view', async () => {
    const { page, context } = watched;
    await page.getByRole('button', { name: /^Expand, \d+ more$/ }).click();
    await page.waitForFunction(
      () => /more/.test(document.title) || (window.__kith?.cy?.nodes().length ?? 0) > 14,
    );
    await page.waitForTimeout(600);
    const before = await onCanvas(page);
    await page.reload();
    await ready(page);
    await page.waitForFunction((count) => window.__kith?.cy?.nodes().length === count, before.length);
    expect(await onCanvas(page)).toEqual(before);
    const second = await context.newPage();
    await second.goto(page.url());
    await ready(second);
    await second.waitForFunction((count) => window.__kith?.cy?.nodes().length === count, before.length);
    expect(await onCanvas(second)).toEqual(before);
  });

  test('the article page reads well and leads back to the graph', async () => {
    const { page } = watched;
    await page
      .getByRole('link', { name: 'Articles' })
      .or(page.getByRole('tab', { name: 'Articles' }))
      .first()
      .click();
    await page
      .getByRole('link', { name: /Rocky Linux/ })
      .or(page.getByRole('button', { name: /Rocky Linux/ }))
      .first()
      .click();
    await page
      .getByTestId('article')
      .getByRole('heading', { name: 'Rocky Linux', level: 1 })
      .or(page.getByRole('heading', { name: 'Rocky Linux' }))
      .first()
      .waitFor();
    await page.getByText('Genealogy').first().waitFor();
    await page.getByText('Funnel').first().waitFor();
  });

  describe('axe finds nothing serious', () => {
    test.each([
      ['graph', 'light'],
      ['graph', 'dark'],
      ['articles', 'light'],
      ['articles', 'dark'],
      ['cypher', 'light'],
      ['cypher', 'dark'],
    ] as const)('%s, %s', async (name, colorScheme) => {
      // From the start in its scheme: a change of scheme fades, and colours half way have no contrast.
      await watched.context.close();
      watched = await openPage(browser, { colorScheme });
      const { page } = watched;
      await page.goto(kith.url);
      await ready(page);
      if (name !== 'graph')
        await page
          .getByRole('link', { name: new RegExp(name, 'i') })
          .or(page.getByRole('tab', { name: new RegExp(name, 'i') }))
          .first()
          .click();
      await page.waitForTimeout(500);
      // Through the debugger's door: the page's own policy allows no inline script, and rightly.
      const session = await page.context().newCDPSession(page);
      await session.send('Runtime.evaluate', { expression: axeSource });
      const { result } = await session.send('Runtime.evaluate', {
        expression:
          'axe.run(document).then((r) => JSON.stringify(r.violations.map((v) => [v.impact, v.id, v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160))])))',
        awaitPromise: true,
        returnByValue: true,
      });
      const violations = (JSON.parse(result.value as string) as [string, string, string[]][]).filter(
        ([impact]) => impact === 'serious' || impact === 'critical',
      );
      expect(violations).toEqual([]);
    });
  });
});

async function choose(page: Page, label: 'From' | 'To', name: string): Promise<void> {
  const box = page.getByRole('combobox', { name: label });
  await box.fill(name);
  await page
    .getByRole('option', { name: new RegExp(`^${name}\\b`) })
    .first()
    .click();
}
