/** Everything again by keyboard alone: a pointer that goes down anywhere is a complaint. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { onStage } from './stage.ts';
import {
  atRest,
  chooseByKeys,
  drawn,
  graphReady,
  keyTo,
  onCanvas,
  runQuery,
  search,
  undoAll,
} from './steps.ts';

onStage('by keyboard alone', (stage) => {
  const folder = mkdtempSync(join(tmpdir(), 'kith-keys-'));
  let page: Page;

  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(async () => {
    page = await stage.open();
    page.setDefaultTimeout(20_000);
    await stage.context.addInitScript(() => {
      window.addEventListener('pointerdown', () => console.error('a pointer was used'), true);
    });
    await page.goto(stage.url);
    await graphReady(page);
  });

  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const tab = async (name: string): Promise<void> => {
    await keyTo(page, page.getByRole('tab', { selected: true }));
    await keyTo(page, page.getByRole('tab', { name }), 'ArrowRight', 4);
  };

  test('the first key leads past the bar, and what has the focus shows it', async () => {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    for (let press = 0; press < 12; press++) {
      await page.keyboard.press('Tab');
      const shown = await page.evaluate(() => {
        const style = document.activeElement && getComputedStyle(document.activeElement);
        return style ? style.outlineStyle !== 'none' || style.boxShadow !== 'none' : false;
      });
      expect(shown, await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200))).toBe(true);
    }
  });

  test('find with a typo, the path, its sentence, the article, and back', async () => {
    await search(page, 'almalinx', 'AlmaLinux');
    await keyTo(page, page.getByTestId('entity-panel').getByRole('button', { name: 'Find path' }));
    await page.keyboard.press('Enter');
    await keyTo(page, page.getByTestId('path-to'), 'Tab', 0);
    await page.keyboard.type('CentOS');
    await page
      .getByRole('option', { name: /^CentOS\b/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    const path = page.getByTestId('path').first();
    await keyTo(page, path.getByRole('button', { name: 'Show on the canvas' }));
    await page.keyboard.press('Enter');
    await page.getByText('A path is highlighted').waitFor();
    await keyTo(page, path.getByRole('figure').getByRole('button'));
    await page.keyboard.press('Enter');
    await keyTo(page, page.getByTestId('article').getByRole('button', { name: 'Back' }));
    await page.keyboard.press('Enter');
    await path.getByText(/replacement for/).waitFor();
  });

  test('walk, expand, pin, filter, colour; undo all the way and redo', async () => {
    const begun = await drawn(page);
    await keyTo(page, page.getByTestId('canvas'));
    const chosen = () =>
      page.evaluate(() => String(window.__kith?.cy?.nodes('.selected').data('name') ?? ''));
    const first = await chosen();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(
      (before) => window.__kith?.cy?.nodes('.selected').data('name') !== before,
      first,
    );
    // Some neighbours have all of theirs here already: on to one that has more.
    const grown = () =>
      page
        .waitForFunction((count) => (window.__kith?.cy?.nodes().length ?? 0) > count, begun.length, {
          timeout: 2_000,
        })
        .then(
          () => true,
          () => false,
        );
    await page.keyboard.press('Enter');
    for (let step = 0; step < 8 && !(await grown()); step++) {
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('p');
    await page.waitForFunction(() => window.__kith?.cy?.nodes('[?pinned]').length === 1);
    await atRest(page);

    await tab('View');
    await keyTo(page, page.getByLabel('Connections, at least'));
    for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight');
    await page
      .getByTestId('hidden-count')
      .getByText(/hidden/)
      .waitFor();
    await keyTo(page, page.getByLabel('Colour by'));
    await page.keyboard.type('commun');
    await page.getByTestId('colour-legend').waitFor();
    await page.waitForFunction(() => window.__kith?.cy?.nodes().every((node) => node.data('fill') !== ''));
    await atRest(page);
    const ended = await drawn(page);

    await keyTo(page, page.getByTestId('canvas'), 'Shift+Tab');
    await undoAll(page);
    await atRest(page);
    expect(await drawn(page)).toEqual(begun);
    while (await button(/^Redo/).isEnabled()) await page.keyboard.press('Control+Shift+z');
    await page.waitForFunction(() => window.__kith?.cy?.nodes().every((node) => node.data('fill') !== ''));
    await atRest(page);
    expect(await drawn(page)).toEqual(ended);
  });

  test('the list is an equal of the canvas: choose, expand and remove in it', async () => {
    const before = await onCanvas(page);
    await tab('On canvas');
    const list = page.getByTestId('node-list');
    await keyTo(page, list.getByRole('button', { name: /^CentOS( |$)/ }));
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => window.__kith?.cy?.nodes('.selected').data('name') === 'CentOS');
    await keyTo(page, list.getByRole('button', { name: 'Expand: CentOS', exact: true }));
    await page.keyboard.press('Enter');
    await page.waitForFunction((count) => (window.__kith?.cy?.nodes().length ?? 0) > count, before.length);
    const expanded = await onCanvas(page);
    await keyTo(page, list.getByRole('button', { name: 'Remove from canvas: CentOS', exact: true }));
    await page.keyboard.press('Enter');
    await page.waitForFunction((count) => window.__kith?.cy?.nodes().length === count, expanded.length - 1);
  });

  test('a query to the canvas; files, one of them broken', async () => {
    await keyTo(page, page.getByRole('link', { name: 'Cypher' }));
    await page.keyboard.press('Enter');
    await keyTo(page, page.getByTestId('cypher-editor'));
    await runQuery(page, 'MATCH (a:Entity)-[r:FOUNDED_BY]->(b) RETURN a, r, b LIMIT 20');
    await keyTo(page, button(/^Show \d+ entities on the canvas$/));
    await page.keyboard.press('Enter');
    await graphReady(page);

    const files = {
      'cirrus.txt': 'Cirrusware\n\nCirrusware is a database developed by Altus GmbH.',
      'bad.txt': Buffer.from([0xc3, 0x28]),
    };
    const paths = Object.entries(files).map(([name, content]) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    });
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      chooseByKeys(page, button('Add articles'), 'Choose files…'),
    ]);
    await chooser.setFiles(paths);
    const job = page.getByTestId('job').first();
    await job.getByText('1 article read').waitFor();
    await job.getByText(/bad\.txt/).waitFor();
    await page.waitForFunction(() =>
      window.__kith?.cy?.nodes('.fresh').some((node) => node.data('name') === 'Cirrusware'),
    );
    await keyTo(page, job.getByRole('button', { name: 'Dismiss' }));
    await page.keyboard.press('Enter');
    await job.waitFor({ state: 'detached' });
  });

  test('take the link and the HTML away; help opens and closes', async () => {
    await stage.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await chooseByKeys(page, button('Export'), 'Copy link to this view');
    await page.getByText('The link is copied.').waitFor();
    const second = await stage.context.newPage();
    await second.goto(await page.evaluate(() => navigator.clipboard.readText()));
    await graphReady(second);
    expect(await drawn(second)).toEqual(await drawn(page));
    await second.close();

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      chooseByKeys(page, button('Export'), /HTML/),
    ]);
    const file = join(folder, 'canvas.html');
    await download.saveAs(file);
    const away = await stage.open({ offline: true });
    await away.goto(pathToFileURL(file).href);
    await away.keyboard.press('/');
    await away.keyboard.type('almalin');
    await away.keyboard.press('Enter');
    await away.locator('#panel').getByRole('heading', { name: 'AlmaLinux' }).waitFor();

    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard and gestures' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
});
