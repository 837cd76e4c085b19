/** What one keeps and takes away: saved views, the filter by articles, the timeline, PDF and large exports. */
import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { onStage } from './stage.ts';

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

onStage('what one keeps', (stage) => {
  beforeEach(async () => {
    const page = await stage.open({ acceptDownloads: true });
    await page.addInitScript(() => localStorage.setItem('kith-tour', 'seen'));
    await opened(page);
  });

  async function opened(page: Page): Promise<void> {
    await page.goto(stage.url);
    await page.waitForFunction(() => (window.__kith?.cy?.nodes().length ?? 0) > 5);
  }

  async function choose(page: Page, text: string): Promise<void> {
    await page.getByTestId('search').fill(text);
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
  }

  test('a view is named, left, opened, renamed, deleted and brought back, by keyboard', async () => {
    const { page } = stage;
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
    const other = await stage.open();
    await opened(other);
    await other.getByRole('button', { name: 'Views' }).click();
    await other.getByTestId('views-file').setInputFiles(file.path);
    await other
      .getByTestId('saved-views')
      .getByRole('button', { name: /^Start/ })
      .waitFor();
    await opened(page);
    await page.keyboard.press('v');
    await dialog.getByRole('button', { name: /^Start/ }).waitFor();
  });

  test('only what one article says, counted, and back in one click; its address keeps it', async () => {
    const { page } = stage;
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
    const { page } = stage;
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
    const { page } = stage;
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

  test('a picture of the timeline has the years that the page shows', async () => {
    const { page } = stage;
    await page.getByRole('button', { name: 'Layout' }).click();
    await page.getByRole('menuitem', { name: /^Timeline/ }).click();
    await page.getByTestId('timeline-axis').getByText('2021').waitFor();
    const picture = async (name: string): Promise<Buffer> => {
      await page.getByRole('button', { name: 'Export' }).click();
      return (await saved(page, () => page.getByRole('menuitem', { name }).click())).bytes;
    };
    const svg = (await picture('SVG')).toString();
    const shown = await page.getByTestId('timeline-axis').locator('time').allTextContents();
    for (const year of shown) expect(svg).toContain(`>${year}</text>`);

    const [, , width = 0] = /viewBox="(\S+) (\S+) (\S+)/.exec(svg)?.slice(1).map(Number) ?? [];
    const png = await picture('PNG');
    // What is written on the strip above everything: from where to where, in shares of the width.
    const strip = await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes]));
      const sheet = new OffscreenCanvas(image.width, image.height).getContext('2d');
      sheet?.drawImage(image, 0, 0);
      const pixels = new Uint32Array(sheet?.getImageData(0, 0, image.width, 44).data.buffer ?? []);
      const ground = pixels[0];
      const written = [...pixels.keys()].filter((at) => pixels[at] !== ground).map((at) => at % image.width);
      return { width: image.width, from: Math.min(...written), to: Math.max(...written) };
    }, png.toString('base64'));
    expect(strip.width).toBeGreaterThan(width);
    expect(strip.to - strip.from).toBeGreaterThan(strip.width / 2);
  });

  test('what stands on the canvas keeps its place in the formats that have places', async () => {
    const { page } = stage;
    const places = await page.evaluate(() =>
      (window.__kith?.cy?.nodes().toArray() ?? [])
        .map((node) => `${node.id()} ${Math.round(node.position().x)} ${Math.round(node.position().y)}`)
        .sort(),
    );
    const data = async (name: RegExp): Promise<string> => {
      await page.getByRole('button', { name: 'Export' }).click();
      return (await saved(page, () => page.getByRole('menuitem', { name }).click())).bytes.toString();
    };
    const { elements } = JSON.parse(await data(/^Cytoscape JSON/));
    const placed = elements.nodes.filter((node: { position?: object }) => node.position);
    expect(
      placed
        .map(
          (node: { data: { id: string }; position: { x: number; y: number } }) =>
            `${node.data.id} ${node.position.x} ${node.position.y}`,
        )
        .sort(),
    ).toEqual(places);
    const gexf = await data(/^GEXF/);
    expect(gexf.match(/<viz:position /g)).toHaveLength(places.length);
  });

  test('a PDF is a PDF; the selection and the whole graph go in any format', async () => {
    const { page } = stage;
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
