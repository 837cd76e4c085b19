/**
 * `npm run screenshots`: takes the pictures of the README from a kith of its own with the samples, in
 * Chromium. What the README shows is what the page is.
 */
import { mkdirSync } from 'node:fs';
import { launch, openPage, startKith } from '../test/e2e/browser.ts';

const FOLDER = 'docs/images';
mkdirSync(FOLDER, { recursive: true });

const kith = await startKith();
const browser = await launch();
try {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { context, page } = await openPage(browser, {
      colorScheme,
      viewport: { width: 1440, height: 900 },
    });
    await page.goto(kith.url);
    await page.waitForFunction(() => (window.__kith?.cy?.nodes().length ?? 0) > 3);
    // The offer of a tour is for first visits, not for pictures.
    await page.getByRole('button', { name: 'No, thanks' }).click();
    // To where there is nothing to hover over.
    await page.mouse.move(40, 300);
    await page.waitForTimeout(1_500);
    await page.screenshot({ path: `${FOLDER}/explorer-${colorScheme}.png` });
    if (colorScheme === 'light') {
      await page.getByRole('tab', { name: 'Find path' }).click();
      for (const [label, name] of [
        ['From', 'AlmaLinux'],
        ['To', 'CentOS'],
      ] as const) {
        await page.getByRole('combobox', { name: label }).fill(name);
        await page
          .getByRole('option', { name: new RegExp(`^${name}\\b`) })
          .first()
          .click();
      }
      await page.getByTestId('path').first().getByRole('button', { name: 'Show on the canvas' }).click();
      await page.mouse.move(40, 300);
      await page.waitForTimeout(800);
      await page.screenshot({ path: `${FOLDER}/path.png` });
    }
    await context.close();
  }
} finally {
  await browser.close();
  await kith.stop();
}
process.stderr.write(`The pictures are in ${FOLDER}/.\n`);
