/** Reading, the console and manners: what people do beside the canvas, done in a real Chromium on the samples. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { onStage } from './stage.ts';

async function type(page: Page, query: string): Promise<void> {
  await page.getByTestId('cypher-editor').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(query, { delay: 0 });
  await page.keyboard.press('Escape');
}

onStage('reading and the console', (stage) => {
  let page: Page;

  beforeEach(async () => {
    page = await stage.open();
    page.setDefaultTimeout(15_000);
  });
  const open = async (hash: string): Promise<void> => {
    await page.goto(`${stage.url}/${hash}`);
  };

  describe('the console', () => {
    test('asks for parameters, remembers what ran, and saves a query by name', async () => {
      await open('#/cypher');
      await type(page, 'MATCH (e:Entity {name: $name}) RETURN e.type AS type');
      await page.getByTestId('cypher-parameters').getByRole('textbox').fill('AlmaLinux');
      await page.getByRole('button', { name: 'Run', exact: true }).click();
      await page.getByRole('cell', { name: 'OperatingSystem' }).waitFor();
      await page.getByRole('button', { name: 'Saved' }).click();
      await page.getByRole('menuitem', { name: 'Save this query…' }).click();
      const name = page.getByLabel('Name of the query');
      await name.waitFor();
      // Long enough for a menu that closes to give the focus back to its button: one types at once.
      await page.waitForTimeout(200);
      await page.keyboard.press('Control+a');
      await page.keyboard.type('What is it');
      await page.keyboard.press('Enter');
      await name.waitFor({ state: 'detached' });
      await page.reload();
      await type(page, 'RETURN 1');
      await page.getByRole('button', { name: 'Saved' }).click();
      await page.getByRole('menuitem', { name: 'What is it', exact: true }).click();
      expect(await page.getByTestId('cypher-parameters').getByRole('textbox').inputValue()).toBe('AlmaLinux');
      await type(page, 'RETURN 2');
      await page.getByRole('button', { name: 'History' }).click();
      await page.getByRole('menuitem', { name: /MATCH \(e:Entity/ }).click();
      await page.getByTestId('cypher-parameters').waitFor();
    });

    test('a question writes its Cypher, shows it and runs it', async () => {
      await open('#/cypher');
      await page.getByRole('button', { name: 'Ask a question' }).click();
      await page.getByRole('button', { name: 'How are two connected' }).click();
      for (const [label, name] of [
        ['From', 'AlmaLinux'],
        ['To', 'CentOS'],
      ] as const) {
        await page.getByRole('combobox', { name: label, exact: true }).fill(name);
        await page
          .getByRole('option', { name: new RegExp(`^${name}\\b`) })
          .first()
          .click();
      }
      expect(await page.getByTestId('question-query').textContent()).toContain('shortestPath');
      await page.getByRole('button', { name: 'Ask', exact: true }).click();
      await page.getByTestId('cypher-result').getByRole('button', { name: 'CentOS' }).first().waitFor();
      await page.getByRole('button', { name: 'JSON' }).click();
      expect(await page.getByTestId('cypher-json').textContent()).toContain('"kind": "path"');
    });

    test('a table goes to a spreadsheet and to a file', async () => {
      await stage.context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await open('#/cypher');
      await type(page, "RETURN 'AlmaLinux' AS name, 7 AS n");
      await page.keyboard.press('Control+Enter');
      await page.getByRole('button', { name: 'Copy or save' }).click();
      await page.getByRole('menuitem', { name: 'Copy for a spreadsheet' }).click();
      await page.getByText('1 row is copied').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('name\tn\nAlmaLinux\t7\n');
      await page.getByRole('button', { name: 'Copy or save' }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: 'Save as CSV' }).click(),
      ]);
      expect(readFileSync(await download.path(), 'utf8')).toBe('\ufeffname,n\r\nAlmaLinux,7\r\n');
    });
  });

  describe('reading', () => {
    test('from a sentence to its place in the article in one click, and back to where one was', async () => {
      await open('');
      const panel = page.getByTestId('entity-panel');
      await panel.getByRole('button', { name: /licensed under/ }).click();
      const evidence = page.getByTestId('evidence').first();
      await evidence.waitFor();
      await evidence.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      await page.waitForTimeout(150);
      const before = await page.locator('#panel-content').evaluate((element) => element.scrollTop);
      expect(before).toBeGreaterThan(0);
      await evidence.locator('figcaption button').first().click();
      await page.getByTestId('article').waitFor();
      expect(new URL(page.url()).hash).toMatch(/^#\/articles\/\w+\?at=\w+$/);
      await page.getByTestId('article').getByRole('button', { name: 'Back' }).click();
      await page.getByTestId('evidence').first().waitFor();
      await page.waitForFunction(
        (wanted) => Math.abs((document.querySelector('#panel-content')?.scrollTop ?? -1) - wanted) < 3,
        before,
      );
    });

    test('the entity page has facts, mentions in context and articles', async () => {
      await open('');
      await page.getByTestId('entity-panel').getByRole('button', { name: 'Open as a page' }).click();
      const entity = page.getByTestId('entity-page');
      await entity.getByRole('heading', { name: 'AlmaLinux', level: 1 }).waitFor();
      await entity.getByRole('heading', { name: 'Facts' }).waitFor();
      await page.getByTestId('mentions').locator('mark', { hasText: 'AlmaLinux' }).first().waitFor();
      expect(await entity.getByLabel(/texts say so$/).count()).toBeGreaterThan(0);
      expect(await entity.getByLabel('One text alone says so').count()).toBeGreaterThan(0);
    });

    test('the edge page ranks what says so, with the lines around it', async () => {
      await open('#/contradictions');
      const statement = page.getByTestId('contradiction').first().getByRole('listitem').first();
      await statement.getByRole('button').first().click();
      const relation = page.getByTestId('relation-page');
      await relation.locator('mark').first().waitFor();
      await relation.getByRole('button', { name: 'Hide the lines around it' }).first().waitFor();
    });

    test('contradictions are worked through, and what is done stays done', async () => {
      await open('#/contradictions');
      const first = page.getByTestId('contradiction').first();
      await first.locator('mark').nth(1).waitFor();
      await first.getByRole('button', { name: 'Done' }).click();
      await page.getByText(/1 of them done/).waitFor();
      await page.reload();
      await page.getByText(/1 of them done/).waitFor();
      const count = await page.getByTestId('contradiction').count();
      await page.getByLabel('Hide what is done').check();
      expect(await page.getByTestId('contradiction').count()).toBe(count - 1);
    });

    test('the genealogy is walked by keyboard', async () => {
      await open('#/genealogy');
      const tree = page.getByRole('tree');
      await tree.waitFor();
      const rows = await tree.getByRole('treeitem').count();
      await tree.getByRole('treeitem').first().focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowLeft');
      expect(await tree.getByRole('treeitem').count()).toBeLessThan(rows);
      await page.keyboard.press('ArrowRight');
      expect(await tree.getByRole('treeitem').count()).toBe(rows);
      await page.keyboard.press('Enter');
      await page.getByTestId('article').waitFor();
    });

    test('the frontier is ranked, says who mentions a name, and is saved', async () => {
      await open('#/frontier');
      await page
        .getByRole('button', { name: /Who mentions/ })
        .first()
        .click();
      await page.getByTestId('frontier').getByRole('list').getByRole('button').first().waitFor();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save as CSV' }).click(),
      ]);
      const lines = readFileSync(await download.path(), 'utf8')
        .split('\r\n')
        .slice(0, -1);
      expect(lines[0]).toBe('\ufeffRank,Name,Type,Mentioned by,Mentions');
      const { total } = await (await fetch(`${stage.url}/api/frontier?limit=1`)).json();
      expect(lines).toHaveLength(total + 1);
    });

    test('an article says what it alone contributes', async () => {
      await open('#/articles');
      await page.getByRole('link', { name: /Rocky Linux/ }).click();
      await page
        .getByTestId('alone')
        .getByText(/connections?$/)
        .click();
      await page.getByTestId('alone').getByRole('listitem').first().waitFor();
    });
  });

  describe('manners', () => {
    test('the tour is offered once, is walked by keyboard, and hides nothing', async () => {
      await open('');
      const tour = page.getByTestId('tour');
      await tour.getByRole('button', { name: 'Take the tour' }).click();
      for (let step = 1; step < 6; step++) {
        await tour.getByText(`${step} of 6`).waitFor();
        expect(await page.locator('.tour-target').count()).toBe(1);
        await page.keyboard.press('Enter');
      }
      await page.keyboard.press('Enter');
      await tour.waitFor({ state: 'detached' });
      await page.reload();
      await page.getByTestId('entity-panel').waitFor();
      expect(await tour.count()).toBe(0);
    });

    test('German is chosen by the switch and stays', async () => {
      await open('');
      await page.getByRole('button', { name: 'Help and settings' }).click();
      await page.getByRole('menuitem', { name: 'Deutsch' }).click();
      await page.getByRole('link', { name: 'Artikel' }).click();
      await page.getByRole('link', { name: 'Widersprüche' }).click();
      await page.getByRole('heading', { name: 'Widersprüche', level: 1 }).waitFor();
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
    });

    test('without a server the page says so and goes on when it is back', async () => {
      await open('#/frontier');
      await page.getByTestId('frontier').waitFor();
      await page.route('**/api/**', (route) => route.abort());
      await page.getByRole('link', { name: 'Contradictions' }).click();
      await page.getByTestId('offline').waitFor({ timeout: 30_000 });
      await page.unroute('**/api/**');
      await page.getByTestId('offline').waitFor({ state: 'detached', timeout: 30_000 });
      await page.getByTestId('contradiction').first().waitFor();
      stage.pardon(/ERR_FAILED/);
    });

    test('nothing is wider than a phone', async () => {
      await page.setViewportSize({ width: 360, height: 740 });
      for (const name of ['genealogy', 'frontier', 'contradictions', 'cypher', 'articles']) {
        await open(`#/${name}`);
        await page.waitForTimeout(500);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(
          360,
        );
      }
    });
  });
});
