/** Every place of the explorer, in the order of a walk through it: pages, panels, menus, dialogs. */
import type { Page } from 'playwright-core';
import { atRest, chooseEnd, placeOf, runQuery, search } from './steps.ts';

/** How to come to a place, from the one before it; and the part that is new there, when not the whole page. */
export type Place = readonly [name: string, reach: (page: Page) => Promise<unknown>, part?: string];

const DIALOG = '[role="dialog"]';
const MENU = '[role="menu"]';
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click();
const address = (page: Page, hash: string) => page.evaluate((to) => location.assign(to), hash);

export const ON_THE_GRAPH: readonly Place[] = [
  ['an entity', (page) => page.getByTestId('entity-panel').waitFor()],
  [
    'a fact with its sentence',
    async (page) => {
      await button(page, /^Evidence: AlmaLinux succeeds CentOS$/).click();
      await page.getByTestId('evidence').first().waitFor();
    },
    'aside',
  ],
  [
    'paths',
    async (page) => {
      await tab(page, 'Find path');
      await chooseEnd(page, 'From', 'AlmaLinux');
      await chooseEnd(page, 'To', 'CentOS');
      await page.getByTestId('path').first().getByRole('button', { name: 'Show on the canvas' }).click();
    },
  ],
  [
    'a connection',
    async (page) => {
      await page.getByTestId('path').first().getByRole('button', { name: 'succeeds', exact: true }).click();
      await page.getByTestId('relation-panel').waitFor();
    },
    'aside',
  ],
  ['the list', (page) => tab(page, 'On canvas'), 'aside'],
  [
    'the view',
    async (page) => {
      await tab(page, 'View');
      await page.getByLabel('Colour by').selectOption('communities');
      await page.getByTestId('colour-legend').waitFor();
    },
  ],
  [
    'the timeline',
    async (page) => {
      await button(page, 'Layout').click();
      await page.getByRole('menuitem', { name: /^Timeline/ }).click();
      await page.getByRole('menu').waitFor({ state: 'detached' });
    },
    'main',
  ],
  [
    'several chosen',
    async (page) => {
      await page.getByTestId('canvas').focus();
      await page.keyboard.press('Control+a');
      await page.getByTestId('selection-bar').waitFor();
    },
    'main',
  ],
  [
    'what several have in common',
    async (page) => {
      await tab(page, 'Details');
      await page.getByTestId('set-panel').getByRole('listitem').first().waitFor();
    },
    'aside',
  ],
  [
    'nothing chosen',
    async (page) => {
      await page.getByTestId('canvas').focus();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.getByRole('heading', { name: 'This graph' }).waitFor();
      await page.getByTestId('suggestions').waitFor();
    },
    'aside',
  ],
  [
    'the whole graph, measured',
    async (page) => {
      await page.getByLabel('Measure of the whole graph').selectOption('pagerank');
      await page.getByTestId('ranking').waitFor();
    },
    'aside',
  ],
  [
    'matches of a search',
    async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('linux');
      await page.getByRole('option').first().waitFor();
    },
    'header',
  ],
  [
    'a search without a match',
    async (page) => {
      await page.keyboard.press('Control+a');
      await page.keyboard.type('no such thing at all');
      await page
        .getByText(/^Nothing is called/)
        .first()
        .waitFor();
    },
    'header',
  ],
  [
    'menu of an entity',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByTestId('canvas').focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('m');
      await page.getByTestId('node-menu').waitFor();
    },
    MENU,
  ],
  ...['Layout', 'History', 'Add articles', 'Export', 'Help and settings'].map(
    (name): Place => [
      `menu ${name}`,
      async (page) => {
        await page.keyboard.press('Escape');
        await page.getByRole('menu').waitFor({ state: 'detached' });
        await button(page, name).click();
        await page.getByRole('menu').waitFor();
      },
      MENU,
    ],
  ),
  [
    'help',
    async (page) => {
      await page.getByRole('menuitem', { name: /^Keyboard and gestures/ }).click();
      await page.getByRole('dialog').waitFor();
    },
    DIALOG,
  ],
  [
    'paste',
    async (page) => {
      await closeDialog(page);
      await button(page, 'Add articles').click();
      await page.getByRole('menuitem', { name: 'Paste text…' }).click();
      await page.getByRole('dialog', { name: 'Paste a text' }).waitFor();
    },
    DIALOG,
  ],
  [
    'saved views',
    async (page) => {
      await closeDialog(page);
      await button(page, 'Views').click();
      await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByTestId('saved-views').waitFor();
    },
    DIALOG,
  ],
  [
    'what to add',
    async (page) => {
      await closeDialog(page);
      await page.getByTestId('canvas').focus();
      await page.keyboard.press('e');
      await page.getByTestId('neighbour-types').waitFor();
    },
    DIALOG,
  ],
  [
    'a file that could not be read',
    async (page) => {
      await closeDialog(page);
      await page
        .getByTestId('file-input')
        .setInputFiles({ name: 'bad.txt', mimeType: 'text/plain', buffer: Buffer.from([0xc3, 0x28]) });
      await page.getByTestId('job').getByText('bad.txt').waitFor();
    },
    '[data-testid="job"]',
  ],
  [
    'a group',
    async (page) => {
      await tab(page, 'View');
      await button(page, /^Group \d+/).click();
      await page.waitForFunction(() => (window.__kith?.cy?.nodes('.group').length ?? 0) > 0);
      await atRest(page);
      const name = await page.evaluate(() => String(window.__kith?.cy?.nodes('.group').first().data('name')));
      const { x, y } = await placeOf(page, name);
      await page.mouse.click(x, y);
      await page.getByTestId('group-panel').getByRole('heading', { name }).waitFor();
    },
    'main',
  ],
  [
    'the tour',
    async (page) => {
      await button(page, 'Help and settings').click();
      await page.getByRole('menuitem', { name: 'Tour of one minute' }).click();
      await page.getByTestId('tour').getByText('1 of 6').waitFor();
    },
  ],
];

export const PAGES: readonly Place[] = [
  ['articles', (page) => address(page, '#/articles')],
  [
    'an article',
    async (page) => {
      await page.getByRole('link', { name: /^AlmaLinux/ }).click();
      await page.getByTestId('alone').waitFor();
    },
  ],
  [
    'withdraw',
    async (page) => {
      await button(page, 'Withdraw').click();
      await page.getByRole('dialog').waitFor();
    },
    DIALOG,
  ],
  [
    'genealogy',
    async (page) => {
      await closeDialog(page);
      await address(page, '#/genealogy');
      await page.getByRole('tree').waitFor();
    },
  ],
  [
    'frontier',
    async (page) => {
      await address(page, '#/frontier');
      await button(page, /Who mentions/)
        .first()
        .click();
    },
  ],
  [
    'contradictions',
    async (page) => {
      await address(page, '#/contradictions');
      await page.getByTestId('contradiction').first().getByRole('button', { name: 'Done' }).click();
    },
  ],
  [
    'the page of a connection',
    async (page) => {
      const other = page.getByTestId('contradiction').nth(1).getByRole('listitem').first();
      await other.getByRole('button').first().click();
      await page.getByTestId('relation-page').waitFor();
    },
  ],
  [
    'the page of an entity',
    async (page) => {
      await search(page, 'almalinux', 'AlmaLinux');
      await page.getByTestId('entity-panel').getByRole('button', { name: 'Open as a page' }).click();
      await page.getByTestId('mentions').locator('mark').first().waitFor();
    },
  ],
  [
    'the console with a question',
    async (page) => {
      await address(page, '#/cypher');
      await button(page, 'Ask a question').click();
      await page.getByTestId('question-form').waitFor();
    },
  ],
  [
    'a result as a table',
    async (page) => {
      await button(page, 'Ask a question').click();
      await page.getByTestId('cypher-editor').click();
      await runQuery(page, 'MATCH (a:Entity)-[r:DERIVED_FROM]->(b) RETURN a.name AS name, a, r, b LIMIT 5');
      await page.getByRole('button', { name: /^Show \d+ entities/ }).waitFor();
      await button(page, 'Table').click();
    },
  ],
  ['a result as a graph', (page) => button(page, 'Graph').last().click(), 'main'],
  ['a result as JSON', (page) => button(page, 'JSON').click(), 'main'],
];

/** What is left when the server is gone: the graph, what is asked for on it, and a page that could not be read. */
export const CUT_OFF: readonly Place[] = [
  [
    'the graph without a server',
    async (page) => {
      await page.route('**/api/**', (route) => route.abort());
      await button(page, /^Expand, /).click();
      await page.getByTestId('offline').waitFor({ timeout: 40_000 });
    },
  ],
  [
    'a page without a server',
    async (page) => {
      await address(page, '#/contradictions');
      await page.getByRole('main').getByRole('alert').waitFor({ timeout: 40_000 });
      await page.getByTestId('offline').waitFor({ timeout: 40_000 });
    },
  ],
];

const closeDialog = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};
