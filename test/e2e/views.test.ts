/** What one keeps and takes away: saved views, the filter by articles, the timeline, PDF and large exports. */
import { readFileSync } from 'node:fs';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chromiumPath, launch, openPage, type RunningKith, startKith, type Watched } from './browser.ts';

const missing = chromiumPath() === null;

const ids = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window.__kith?.cy?.nodes() ?? []).map((node: { id(): string }) => node.id()).sort());

async function saved(
  page: Page,
  act: () => Promise<unknown>,
): Promise<{ name: string; bytes: Buffer; path: string }> {
  const [download] = (await Promise.all([page.waitForEvent('download'), act()])) as [Download, unknown];
  const path = await download.path();
  return { name: download.suggestedFilename(), bytes: readFileSync(path), path };
}

describe.skipIf(missing)(`what one keeps${missing ? ' (skipped: no Chromium)' : ''}`, () => {
  let kith: RunningKith;
  let browser: Browser;
  let watched: Watched;

  beforeAll(async () => {
    [kith, browser] = await Promise.all([startKith(), launch()]);
  });
  afterAll(async () => {
    await browser?.close();
    await kith?.stop();
  });
  beforeEach(async () => {
    watched = await openPage(browser, { acceptDownloads: true });
    await watched.page.addInitScript(() => localStorage.setItem('kith-tour', 'seen'));
    await opened(watched.page);
  });
  afterEach(async () => {
    await watched.context.close();
    expect(watched.complaints).toEqual([]);
  });

  async function opened(page: Page): Promise<void> {
    await page.goto(kith.url);
    await page.waitForFunction(() => (window.__kith?.cy?.nodes().length ?? 0) > 5);
  }

  async function choose(page: Page, text: string): Promise<void> {
    await page.getByTestId('search').fill(text);
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
  }

  test('a view is named, left, opened, renamed, deleted and brought back, by keyboard', async () => {
    const { page } = watched;
    const before = await ids(page);
    await page.keyboard.press('v');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').first().fill('Beginning');
    await page.keyboard.press('Enter');
    const rows = dialog.getByTestId('saved-views').locator('li');
    await rows.first().waitFor();
    await page.keyboard.press('Escape');
    await choose(page, 'kubernetes');
    await page.waitForFunction((count) => (window.__kith?.cy?.nodes().length ?? 0) > count, before.length);
    await page.keyboard.press('Escape');
    await page.getByTestId('canvas').focus();
    await page.keyboard.press('v');
    await dialog.getByRole('button', { name: /^Beginning/ }).press('Enter');
    await page.waitForFunction((count) => window.__kith?.cy?.nodes().length === count, before.length);
    expect(await ids(page)).toEqual(before);
    await page.keyboard.press('v');
    await dialog.getByRole('button', { name: 'Rename “Beginning”' }).press('Enter');
    await page.keyboard.type('Start');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Delete “Start”' }).press('Enter');
    expect(await rows.count()).toBe(0);
    await dialog.getByTestId('views-undo').getByRole('button').press('Enter');
    expect(await rows.first().textContent()).toContain('Start');
    const file = await saved(page, () => dialog.getByRole('button', { name: 'Save all as a file' }).click());
    expect(file.name).toBe('kith-Start.kith-views.json');
    // Another browser, and a reload of this one.
    const other = await openPage(browser);
    await opened(other.page);
    await other.page.getByRole('button', { name: 'Views' }).click();
    await other.page.getByTestId('views-file').setInputFiles(file.path);
    await other.page
      .getByTestId('saved-views')
      .getByRole('button', { name: /^Start/ })
      .waitFor();
    await other.context.close();
    await opened(page);
    await page.keyboard.press('v');
    await dialog.getByRole('button', { name: /^Start/ }).waitFor();
  });

  test('only what one article says, counted, and back in one click; its address keeps it', async () => {
    const { page } = watched;
    const before = await ids(page);
    await page.getByRole('tab', { name: 'View' }).click();
    await page.getByLabel('Find an article by its title').fill('cPanel');
    await page.getByTestId('article-filter').getByRole('button', { name: 'cPanel' }).click();
    await page.waitForFunction((count) => (window.__kith?.cy?.nodes().length ?? 0) < count, before.length);
    expect(await page.getByTestId('hidden-count').textContent()).toMatch(/[1-9]\d* entit.* hidden/);
    const few = await ids(page);
    await page.waitForFunction(() => location.hash.includes('&a='));
    await page.reload();
    await page.waitForFunction((count) => window.__kith?.cy?.nodes().length === count, few.length);
    await page.getByRole('tab', { name: 'View' }).click();
    await page.getByTestId('hidden-count').getByRole('button').click();
    await page.waitForFunction((count) => window.__kith?.cy?.nodes().length === count, before.length);
  });

  test('what an article alone contributes comes to the canvas', async () => {
    const { page } = watched;
    await page.getByRole('link', { name: 'Articles' }).click();
    await page
      .getByRole('link', { name: /^Docker/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Show it on the canvas' }).click();
    await page.getByTestId('article-filter').getByText('Docker').waitFor();
    expect(await page.getByLabel('and nothing else says').isChecked()).toBe(true);
    const names = await page.evaluate(() =>
      (window.__kith?.cy?.nodes() ?? []).map((node: { data(key: string): string }) => node.data('name')),
    );
    expect(names).toContain('dotCloud');
  });

  test('the timeline has its years, and an entity the sentence that says when it began', async () => {
    const { page } = watched;
    await page.getByRole('button', { name: 'Layout' }).click();
    await page.getByRole('menuitem', { name: /^Timeline/ }).click();
    const axis = page.getByTestId('timeline-axis');
    await axis.waitFor();
    const years = (await axis.locator('time').allTextContents()).map(Number);
    expect(years).toEqual(years.toSorted((a, b) => a - b));
    expect(years).toContain(2021);
    await page.getByTestId('began').getByRole('button', { name: '30 March 2021' }).click();
    await page.getByTestId('article').waitFor();
    expect(await page.evaluate(() => location.hash)).toMatch(/^#\/articles\/\w+\?at=\w+/);
  });

  test('a PDF is a PDF; the selection and the whole graph go in any format', async () => {
    const { page } = watched;
    const menu = page.getByRole('button', { name: 'Export' });
    await menu.click();
    const pdf = await saved(page, () => page.getByRole('menuitem', { name: 'PDF for print' }).click());
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const lines = async (scope: RegExp): Promise<number> => {
      await menu.click();
      await page.getByRole('menuitemradio', { name: scope }).click();
      const { bytes } = await saved(page, () => page.getByRole('menuitem', { name: /^JSONL/ }).click());
      return bytes.toString().trim().split('\n').length;
    };
    const selection = await lines(/Selection/);
    const canvas = await lines(/Canvas/);
    const whole = await lines(/Whole/);
    expect(selection).toBeGreaterThan(0);
    expect(canvas).toBeGreaterThan(selection);
    expect(whole).toBeGreaterThan(canvas * 5);
  });
});
