/** What queries may take of time, memory and room, and that what runs beside them is not harmed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../graph/store/contract.ts';
import { type EmbeddedEvent, openEmbeddedStore } from '../../graph/store/embedded/embedded-store.ts';

const ENDLESS = 'MATCH (a:Entity), (b:Entity), (c:Entity) RETURN count(*)';
const base = mkdtempSync(join(tmpdir(), 'kith-limits-'));
const events: EmbeddedEvent[] = [];
let store: Store;

beforeAll(async () => {
  store = await openEmbeddedStore({
    path: join(base, 'graph'),
    memoryMb: 300,
    onEvent: (event) => events.push(event),
  });
  await store.write([
    { cypher: "CREATE (:Entity {id: 'hub'})" },
    { cypher: "UNWIND range(1, 70000) AS i CREATE (:Entity {id: 'e' + toString(i), i: i})" },
    { cypher: "MATCH (h:Entity {id: 'hub'}), (e:Entity) WHERE e.i > 0 CREATE (h)-[:USES]->(e)" },
  ]);
}, 120_000);
afterAll(async () => {
  await store.close();
  rmSync(base, { recursive: true, force: true });
});

const query = (cypher: string, timeoutMs = 10_000, signal?: AbortSignal, limit = 10) =>
  store.query({ cypher, limit, timeoutMs, signal });
const failure = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const starts = () => events.filter(({ kind }) => kind === 'engine-started').length;

describe('deadline', () => {
  it('the caller hears at once, and the next query answers within two seconds', async () => {
    const started = performance.now();
    expect(await failure(query(ENDLESS, 400))).toMatchObject({ code: 'cypher-timeout', status: 504 });
    expect(performance.now() - started).toBeLessThan(1_000);
    expect((await query("MATCH (n:Entity {id: 'e5'}) RETURN n.i AS i", 500)).rows).toEqual([[5]]);
    expect(performance.now() - started).toBeLessThan(2_400);
  });

  it('reads and writes of our own and other queries beside it come through', async () => {
    const endless = failure(query(ENDLESS, 600));
    const beside = query('UNWIND range(1, 300000) AS x RETURN count(x) AS n');
    const reads = Promise.all(
      Array.from({ length: 20 }, async (_, at) => {
        await pause(at * 60);
        return store.read({
          cypher: 'MATCH (n:Entity {id: $id}) RETURN n.i AS i',
          parameters: { id: `e${at + 1}` },
        });
      }),
    );
    const write = store.write([{ cypher: "MERGE (n:Mark {id: 'written'})" }]);
    expect(await endless).toMatchObject({ code: 'cypher-timeout' });
    expect((await beside).rows).toEqual([[300_000]]);
    expect(await reads).toEqual(Array.from({ length: 20 }, (_, at) => [{ i: at + 1 }]));
    await write;
    expect(await store.read({ cypher: 'MATCH (n:Mark) RETURN n.id AS id' })).toEqual([{ id: 'written' }]);
  });

  it('a query that waits for a write longer than its own time is told so', async () => {
    const write = store.write(
      Array.from({ length: 8 }, (_, at) => ({
        cypher: `UNWIND range(1, 20000) AS i CREATE (:Filler {id: toString(i) + '-${at}'})`,
      })),
    );
    expect(await failure(query('RETURN 1', 1))).toMatchObject({ code: 'store-busy', retryAfter: 1 });
    await write;
    expect((await query('MATCH (f:Filler) RETURN count(f) AS n')).rows).toEqual([[160_000]]);
  });
});

describe('cancelling', () => {
  it('a query that does not end by itself', async () => {
    const controller = new AbortController();
    const endless = failure(query(ENDLESS, 60_000, controller.signal));
    await pause(200);
    const started = performance.now();
    controller.abort();
    expect(await endless).toMatchObject({ code: 'interrupted' });
    expect(performance.now() - started).toBeLessThan(200);
    await store.write([{ cypher: "MERGE (n:Mark {id: 'after'})" }]);
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it('a query that ends by itself costs no restart', async () => {
    const before = starts();
    const controller = new AbortController();
    const short = failure(query('UNWIND range(1, 300000) AS x RETURN count(x)', 60_000, controller.signal));
    await pause(5);
    controller.abort();
    await short;
    await pause(600);
    expect((await query('RETURN 1 AS x')).rows).toEqual([[1]]);
    expect(starts()).toBe(before);
  });

  it('a signal that was given before', async () => {
    expect(await failure(query('RETURN 1', 1_000, AbortSignal.abort()))).toMatchObject({
      code: 'interrupted',
    });
  });
});

describe('room', () => {
  it('an expansion that is too wide for the engine', async () => {
    const cypher =
      "MATCH (a:Entity {id: 'e3'})<-[:USES]-(h)-[:USES]->(b) RETURN b.i ORDER BY b.i DESC LIMIT 1";
    expect(await failure(query(cypher))).toMatchObject({ code: 'cypher-too-wide', status: 422 });
    expect((await query('RETURN 1 AS x')).rows).toEqual([[1]]);
  });

  it('rows that nobody reads are not made', async () => {
    const started = performance.now();
    const { rows, truncated } = await query('MATCH (a:Entity), (b:Entity) RETURN a.id, b.id', 5_000);
    expect(rows).toHaveLength(10);
    expect(truncated).toBe(true);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('an answer is cut at 16 MB', async () => {
    const heavy = "RETURN reduce(s = 'x', i IN range(1, 22) | s + s) AS s";
    const { rows, truncated } = await query(
      `UNWIND range(1, 8) AS i WITH i ${heavy}`,
      20_000,
      undefined,
      100,
    );
    expect(rows).toHaveLength(3);
    expect(truncated).toBe(true);
  });

  it('memory, while the server goes on and the graph is whole', async () => {
    const error = await failure(query("RETURN size(reduce(s = 'a', x IN range(1, 40) | s + s))", 30_000));
    expect(error).toMatchObject({ code: 'cypher-memory', status: 503, retryAfter: 2 });
    expect((await query('MATCH (e:Entity) RETURN count(e) AS n')).rows).toEqual([[70_001]]);
  });
});
