/**
 * What every store must do, as a function of a store: run by embedded.test.ts and neo4j.test.ts. What an
 * engine cannot do is a flag in graph/store/capabilities.ts, or a skip that names its test and its reason; a
 * skip that names no test fails.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KithError } from '../../foundation/errors.ts';
import type { Store } from '../../graph/store/contract.ts';
import { capabilityTests } from './abilities.ts';
import { lifeTests } from './life.ts';
import { readingTests } from './reading.ts';
import { refusingTests } from './refusing.ts';
import { EMPTY } from './small-graph.ts';
import type { Suite } from './suite.ts';
import { writingTests } from './writing.ts';

export interface Skip {
  /** The test's whole name within the suite. */
  test: string;
  reason: string;
}

/**
 * @param name the engine's name
 * @param open a store to be filled and emptied at will: another one, or with a location that one once more
 * @param skips tests that this engine cannot pass, each with its reason
 */
export function storeSuite(
  name: string,
  open: (location?: string) => Promise<Store>,
  skips: readonly Skip[] = [],
): void {
  describe(`store suite: ${name}`, () => {
    const unused = new Set(skips.map((skip) => skip.test));
    let store: Store;
    beforeAll(async () => {
      store = await open();
      await store.write([EMPTY]);
    });
    afterAll(() => store?.close());

    const suite: Suite = {
      get store() {
        return store;
      },
      open,
      test(title, body) {
        const skip = skips.find((one) => one.test === title);
        unused.delete(title);
        if (skip) it.skip(`${title} (${skip.reason})`, () => {});
        else it(title, body);
      },
      ask: (cypher, more = {}) => store.query({ cypher, limit: 100, timeoutMs: 20_000, ...more }),
      refusal,
    };
    writingTests(suite);
    readingTests(suite);
    refusingTests(suite);
    capabilityTests(suite);
    lifeTests(suite);

    it('every skip names a test', () => {
      expect([...unused]).toEqual([]);
    });
  });
}

async function refusal(promise: Promise<unknown>): Promise<KithError> {
  const error = await promise.then(
    () => new Error('it was answered'),
    (reason: unknown) => reason,
  );
  expect(error, String(error)).toBeInstanceOf(KithError);
  const refused = error as KithError;
  expect(refused.message).toMatch(/^[^\n]+[.?!)]$/);
  expect(refused.message).not.toMatch(/\bat .*\.(js|ts|rs|java|scala):\d/);
  return refused;
}
