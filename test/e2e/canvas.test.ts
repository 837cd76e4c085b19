/** The canvas under the hand: pin, filter, colour, history, a hub of 5,000, a finger on a phone. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { openGraph } from '../../graph/open.ts';
import { extractionOf } from '../fixtures/extractions.ts';
import { type RunningKith, startKith } from './browser.ts';
import { onStage, type Stage } from './stage.ts';
import { axeFindsNothing, drawn, graphReady, placeOf } from './steps.ts';

/** Does something on a fresh page that shows the graph. */
async function onPage(
  stage: Stage,
  visit: (page: Page) => Promise<void>,
  options?: Parameters<Stage['open']>[0],
): Promise<void> {
  const page = await stage.open(options);
  await page.goto(stage.url);
  await graphReady(page);
  await visit(page);
}

const nodes = (page: Page) => page.evaluate(() => window.__kith?.cy?.nodes().length ?? 0);

async function drag(page: Page, name: string, by: { x: number; y: number }): Promise<void> {
  const { x, y } = await placeOf(page, name);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by.x / 2, y + by.y / 2, { steps: 4 });
  await page.mouse.move(x + by.x, y + by.y, { steps: 4 });
  await page.mouse.up();
}

onStage('the canvas', (stage) => {
  test('pin, filter, community colours; undo all the way and redo; the link keeps it', () =>
    onPage(stage, async (page) => {
      const before = await drawn(page);
      await drag(page, 'cPanel', { x: -60, y: -50 });
      await page.waitForFunction(() => window.__kith?.cy?.nodes('[?pinned]').length === 1);
      const pinnedAt = await placeOf(page, 'cPanel');

      await page.getByRole('button', { name: 'Layout' }).click();
      await page.getByRole('menuitem', { name: /Centre out/ }).click();
      await page.waitForTimeout(900);
      const model = (await drawn(page)).find((line) => line.includes('true'));
      expect(model).toBeDefined();

      await page.getByRole('tab', { name: 'View' }).click();
      await page.getByLabel('Connections, at least').focus();
      for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowRight');
      await page
        .getByTestId('hidden-count')
        .getByText(/hidden/)
        .waitFor();
      expect(await nodes(page)).toBeLessThan(before.length);
      await page.getByTestId('hidden-count').getByRole('button', { name: 'Show all' }).click();
      expect(await nodes(page)).toBe(before.length);

      await page.getByLabel('Colour by').selectOption('communities');
      await page.waitForFunction(() => window.__kith?.cy?.nodes().every((node) => node.data('fill') !== ''));
      await page.getByTestId('colour-legend').getByText('Colour: Communities').waitFor();
      await page.waitForTimeout(300);
      const after = await drawn(page);

      const undo = page.getByRole('button', { name: /^Undo/ });
      while (await undo.isEnabled()) await undo.click();
      expect(await drawn(page)).toEqual(before);
      await page.getByRole('button', { name: 'History' }).click();
      await page.getByTestId('history').getByRole('menuitem').first().click();
      await page.waitForTimeout(400);
      expect(await drawn(page)).toEqual(after);

      await page.waitForTimeout(500);
      await page.reload();
      await page.waitForFunction(() => window.__kith?.cy?.nodes('[?pinned]').length === 1);
      await page.getByTestId('colour-legend').waitFor();
      expect((await drawn(page)).map((line) => line.split(' ').slice(0, 4).join(' '))).toEqual(
        after.map((line) => line.split(' ').slice(0, 4).join(' ')),
      );
      expect(pinnedAt.x).toBeGreaterThan(0);
    }));

  test('several are chosen by a box and by keys, aligned, pinned and removed', () =>
    onPage(stage, async (page) => {
      const all = await nodes(page);
      const canvas = (await page.getByTestId('canvas').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      await page.keyboard.down('Shift');
      await page.mouse.move(canvas.x + 4, canvas.y + 4);
      await page.mouse.down();
      await page.mouse.move(canvas.x + canvas.width / 2, canvas.y + canvas.height / 2, { steps: 6 });
      await page.mouse.up();
      await page.keyboard.up('Shift');
      const bar = page.getByTestId('selection-bar');
      await bar.waitFor();
      await bar.getByRole('button', { name: 'Align' }).click();
      await page.getByRole('menuitem', { name: 'In a column' }).click();
      await page.waitForFunction(
        () => new Set(window.__kith?.cy?.nodes('.marked').map((node) => node.position().x)).size === 1,
      );
      await bar.getByRole('button', { name: 'Pin' }).click();
      await page.waitForFunction(() =>
        window.__kith?.cy?.nodes('.marked').every((node) => node.data('pinned')),
      );
      await page.getByTestId('canvas').focus();
      await page.keyboard.press('Escape');
      await bar.waitFor({ state: 'detached' });
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('p');
      await bar.getByText(/^2 chosen/).waitFor();
      await page.keyboard.press('Delete');
      await page.waitForFunction((count) => window.__kith?.cy?.nodes().length === count, all - 2);
    }));

  test('on a phone a tap on the line from AlmaLinux to CentOS opens it', () =>
    onPage(
      stage,
      async (page) => {
        const middle = await page.evaluate(() => {
          const cy = window.__kith?.cy;
          const box = cy?.container()?.getBoundingClientRect();
          const named = (name: string) => cy?.nodes().filter((node) => node.data('name') === name);
          const edge = cy?.edges().filter((each) => {
            const ends = [each.source().data('name'), each.target().data('name')];
            return ends.includes('AlmaLinux') && ends.includes('CentOS');
          });
          const at = edge?.renderedMidpoint();
          return {
            x: (at?.x ?? 0) + (box?.left ?? 0),
            y: (at?.y ?? 0) + (box?.top ?? 0),
            there: named('CentOS')?.length,
          };
        });
        expect(middle.there).toBe(1);
        await page.touchscreen.tap(middle.x, middle.y);
        const panel = page.getByTestId('relation-panel');
        await panel.waitFor();
        const title = (await panel.getByRole('heading', { level: 2 }).textContent()) ?? '';
        // Both ends: a line to Red Hat Enterprise Linux runs close by.
        expect(title).toMatch(/AlmaLinux/);
        expect(title).toMatch(/CentOS(?! Stream)/);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      },
      { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    ));
});

/** A graph of one entity with 5,000 neighbours of four types. */
async function startWithHub(data: string): Promise<RunningKith> {
  const TYPES = ['Company', 'Software', 'License', 'Person'];
  const graph = await openGraph(data);
  const PER_ARTICLE = 250;
  const articles = Array.from({ length: 5_000 / PER_ARTICLE }, (_, page) => {
    const names = Array.from({ length: PER_ARTICLE }, (_each, at) => `Leaf ${page * PER_ARTICLE + at}`);
    return extractionOf({
      title: 'Hub',
      types: {
        Hub: 'Software',
        ...Object.fromEntries(names.map((name, at) => [name, TYPES[(page * PER_ARTICLE + at) % 4] ?? ''])),
      },
      facts: names.map((object) => ({ subject: 'Hub', relation: 'USES', object })),
    });
  });
  // Articles of one title are one article: each gets an id of its own, the hub stays the same.
  articles.forEach((article, page) => {
    article.article.id = `a${String(page).padStart(16, '0')}`;
    article.article.title = `Hub, part ${page + 1}`;
  });
  await graph.ingest(articles);
  await graph.close();
  return startKith('--data', data, '--no-samples');
}

const hubData = mkdtempSync(join(tmpdir(), 'kith-hub-'));

onStage(
  'a hub of 5,000',
  (stage) => {
    afterAll(() => rmSync(hubData, { recursive: true, force: true }));
    test('opens as a dozen and "4,988 more", by type, grouped, and never more than 500 unasked', () =>
      onPage(stage, async (page) => {
        await page.keyboard.press('/');
        await page.keyboard.type('Hub');
        await page.getByRole('option', { name: /^Hub/ }).first().waitFor();
        await page.keyboard.press('Enter');
        const panel = page.getByTestId('entity-panel');
        await panel.getByRole('heading', { name: 'Hub', exact: true }).waitFor();
        await page.getByTestId('canvas').focus();
        await page.keyboard.press('Control+a');
        await page.getByTestId('selection-bar').getByRole('button', { name: 'Remove' }).click();
        await page.keyboard.press('/');
        await page.keyboard.type('Hub');
        await page.getByRole('option', { name: /^Hub/ }).first().waitFor();
        await page.keyboard.press('Enter');
        await page.waitForFunction(() => window.__kith?.cy?.nodes().length === 13);
        await page.getByTestId('expansion-note').getByText('4,988 more').waitFor();
        await panel.getByRole('button', { name: 'Expand, 4,988 more' }).waitFor();

        await page.getByRole('button', { name: 'Choose what to add…' }).click();
        const types = page.getByTestId('neighbour-types');
        await types
          .getByText(/of 1,250 on the canvas/)
          .first()
          .waitFor();
        await types.getByRole('button', { name: /^Add all .*: Person$/ }).click();
        await page.getByTestId('large').waitFor();
        await axeFindsNothing(page, '[role="dialog"]');
        await page
          .getByTestId('large')
          .getByRole('button', { name: /^The strongest 4\d\d$/ })
          .click();
        await page.waitForFunction(() => window.__kith?.cy?.nodes('.group').length === 1);
        expect(await nodes(page)).toBeLessThanOrEqual(13);

        await page.getByTestId('canvas').focus();
        await page.keyboard.press('Control+z');
        await page.waitForFunction(() => window.__kith?.cy?.nodes('.group').length === 0);
        expect(await nodes(page)).toBe(13);
      }));
  },
  () => startWithHub(hubData),
);
