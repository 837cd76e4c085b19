/** The store itself: its health, and its end. */
import { describe, expect } from 'vitest';
import type { Suite } from './suite.ts';

export function lifeTests(suite: Suite): void {
  const { test, refusal } = suite;

  describe('the store itself', () => {
    test('health names the engine, its version and where it is, without a password', async () => {
      const health = await suite.store.health();
      expect(health.engine).toBe(suite.store.engine);
      expect(health.version).toMatch(/^\d+\.\d+/);
      expect(health.location).toBe(suite.store.location);
      expect(health.location).not.toContain('@');
    });

    test('it closes twice, and says so when it is used after', async () => {
      const other = await suite.open();
      await Promise.all([other.close(), other.close()]);
      await other.close();
      for (const use of [
        () => other.read({ cypher: 'RETURN 1 AS x' }),
        () => other.write([{ cypher: 'RETURN 1 AS x' }]),
        () => other.query({ cypher: 'RETURN 1 AS x', limit: 1, timeoutMs: 1_000 }),
      ])
        expect((await refusal(use())).code).toMatch(/^store-/);
    });

    test('closing waits for writes under way', async () => {
      const other = await suite.open();
      const ids = Array.from({ length: 2_000 }, (_, index) => `w${index}`);
      const writing = other.write([
        { cypher: 'UNWIND $ids AS id MERGE (:Entity {id: id})', parameters: { ids } },
      ]);
      await other.close();
      await expect(writing).resolves.toBeUndefined();
    });
  });
}
