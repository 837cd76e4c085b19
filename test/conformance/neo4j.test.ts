/** The store suite on a real Neo4j server, and what only a server has: addresses, users, rights, databases. */
import { afterAll, describe, expect, it } from 'vitest';
import type { KithError } from '../../foundation/errors.ts';
import { openNeo4jStore } from '../../graph/store/neo4j/neo4j-store.ts';
import { SCHEMA } from '../../graph/store/neo4j/schema.ts';
import { openStore } from '../../graph/store/open.ts';
import { startNeo4j } from '../neo4j/server.ts';
import { storeSuite } from './store-suite.ts';

const USER = 'neo4j';
const PASSWORD = 'test-only-password';

const server = await startNeo4j({ heapMb: 512, auth: { user: USER, password: PASSWORD } });

if ('unavailable' in server) {
  describe.skip(`store suite: neo4j (${server.unavailable})`, () => it('is skipped', () => {}));
} else {
  const { uri } = server;
  const credentials = { user: USER, password: PASSWORD };
  afterAll(() => server.stop());

  storeSuite('neo4j', () => openNeo4jStore({ uri, ...credentials }));

  describe('neo4j', () => {
    const failure = (options: Partial<Parameters<typeof openNeo4jStore>[0]>): Promise<KithError> =>
      openNeo4jStore({ uri, ...credentials, ...options }).then(
        (store) => store.close().then(() => Promise.reject(new Error('it opened'))),
        (error: KithError) => error,
      );

    it('makes its constraints and indexes once, and they are online', async () => {
      const warnings: string[] = [];
      for (let round = 0; round < 2; round++)
        await (
          await openNeo4jStore({ uri, ...credentials, onWarning: (sentence) => warnings.push(sentence) })
        ).close();
      const store = await openNeo4jStore({ uri, ...credentials });
      const rows = await store.read({
        cypher:
          "SHOW INDEXES YIELD name, state WHERE name STARTS WITH 'kith_' RETURN name, state ORDER BY name",
      });
      expect(rows).toEqual(
        SCHEMA.map(({ name }) => name)
          .sort()
          .map((name) => ({ name, state: 'ONLINE' })),
      );
      expect(warnings).toEqual([]);
      await store.close();
    });

    it('finds names and aliases by its full-text index', async () => {
      const store = await openNeo4jStore({ uri, ...credentials });
      await store.write([
        { cypher: "MERGE (e:Entity {id: 'ft'}) SET e.name = 'Fulltextia', e.aliases = ['Quux OS']" },
      ]);
      await store
        .read({ cypher: 'CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()' })
        .catch(() => {});
      const { rows } = await store.query({
        cypher: "CALL db.index.fulltext.queryNodes('kith_entity_names', 'quux') YIELD node RETURN node.id",
        limit: 5,
        timeoutMs: 5_000,
      });
      expect(rows).toEqual([['ft']]);
      await store.close();
    });

    it('has its reads refused by the server when they write', async () => {
      const store = await openNeo4jStore({ uri, ...credentials });
      await expect(store.read({ cypher: "CREATE (n:Entity {id: 'x'}) RETURN n" })).rejects.toMatchObject({
        code: 'store-failed',
      });
      await store.close();
    });

    it('opens by each way of writing its address', async () => {
      for (const address of [uri, uri.replace('bolt:', 'neo4j:')]) {
        const store = await openStore(address, credentials);
        expect(store.engine).toBe('neo4j');
        expect(store.location).toBe(address);
        await store.close();
      }
    });

    it.each([
      ['a wrong password', { password: 'wrong-secret' }, 'store-auth', 'KITH_NEO4J_PASSWORD'],
      ['no password', { user: undefined, password: undefined }, 'store-auth', 'KITH_NEO4J_USER'],
      ['an unknown database', { database: 'nosuch' }, 'store-database', '"nosuch"'],
      [
        'a port where nothing listens',
        { uri: 'bolt://127.0.0.1:1' },
        'store-unreachable',
        'bolt://127.0.0.1:1',
      ],
      ['the same with routing', { uri: 'neo4j://127.0.0.1:1' }, 'store-unreachable', 'embedded store'],
      [
        'encryption where there is none',
        { uri: uri.replace('bolt:', 'bolt+s:') },
        'store-unreachable',
        '+ssc',
      ],
      [
        'a password in the address',
        { uri: uri.replace('://', '://me:wrong-secret@') },
        'usage',
        'KITH_NEO4J_PASSWORD',
      ],
      ['a database in the address', { uri: `${uri}/nosuch` }, 'usage', 'KITH_NEO4J_DATABASE'],
    ] as const)(
      'answers %s within seconds, in a sentence without the password',
      async (_, options, code, words) => {
        const started = performance.now();
        const error = await failure(options);
        expect(error.code, error.message).toBe(code);
        expect(error.message).toContain(words);
        expect(error.message).not.toMatch(/secret|test-only|\n/);
        expect(performance.now() - started).toBeLessThan(8_000);
      },
    );

    it('reads a value that no driver can carry as an error, and goes on', async () => {
      const store = await openNeo4jStore({ uri, ...credentials });
      const ask = (cypher: string) => store.query({ cypher, limit: 5, timeoutMs: 2_000 });
      for (const depth of [3_000, 5_000])
        await expect(
          ask(`RETURN reduce(l = [], i IN range(1, ${depth}) | [l]) AS deep`),
        ).rejects.toMatchObject({
          code: expect.stringMatching(/^cypher-(failed|timeout|memory)$/),
        });
      expect((await ask('RETURN 1 AS x')).rows).toEqual([[1]]);
      await store.close();
    });

    it('stops a query that needs more memory than the server has, and goes on', async () => {
      const store = await openNeo4jStore({ uri, ...credentials });
      const ask = (cypher: string) => store.query({ cypher, limit: 5, timeoutMs: 20_000 });
      await expect(ask("RETURN reduce(s = 'a', i IN range(1, 40) | s + s) AS x")).rejects.toMatchObject({
        code: 'cypher-memory',
        retryAfter: expect.any(Number),
      });
      expect((await ask('RETURN 1 AS x')).rows).toEqual([[1]]);
      await store.close();
    });
  });
}
