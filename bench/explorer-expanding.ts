/** How long an expansion takes, from the click until it is seen, on a graph too large to be drawn. */
import type { Browser } from 'playwright-core';
import { openPage } from '../test/e2e/browser.ts';
import { quantile, table } from './benchmark.ts';
import { mainThread, withGraph } from './explorer-page.ts';

/** Expansions that are measured, and some before them that are not. */
const EXPANSIONS = 40;
const UNMEASURED = 5;

/** From the click until a frame shows what it brought, on a graph too large to be drawn. */
export function expanding(browser: Browser, entities: number): Promise<void> {
  return withGraph({ entities, relations: 3 * entities }, async (url) => {
    const { hits } = (await (await fetch(`${url}/api/search?q=al&limit=100`)).json()) as {
      hits: { id: string }[];
    };
    const ids = hits.map(({ id }) => id).slice(0, EXPANSIONS + UNMEASURED);
    const figures: Expansion[] = [];
    for (const [at, id] of ids.entries()) {
      // A fresh profile each time: the explorer remembers what was on its canvas.
      const { context, page } = await openPage(browser);
      await page.goto(`${url}/#/graph?n=${id}&s=e.${id}`);
      const button = page.getByRole('button', { name: /^Expand, / });
      await button.waitFor();
      await page.waitForFunction(() => window.__kith?.cy?.nodes().length === 1);
      await page.waitForTimeout(400);
      const busy = await mainThread(page);
      const before = await busy();
      const times = await button.evaluate(expandAndWait);
      const work = (await busy()) - before;
      if (at >= UNMEASURED && times.drawn > 0) figures.push({ ...times, work });
      await context.close();
    }
    process.stdout.write(
      table(
        ['expanding', 'measured', 'p50 ms', 'p95 ms', 'max ms'],
        [
          ['until both answers of the server are here', 'answered'] as const,
          ['until the neighbours are on the canvas', 'added'] as const,
          ['until the first frame with them is drawn', 'drawn'] as const,
          ['processor time of the page in all that', 'work'] as const,
        ].map(([label, name]) => {
          const all = figures.map((figure) => figure[name]);
          return [label, all.length, ...[0.5, 0.95, 1].map((share) => quantile(all, share).toFixed(0))];
        }),
      ),
    );
  });
}

/** Milliseconds from the click. */
interface Expansion {
  answered: number;
  added: number;
  drawn: number;
  work: number;
}

/** In the page: clicks, and tells when the answers came, the nodes, and a frame that shows them. */
async function expandAndWait(button: Element): Promise<Omit<Expansion, 'work'>> {
  const cy = window.__kith?.cy;
  const before = cy?.nodes().length ?? 0;
  performance.clearResourceTimings();
  const begun = performance.now();
  let added = 0;
  let drawn = 0;
  cy?.on('add', 'node', () => {
    added ||= performance.now() - begun;
  });
  // No function here may have a name: what names it is not on the page.
  const shown = new Promise<void>((resolve) => {
    cy?.on('render', () => {
      if (cy.nodes().length === before) return;
      drawn ||= performance.now() - begun;
      resolve();
    });
    setTimeout(resolve, 5_000);
  });
  (button as HTMLElement).click();
  await shown;
  const asked = performance
    .getEntriesByType('resource')
    .filter((entry): entry is PerformanceResourceTiming => 'responseEnd' in entry)
    .filter(({ name }) => /neighbours|\/api\/graph/.test(name));
  return { added, drawn, answered: Math.max(0, ...asked.map((entry) => entry.responseEnd)) - begun };
}
