/** Steps that several journeys take, in the words of who takes them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Names on the canvas, sorted. */
export const onCanvas = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window.__kith?.cy?.nodes().map((node) => String(node.data('name'))) ?? []).sort());

/** Waits until the graph is drawn, and where it stays: fitted and with its labels. */
export async function graphReady(page: Page): Promise<void> {
  await page.getByTestId('canvas').waitFor();
  await page.waitForFunction(() => (window.__kith?.cy?.nodes().length ?? 0) > 3);
  await atRest(page);
}

/** Waits until nothing on the canvas has moved for a moment. */
export async function atRest(page: Page): Promise<void> {
  let before = '';
  for (let look = 0; look < 40; look++) {
    const now = (await drawn(page)).join();
    if (now === before) return;
    before = now;
    await page.waitForTimeout(150);
  }
}

/** What of the drawing a step can change: places, pins, fills; not what a pointer does. */
export const drawn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    (window.__kith?.cy?.nodes().toArray() ?? [])
      .map((node) => {
        const { x, y } = node.position();
        return `${node.id()} ${Math.round(x)} ${Math.round(y)} ${node.data('pinned')} ${node.data('fill')}`;
      })
      .sort(),
  );

/** Where an entity stands on the page, in pixels. */
export const placeOf = (page: Page, name: string): Promise<{ x: number; y: number }> =>
  page.evaluate((wanted) => {
    const cy = window.__kith?.cy;
    const box = cy?.container()?.getBoundingClientRect();
    const at = cy
      ?.nodes()
      .filter((each) => each.data('name') === wanted)
      .renderedPosition();
    return { x: (at?.x ?? 0) + (box?.left ?? 0), y: (at?.y ?? 0) + (box?.top ?? 0) };
  }, name);

/** Searches as one types, and takes the first match, which must be `name`. */
export async function search(page: Page, typed: string, name: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(typed);
  await page.locator('[role=option][aria-selected=true]', { hasText: new RegExp(`^${name}`) }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByTestId('entity-panel').getByRole('heading', { name, exact: true }).waitFor();
}

/** Chooses one end of a path in the panel that is open. */
export async function chooseEnd(page: Page, label: string, name: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).fill(name);
  await page
    .getByRole('option', { name: new RegExp(`^${name}\\b`) })
    .first()
    .click();
}

/** Writes a query into the console and runs it, by its keys. */
export async function runQuery(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+a');
  await page.keyboard.type(query, { delay: 0 });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
}

const hasFocus = (wanted: Locator): Promise<boolean> =>
  wanted.evaluateAll((elements) => elements.some((element) => element.contains(document.activeElement)));

/** Presses Tab (or another key) until what is wanted has the focus. Throws when the keys do not lead there. */
export async function keyTo(page: Page, wanted: Locator, key = 'Tab', most = 60): Promise<void> {
  await wanted.first().waitFor();
  for (let press = 0; press <= most; press++) {
    if (await hasFocus(wanted)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${most} times ${key} do not lead to ${wanted}.`);
}

/** Opens a menu and chooses an item of it, by keys alone. */
export async function chooseByKeys(page: Page, menu: Locator, item: string | RegExp): Promise<void> {
  await keyTo(page, menu);
  await page.keyboard.press('Enter');
  await keyTo(page, page.getByRole('menuitem', { name: item }), 'ArrowDown');
  await page.keyboard.press('Enter');
}

/** Undoes until there is nothing to undo. */
export async function undoAll(page: Page): Promise<void> {
  const undo = page.getByRole('button', { name: /^Undo/ });
  while (await undo.isEnabled()) await page.keyboard.press('Control+z');
}

/**
 * Expects that axe finds nothing, of any weight. It goes in through the debugger's door: the page's own
 * policy allows no inline script, and rightly.
 * @param part a selector; the whole page when absent
 */
export async function axeFindsNothing(page: Page, part = 'body'): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: axeSource });
  const { result } = await session.send('Runtime.evaluate', {
    expression: `axe.run(${JSON.stringify(part)}, { resultTypes: ['violations'] }).then((r) => JSON.stringify(r.violations.map((v) => [v.impact, v.id, v.nodes.slice(0, 3).map((n) => n.html.slice(0, 200))])))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  expect(JSON.parse(String(result.value))).toEqual([]);
}
