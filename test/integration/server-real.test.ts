/**
 * The server over the real embedded graph: articles posted over HTTP, then searched, walked, queried,
 * exported and withdrawn over HTTP. Extractions are written by hand, so that only graph and server are tested.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Extraction } from '../../extract/extraction.ts';
import { contentHash, contentId, entityId } from '../../extract/identity.ts';
import { defaultOntology } from '../../extract/ontology/default.ts';
import { exporters } from '../../graph/export/registry.ts';
import type { Graph } from '../../graph/graph.ts';
import { openGraph } from '../../graph/open.ts';
import type { CypherAnswer, Job, Neighbours, Paths, SearchResult, Stats } from '../../server/api.ts';
import type { Extractor } from '../../server/jobs/ingest.ts';
import { createLog } from '../../server/log.ts';
import { routes } from '../../server/routes/index.ts';
import { createServer, type Server } from '../../server/server.ts';
import { type Ask, ask, problemOf } from '../fixtures/test-server.ts';

/** `AlmaLinux DERIVED_FROM CentOS`: a line is a sentence, and an article per line group of one subject. */
const READINGS: Record<string, [name: string, type: string]> = {
  AlmaLinux: ['AlmaLinux', 'OperatingSystem'],
  CentOS: ['CentOS', 'OperatingSystem'],
  CloudLinux: ['CloudLinux, Inc.', 'Company'],
};

function extractionOf(title: string, lines: readonly string[], source: string): Extraction {
  const article = contentId('a', title);
  const entityOf = (name: string) => entityId([`name:${name.toLowerCase()}`]);
  const names = [...new Set(lines.flatMap((line) => [line.split(' ')[0] ?? '', line.split(' ')[2] ?? '']))];
  const sentences = lines.map((line, ordinal) => ({
    id: contentId('s', article, String(ordinal)),
    ordinal,
    section: '',
    start: 0,
    text: line,
  }));
  return {
    article: {
      id: article,
      title,
      source,
      format: 'text',
      categories: ['Linux'],
      infobox: [],
      hash: contentHash(lines.join('\n')),
      words: lines.length * 3,
    },
    sentences,
    entities: names.map((key) => {
      const [name, type] = READINGS[key] ?? [key, 'Concept'];
      return {
        id: entityOf(key),
        name,
        type,
        types: defaultOntology.chain(type),
        aliases: [key].filter((alias) => alias !== name),
        confidence: 0.9,
        keys: [`name:${key.toLowerCase()}`],
        acronyms: [],
        why: [],
      };
    }),
    mentions: sentences.flatMap(({ id, text }) =>
      names
        .filter((name) => text.includes(name))
        .map((name) => ({
          sentence: id,
          start: text.indexOf(name),
          end: text.indexOf(name) + name.length,
          surface: name,
          entity: entityOf(name),
          type: READINGS[name]?.[1] ?? 'Concept',
          confidence: 0.9,
          method: 'hand',
        })),
    ),
    relations: sentences.map(({ id, text }) => {
      const [subject = '', type = '', object = ''] = text.split(' ');
      const evidence = [{ sentence: id, method: 'hand', confidence: 0.8 }];
      return { subject: entityOf(subject), type, object: entityOf(object), confidence: 0.8, evidence };
    }),
    funnel: { raw: names.length, dedup: names.length, ner: names.length, enqueued: 0 },
    about: entityOf(title),
  };
}

const byHand: Extractor = {
  *extract({ source, text }) {
    const lines = text.split('\n').filter((line) => line !== '');
    yield extractionOf(lines[0]?.split(' ')[0] ?? '', lines, source);
  },
};

let folder: string;
let graph: Graph;
let server: Server;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-server-'));
  graph = await openGraph(join(folder, 'data'));
  server = await createServer({
    graph,
    extractor: byHand,
    exporters,
    host: '127.0.0.1',
    port: 0,
    log: createLog('silent'),
  });
});
afterAll(async () => {
  await server?.close();
  await graph?.close();
  await rm(folder, { recursive: true, force: true });
});

const call = (path: string, how?: Ask) => ask(server.port, path, how);

/** The answer of a route, checked against the schema that describes it. */
async function answer<T>(id: string, path: string, how?: Ask): Promise<T> {
  const got = await call(path, how);
  expect(got.status, `${path}: ${got.text.slice(0, 300)}`).toBeLessThan(300);
  const schema = routes.find((route) => route.id === id)?.answer;
  expect(schema?.safeParse(got.json()).error?.issues, path).toBeUndefined();
  return got.json() as T;
}

async function post(text: string): Promise<Job> {
  let job = await answer<Job>('addArticles', '/api/articles', { method: 'POST', json: { text } });
  await expect
    .poll(
      async () => {
        job = await answer<Job>('getJob', `/api/jobs/${job.id}`);
        return job.endedAt;
      },
      { timeout: 20_000 },
    )
    .not.toBeNull();
  return job;
}

const ALMALINUX = 'AlmaLinux DERIVED_FROM CentOS\nAlmaLinux DEVELOPED_BY CloudLinux';

test('articles posted become a graph that can be walked', async () => {
  const job = await post(ALMALINUX);
  expect(job).toMatchObject({ state: 'done', articlesTotal: 1, failures: [] });
  expect(job.articles[0]).toMatchObject({ title: 'AlmaLinux', state: 'new', entities: 3, relations: 2 });
  expect(job.entities.length).toBe(3);
  expect((await post(ALMALINUX)).articles[0]?.state).toBe('unchanged');

  const { hits } = await answer<SearchResult>('search', '/api/search?q=almalinx');
  expect(hits[0]?.name).toBe('AlmaLinux');
  const id = hits[0]?.id ?? '';
  const around = await answer<Neighbours>(
    'getNeighbours',
    `/api/entities/${id}/neighbours?types=Organization`,
  );
  expect(around.nodes.map((node) => node.name)).toEqual(['CloudLinux, Inc.']);
  await answer('getEntity', `/api/entities/${id}`);
  await answer('getEvidence', `/api/relations/${around.edges[0]?.id}/evidence`);
  await answer('getSubgraph', '/api/graph', { method: 'POST', json: { ids: job.entities } });
  for (const [route, path] of [
    ['getSchema', '/api/schema'],
    ['getStart', '/api/start'],
    ['listArticles', '/api/articles?q=alma'],
    ['getArticle', '/api/articles/AlmaLinux'],
    ['getFrontier', '/api/frontier'],
    ['getHealth', '/api/health'],
  ] as const)
    await answer(route, path);

  const { paths } = await answer<Paths>('getPaths', '/api/paths?from=AlmaLinux&to=CentOS');
  expect(paths[0]?.steps[0]?.sentence?.text).toBe('AlmaLinux DERIVED_FROM CentOS');
});

test('Cypher reads, and only reads', async () => {
  const query = 'MATCH p = (a:Entity)-[r:DEVELOPED_BY]->(b) RETURN p, a.name AS name LIMIT 10';
  const result = await answer<CypherAnswer>('runCypher', '/api/cypher', { method: 'POST', json: { query } });
  expect(result.rows.map((row) => row[1])).toEqual(['AlmaLinux']);
  expect(result.entities.map((entity) => entity.name).sort()).toEqual(['AlmaLinux', 'CloudLinux, Inc.']);

  const before = (await call('/api/export?format=jsonl')).text;
  for (const [refused, code] of [
    ['CREATE (n:Entity {name: "x"}) RETURN n', /^cypher-(write|refused)$/],
    ['MATCH (n) DETACH DELETE n', /^cypher-(write|refused)$/],
    ['LOAD CSV FROM "file:///etc/passwd" AS line RETURN line', /^cypher-(write|refused)$/],
    ['MATCH (n RETURN n', /^cypher-syntax$/],
  ] as const) {
    const got = await call('/api/cypher', { method: 'POST', json: { query: refused } });
    expect(problemOf(got, 'runCypher').code).toMatch(code);
  }
  expect((await call('/api/export?format=jsonl')).text).toBe(before);
});

test('every format is exported, whole and in part', async () => {
  for (const format of exporters.ids)
    for (const scope of [
      '',
      '&around=AlmaLinux&depth=1',
      `&query=${encodeURIComponent('MATCH (a:Entity)-[r]->(b:Entity) RETURN a, r, b')}`,
    ]) {
      const got = await call(`/api/export?format=${format}${scope}`);
      expect(got.status, `${format}${scope}: ${got.text.slice(0, 200)}`).toBe(200);
      expect(got.headers['content-disposition']).toMatch(/^attachment; filename="kith/);
      expect(got.text).toMatch(/AlmaLinux|DERIVED_FROM/);
    }
  expect(problemOf(await call('/api/export?format=jsonl&query=CREATE%20(n)'), 'exportGraph').status).toBe(
    403,
  );
});

test('hostile names of types and relations are refused, naming the known ones', async () => {
  const hostile = encodeURIComponent('X) DETACH DELETE n //');
  for (const path of [
    `/api/search?q=a&type=${hostile}`,
    `/api/paths?from=AlmaLinux&to=CentOS&relations=${hostile}`,
  ])
    expect(problemOf(await call(path)).known?.length).toBeGreaterThan(0);
  expect(problemOf(await call('/api/frontier?after=zzz'), 'getFrontier').code).toBe('invalid-cursor');
});

test('an article is withdrawn with what only it supported', async () => {
  const removed = await answer<{ title: string }>('removeArticle', '/api/articles/AlmaLinux', {
    method: 'DELETE',
  });
  expect(removed.title).toBe('AlmaLinux');
  const stats = await answer<Stats>('getStats', '/api/stats');
  expect([stats.articles, stats.entities, stats.relations]).toEqual([0, 0, 0]);
  expect(problemOf(await call('/api/articles/AlmaLinux'), 'getArticle').code).toBe('article-not-found');
});
