/** axe finds nothing, of any weight, on any page, panel, menu or dialog: light, dark, and in high contrast. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, launch, openPage, type RunningKith, startKith, type Watched } from './browser.ts';
import { ON_THE_GRAPH, PAGES, type Place } from './places.ts';
import { axeFindsNothing, graphReady } from './steps.ts';

const missing = chromiumPath() === null;

/** Where colours of their own meet: what high contrast must hold for. */
const CONTRASTED = [
  'an entity',
  'a fact with its sentence',
  'paths',
  'the view',
  'articles',
  'an article',
  'contradictions',
  'the console with a question',
];

describe.skipIf(missing)(`axe${missing ? ' (skipped: no Chromium)' : ''}`, () => {
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
  });
  afterEach(async () => {
    await watched.context.close();
    expect(watched.complaints).toEqual([]);
  });

  async function visit(places: readonly Place[]): Promise<void> {
    const { page } = watched;
    const found: Record<string, unknown> = {};
    for (const [name, reach, part] of places) {
      try {
        await reach(page);
        await page.waitForTimeout(250);
        await axeFindsNothing(page, part);
      } catch (error) {
        found[name] = error;
      }
    }
    expect(found).toEqual({});
  }

  test.each([
    ['the graph', 'light', ON_THE_GRAPH],
    ['the graph', 'dark', ON_THE_GRAPH],
    ['the other pages', 'light', PAGES],
    ['the other pages', 'dark', PAGES],
  ] as const)('%s, %s', async (_name, colorScheme, places) => {
    watched = await openPage(browser, { colorScheme });
    watched.page.setDefaultTimeout(10_000);
    await watched.page.goto(kith.url);
    await graphReady(watched.page);
    await visit(places);
  });

  test.each(['light', 'dark'] as const)('in high contrast, %s', async (colorScheme) => {
    watched = await openPage(browser, { colorScheme });
    const { page } = watched;
    page.setDefaultTimeout(10_000);
    await page.goto(kith.url);
    await graphReady(page);
    await page.getByRole('button', { name: 'Help and settings' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'High contrast' }).click();
    await page.keyboard.press('Escape');
    await graphReady(page);
    await visit([...ON_THE_GRAPH, ...PAGES].filter(([name]) => CONTRASTED.includes(name)));
  });
});
