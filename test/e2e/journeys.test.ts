/** What people do in the explorer, done in a real Chromium on the samples. No journey leaves a complaint. */
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { onStage } from './stage.ts';
import { chooseEnd, graphReady, onCanvas } from './steps.ts';

onStage('the explorer', (stage) => {
  beforeEach(async () => {
    const page = await stage.open();
    await page.goto(stage.url);
    await graphReady(page);
  });

  test('opens at AlmaLinux among its neighbours', async () => {
    const names = await onCanvas(stage.page);
    expect(names).toContain('AlmaLinux');
    expect(names).toContain('CentOS');
    await stage.page.getByTestId('entity-panel').getByRole('heading', { name: 'AlmaLinux' }).waitFor();
  });

  test('finds an entity with a misspelling, by keyboard alone', async () => {
    const { page } = stage;
    await page.keyboard.press('/');
    await page.keyboard.type('kuberntes');
    await page
      .getByRole('option', { name: /Kubernetes/ })
      .first()
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page
      .getByTestId('entity-panel')
      .getByRole('heading', { name: 'Kubernetes', exact: true })
      .waitFor();
    await page.waitForFunction(() =>
      window.__kith?.cy?.nodes().some((node) => node.data('name') === 'Kubernetes'),
    );
    await page.keyboard.press('Control+k');
    await page.keyboard.type('no such thing at all');
    await page
      .getByText(/Nothing is called/)
      .first()
      .waitFor();
  });

  test('expands, collapses, and takes steps back', async () => {
    const { page } = stage;
    const before = await onCanvas(page);
    await page.getByRole('button', { name: /^Expand, \d+ more$/ }).click();
    await page.waitForFunction((count) => (window.__kith?.cy?.nodes().length ?? 0) > count, before.length);
    const expanded = await onCanvas(page);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.waitForFunction((count) => window.__kith?.cy?.nodes().length === count, before.length);
    expect(await onCanvas(page)).toEqual(before);
    await page.getByRole('button', { name: 'Redo' }).click();
    await page.waitForFunction((count) => window.__kith?.cy?.nodes().length === count, expanded.length);
    expect(await onCanvas(page)).toEqual(expanded);
  });

  test('reads the sentence behind an edge, both names marked, and the article around it', async () => {
    const { page } = stage;
    const facts = page.getByTestId('entity-panel');
    await facts
      .getByRole('button', { name: /CentOS$/ })
      .first()
      .click();
    const evidence = page.getByTestId('evidence').first();
    await evidence.waitFor();
    expect(await evidence.locator('mark').count()).toBeGreaterThanOrEqual(2);
    await evidence.getByRole('link').or(evidence.getByRole('button')).first().click();
    await page.getByTestId('article').waitFor();
    expect(await page.getByTestId('article').locator('mark, [data-entity], button').count()).toBeGreaterThan(
      20,
    );
  });

  test('finds several paths from AlmaLinux to CentOS, each step with its sentence', async () => {
    const { page } = stage;
    await page.getByRole('tab', { name: 'Find path' }).click();
    await chooseEnd(page, 'From', 'AlmaLinux');
    await chooseEnd(page, 'To', 'CentOS');
    await page.getByTestId('path').first().waitFor();
    const paths = page.getByTestId('path');
    expect(await paths.count()).toBeGreaterThanOrEqual(2);
    expect(await paths.first().locator('mark').count()).toBeGreaterThanOrEqual(1);
    await paths.nth(1).getByRole('button', { name: 'Show on the canvas' }).click();
    await page.getByText('A path is highlighted').waitFor();
  });

  test('runs Cypher, sorts the table, sends it to the canvas, and shows where an error is', async () => {
    const { page } = stage;
    await page
      .getByRole('link', { name: 'Cypher' })
      .or(page.getByRole('tab', { name: 'Cypher' }))
      .first()
      .click();
    const editor = page.getByTestId('cypher-editor');
    await editor.waitFor();
    const type = async (query: string) => {
      await editor.click();
      await page.keyboard.press('Control+a');
      await page.keyboard.type(query, { delay: 0 });
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+Enter');
    };
    await type('MATCH (e:OperatingSystem) RETURN e.name AS name LIMIT 5');
    await page.getByTestId('cypher-result').getByRole('row').nth(5).waitFor();
    await type('MATCH (a:Entity)-[r:DERIVED_FROM]->(b) RETURN a, r, b LIMIT 20');
    await page.getByRole('button', { name: /^Show \d+ entities on the canvas$/ }).click();
    await page.getByTestId('canvas').waitFor();
    await page
      .getByRole('link', { name: 'Cypher' })
      .or(page.getByRole('tab', { name: 'Cypher' }))
      .first()
      .click();
    await type('MATCH (n) DELETE n');
    await page.getByTestId('cypher-problem').waitFor();
    expect(await page.getByTestId('cypher-problem').textContent()).toMatch(/only read|write/i);
    expect((await (await fetch(`${stage.url}/api/stats`)).json()).articles).toBe(20);
    // The browser itself notes an answer of 4xx on its console: that is the answer wanted here.
    stage.pardon(/status of 4\d\d/);
  });

  test('takes a picture and the data away', async () => {
    const { page } = stage;
    const save = async (name: RegExp) => {
      await page.getByRole('button', { name: 'Export' }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name }).click(),
      ]);
      return readFileSync(await download.path());
    };
    expect((await save(/PNG/)).subarray(1, 4).toString()).toBe('PNG');
    const svg = (await save(/SVG/)).toString();
    expect(svg).toContain('AlmaLinux');
    expect(svg).not.toMatch(/<script|foreignObject|href=/i);
    expect((await save(/GraphML/)).toString()).toContain('<graphml');
  });

  test('the article page reads well and leads back to the graph', async () => {
    const { page } = stage;
    await page
      .getByRole('link', { name: 'Articles' })
      .or(page.getByRole('tab', { name: 'Articles' }))
      .first()
      .click();
    await page
      .getByRole('link', { name: /Rocky Linux/ })
      .or(page.getByRole('button', { name: /Rocky Linux/ }))
      .first()
      .click();
    await page
      .getByTestId('article')
      .getByRole('heading', { name: 'Rocky Linux', level: 1 })
      .or(page.getByRole('heading', { name: 'Rocky Linux' }))
      .first()
      .waitFor();
    await page.getByText('Genealogy').first().waitFor();
    await page.getByText('Funnel').first().waitFor();
  });
});
