/** The explorer's files: what is kept, what falls back to the page, and what is outside the folder. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { problemOf, startServer, type TestServer } from '../fixtures/test-server.ts';

let folder: string;
let server: TestServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-web-'));
  const webRoot = join(folder, 'web');
  await mkdir(join(webRoot, 'assets'), { recursive: true });
  await writeFile(join(folder, 'outside.txt'), 'outside');
  await writeFile(join(webRoot, 'index.html'), '<!doctype html><title>kith</title>');
  await writeFile(join(webRoot, '.env'), 'hidden');
  await writeFile(join(webRoot, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(webRoot, 'assets', 'index-BX3k9aZ_.js'), 'console.log("kith");'.repeat(200));
  server = await startServer({ webRoot });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const page = { Accept: 'text/html,application/xhtml+xml' };

test('hashed files are kept for good, the page is asked for each time', async () => {
  const script = await server.ask('/assets/index-BX3k9aZ_.js', { headers: { 'Accept-Encoding': 'gzip' } });
  expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(script.headers['content-encoding']).toBe('gzip');
  const index = await server.ask('/', { headers: page });
  expect(index.headers['cache-control']).toBe('no-cache');
  expect(index.text).toContain('<title>kith</title>');
  expect(index.headers['content-security-policy']).toContain("script-src 'self'");
  expect((await server.ask('/favicon.svg')).headers['cache-control']).toBe('no-cache');
});

test.each(['/entity/e123', '/article/Inc.', '/?q=a', '/a/b/c?x=<script>'])('%s is the page', async (path) => {
  const answer = await server.ask(path, { headers: page });
  expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'no-cache']);
  expect(answer.text).toContain('<title>kith</title>');
});

test.each([
  '/../outside.txt',
  '/..%2foutside.txt',
  '/%2e%2e/outside.txt',
  '/assets/..%5c..%5coutside.txt',
  '/assets/../../outside.txt',
  '//etc/passwd',
  '/%00',
  '/%E0%A4%A',
  '/.env',
  '/assets/missing-12345678.js',
])('%s is not there', async (path) => {
  for (const headers of [{}, page]) {
    if (path === '/.env' || path === '//etc/passwd') {
      // As a navigation these are only unknown addresses of the explorer.
      const answer = await server.ask(path, { headers });
      expect(answer.text).not.toMatch(/hidden|root:/);
    } else expect(problemOf(await server.ask(path, { headers })).code).toBe('route-not-found');
  }
});

test('the API is never the page', async () => {
  expect(problemOf(await server.ask('/api/nothing', { headers: page })).code).toBe('route-not-found');
  expect(problemOf(await server.ask('/api', { headers: page })).code).toBe('route-not-found');
});

test('writing to an address of the page is a problem', async () => {
  expect(problemOf(await server.ask('/', { method: 'POST', headers: page })).code).toBe('route-not-found');
});
