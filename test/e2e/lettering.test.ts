/** What is written on the canvas at first sight can be read: no reading under a node, a name or another reading. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { onStage } from './stage.ts';
import { atRest, graphReady, placeOf } from './steps.ts';

/** In the page: the readings that something covers, and how many there are. Measured with the page's own fonts. */
function readings(page: Page): Promise<{ written: number; covered: string[] }> {
  return page.evaluate(() => {
    const cy = window.__kith?.cy;
    const context = document.createElement('canvas').getContext('2d');
    if (!cy || !context) throw new Error('There is no canvas on the page.');
    interface Area {
      of: string;
      x1: number;
      y1: number;
      x2: number;
      y2: number;
    }
    const areas: Area[] = [];
    for (const node of cy.nodes().toArray()) {
      const { x, y } = node.position();
      const half = node.width() / 2;
      const of = node.data('name');
      areas.push({ of, x1: x - half, y1: y - half, x2: x + half, y2: y + half });
      if (node.style('label') === '') continue;
      // The box of a node is wider by what its badge takes.
      const [top = 0, right = 0, bottom = 0, left = 0] = `${node.style('bounds-expansion')}`
        .split(' ')
        .map(Number.parseFloat);
      const box = node.boundingBox({ includeNodes: false, includeOverlays: false, includeUnderlays: false });
      areas.push({ of, x1: box.x1 + left, y1: box.y1 + top, x2: box.x2 - right, y2: box.y2 - bottom });
    }
    const covered: string[] = [];
    let written = 0;
    for (const edge of cy.edges().toArray()) {
      if (Number(edge.style('text-opacity')) === 0) continue;
      written += 1;
      const font = edge.numericStyle('font-size');
      context.font = `${font}px ${edge.style('font-family')}`;
      const width = context.measureText(edge.data('label')).width;
      const [from, to, middle] = [edge.sourceEndpoint(), edge.targetEndpoint(), edge.midpoint()];
      const length = Math.hypot(to.x - from.x, to.y - from.y);
      const own: Area[] = [];
      for (let step = 0; step <= 20; step++) {
        const aside = ((step / 20 - 0.5) * Math.max(0, width - font)) / length;
        const x = middle.x + edge.numericStyle('text-margin-x') + (to.x - from.x) * aside;
        const y = middle.y + edge.numericStyle('text-margin-y') + (to.y - from.y) * aside;
        const half = font / 2;
        own.push({ of: edge.data('label'), x1: x - half, y1: y - half, x2: x + half, y2: y + half });
      }
      const over = areas.find((area) =>
        own.some((mine) => mine.x1 < area.x2 && mine.x2 > area.x1 && mine.y1 < area.y2 && mine.y2 > area.y1),
      );
      if (over) covered.push(`${edge.data('label')} under ${over.of}`);
      areas.push(...own);
    }
    return { written, covered };
  });
}

/** In the page: nodes that lie under the tools or the legend. */
const underTools = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const cy = window.__kith?.cy;
    const origin = cy?.container()?.getBoundingClientRect();
    const boxes = [...document.querySelectorAll('[data-obstacle]')].map((each) =>
      each.getBoundingClientRect(),
    );
    return (cy?.nodes().toArray() ?? [])
      .filter((node) => {
        const { x, y } = node.renderedPosition();
        const half = node.renderedWidth() / 2;
        return boxes.some(
          (box) =>
            x + half > box.left - (origin?.left ?? 0) &&
            x - half < box.right - (origin?.left ?? 0) &&
            y + half > box.top - (origin?.top ?? 0) &&
            y - half < box.bottom - (origin?.top ?? 0),
        );
      })
      .map((node) => node.data('name'));
  });

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

onStage('lettering', (stage) => {
  test.each([
    ['on a desk', {}, 14],
    ['on a phone', PHONE, 7],
    ['at 200 %', { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 }, 8],
  ] as const)('at first sight, %s', async (_name, options, least) => {
    const page = await stage.open(options);
    await page.goto(stage.url);
    await graphReady(page);
    await page.waitForTimeout(600);
    const { written, covered } = await readings(page);
    expect(covered).toEqual([]);
    expect(written).toBeGreaterThanOrEqual(least);
    expect(await underTools(page)).toEqual([]);
  });

  test('a legend that grows covers nothing', async () => {
    const page = await stage.open();
    await page.goto(stage.url);
    await graphReady(page);
    await page.getByRole('button', { name: /^Expand, / }).click();
    await atRest(page);
    await page.getByRole('tab', { name: 'View' }).click();
    await page.getByLabel('Colour by').selectOption('communities');
    await page.getByTestId('colour-legend').waitFor();
    await page.waitForTimeout(600);
    expect(await underTools(page)).toEqual([]);
  });

  test('on a phone beside an open panel what is chosen can be read, and a fit leaves no node under the tools', async () => {
    const page = await stage.open(PHONE);
    await page.goto(stage.url);
    await graphReady(page);
    await page.getByRole('tab', { name: 'Details' }).tap();
    await page.getByTestId('entity-panel').waitFor();
    await page.waitForTimeout(600);
    expect(await page.evaluate(() => window.__kith?.cy?.zoom())).toBeGreaterThanOrEqual(0.4);
    const at = await placeOf(page, 'AlmaLinux');
    const canvas = await page.getByTestId('canvas').boundingBox();
    const tools = await page.getByRole('toolbar', { name: 'Canvas tools' }).boundingBox();
    expect(at.y).toBeGreaterThan(canvas?.y ?? Infinity);
    expect(at.y).toBeLessThan(tools?.y ?? 0);

    await page.getByRole('button', { name: 'Fit' }).tap();
    await page.waitForTimeout(600);
    expect(await underTools(page)).toEqual([]);
  });
});
