/** `kith serve` as a process: its last line, the samples, its clean ends, and what keeps it from starting. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { kith, type Running, start, temporaryFolder } from '../fixtures/kith-process.ts';

const folder = temporaryFolder();
const started: Running[] = [];
afterAll(async () => {
  for (const running of started) running.child.kill('SIGKILL');
  folder.remove();
});

const READY = /^kith is ready at (http:\/\/127\.0\.0\.1:\d+)\n$/;

async function serve(name: string, ...args: string[]): Promise<Running & { url: string }> {
  const data = join(folder.path, name);
  const running = start(['serve', '--api-only', '--port', '0', '--data', data, ...args]);
  started.push(running);
  await running.until((stdout) => READY.test(stdout));
  return Object.assign(running, { url: READY.exec(running.stdout)?.[1] ?? '' });
}

async function articles(url: string): Promise<number> {
  return ((await (await fetch(`${url}/api/stats`)).json()) as { articles: number }).articles;
}

describe('serve', () => {
  test('reads the samples into an empty graph, once, and ends with 0 at SIGTERM', async () => {
    const first = await serve('samples', '--samples');
    expect(await articles(first.url)).toBe(20);
    expect(first.stderr).toContain('Read the samples: 20 articles (20 new)');
    first.child.kill('SIGTERM');
    const { code, stdout } = await first.ended;
    expect(code).toBe(0);
    expect(stdout).toMatch(READY);

    const second = await serve('samples', '--samples');
    expect(second.stderr).not.toContain('Read the samples');
    expect(await articles(second.url)).toBe(20);
    second.signal('SIGINT');
    expect((await second.ended).code).toBe(130);
  });

  test('--no-samples leaves the graph empty; the graph is then open for no other', async () => {
    const running = await serve('empty', '--samples', '--no-samples');
    expect(await articles(running.url)).toBe(0);
    const other = await kith(['stats', '--data', join(folder.path, 'empty')]);
    expect(other).toMatchObject({ code: 3, stdout: '' });
    expect(other.stderr).toMatch(/^kith: [^\n]*open in another process[^\n]*\n$/);
    running.child.kill('SIGTERM');
    expect((await running.ended).code).toBe(0);
  });
});

test('a port in use is one sentence and exit code 3', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const port = String((other.address() as AddressInfo).port);
  const run = await kith(['serve', '--api-only', '--port', port, '--data', join(folder.path, 'port')]);
  other.close();
  expect(run).toMatchObject({ code: 3, stdout: '' });
  expect(run.stderr).toMatch(new RegExp(`^kith: Port ${port} on 127\\.0\\.0\\.1 is in use; .*--port`, 'm'));
});

test('listening beyond this machine needs a token', async () => {
  const data = join(folder.path, 'token');
  const run = await kith(['serve', '--api-only', '--port', '0', '--host', '0.0.0.0', '--data', data]);
  expect(run).toMatchObject({ code: 2, stdout: '' });
  expect(run.stderr).toContain('KITH_TOKEN');
});
