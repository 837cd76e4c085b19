/** The same explorer in other hands: on a phone, in the dark, at 200 %, without motion, in German, cut off. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { onStage } from './stage.ts';
import { atRest, drawn, graphReady, onCanvas, undoAll } from './steps.ts';

const PAGES = ['graph', 'articles', 'genealogy', 'frontier', 'contradictions', 'cypher'];

const width = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

/** Words of the interface's English; none of them is a name in the samples. */
const ENGLISH =
  /\b(Search|Find path|Facts|Expand|Undo|Export|Views|Also called|mentions in|Legend|No, thanks)\b/;

onStage('in other hands', (stage) => {
  let page: Page;

  async function open(options: Parameters<typeof stage.open>[0], address = ''): Promise<void> {
    page = await stage.open(options);
    page.setDefaultTimeout(20_000);
    await page.goto(`${stage.url}/${address}`);
  }

  test('a phone of 360 pixels: find, path, sentence, article, expand, undo, a query; by touch', async () => {
    await open({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    await graphReady(page);
    const search = page.getByRole('combobox', { name: 'Search entities' });
    await search.tap();
    await search.fill('almalinx');
    await page
      .getByRole('option', { name: /^AlmaLinux/ })
      .first()
      .tap();
    const panel = page.getByTestId('entity-panel');
    await panel.getByRole('heading', { name: 'AlmaLinux', exact: true }).waitFor();

    await panel.getByRole('button', { name: 'Find path' }).tap();
    await page.getByRole('combobox', { name: 'To' }).fill('CentOS');
    await page
      .getByRole('option', { name: /^CentOS\b/ })
      .first()
      .tap();
    const path = page.getByTestId('path').first();
    await path.getByRole('button', { name: 'Show on the canvas' }).tap();
    await page.getByText('A path is highlighted').waitFor();
    // Nothing of the tools is cut off by the sheet.
    const tools = await page.getByRole('toolbar', { name: 'Canvas tools' }).boundingBox();
    const canvas = await page.getByTestId('canvas').boundingBox();
    expect(tools?.y).toBeGreaterThanOrEqual(canvas?.y ?? Infinity);
    await path.getByRole('figure').getByRole('button').first().tap();
    await page.getByTestId('article').getByRole('button', { name: 'Back' }).tap();

    await page.getByRole('tab', { name: 'Details' }).tap();
    await page.getByRole('tab', { name: 'On canvas' }).tap();
    const before = (await onCanvas(page)).length;
    await page.getByTestId('node-list').getByRole('button', { name: 'Expand: CentOS', exact: true }).tap();
    await page.waitForFunction((count) => (window.__kith?.cy?.nodes().length ?? 0) > count, before);
    await page.getByRole('button', { name: 'Hide the panel' }).tap();
    await page.getByRole('button', { name: /^Undo/ }).tap();
    await page.waitForFunction((count) => window.__kith?.cy?.nodes().length === count, before);

    await page.getByRole('link', { name: 'Cypher' }).tap();
    await page.getByRole('button', { name: 'Examples' }).tap();
    await page.getByRole('menuitem', { name: 'Everything AlmaLinux is tied to' }).tap();
    const run = page.getByRole('button', { name: 'Run', exact: true });
    if (await run.isEnabled()) await run.tap();
    await page.getByRole('button', { name: /^Show \d+ entities on the canvas$/ }).tap();
    await graphReady(page);
    for (const name of PAGES) {
      await page.evaluate((to) => location.assign(`#/${to}`), name);
      await page.waitForTimeout(300);
      expect(await width(page), name).toBeLessThanOrEqual(360);
    }
  });

  test('at 200 % everything is reached without scrolling sideways', async () => {
    await open({ viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 });
    await graphReady(page);
    await page.getByTestId('entity-panel').getByRole('button', { name: 'Find path' }).click();
    await page.keyboard.type('CentOS');
    await page
      .getByRole('option', { name: /^CentOS\b/ })
      .first()
      .click();
    await page.getByTestId('path').first().getByRole('button', { name: 'Show on the canvas' }).click();
    await page.getByText('A path is highlighted').waitFor();
    for (const name of ['Layout', 'Fit to screen', 'Add articles', 'Export', 'Help and settings'])
      await page.getByRole('button', { name }).click({ trial: true });
    for (const name of PAGES) {
      await page.evaluate((to) => location.assign(`#/${to}`), name);
      await page.waitForTimeout(300);
      expect(await width(page), name).toBeLessThanOrEqual(720);
    }
  });

  test('in the dark: expand, read, colour, undo; and by the switch in the light again', async () => {
    await open({ colorScheme: 'dark' });
    await graphReady(page);
    const ground = () =>
      page.evaluate(() => {
        const [red = 0] = getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? [];
        return Number(red);
      });
    expect(await ground()).toBeLessThan(60);
    const begun = await drawn(page);
    await page.getByRole('button', { name: /^Expand, \d+ more$/ }).click();
    await page.getByRole('button', { name: 'Evidence: AlmaLinux succeeds CentOS', exact: true }).click();
    await page.getByTestId('evidence').locator('mark').first().waitFor();
    await page.getByRole('tab', { name: 'View' }).click();
    await page.getByLabel('Colour by').selectOption('communities');
    await page.getByTestId('colour-legend').waitFor();
    await page.getByTestId('canvas').focus();
    await undoAll(page);
    await atRest(page);
    expect(await drawn(page)).toEqual(begun);
    await page.getByRole('button', { name: 'Switch to light' }).click();
    await page.getByRole('button', { name: 'Switch to dark' }).waitFor();
    expect(await ground()).toBeGreaterThan(200);
    await page.reload();
    await page.getByRole('button', { name: 'Switch to dark' }).waitFor();
  });

  test.each([
    ['reduce', 'nothing slides'],
    ['no-preference', 'what moves is seen to move'],
  ] as const)('motion %s: %s', async (reducedMotion, _so) => {
    await open({ reducedMotion });
    await graphReady(page);
    const places = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const cy = window.__kith?.cy;
          const seen = new Set<string>();
          const until = performance.now() + 1_500;
          const look = (): void => {
            const at = cy?.$id(cy.nodes()[0]?.id() ?? '').position();
            seen.add(`${cy?.zoom()} ${cy?.pan().x} ${at?.x} ${at?.y}`);
            if (performance.now() < until) requestAnimationFrame(look);
            else resolve(seen.size);
          };
          look();
        }),
    );
    await page.getByRole('button', { name: 'Layout' }).click();
    await page.getByRole('menuitem', { name: /^Grid/ }).click();
    // From where it stood to where it stands, and the fit: a still or two, not a film.
    if (reducedMotion === 'reduce') expect(await places).toBeLessThanOrEqual(4);
    else expect(await places).toBeGreaterThan(4);
  });

  test('in German: find, path, sentence; and no English beside it', async () => {
    await open({ locale: 'de-DE' });
    await graphReady(page);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
    await page.getByTestId('entity-panel').getByRole('button', { name: 'Wege' }).click();
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-testid') === 'path-to');
    await page.keyboard.type('CentOS');
    await page
      .getByRole('option', { name: /^CentOS\b/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    const path = page.getByTestId('path').first();
    await path.getByRole('button', { name: 'Auf der Fläche zeigen' }).click();
    await page.getByText('Ein Weg ist hervorgehoben').waitFor();
    expect(await page.locator('#root').textContent()).not.toMatch(ENGLISH);
    await page.getByRole('tab', { name: 'Details' }).click();
    expect(await page.locator('#root').textContent()).not.toMatch(ENGLISH);
  });

  test('when the first answer fails it says so, and begins when asked again', async () => {
    page = await stage.open();
    await page.route('**/api/**', (route) =>
      route.fulfill({ status: 500, contentType: 'application/json', body: '{"error":' }),
    );
    await page.goto(stage.url);
    await page.getByText('The graph cannot be shown').waitFor({ timeout: 30_000 });
    expect(await page.locator('#root').textContent()).not.toMatch(/\bat \w+ \(|undefined|\[object/);
    await page.unroute('**/api/**');
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await graphReady(page);
    stage.pardon(/status of 500/);
  });

  test('cut off in the midst of work nothing is lost, and it goes on when the server is back', async () => {
    await open({});
    await graphReady(page);
    await page.getByRole('button', { name: /^Expand, \d+ more$/ }).click();
    await page.waitForFunction(() => window.__kith?.cy?.nodes('[?more]').length !== undefined);
    await atRest(page);
    const before = await drawn(page);
    await page.route('**/api/**', (route) => route.abort());
    await page.getByTestId('canvas').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByTestId('offline').waitFor({ timeout: 30_000 });
    expect((await drawn(page)).length).toBe(before.length);
    await page.unroute('**/api/**');
    await page.getByTestId('offline').waitFor({ state: 'detached', timeout: 30_000 });
    await page.getByTestId('entity-panel').waitFor();
    stage.pardon(/ERR_FAILED/);
  });
});
