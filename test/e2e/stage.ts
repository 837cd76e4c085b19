/**
 * The stage of the tests in Chromium: one kith and one browser for a suite, fresh profiles for each test, and
 * nothing on any of their pages to complain of when it ends.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { chromiumPath, launch, openPage, type RunningKith, startKith, type Watched } from './browser.ts';

export interface Stage {
  /** Where the suite's kith answers. */
  readonly url: string;
  /** The profile that the test opened first. */
  readonly context: BrowserContext;
  readonly page: Page;
  /** Opens an empty page in a profile of its own, which is closed when the test ends. */
  open(options?: Parameters<typeof openPage>[1]): Promise<Page>;
  /** Strikes out what the browser itself notes of an answer that the test wants refused or withheld. */
  pardon(what: RegExp): void;
}

/** A suite on a stage of its own; skipped by name where there is no Chromium. */
export function onStage(
  name: string,
  suite: (stage: Stage) => void,
  start: () => Promise<RunningKith> = startKith,
): void {
  const missing = chromiumPath() === null;
  describe.skipIf(missing)(`${name}${missing ? ' (skipped: no Chromium)' : ''}`, () => {
    let kith: RunningKith | undefined;
    let browser: Browser | undefined;
    let opened: Watched[] = [];

    beforeAll(async () => {
      [kith, browser] = await Promise.all([start(), launch()]);
    });
    afterAll(async () => {
      await browser?.close();
      await kith?.stop();
    });
    afterEach(async () => {
      const all = opened;
      opened = [];
      for (const { context } of all) await context.close();
      expect(all.flatMap(({ complaints }) => complaints)).toEqual([]);
    });

    const first = (): Watched => {
      const [watched] = opened;
      if (!watched) throw new Error('The test has opened no page yet.');
      return watched;
    };
    suite({
      get url() {
        if (!kith) throw new Error('kith runs while tests do, not while they are collected.');
        return kith.url;
      },
      get context() {
        return first().context;
      },
      get page() {
        return first().page;
      },
      async open(options) {
        if (!browser) throw new Error('Chromium runs while tests do, not while they are collected.');
        const watched = await openPage(browser, options);
        opened.push(watched);
        return watched.page;
      },
      pardon(what) {
        for (const { complaints } of opened)
          complaints.splice(0, Infinity, ...complaints.filter((complaint) => !what.test(complaint)));
      },
    });
  });
}
