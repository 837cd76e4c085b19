/** What the server is put to over HTTP (docs/security.md): names, origins, tokens, bodies, headers, floods. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KithError } from '../../foundation/errors.ts';
import { routes } from '../../server/routes/index.ts';
import { PAGE_POLICY } from '../../server/security/headers.ts';
import { almalinux, hostile } from '../fixtures/fake-graph.ts';
import { type Ask, ask, problemOf, startServer, type TestServer } from '../fixtures/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const json = { 'Content-Type': 'application/json' };

describe('names (dns-rebind)', () => {
  test.each(['127.0.0.1', '127.0.0.1:80', 'localhost', 'LOCALHOST:4321', '[::1]', '[::1]:4321'])(
    'answers to %s',
    async (host) => {
      expect((await server.ask('/api/health', { headers: { Host: host } })).status).toBe(200);
    },
  );

  test.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '10.0.0.1',
    '0.0.0.0',
    'a b',
    '[::2]',
  ])('refuses %s, for pages and API alike', async (host) => {
    for (const path of ['/api/health', '/', '/api/nothing'])
      expect(problemOf(await server.ask(path, { headers: { Host: host } })).code).toBe('forbidden-host');
  });

  test('answers to a further name that it was started with', async () => {
    const proxied = await startServer({ allowedHosts: ['kith.example'] });
    expect((await proxied.ask('/api/health', { headers: { Host: 'kith.example' } })).status).toBe(200);
    await proxied.close();
  });
});

describe('origins (foreign-origin)', () => {
  const writing: [string, string, Ask][] = [
    ['a deletion', '/api/articles/AlmaLinux', { method: 'DELETE' }],
    ['a query', '/api/cypher', { method: 'POST', json: { query: 'MATCH (n) RETURN n' } }],
    ['an upload', '/api/articles', { method: 'POST', json: { text: 'x' } }],
    ['a preflight', '/api/cypher', { method: 'OPTIONS' }],
  ];
  test.each(writing)('refuse %s from another page', async (_what, path, how) => {
    const before = server.graph.queries.length;
    for (const origin of ['https://evil.example', 'null', `http://localhost:${server.port}`, 'file://', 'x'])
      expect(
        problemOf(await server.ask(path, { ...how, headers: { ...(how.json ? json : {}), Origin: origin } }))
          .code,
      ).toBe('forbidden-origin');
    const hidden = { ...(how.json ? json : {}), 'Sec-Fetch-Site': 'cross-site' };
    expect(problemOf(await server.ask(path, { ...how, headers: hidden })).code).toBe('forbidden-origin');
    expect(server.graph.queries.length).toBe(before);
  });

  test('allow the own page', async () => {
    const headers = {
      ...json,
      Origin: server.url,
      Host: new URL(server.url).host,
      'Sec-Fetch-Site': 'same-origin',
    };
    const answer = await server.ask('/api/graph', { method: 'POST', json: { ids: [] }, headers });
    expect(answer.status).toBe(200);
  });

  test('allow another one only when it was named at the start', async () => {
    const open = await startServer({ allowedOrigins: ['http://localhost:5173'] });
    const headers = { ...json, Origin: 'http://localhost:5173' };
    expect((await open.ask('/api/graph', { method: 'POST', json: { ids: [] }, headers })).status).toBe(200);
    await open.close();
  });

  test('are never told that they may read an answer', async () => {
    const answer = await server.ask('/api/health', { headers: { Origin: 'https://evil.example' } });
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(answer.headers['cross-origin-resource-policy']).toBe('same-origin');
    const script = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' };
    expect(problemOf(await server.ask('/api/stats', { headers: script })).code).toBe('forbidden-origin');
  });

  test('reading routes have no side effects: nothing that changes anything answers to GET', () => {
    const reading = routes.filter((route) => route.method === 'get').map((route) => route.id);
    expect(reading.filter((id) => /^(add|remove|cancel|set|delete)/.test(id))).toEqual([]);
  });
});

describe('bodies', () => {
  const post = (body: string | Uint8Array, type?: string, path = '/api/cypher') =>
    server.ask(path, { method: 'POST', body, headers: type === undefined ? {} : { 'Content-Type': type } });

  test.each([
    ['text/plain', '{"query":"x"}'],
    ['application/x-www-form-urlencoded', 'query=x'],
    ['application/json; charset=utf-16', '{}'],
    ['multipart/form-data; boundary=x', '--x--'],
    [undefined, '{"query":"x"}'],
  ])('of type %s are not taken', async (type, body) => {
    expect(problemOf(await post(body, type), 'runCypher').code).toBe('unsupported-media-type');
  });

  const depth = (levels: number) => `{"query":"x","params":{"a":${'['.repeat(levels)}${']'.repeat(levels)}}}`;
  const keys = Array.from({ length: 60_000 }, (_, at) => `"k${at}":1`).join(',');
  test.each([
    ['malformed', '{"query":'],
    ['empty', ''],
    ['not an object', '[]'],
    ['not UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
    ['10,000 levels deep', depth(10_000)],
    ['33 levels deep', depth(32)],
    ['60,000 keys', `{"query":"x","params":{${keys}}}`],
    ['__proto__', '{"query":"x","params":{"__proto__":{"polluted":1}}}'],
    ['__proto__ at the top', '{"query":"x","__proto__":{"polluted":1}}'],
    ['escaped __proto__', '{"query":"x","params":{"\\u005f_proto__":{"polluted":1}}}'],
    ['constructor', '{"query":"x","params":{"constructor":{"prototype":{"polluted":1}}}}'],
    ['an infinite number', '{"query":"x","params":{"n":1e999}}'],
  ])('that are %s are refused (json-depth)', async (_what, body) => {
    expect(problemOf(await post(body, 'application/json'), 'runCypher').code).toBe('invalid-request');
    expect((Object.prototype as { polluted?: number }).polluted).toBeUndefined();
  });

  test('of 30 levels pass', async () => {
    expect((await post(depth(29), 'application/json')).status).toBe(200);
  });

  test('past the limit are refused, and a million keys are', async () => {
    const million = Array.from({ length: 1_000_000 }, (_, at) => `"${at}":1`).join(',');
    expect(problemOf(await post(`{${million}}`, 'application/json'), 'runCypher').code).toBe(
      'input-too-large',
    );
  });

  test('that are compressed are refused before they are unpacked', async () => {
    const answer = await server.ask('/api/cypher', {
      method: 'POST',
      body: 'xx',
      headers: { ...json, 'Content-Encoding': 'gzip' },
    });
    expect(problemOf(answer, 'runCypher').code).toBe('unsupported-media-type');
  });
});

describe('texts and names are text (fulltext-syntax, label-injection)', () => {
  test.each(['*:* OR a~', '"', "'; MATCH (n) DETACH DELETE n; //", '\\', '\u202e', 'a\tb'])(
    'q=%j',
    async (q) => {
      const answer = await server.ask(`/api/search?q=${encodeURIComponent(q)}`);
      expect(answer.status).toBe(200);
    },
  );

  test.each([
    ['a NUL', 'a%00b'],
    ['10,000 characters', 'a'.repeat(10_000)],
    ['201 characters', 'a'.repeat(201)],
  ])('%s is refused', async (_what, q) => {
    expect(problemOf(await server.ask(`/api/search?q=${q}`), 'search').code).toBe('invalid-request');
  });

  const injection = encodeURIComponent('X) DETACH DELETE n //');
  test.each([
    ['unknown-type', `/api/search?q=a&type=${injection}`],
    ['unknown-type', `/api/entities/${almalinux.id}/neighbours?types=${injection}`],
    ['unknown-relation', `/api/entities/${almalinux.id}/neighbours?relations=${injection}`],
    ['unknown-relation', `/api/paths?from=AlmaLinux&to=CentOS&relations=%60${injection}`],
  ])('%s names the known ones', async (code, path) => {
    const problem = problemOf(await server.ask(path));
    expect(problem.code).toBe(code);
    expect(problem.known?.length).toBeGreaterThan(0);
  });
});

describe('a token', () => {
  const token = 'correct horse battery staple';
  let guarded: TestServer;
  beforeAll(async () => {
    guarded = await startServer({ token });
  });
  afterAll(() => guarded.close());
  const bearer = (value: string) => ({ headers: { Authorization: `Bearer ${value}` } });

  test('is needed for every route but the description and health', async () => {
    for (const route of routes) {
      const path = route.path.replace(/:\w+/g, 'x');
      const answer = await guarded.ask(path, { method: route.method.toUpperCase() });
      if (route.open) expect(answer.status, path).toBe(200);
      else {
        expect(problemOf(answer, route.id).code).toBe('unauthorized');
        expect(answer.headers['www-authenticate']).toContain('Bearer');
      }
    }
    expect(problemOf(await guarded.ask('/api/nothing')).code).toBe('unauthorized');
  });

  test('opens when it is right, in that very form alone', async () => {
    expect((await guarded.ask('/api/stats', bearer(token))).status).toBe(200);
    for (const wrong of ['', token.slice(1), `${token}x`, token.toUpperCase(), 'x'.repeat(10_000)])
      expect((await guarded.ask('/api/stats', bearer(wrong))).status).toBe(401);
    expect((await guarded.ask(`/api/stats?token=${encodeURIComponent(token)}`)).status).toBe(401);
    const basic = { headers: { Authorization: `Basic ${token}` } };
    expect((await guarded.ask('/api/stats', basic)).status).toBe(401);
  });

  test('is not in the log, nor are bodies and query texts', async () => {
    await guarded.ask('/api/cypher', {
      method: 'POST',
      json: { query: 'RETURN "private words"' },
      ...bearer(token),
    });
    await guarded.ask('/api/search?q=private', bearer(token));
    const log = guarded.logged.join('');
    expect(log).toContain('/api/search');
    expect(log).not.toContain('battery');
    expect(log).not.toContain('private');
  });

  test('hides where the data lies from those without it', async () => {
    expect((await guarded.ask('/api/health')).text).not.toContain('kith-data');
    expect((await guarded.ask('/api/health', bearer(token))).text).toContain('kith-data');
  });

  test.each(['0.0.0.0', '::', '192.0.2.1', 'kith.example'])('is needed to listen on %s', async (host) => {
    await expect(startServer({ host })).rejects.toMatchObject({ code: 'token-required' });
  });
});

describe('headers', () => {
  test('of answers: data, not a page, not kept', async () => {
    for (const path of [
      '/api/articles/AlmaLinux',
      '/api/nothing',
      '/api/export?format=lines',
      '/api/openapi.json',
    ]) {
      const { headers } = await server.ask(path);
      expect(headers['content-security-policy']).toBe("default-src 'none'; sandbox");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['x-request-id']).toMatch(/^[\w-]{36}$/);
    }
  });

  test('a hostile article fetched as a page is JSON (article-as-page)', async () => {
    const answer = await server.ask('/api/articles/AlmaLinux', { headers: { Accept: 'text/html' } });
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(answer.text).toContain('<script>');
  });

  test('of the page: the policy without exceptions', async () => {
    const { headers } = await server.ask('/api/docs');
    expect(headers['content-security-policy']).toBe(PAGE_POLICY);
    expect(PAGE_POLICY).not.toMatch(/unsafe|\*|https?:/);
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['referrer-policy']).toBe('no-referrer');
  });

  test('an export is named after a hostile entity without harm (header)', async () => {
    const { headers } = await server.ask(`/api/export?format=lines&around=${hostile.id}`);
    const disposition = headers['content-disposition'] ?? '';
    expect(disposition).toMatch(/^attachment; filename="[^"\\/\r\n]+\.txt"$/);
    expect(disposition).not.toMatch(/\u202e|%E2%80%AE|\.\.\//i);
    expect(headers['set-cookie']).toBeUndefined();
  });

  test('keep the request id of a proxy when it is plain, and make one otherwise', async () => {
    const kept = await server.ask('/api/nothing', { headers: { 'X-Request-Id': 'abc-1' } });
    expect(kept.headers['x-request-id']).toBe('abc-1');
    expect(problemOf(kept).instance).toBe('urn:kith:request:abc-1');
    const made = await server.ask('/api/health', { headers: { 'X-Request-Id': '<script>' } });
    expect(made.headers['x-request-id']).toMatch(/^[\w-]{36}$/);
  });
});

describe('errors', () => {
  test('of ours are logged whole, and answered without their words', async () => {
    const answer = await server.ask('/api/cypher', { method: 'POST', json: { query: 'boom' } });
    const problem = problemOf(answer, 'runCypher');
    expect(problem.code).toBe('internal');
    expect(problem.detail).toContain(answer.headers['x-request-id']);
    expect(server.logged.join('')).toContain('a secret at');
  });

  test('of the HTTP parser are problems too', async () => {
    const garbage = await raw(server.port, 'NOT HTTP AT ALL\r\n\r\n');
    expect(garbage).toMatch(/^HTTP\/1\.1 400 .*application\/problem\+json.*"code":"invalid-request"/s);
    const long = await raw(server.port, `GET /${'x'.repeat(200_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
    expect(long).toMatch(/^HTTP\/1\.1 431 .*"code":"headers-too-large"/s);
  });

  test('a port in use is named, with the way out', async () => {
    const second = startServer({ port: server.port });
    await expect(second).rejects.toMatchObject({ code: 'port-in-use' });
    await expect(second).rejects.toThrow(new RegExp(`Port ${server.port} .*--port 0`));
  });

  test('a host that is not this machine is wrong usage', async () => {
    const elsewhere = startServer({ host: '192.0.2.1', token: 'x' });
    await expect(elsewhere).rejects.toBeInstanceOf(KithError);
    await expect(elsewhere).rejects.toMatchObject({ code: 'usage' });
  });
});

describe('floods', () => {
  test('a slow body is cut off with 408 (slow-body)', async () => {
    const hasty = await startServer({ limits: { requestTimeoutMs: 300, headersTimeoutMs: 200 } });
    const head = 'POST /api/cypher HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';
    const body = await raw(hasty.port, `${head}Content-Length: 1000\r\n\r\n{"query":`);
    expect(body).toMatch(/^HTTP\/1\.1 408 .*"code":"request-timeout"/s);
    const header = await raw(hasty.port, head);
    expect(header).toMatch(/^HTTP\/1\.1 408 .*"code":"request-timeout"/s);
    expect((await hasty.ask('/api/health')).status).toBe(200);
    await hasty.close();
  });

  test('more requests than allowed are put off, and only for a while', async () => {
    const strict = await startServer({ limits: { requestsPerMinute: 5 } });
    const statuses: number[] = [];
    for (let sent = 0; sent < 7; sent += 1) statuses.push((await strict.ask('/api/health')).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
    const answer = await strict.ask('/api/health');
    expect(problemOf(answer).code).toBe('too-many-requests');
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    await strict.close();
  });

  test('reading what cannot be written is refused: GET with a body changes nothing', async () => {
    const answer = await ask(server.port, '/api/articles', { json: { text: 'x' } });
    expect(answer.status).toBe(200);
    expect(server.graph.ingested).toEqual([]);
  });
});

/** Sends bytes and reads until the server closes. */
function raw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let received = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.setEncoding('utf8');
    socket.on('data', (text) => {
      received += text;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(received));
  });
}
