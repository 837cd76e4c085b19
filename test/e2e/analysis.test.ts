/** Analysis: what connects a set, what it has in common, what to look at next and why, the whole graph measured. */
import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { onStage } from './stage.ts';
import { atRest, drawn, graphReady, onCanvas, placeOf } from './steps.ts';

onStage('analysis', (stage) => {
  let page: Page;

  beforeEach(async () => {
    page = await stage.open();
    page.setDefaultTimeout(15_000);
    await page.goto(stage.url);
    await graphReady(page);
  });

  async function chooseTogether(...names: string[]): Promise<void> {
    await page.keyboard.down('Shift');
    for (const name of names) {
      const { x, y } = await placeOf(page, name);
      await page.mouse.click(x, y);
    }
    await page.keyboard.up('Shift');
  }

  test('what connects a set is lit, in one step; what it has in common is listed and opens', async () => {
    await chooseTogether('CentOS 7', 'DNF', 'CloudLinux');
    const panel = page.getByTestId('set-panel');
    await panel.getByRole('heading', { name: '3 chosen' }).waitFor();
    const common = panel.getByRole('listitem');
    await common.first().waitFor();
    expect(await common.first().textContent()).toMatch(/of 3$/);

    const before = await drawn(page);
    await panel.getByRole('button', { name: 'What connects them' }).click();
    await page.waitForFunction(() => (window.__kith?.cy?.edges('.lit').length ?? 0) >= 2);
    const lit = await page.evaluate(() => window.__kith?.cy?.nodes('.lit').map((node) => node.data('name')));
    expect(lit).toEqual(expect.arrayContaining(['CentOS 7', 'DNF', 'CloudLinux']));
    // The link keeps it.
    await page.waitForFunction(() => location.hash.includes('&t='));
    await page.getByTestId('canvas').focus();
    await page.keyboard.press('Control+z');
    await page.waitForFunction(() => window.__kith?.cy?.edges('.lit').length === 0);
    await atRest(page);
    expect(await drawn(page)).toEqual(before);

    // Who is chosen alone afterwards has the panel.
    const { x, y } = await placeOf(page, 'cPanel');
    await page.mouse.click(x, y);
    await page.getByTestId('entity-panel').getByRole('heading', { name: 'cPanel' }).waitFor();
  });

  test('a suggestion says why, and comes to the canvas', async () => {
    await page.getByRole('tab', { name: 'On canvas' }).click();
    const first = page.getByTestId('suggestions').getByRole('button').first();
    await first.waitFor();
    const [name = '', reason = ''] = await first.locator('bdi, small').allTextContents();
    expect(reason.length).toBeGreaterThan(10);
    expect(await onCanvas(page)).not.toContain(name);
    await first.click();
    await page.getByTestId('entity-panel').getByRole('heading', { name, exact: true }).waitFor();
    expect(await onCanvas(page)).toContain(name);
  });

  test('every measure of the whole graph ranks something, and can be stopped', async () => {
    await page.getByTestId('canvas').focus();
    await page.keyboard.press('Escape');
    const whole = page.getByTestId('whole-graph');
    const measure = whole.getByLabel('Measure of the whole graph');
    // The measures come from the server after the list that holds them.
    await measure.locator('option[value="betweenness"]').waitFor({ state: 'attached' });
    const ids = await measure
      .locator('option')
      .evaluateAll((all) => all.map((each) => each.getAttribute('value')));
    expect(ids).toEqual(expect.arrayContaining(['betweenness', 'pagerank', 'communities', 'bridges']));
    for (const id of ids.filter((each) => each)) {
      await measure.selectOption(id);
      await whole.getByTestId('ranking').getByRole('listitem').first().waitFor();
    }

    await page.route('**/api/analysis/**', () => {}); // as if it took long
    await measure.selectOption('betweenness');
    await whole.getByRole('progressbar').waitFor();
    await whole.getByRole('button', { name: 'Stop' }).click();
    await whole.getByRole('progressbar').waitFor({ state: 'detached' });
    expect(await whole.getByTestId('ranking').count()).toBe(0);
  });
});
