/** The journeys of the explorer from their beginning to their end, as people make them, with mouse and keys. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { onStage } from './stage.ts';
import {
  atRest,
  chooseEnd,
  drawn,
  graphReady,
  onCanvas,
  placeOf,
  runQuery,
  search,
  undoAll,
} from './steps.ts';

onStage('journeys', (stage) => {
  const folder = mkdtempSync(join(tmpdir(), 'kith-walk-'));
  let page: Page;

  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(async () => {
    page = await stage.open();
    page.setDefaultTimeout(20_000);
    await page.goto(stage.url);
    await graphReady(page);
  });

  test('AlmaLinux is found with a typo, and how it is connected to CentOS, with the sentence', async () => {
    await search(page, 'almalinx', 'AlmaLinux');

    await page.getByTestId('entity-panel').getByRole('button', { name: 'Find path' }).click();
    // The other end is asked for: one types at once.
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-testid') === 'path-to');
    await page.keyboard.type('CentOS');
    await page
      .getByRole('option', { name: /^CentOS\b/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');

    const path = page.getByTestId('path').first();
    await path.getByText('succeeds', { exact: true }).waitFor();
    const sentence = path.getByRole('figure');
    expect(await sentence.locator('blockquote').textContent()).toMatch(/replacement for CentOS Linux/);
    // Who "It" is stands beside it.
    expect(await sentence.locator('mark').first().getAttribute('data-means')).toBe('AlmaLinux');

    await path.getByRole('button', { name: 'Show on the canvas' }).click();
    await page.getByText('A path is highlighted').waitFor();
    expect(await page.evaluate(() => window.__kith?.cy?.edges('.lit').length ?? 0)).toBe(1);

    await sentence.getByRole('button', { name: 'AlmaLinux' }).click();
    await page
      .getByTestId('article')
      .getByText(/replacement for/)
      .first()
      .waitFor();
    await page.getByTestId('article').getByRole('button', { name: 'Back' }).click();
    await path.waitFor();
  });

  test('expand, filter, pin, colour by community; undo all the way, redo all the way', async () => {
    const begun = await drawn(page);

    await page.getByRole('button', { name: /^Expand, \d+ more$/ }).click();
    await page.waitForFunction((count) => (window.__kith?.cy?.nodes().length ?? 0) > count, begun.length);
    await atRest(page);

    await page.getByRole('tab', { name: 'View' }).click();
    const slider = page.getByLabel('Connections, at least');
    await slider.focus();
    for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowRight');
    await page
      .getByTestId('hidden-count')
      .getByText(/hidden/)
      .waitFor();

    const { x, y } = await placeOf(page, 'AlmaLinux');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 80, y + 40, { steps: 5 });
    await page.mouse.up();
    await page.waitForFunction(() => window.__kith?.cy?.nodes('[?pinned]').length === 1);

    await page.getByLabel('Colour by').selectOption('communities');
    await page.getByTestId('colour-legend').waitFor();
    await page.waitForFunction(() => window.__kith?.cy?.nodes().every((node) => node.data('fill') !== ''));
    await atRest(page);
    const ended = await drawn(page);

    await page.getByTestId('canvas').focus();
    await undoAll(page);
    await atRest(page);
    expect(await drawn(page)).toEqual(begun);

    const redo = page.getByRole('button', { name: /^Redo/ });
    while (await redo.isEnabled()) await redo.click();
    await page.waitForFunction(() => window.__kith?.cy?.nodes().every((node) => node.data('fill') !== ''));
    await atRest(page);
    expect(await drawn(page)).toEqual(ended);
  });

  test('what a query finds goes to the canvas, and can be taken back', async () => {
    const before = await onCanvas(page);
    await page.getByRole('link', { name: 'Cypher' }).click();
    await page.getByTestId('cypher-editor').click();
    await runQuery(page, 'MATCH (a:Entity)-[r:FOUNDED_BY]->(b) RETURN a, r, b LIMIT 20');
    const send = page.getByRole('button', { name: /^Show \d+ entities on the canvas$/ });
    const asked = Number(/\d+/.exec((await send.textContent()) ?? '')?.[0]);
    await send.click();
    await graphReady(page);
    const after = await onCanvas(page);
    expect(asked).toBeGreaterThan(1);
    expect(after.length).toBeGreaterThanOrEqual(asked);
    await page.getByTestId('canvas').focus();
    await page.keyboard.press('Control+z');
    await page.waitForFunction((count) => window.__kith?.cy?.nodes().length === count, before.length);
    expect(await onCanvas(page)).toEqual(before);
  });

  test('of three dropped files the broken one is named, the others are read and what is new is lit', async () => {
    const transfer = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      const add = (name: string, content: BlobPart): void => {
        data.items.add(new File([content], name));
      };
      add(
        'nimbus.txt',
        'Nimbusware\n\nNimbusware is a Linux distribution developed by Cumulus Systems, Inc.',
      );
      add('broken.txt', new Uint8Array([0x4b, 0xc3, 0x28, 0xff, 0xfe]));
      add(
        'stratus.txt',
        'Stratusbase\n\nStratusbase is a database written in Rust and developed by Cumulus Systems, Inc.',
      );
      return data;
    });
    await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
    await page.getByTestId('drop-overlay').waitFor();
    await page.getByTestId('drop-overlay').dispatchEvent('drop', { dataTransfer: transfer });

    const job = page.getByTestId('job').first();
    await job.getByText('2 articles read').waitFor();
    for (const title of ['Nimbusware', 'Stratusbase'])
      await job
        .getByRole('listitem')
        .filter({ hasText: title })
        .getByText(/entit(y|ies)/)
        .waitFor();
    await job.getByText('1 input could not be read').waitFor();
    await job.getByRole('listitem').filter({ hasText: 'broken.txt' }).waitFor();

    await page.waitForFunction(() => {
      const lit = window.__kith?.cy?.nodes('.fresh').map((node) => node.data('name')) ?? [];
      return lit.includes('Nimbusware') && lit.includes('Stratusbase');
    });
  });

  test('a folder is read with what lies in folders within, and without what file managers leave', async () => {
    const articles = join(folder, 'articles');
    mkdirSync(join(articles, 'older'), { recursive: true });
    writeFileSync(
      join(articles, 'nimbusware.txt'),
      'Nimbusware\n\nNimbusware is a database developed by Stratus GmbH.',
    );
    writeFileSync(
      join(articles, 'older', 'cumulus.txt'),
      'Cumulusware\n\nCumulusware is a database developed by Stratus GmbH.',
    );
    writeFileSync(join(articles, '.DS_Store'), Buffer.from([0xc3, 0x28]));
    await page.getByTestId('folder-input').setInputFiles(articles);
    const job = page.getByTestId('job').first();
    await job.getByText('2 articles read').waitFor();
    expect(await job.getByText(/DS_Store/).count()).toBe(0);
    await page.waitForFunction(() =>
      window.__kith?.cy?.nodes('.fresh').some((node) => node.data('name') === 'Cumulusware'),
    );
  });

  test('the copied link shows the same in another profile, and a reload loses nothing', async () => {
    await stage.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: /^Expand, \d+ more$/ }).click();
    await page.getByRole('tab', { name: 'Find path' }).click();
    await chooseEnd(page, 'From', 'AlmaLinux');
    await chooseEnd(page, 'To', 'Rocky Linux');
    await page.getByTestId('path').first().getByRole('button', { name: 'Show on the canvas' }).click();
    await page.getByText('A path is highlighted').waitFor();
    await atRest(page);
    const shared = await drawn(page);
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'Copy link to this view' }).click();
    await page.getByText('The link is copied.').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());

    const other = await stage.open();
    await other.goto(link);
    await graphReady(other);
    expect(await drawn(other)).toEqual(shared);
    await other.getByText('A path is highlighted').waitFor();

    await page.reload();
    await graphReady(page);
    expect(await drawn(page)).toEqual(shared);
    await page.getByText('A path is highlighted').waitFor();
  });

  test('the exported HTML opens from disk with the network off', async () => {
    await page.getByRole('button', { name: 'Export' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /HTML/ }).click(),
    ]);
    const file = join(folder, 'canvas.html');
    writeFileSync(file, readFileSync(await download.path()));

    const other = await stage.open({ offline: true });
    await other.goto(pathToFileURL(file).href);
    await other.locator('#drawing .node').first().waitFor();
    await other.keyboard.press('/');
    await other.keyboard.type('almalin');
    await other.keyboard.press('Enter');
    const panel = other.locator('#panel');
    await panel.getByRole('heading', { name: 'AlmaLinux' }).waitFor();
    await panel
      .getByRole('button', { name: /CentOS/ })
      .first()
      .click();
    await panel.locator('mark', { hasText: 'CentOS' }).first().waitFor();
  });
});
