/** axe finds nothing, of any weight, on any page, panel, menu or dialog: light, dark, and in high contrast. */
import { expect, test } from 'vitest';
import { CUT_OFF, ON_THE_GRAPH, PAGES, type Place } from './places.ts';
import { onStage } from './stage.ts';
import { axeFindsNothing, graphReady } from './steps.ts';

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

onStage('axe', (stage) => {
  async function visit(places: readonly Place[]): Promise<void> {
    const { page } = stage;
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
    const page = await stage.open({ colorScheme });
    page.setDefaultTimeout(10_000);
    await page.goto(stage.url);
    await graphReady(page);
    await visit(places);
  });

  test.each(['light', 'dark'] as const)('cut off from the server, %s', async (colorScheme) => {
    const page = await stage.open({ colorScheme });
    await page.goto(stage.url);
    await graphReady(page);
    await visit(CUT_OFF);
    stage.pardon(/ERR_FAILED/);
  });

  test.each(['light', 'dark'] as const)('in high contrast, %s', async (colorScheme) => {
    const page = await stage.open({ colorScheme });
    page.setDefaultTimeout(10_000);
    await page.goto(stage.url);
    await graphReady(page);
    await page.getByRole('button', { name: 'Help and settings' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'High contrast' }).click();
    await page.keyboard.press('Escape');
    await graphReady(page);
    await visit([...ON_THE_GRAPH, ...PAGES].filter(([name]) => CONTRASTED.includes(name)));
  });
});
