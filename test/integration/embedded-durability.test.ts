/** What an acknowledged write survives, and what a damaged graph does not pass for. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { Store } from '../../graph/store/contract.ts';
import { type EmbeddedEvent, openEmbeddedStore } from '../../graph/store/embedded/embedded-store.ts';

const base = mkdtempSync(join(tmpdir(), 'kith-durability-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

const batch = (from: number, size: number) => [
  {
    cypher: 'UNWIND $rows AS row MERGE (e:Entity {id: row.id}) SET e = row',
    parameters: {
      rows: Array.from({ length: size }, (_, at) => ({ id: `e${from + at}`, text: 'x'.repeat(100) })),
    },
  },
];
const count = async (store: Store) =>
  (await store.read({ cypher: 'MATCH (e:Entity) RETURN count(e) AS n' }))[0]?.n;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const module = fileURLToPath(new URL('../../graph/store/embedded/embedded-store.ts', import.meta.url));

/** A process of its own that writes batches of 100 without end and prints how many entities are acknowledged. */
function writer(path: string): ChildProcess {
  const script = `
    import { openEmbeddedStore } from ${JSON.stringify(pathToFileURL(module).href)};
    const store = await openEmbeddedStore({ path: ${JSON.stringify(path)}, onEvent: (e) => console.log(JSON.stringify(e)) });
    for (let n = 0; ; n += 100) {
      const rows = Array.from({ length: 100 }, (_, at) => ({ id: 'e' + (n + at), text: 'x'.repeat(100) }));
      await store.write([{ cypher: 'UNWIND $rows AS row MERGE (e:Entity {id: row.id}) SET e = row', parameters: { rows } }]);
      console.log(n + 100);
    }`;
  return spawn(process.execPath, ['--import', loader, '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** A process that nobody has collected yet (Z) is not alive. */
function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'latin1'));
  } catch {
    return false;
  }
}

describe('kill -9', () => {
  it('of the whole: every acknowledged write is there, and no half batch; the engine ends too', async () => {
    const path = join(base, 'parent');
    const child = writer(path);
    let acknowledged = 0;
    let engine = 0;
    for await (const line of createInterface({ input: child.stdout! })) {
      const said = JSON.parse(line) as number | EmbeddedEvent;
      if (typeof said === 'number') acknowledged = said;
      else if (said.kind === 'engine-started') engine = said.pid ?? 0;
      if (acknowledged >= 1_000) child.kill('SIGKILL');
    }
    const store = await openEmbeddedStore({ path });
    expect(isAlive(engine)).toBe(false);
    const found = Number(await count(store));
    expect(found).toBeGreaterThanOrEqual(acknowledged);
    expect(found % 100).toBe(0);
    await store.close();
  });

  it('of the engine in the middle of writing: the write under way fails, the others are there, and it goes on', async () => {
    const events: EmbeddedEvent[] = [];
    const store = await openEmbeddedStore({
      path: join(base, 'engine'),
      onEvent: (event) => events.push(event),
    });
    // A crash within its first second is not followed by a restart of its own accord.
    await pause(1_100);
    for (let n = 0; n < 500; n += 100) await store.write(batch(n, 100));
    const pid = events[0]?.kind === 'engine-started' ? events[0].pid : undefined;
    const cut = store.write(batch(500, 20_000)).catch((error: unknown) => error);
    const waiting = store.write(batch(100_000, 1));
    await pause(20);
    process.kill(pid!, 'SIGKILL');
    expect(await cut).toMatchObject({ code: 'store-busy', retryAfter: 1 });
    await waiting;
    expect([501, 20_501]).toContain(await count(store));
    expect(events.map(({ kind }) => kind)).toEqual(['engine-started', 'engine-ended', 'engine-started']);
    await store.write(batch(500, 20_000));
    expect(await count(store)).toBe(20_501);
    await store.close();
  });

  it('of the engine while nothing is asked of it', async () => {
    let pid: number | undefined;
    const store = await openEmbeddedStore({
      path: join(base, 'idle'),
      onEvent: (event) => {
        if (event.kind === 'engine-started') pid = event.pid;
      },
    });
    await store.write(batch(0, 10));
    process.kill(pid!, 'SIGKILL');
    await pause(50);
    expect(await count(store)).toBe(10);
    await store.close();
  });

  it('interrupt and terminate do not end the engine: its parent closes it', async () => {
    let pid: number | undefined;
    let starts = 0;
    const store = await openEmbeddedStore({
      path: join(base, 'signals'),
      onEvent: (event) => {
        if (event.kind === 'engine-started') [pid, starts] = [event.pid, starts + 1];
      },
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.kill(pid!, signal);
    await pause(100);
    await store.write(batch(0, 10));
    expect(await count(store)).toBe(10);
    expect(starts).toBe(1);
    await store.close();
    expect(isAlive(pid!)).toBe(false);
  });
});

describe('the log', () => {
  it('is emptied as it grows', async () => {
    const path = join(base, 'log');
    const store = await openEmbeddedStore({ path });
    let largest = 0;
    for (let n = 0; n < 20; n++) {
      await store.write(batch(n * 100, 5_000));
      const log = join(path, 'graph.grafeo.wal');
      const bytes = readdirSync(log).map((name) => readFileSync(join(log, name)).length);
      largest = Math.max(
        largest,
        bytes.reduce((sum, size) => sum + size, 0),
      );
    }
    expect(largest).toBeLessThan(12 * 1024 * 1024);
    expect(existsSync(join(path, 'graph.epoch'))).toBe(true);
    await store.close();
  });
});

describe('damage', () => {
  /** A graph that was closed, and one that was killed with writes in its log. */
  async function makeGraphs() {
    const closed = join(base, 'closed');
    const store = await openEmbeddedStore({ path: closed });
    await store.write(batch(0, 3_000));
    await store.close();
    const killed = join(base, 'killed');
    let pid: number | undefined;
    const other = await openEmbeddedStore({
      path: killed,
      onEvent: (event) => {
        if (event.kind === 'engine-started') pid = event.pid;
      },
    });
    for (let n = 0; n < 10; n++) await other.write(batch(n * 300, 300));
    process.kill(pid!, 'SIGSTOP');
    const copy = join(base, 'killed-copy');
    cpSync(killed, copy, { recursive: true });
    process.kill(pid!, 'SIGCONT');
    await other.close();
    return { closed, killed: copy };
  }

  function damaged(
    from: string,
    name: string,
    change: (bytes: Buffer) => Buffer,
    file = 'graph.grafeo',
  ): string {
    const path = join(base, name);
    cpSync(from, path, { recursive: true });
    const at = join(path, file);
    writeFileSync(at, change(readFileSync(at)));
    return path;
  }

  it('is refused with the folder and what to do, or does no harm; never a wrong answer', async () => {
    const { closed, killed } = await makeGraphs();
    const flip = (offset: number) => (bytes: Buffer) => {
      bytes[offset] = bytes[offset]! ^ 0xff;
      return bytes;
    };
    const size = readFileSync(join(closed, 'graph.grafeo')).length;
    const log = join('graph.grafeo.wal', readdirSync(join(killed, 'graph.grafeo.wal'))[0]!);
    const logSize = readFileSync(join(killed, log)).length;
    const cases: [string, string][] = [
      ['header', damaged(closed, 'd-header', flip(10))],
      // The headers of the last two checkpoints: with the newer one gone, the engine opens the older state.
      ['first slot', damaged(closed, 'd-slot-1', flip(4_096))],
      ['second slot', damaged(closed, 'd-slot-2', flip(8_192))],
      ['half', damaged(closed, 'd-half', (bytes) => bytes.subarray(0, size / 2))],
      ['middle', damaged(closed, 'd-middle', flip(Math.floor(size / 2)))],
      ['log', damaged(killed, 'd-log', flip(Math.floor(logSize / 2)), log)],
    ];
    const refused: string[] = [];
    for (const [what, path] of cases) {
      const before = readFileSync(join(path, 'graph.grafeo'));
      try {
        const store = await openEmbeddedStore({ path });
        expect(await count(store), what).toBe(3_000);
        await store.close();
      } catch (error) {
        expect(error, what).toMatchObject({ code: 'store-damaged', source: path });
        expect((error as Error).message).toMatch(/kith restore, or open it with salvage/);
        expect(readFileSync(join(path, 'graph.grafeo')).equals(before), what).toBe(true);
        refused.push(what);
      }
    }
    expect(refused).toEqual(expect.arrayContaining(['header', 'half', 'log']));

    const salvaged = await openEmbeddedStore({ path: join(base, 'd-log'), salvage: true });
    const kept = Number(await count(salvaged));
    expect(kept % 300).toBe(0);
    expect(kept).toBeLessThan(3_000);
    await salvaged.close();
    const again = await openEmbeddedStore({ path: join(base, 'd-log') });
    expect(await count(again)).toBe(kept);
    await again.close();
  });
});
