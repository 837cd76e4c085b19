/** Names, addresses and links that would run if anything took them for more than text. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openGraph } from '../../graph/open.ts';
import { extractionOf } from '../fixtures/extractions.ts';
import { chromiumPath, launch, openPage, type RunningKith, startKith } from './browser.ts';

const missing = chromiumPath() === null;

const HOSTILE = [
  '<img src=x onerror="window.hit=1">',
  '<script>window.hit=1</script>',
  '"><svg onload="window.hit=1">',
  'javascript:window.hit=1//',
  '{{constructor.constructor("window.hit=1")()}}',
  '</style><style>*{display:none}</style>',
  'A\u202Egnp.exe',
];

declare global {
  interface Window {
    hit?: number;
  }
}

describe.skipIf(missing)(`hostile names${missing ? ' (skipped: no Chromium)' : ''}`, () => {
  const data = mkdtempSync(join(tmpdir(), 'kith-hostile-'));
  let kith: RunningKith;
  let browser: Browser;
  let hub: string;

  beforeAll(async () => {
    const graph = await openGraph(data);
    const article = extractionOf({
      title: 'Hub',
      categories: HOSTILE,
      types: { Hub: 'Company' },
      facts: HOSTILE.map((name) => ({
        subject: 'Hub',
        relation: 'USES',
        object: name,
        says: `Hub uses ${name} here.`,
      })),
    });
    article.article.url = 'javascript:window.hit=1';
    article.article.infobox = [
      { field: 'Website', value: 'javascript:window.hit=1' },
      { field: '<b>', value: '<i>' },
    ];
    for (const entity of article.entities) entity.url = 'javascript:window.hit=1';
    const named = HOSTILE.map((name, index) =>
      extractionOf({
        title: name,
        facts: [
          { subject: name, relation: 'USES', object: `Thing ${index}`, says: `${name} uses Thing ${index}.` },
        ],
      }),
    );
    await graph.ingest([article, ...named]);
    hub = (await graph.resolveName('Hub')).id;
    await graph.close();
    kith = await startKith('--data', data, '--no-samples');
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await kith?.stop();
    rmSync(data, { recursive: true, force: true });
  });

  /** Does something on a fresh page and checks that nothing ran and nothing complained. */
  async function harmless(address: string, visit: (page: Page) => Promise<void>): Promise<void> {
    const { context, page, complaints } = await openPage(browser);
    page.on('dialog', (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.goto(kith.url + address);
    await visit(page);
    expect(await page.evaluate(() => window.hit)).toBeUndefined();
    const links = await page.evaluate(() =>
      [...document.querySelectorAll('a[href]')].map((link) => (link as HTMLAnchorElement).protocol),
    );
    expect(links.filter((protocol) => !/^https?:$/.test(protocol))).toEqual([]);
    expect(complaints.filter((complaint) => !/status of 4\d\d/.test(complaint))).toEqual([]);
    await context.close();
  }

  test('on the canvas, in the panel and in the evidence', () =>
    harmless('/', async (page) => {
      await page.waitForFunction(() => (window.__kith?.cy?.nodes().length ?? 0) > 3);
      await page.keyboard.press('/');
      await page.keyboard.type('Hub');
      await page.getByRole('option', { name: /Hub/ }).first().waitFor();
      await page.keyboard.press('Enter');
      const panel = page.getByTestId('entity-panel');
      await panel.getByRole('heading', { name: 'Hub' }).waitFor();
      await panel.getByText('<img src=x', { exact: false }).first().waitFor();
      await panel
        .getByRole('button', { name: /onerror/ })
        .first()
        .click();
      await page.getByTestId('evidence').first().waitFor();
      await page.getByRole('tab', { name: 'On canvas' }).click();
      await page.waitForTimeout(500);
    }));

  test.each(HOSTILE.slice(0, 4))('searched for: %s', (name) =>
    harmless('/', async (page) => {
      await page.waitForFunction(() => (window.__kith?.cy?.nodes().length ?? 0) > 3);
      await page.keyboard.press('/');
      await page.keyboard.type(name);
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
      await page.waitForTimeout(500);
    }),
  );

  test('as articles', () =>
    harmless('/', async (page) => {
      await page
        .getByRole('link', { name: 'Articles' })
        .or(page.getByRole('tab', { name: 'Articles' }))
        .first()
        .click();
      for (const name of ['Hub', HOSTILE[1] as string]) {
        await page.getByText(name, { exact: true }).first().click();
        await page.getByTestId('article').waitFor();
        await page.waitForTimeout(300);
      }
    }));

  test('as Cypher results', () =>
    harmless('/', async (page) => {
      await page
        .getByRole('link', { name: 'Cypher' })
        .or(page.getByRole('tab', { name: 'Cypher' }))
        .first()
        .click();
      await page.getByTestId('cypher-editor').click();
      await page.keyboard.type('MATCH (a:Entity)-[r]->(b) RETURN a, r, b, a.name');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+Enter');
      await page.getByTestId('cypher-result').waitFor();
      await page.getByText('Graph', { exact: true }).last().click();
      await page.waitForTimeout(800);
    }));

  test.each([
    ['unknown ids', (id: string) => `/?n=${id},e0000000000000000,<script>window.hit=1</script>`],
    [
      'markup everywhere',
      () =>
        `/?n=%3Cimg%20src%3Dx%20onerror%3Dwindow.hit%3D1%3E&s=javascript:window.hit=1&h=%22%3E%3Cscript%3E&q=%00`,
    ],
    ['a page that is none', () => '/nowhere/%3Cscript%3Ewindow.hit=1%3C/script%3E'],
    ['a fragment', () => '/#n=<script>window.hit=1</script>&x=__proto__'],
  ])('in a crafted link: %s', (_, address) =>
    harmless(address(hub), async (page) => {
      await page.waitForTimeout(1_200);
      expect((await page.locator('body').textContent())?.length).toBeGreaterThan(20);
    }),
  );

  test('a breach of the policy would not go unnoticed, in any window', async () => {
    const { context, complaints } = await openPage(browser);
    const second = await context.newPage();
    await second.goto(kith.url);
    await second.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.hit = 1';
      document.head.append(script);
    });
    await second.waitForTimeout(300);
    expect(await second.evaluate(() => window.hit)).toBeUndefined();
    expect(complaints.join('\n')).toMatch(/policy: script-src-elem inline/);
    await context.close();
  });

  test('an article asked for as a page is no page', async () => {
    const { articles } = (await (await fetch(`${kith.url}/api/articles`)).json()) as {
      articles: { id: string }[];
    };
    const response = await fetch(`${kith.url}/api/articles/${articles[0]?.id}`);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toMatch(/sandbox/);
  });
});
