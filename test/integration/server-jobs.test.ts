/** Ingest jobs over HTTP: uploads, progress as JSON and as events, failures, bounds, and a clean end. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Job } from '../../server/api.ts';
import { almalinux, articleOfAlmaLinux } from '../fixtures/fake-graph.ts';
import { type Answer, problemOf, startServer, type TestServer } from '../fixtures/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ limits: { progressMs: 5 } });
});
afterAll(() => server.close());

function form(
  files: [name: string, content: string | Uint8Array<ArrayBuffer>][],
  fields: Record<string, string> = {},
): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  for (const [name, content] of files) data.append('files', new Blob([content]), name);
  return data;
}

async function upload(data: FormData, to = server): Promise<Job> {
  const response = await fetch(`${to.url}/api/articles`, { method: 'POST', body: data });
  expect(response.status).toBe(202);
  const job = Job.parse(await response.json());
  expect(response.headers.get('location')).toBe(`/api/jobs/${job.id}`);
  return job;
}

async function ended(id: string, of = server): Promise<Job> {
  let job: Job | undefined;
  await expect
    .poll(
      async () => {
        job = Job.parse((await of.ask(`/api/jobs/${id}`)).json());
        return job.endedAt;
      },
      { timeout: 5_000, interval: 10 },
    )
    .not.toBeNull();
  if (!job) throw new Error('no job');
  return job;
}

interface Event {
  event: string;
  id: string;
  data: Job;
}

function eventsOf(text: string): Event[] {
  return text
    .split('\n\n')
    .filter((frame) => frame.includes('event: '))
    .map((frame) => {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(frame)?.[1] ?? '';
      return { event: field('event'), id: field('id'), data: Job.parse(JSON.parse(field('data'))) };
    });
}

const events = { Accept: 'text/event-stream' };

describe('ingest', () => {
  test('pasted text is a file named after its title', async () => {
    const answer = await server.ask('/api/articles', {
      method: 'POST',
      json: { text: 'AlmaLinux', title: 'Alma ../Linux' },
    });
    expect(answer.status).toBe(202);
    const job = await ended(Job.parse(answer.json()).id);
    expect(job).toMatchObject({ state: 'done', total: 1, done: 1, articlesTotal: 1, failures: [] });
    expect(job.articles[0]).toMatchObject({ id: articleOfAlmaLinux.id, title: 'AlmaLinux', state: 'new' });
    expect(job.entities).toContain(almalinux.id);
  });

  test('files are read one after the other; failures are listed, the rest goes on', async () => {
    const job = await ended(
      (
        await upload(
          form([
            ['one.txt', 'First\nfail here\nSecond'],
            ['two.txt', new Uint8Array([0xff, 0xfe, 0x00, 0xd8])],
            ['three.txt', 'throw'],
            ['four.txt', 'Third'],
          ]),
        )
      ).id,
    );
    expect(job).toMatchObject({ state: 'done', total: 4, done: 4, articlesTotal: 3, failuresTotal: 3 });
    expect(job.articles.map((article) => article.title)).toEqual(['First', 'Second', 'Third']);
    expect(job.failures.map(({ source, code }) => [source, code])).toEqual([
      ['one.txt', 'input-malformed'],
      ['two.txt', expect.stringMatching(/^input-/)],
      ['three.txt', 'internal'],
    ]);
    expect(JSON.stringify(job)).not.toContain('secret');
  });

  test('a store that cannot write fails the job with its sentence', async () => {
    const job = await ended((await upload(form([['a.txt', 'Before\ndisk full\nAfter']]))).id);
    expect(job.state).toBe('failed');
    expect(job.failures).toEqual([
      { source: 'store', code: 'store-full', message: 'The disk is full; make room.' },
    ]);
  });

  test('nothing readable is a failed job', async () => {
    expect((await ended((await upload(form([['a.txt', 'fail']]))).id)).state).toBe('failed');
  });

  test('file names keep no path and no controls (path)', async () => {
    const names = [
      '../../etc/passwd',
      'C:\\windows\\win.ini',
      'a\u202etxt.exe',
      '..',
      'same.txt',
      'x/same.txt',
    ];
    const job = await ended((await upload(form(names.map((name) => [name, 'fail'])))).id);
    expect(job.failures.map((failure) => failure.source)).toEqual([
      'passwd',
      'win.ini',
      'atxt.exe',
      'same.txt',
      'same (2).txt',
    ]);
  });

  test.each([
    ['no file', form([]), 'input-empty'],
    ['an unknown field', form([['a.txt', 'x']], { formats: 'text' }), 'invalid-request'],
    ['a hostile field', form([['a.txt', 'x']], { '__proto__[polluted]': '1' }), 'invalid-request'],
  ])('%s is refused', async (_what, data, code) => {
    const response = await fetch(`${server.url}/api/articles`, { method: 'POST', body: data });
    expect(((await response.json()) as { code: string }).code).toBe(code);
    expect((Object.prototype as { polluted?: string }).polluted).toBeUndefined();
  });

  test.each([
    ['half a surrogate pair', { text: 'a\ud800b' }, 'input-encoding'],
    ['an empty text', { text: '' }, 'invalid-request'],
    ['an unknown format', { text: 'x', format: 'docx' }, 'unknown-format'],
    ['an unknown key', { text: 'x', path: '/etc/passwd' }, 'invalid-request'],
  ])('%s is refused', async (_what, json, code) => {
    const answer = await server.ask('/api/articles', { method: 'POST', json });
    expect(problemOf(answer, 'addArticles').code).toBe(code);
  });

  test('files past the limits are refused, one by one and together', async () => {
    const small = await startServer({ limits: { uploadBytes: 100, uploadTotalBytes: 150, uploadFiles: 3 } });
    const refused = async (data: FormData) => {
      const response = await fetch(`${small.url}/api/articles`, { method: 'POST', body: data });
      return ((await response.json()) as { code: string }).code;
    };
    const file = (size: number): [string, string] => ['a.txt', 'x'.repeat(size)];
    expect(await refused(form([file(101)]))).toBe('input-too-large');
    expect(await refused(form([file(80), file(80)]))).toBe('input-too-large');
    expect(await refused(form([file(1), file(1), file(1), file(1)]))).toBe('input-too-large');
    await upload(form([file(100), file(50)]), small);
    await small.close();
  });

  test('more jobs than allowed are put off; the last ones are kept', async () => {
    const busy = await startServer({ limits: { waitingJobs: 2, keptJobs: 1 } });
    busy.graph.ingestMs = 50;
    const first = await upload(form([['a.txt', 'A']]), busy);
    const second = await upload(form([['b.txt', 'B']]), busy);
    const third = await busy.ask('/api/articles', { method: 'POST', json: { text: 'C' } });
    expect(problemOf(third, 'addArticles').code).toBe('too-many-requests');
    await ended(second.id, busy);
    expect(busy.graph.ingested).toEqual(['A', 'B']);
    expect(problemOf(await busy.ask(`/api/jobs/${first.id}`), 'getJob').code).toBe('job-not-found');
    await busy.close();
  });

  test('a job is cancelled after the article at hand', async () => {
    const slow = await startServer();
    slow.graph.ingestMs = 30;
    const job = await upload(form([['a.txt', 'A\nB\nC\nD\nE\nF\nG']]), slow);
    const waiting = await upload(form([['b.txt', 'H']]), slow);
    await expect.poll(() => slow.graph.ingested.length).toBeGreaterThan(0);
    expect((await slow.ask(`/api/jobs/${waiting.id}`, { method: 'DELETE' })).json()).toMatchObject({
      state: 'cancelled',
    });
    await slow.ask(`/api/jobs/${job.id}`, { method: 'DELETE' });
    const { state, articlesTotal } = await ended(job.id, slow);
    expect(state).toBe('cancelled');
    expect(articlesTotal).toBe(slow.graph.ingested.length);
    expect(articlesTotal).toBeLessThan(7);
    await slow.close();
  });

  test('other requests are answered while a job runs', async () => {
    const job = await upload(
      form([['many.txt', Array.from({ length: 1_200 }, (_, at) => `T${at}`).join('\n')]]),
    );
    expect((await server.ask('/api/health')).status).toBe(200);
    expect(Job.parse((await server.ask(`/api/jobs/${job.id}`)).json()).endedAt).toBeNull();
    const { articles, articlesTotal } = await ended(job.id);
    expect([articles.length, articlesTotal]).toEqual([1_000, 1_200]);
  });
});

describe('event streams', () => {
  test('send progress and one end', async () => {
    server.graph.ingestMs = 10;
    const job = await upload(form([['a.txt', 'A\nB\nC\nD']]));
    const answer = await server.ask(`/api/jobs/${job.id}`, { headers: events });
    server.graph.ingestMs = 0;
    expect(answer.headers['content-type']).toBe('text/event-stream; charset=utf-8');
    expect(answer.headers['content-encoding']).toBeUndefined();
    const got = eventsOf(answer.text);
    expect(got.map(({ event }) => event).filter((event) => event === 'end')).toEqual(['end']);
    expect(got.length).toBeGreaterThan(2);
    expect(got.at(-1)).toMatchObject({ event: 'end', data: { state: 'done', articlesTotal: 4 } });
    const counts = got.map(({ data }) => data.articlesTotal);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    const ids = got.map(({ id }) => Number(id));
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
  });

  test('resume where a client left, and stop it from coming back after the end', async () => {
    const job = await ended((await upload(form([['a.txt', 'A']]))).id);
    const again = await server.ask(`/api/jobs/${job.id}`, { headers: { ...events, 'Last-Event-ID': '2' } });
    const [end, more] = eventsOf(again.text);
    expect([end?.event, more]).toEqual(['end', undefined]);
    const done = await server.ask(`/api/jobs/${job.id}`, {
      headers: { ...events, 'Last-Event-ID': end?.id },
    });
    expect(done.status).toBe(204);
  });

  test('stay open by comments', async () => {
    const quiet = await startServer({ limits: { heartbeatMs: 20 } });
    quiet.graph.ingestMs = 150;
    const job = await upload(form([['a.txt', 'A']]), quiet);
    const { text } = await quiet.ask(`/api/jobs/${job.id}`, { headers: events });
    expect(text).toContain(': heartbeat\n\n');
    await quiet.close();
  });

  test('a thousand are not opened: 429, and memory stays flat', async () => {
    const limited = await startServer({ limits: { eventStreams: 50, closeMs: 100 } });
    limited.graph.ingestMs = 60_000;
    const job = await upload(form([['a.txt', 'A']]), limited);
    const before = process.memoryUsage().heapUsed;
    const abort = new AbortController();
    const open: Response[] = [];
    let refused = 0;
    for (let batch = 0; batch < 20; batch += 1)
      for (const response of await Promise.all(
        Array.from({ length: 50 }, () =>
          fetch(`${limited.url}/api/jobs/${job.id}`, { headers: events, signal: abort.signal }),
        ),
      ))
        if (response.status === 200) open.push(response);
        else {
          expect(response.status).toBe(429);
          expect(response.headers.get('retry-after')).not.toBeNull();
          await response.text();
          refused += 1;
        }
    expect([open.length, refused]).toEqual([50, 950]);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100 * 1024 * 1024);
    abort.abort();
    // Places are free again.
    await expect
      .poll(async () => {
        const next = new AbortController();
        const response = await fetch(`${limited.url}/api/jobs/${job.id}`, {
          headers: events,
          signal: next.signal,
        });
        next.abort();
        return response.status;
      })
      .toBe(200);
    await limited.close();
  });

  test('end when the server closes, which waits no longer than it was told', async () => {
    const closing = await startServer({ limits: { closeMs: 300 } });
    closing.graph.ingestMs = 60_000;
    const job = await upload(form([['a.txt', 'A']]), closing);
    const stream: Promise<Answer> = closing.ask(`/api/jobs/${job.id}`, { headers: events });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const begun = performance.now();
    await Promise.all([closing.close(), closing.close()]);
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect((await stream).text).toContain('event: progress');
    await expect(closing.ask('/api/health')).rejects.toThrow();
  });

  test('closing waits for the article at hand', async () => {
    const closing = await startServer();
    closing.graph.ingestMs = 100;
    await upload(form([['a.txt', 'A\nB\nC\nD\nE\nF\nG\nH']]), closing);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await closing.close();
    expect(closing.graph.ingested.length).toBe(1);
  });
});
