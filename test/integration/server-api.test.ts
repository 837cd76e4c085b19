/** Every route over real HTTP and a graph in memory: each answer fits the schema that describes it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { CypherAnswer } from '../../server/api.ts';
import { routes } from '../../server/routes/index.ts';
import {
  almalinux,
  articleOfAlmaLinux,
  centos,
  cloudlinux,
  derivedFrom,
  developedBy,
  hostile,
} from '../fixtures/fake-graph.ts';
import { type Ask, problemOf, startServer, type TestServer } from '../fixtures/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

function answerSchema(id: string): z.ZodType {
  const schema = routes.find((route) => route.id === id)?.answer;
  if (!schema) throw new Error(`no answer schema of ${id}`);
  return schema;
}

const ANSWERS: [route: string, path: string, ask?: Ask][] = [
  ['getHealth', '/api/health'],
  ['getSchema', '/api/schema'],
  ['getStats', '/api/stats'],
  ['getStart', '/api/start'],
  ['getStart', '/api/start?limit=2'],
  ['search', '/api/search?q=alma&type=OperatingSystem&limit=5'],
  ['getEntity', `/api/entities/${almalinux.id}`],
  ['getNeighbours', `/api/entities/${almalinux.id}/neighbours`],
  [
    'getNeighbours',
    `/api/entities/${almalinux.id}/neighbours?types=Company,Project&relations=DEVELOPED_BY&direction=out&limit=1&after=next`,
  ],
  ['getSubgraph', '/api/graph', { method: 'POST', json: { ids: [almalinux.id, centos.id, 'gone'] } }],
  ['getPaths', `/api/paths?from=${almalinux.id}&to=${centos.id}&max=4&count=2&relations=DERIVED_FROM`],
  ['getPaths', '/api/paths?from=AlmaLinux&to=centos'],
  ['getEvidence', `/api/relations/${developedBy.id}/evidence?limit=10`],
  ['listArticles', '/api/articles?q=Alma&limit=1'],
  ['getArticle', `/api/articles/${articleOfAlmaLinux.id}`],
  ['getArticle', '/api/articles/AlmaLinux'],
  ['removeArticle', `/api/articles/${articleOfAlmaLinux.id}`, { method: 'DELETE' }],
  ['getFrontier', '/api/frontier?after=next'],
  [
    'getCommonNeighbours',
    '/api/common',
    { method: 'POST', json: { ids: [centos.id, cloudlinux.id, 'gone'] } },
  ],
  ['getConnection', '/api/connection', { method: 'POST', json: { ids: [centos.id, cloudlinux.id] } }],
  ['getSuggestions', '/api/suggestions', { method: 'POST', json: { ids: [almalinux.id], limit: 3 } }],
  ['getSuggestions', '/api/suggestions', { method: 'POST', json: { ids: [] } }],
  ['listMetrics', '/api/analysis'],
  ['getAnalysis', '/api/analysis/degree?count=neighbours&type=Project&limit=5000&after=next'],
  ['getAnalysis', `/api/analysis/communities?resolution=0.5&seed=7&ids=${almalinux.id},${centos.id}`],
  ['listContradictions', '/api/contradictions'],
  [
    'listContradictions',
    '/api/contradictions?kind=two-owners&entity=AlmaLinux&confidence=0.5&limit=1&after=next',
  ],
  ['getGenealogy', '/api/genealogy'],
  ['getGenealogy', '/api/genealogy?root=AlmaLinux&depth=2&limit=10'],
  ['runCypher', '/api/cypher', { method: 'POST', json: { query: 'MATCH (n) RETURN n' } }],
  ['listExportFormats', '/api/export/formats'],
  ['getOpenApi', '/api/openapi.json'],
];

test.each(ANSWERS)('%s answers %s', async (route, path, how) => {
  const answer = await server.ask(path, how);
  expect(answer.status, answer.text).toBe(200);
  expect(answer.headers['content-type']).toMatch(/^application\/json/);
  const parsed = answerSchema(route).safeParse(answer.json());
  expect(parsed.error?.issues).toBeUndefined();
  // Nothing beyond what is described leaves the server.
  expect(parsed.data).toEqual(answer.json());
});

const REFUSALS: [route: string, path: string, code: string, ask?: Ask][] = [
  ['getEntity', '/api/entities/e0000000000000000', 'entity-not-found'],
  ['getEntity', '/api/entities/..%2F..%2Fetc%2Fpasswd', 'entity-not-found'],
  ['getEntity', '/api/entities/a%00b', 'invalid-request'],
  ['getEntity', '/api/entities/%E0%A4%A', 'invalid-request'],
  ['getEntity', `/api/entities/${'x'.repeat(501)}`, 'invalid-request'],
  ['getEntity', `/api/entities/${almalinux.id}?x=1`, 'invalid-request'],
  ['search', '/api/search', 'invalid-request'],
  ['search', '/api/search?q=', 'invalid-request'],
  ['search', '/api/search?q=a&type=Nothing', 'unknown-type'],
  ['search', '/api/search?q=a&after=xyz', 'invalid-cursor'],
  ['search', '/api/search?q=a&limit=0', 'invalid-request'],
  ['search', '/api/search?q=a&limit=501', 'invalid-request'],
  ['search', '/api/search?q=a&limit=1e2', 'invalid-request'],
  ['search', '/api/search?q=a&limit=-5', 'invalid-request'],
  ['search', '/api/search?q=a&q=b', 'invalid-request'],
  ['search', '/api/search?q[]=a', 'invalid-request'],
  ['search', '/api/search?q=a&__proto__=b', 'invalid-request'],
  ['search', '/api/search?q=%E0%A4%A', 'invalid-request'],
  ['getPaths', `/api/paths?from=${almalinux.id}`, 'invalid-request'],
  ['getPaths', `/api/paths?from=${almalinux.id}&to=${centos.id}&max=9`, 'invalid-request'],
  ['getPaths', '/api/paths?from=Linux&to=CentOS', 'entity-ambiguous'],
  ['getPaths', '/api/paths?from=Nothing&to=CentOS', 'entity-not-found'],
  ['getNeighbours', `/api/entities/${almalinux.id}/neighbours?direction=up`, 'invalid-request'],
  ['getEvidence', '/api/relations/r0/evidence', 'relation-not-found'],
  ['getArticle', '/api/articles/nothing', 'article-not-found'],
  ['removeArticle', '/api/articles/nothing', 'article-not-found', { method: 'DELETE' }],
  ['getJob', '/api/jobs/nothing', 'job-not-found'],
  ['cancelJob', '/api/jobs/nothing', 'job-not-found', { method: 'DELETE' }],
  ['exportGraph', '/api/export', 'invalid-request'],
  ['exportGraph', '/api/export?format=docx', 'unknown-format'],
  ['exportGraph', '/api/export?format=lines&depth=2', 'invalid-request'],
  ['exportGraph', '/api/export?format=lines&around=AlmaLinux&ids=x', 'invalid-request'],
  ['exportGraph', '/api/export?format=lines&around=Nothing', 'entity-not-found'],
  ['exportGraph', '/api/export?format=lines&query=CREATE', 'cypher-write'],
  ['exportGraph', '/api/export?format=lines&query=boom', 'internal'],
  ...(
    [
      [{}, 'invalid-request'],
      [{ format: 'docx' }, 'unknown-format'],
      [{ format: 'lines', depth: 2 }, 'invalid-request'],
      [{ format: 'lines', around: 'AlmaLinux', ids: [] }, 'invalid-request'],
      [{ format: 'lines', ids: Array(5_001).fill('e') }, 'invalid-request'],
      [{ format: 'lines', query: 'CREATE' }, 'cypher-write'],
      [{ format: 'lines', view: { link: 'javascript:alert(1)' } }, 'invalid-request'],
      [{ format: 'lines', view: { places: [['e', 'x', 1]] } }, 'invalid-request'],
    ] as const
  ).map(([json, code]): [string, string, string, Ask] => [
    'exportPart',
    '/api/export',
    code,
    { method: 'POST', json },
  ]),
  ['getSubgraph', '/api/graph', 'invalid-request', { method: 'POST', json: { ids: ['a'], more: 1 } }],
  ['getCommonNeighbours', '/api/common', 'invalid-request', { method: 'POST', json: { ids: ['a'] } }],
  [
    'getConnection',
    '/api/connection',
    'invalid-request',
    { method: 'POST', json: { ids: Array(51).fill('a') } },
  ],
  ['getSuggestions', '/api/suggestions', 'invalid-request', { method: 'POST', json: { ids: [], limit: 51 } }],
  ['getAnalysis', '/api/analysis/closeness', 'unknown-metric'],
  ['getAnalysis', '/api/analysis/degree?type=Nothing', 'unknown-type'],
  ['getAnalysis', '/api/analysis/degree?samples=100', 'invalid-request'],
  ['getAnalysis', '/api/analysis/degree?count=sheep', 'invalid-request'],
  ['getAnalysis', '/api/analysis/betweenness?samples=1e9', 'invalid-request'],
  ['getAnalysis', '/api/analysis/betweenness?samples=9', 'invalid-request'],
  ['getAnalysis', '/api/analysis/communities?resolution=99', 'invalid-request'],
  ['getAnalysis', '/api/analysis/pagerank?after=xyz', 'invalid-cursor'],
  ['listContradictions', '/api/contradictions?kind=nonsense', 'unknown-contradiction'],
  ['listContradictions', '/api/contradictions?confidence=2', 'invalid-request'],
  ['listContradictions', '/api/contradictions?entity=Nothing', 'entity-not-found'],
  ['getGenealogy', '/api/genealogy?root=nothing', 'article-not-found'],
  ['getGenealogy', '/api/genealogy?limit=5001', 'invalid-request'],
  ['runCypher', '/api/cypher', 'invalid-request', { method: 'POST', json: {} }],
  ['runCypher', '/api/cypher', 'invalid-request', { method: 'POST', json: { query: 'x', limit: 10_001 } }],
  ['runCypher', '/api/cypher', 'internal', { method: 'POST', json: { query: 'boom' } }],
  ['runCypher', '/api/cypher', 'cypher-timeout', { method: 'POST', json: { query: 'sleep', timeoutMs: 20 } }],
];

test.each(REFUSALS)('%s refuses %s as %s', async (route, path, code, how) => {
  const problem = problemOf(await server.ask(path, how), route);
  expect(problem.code).toBe(code);
  expect(problem.detail).toMatch(/\.$/);
});

test('an unknown parameter is answered with the known ones', async () => {
  const problem = problemOf(await server.ask('/api/search?q=a&kind=b'));
  expect(problem.known).toEqual(['q', 'type', 'limit', 'after']);
});

test('a Cypher error carries its position, and a memory error when to try again', async () => {
  const write = await server.ask('/api/cypher', { method: 'POST', json: { query: 'CREATE (n)' } });
  expect(problemOf(write, 'runCypher').position).toEqual({ line: 1, column: 1, offset: 0 });
  const memory = await server.ask('/api/cypher', { method: 'POST', json: { query: 'memory' } });
  expect(problemOf(memory, 'runCypher').status).toBe(503);
  expect(memory.headers['retry-after']).toBe('2');
});

test('Cypher answers with the nodes and edges in paths, lists and maps, each once', async () => {
  const answer = await server.ask('/api/cypher', {
    method: 'POST',
    json: { query: 'MATCH p', params: { a: [1, { b: null }] }, limit: 7, timeoutMs: 100 },
  });
  const { nodes, edges, entities, rows } = CypherAnswer.parse(answer.json());
  expect(nodes.map((node) => node.id)).toEqual([almalinux.id, cloudlinux.id, centos.id]);
  expect(edges.map((edge) => edge.id)).toEqual([developedBy.id]);
  expect(entities.map((entity) => entity.name)).toEqual(['AlmaLinux', 'CentOS', 'CloudLinux']);
  expect(rows[0]?.[2]).toEqual({ kind: 'node', id: 'forged' });
  expect(server.graph.queries.at(-1)).toMatchObject({
    parameters: { a: [1, { b: null }] },
    limit: 7,
    timeoutMs: 100,
  });
});

test('a query is given up when its client goes away', async () => {
  const abort = new AbortController();
  const asked = fetch(`${server.url}/api/cypher`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query: 'sleep', timeoutMs: 30_000 }),
    signal: abort.signal,
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  abort.abort();
  await expect(asked).rejects.toThrow();
  await expect.poll(() => server.graph.aborted).toBe(true);
});

describe('an analysis as events', () => {
  const events = { headers: { Accept: 'text/event-stream' } };

  test('tells how far it is, and ends with the answer', async () => {
    const answer = await server.ask('/api/analysis/pagerank', events);
    expect(answer.headers['content-type']).toMatch(/^text\/event-stream/);
    const sent = [...answer.text.matchAll(/^event: (\w+)\nid: \d+\ndata: (.*)$/gm)];
    expect(sent.map(([, event]) => event)).toEqual(['progress', 'end']);
    expect(JSON.parse(sent[0]?.[2] ?? '')).toEqual({ done: 0.5 });
    expect(JSON.parse(sent[1]?.[2] ?? '')).toEqual((await server.ask('/api/analysis/pagerank')).json());
  });

  test('answers what is wrong with the question with its own status', async () => {
    expect(problemOf(await server.ask('/api/analysis/closeness', events)).code).toBe('unknown-metric');
  });

  test.each([{}, events.headers])('is given up when its client goes away: %j', async (headers) => {
    const before = server.graph.analysesGivenUp;
    const abort = new AbortController();
    const asked = fetch(`${server.url}/api/analysis/betweenness?samples=4999`, {
      headers,
      signal: abort.signal,
    }).then((response) => response.text());
    await new Promise((resolve) => setTimeout(resolve, 50));
    abort.abort();
    await expect(asked).rejects.toThrow();
    await expect.poll(() => server.graph.analysesGivenUp).toBe(before + 1);
  });
});

test('another method is answered with those that there are', async () => {
  const answer = await server.ask('/api/articles', { method: 'PUT' });
  expect(problemOf(answer).code).toBe('method-not-allowed');
  expect(answer.headers.allow).toBe('GET, HEAD, POST, OPTIONS');
  expect((await server.ask('/api/articles', { method: 'OPTIONS' })).headers.allow).toBe(
    'GET, HEAD, POST, OPTIONS',
  );
  expect((await server.ask('/api/articles', { method: 'HEAD' })).status).toBe(200);
});

test('an unknown address is a problem too, in the API and beside it', async () => {
  expect(problemOf(await server.ask('/api/nothing')).code).toBe('route-not-found');
  expect(problemOf(await server.ask('/API/health')).code).toBe('route-not-found');
  expect(problemOf(await server.ask('/nothing')).code).toBe('route-not-found');
});

test('a store that is gone shows in health, and as 503 elsewhere', async () => {
  server.graph.broken = true;
  const answer = await server.ask('/api/health');
  expect(answer.json()).toMatchObject({ status: 'degraded', store: { engine: 'embedded' } });
  expect(problemOf(await server.ask('/api/schema'), 'getSchema').code).toBe('store-unreachable');
  server.graph.broken = false;
});

test('an export comes whole, named, and not to be kept', async () => {
  const answer = await server.ask(`/api/export?format=lines&around=AlmaLinux&depth=1`);
  expect(answer.status).toBe(200);
  expect(answer.headers['content-disposition']).toBe('attachment; filename="kith AlmaLinux.txt"');
  expect(answer.headers['cache-control']).toBe('no-store');
  const lines = answer.text.trimEnd().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual([
    almalinux.id,
    centos.id,
    cloudlinux.id,
    hostile.id,
    developedBy.id,
    derivedFrom.id,
  ]);
});

test('an export takes records at the pace of its reader, and stops with it', async () => {
  const abort = new AbortController();
  const response = await fetch(`${server.url}/api/export?format=lines&query=endless`, {
    signal: abort.signal,
    headers: { 'Accept-Encoding': 'identity' },
  });
  expect(response.status).toBe(200);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const taken = server.graph.recordsTaken;
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(server.graph.recordsTaken).toBe(taken);
  abort.abort();
  await response.body?.cancel().catch(() => undefined);
  expect((await server.ask('/api/health')).status).toBe(200);
});

test('an export that breaks off is not taken for a whole one', async () => {
  await expect(server.ask('/api/export?format=lines&query=breaks')).rejects.toThrow();
  expect(server.logged.some((line) => line.includes('export broke off'))).toBe(true);
});

test('an export may name thousands of ids in its address', async () => {
  const ids = Array.from({ length: 5_000 }, (_, at) => `e${String(at).padStart(16, '0')}`).join(',');
  const answer = await server.ask(`/api/export?format=lines&ids=${ids}`);
  expect(answer.status).toBe(200);
  expect(answer.headers['content-disposition']).toBe('attachment; filename="kith selection.txt"');
});

test('the body of an export may name what an address cannot hold, and where it stands', async () => {
  const ids = Array.from({ length: 5_000 }, (_, at) => `e${String(at).padStart(16, '0')}`);
  const view = {
    places: ids.map((id, at) => [id, at, -at]),
    language: 'de',
    link: 'http://127.0.0.1/#/graph',
  };
  const json = { format: 'lines', ids, view };
  const answer = await server.ask('/api/export', { method: 'POST', json });
  expect(answer.status, answer.text).toBe(200);
  expect(answer.headers['content-disposition']).toBe('attachment; filename="kith selection.txt"');
  const same = await server.ask('/api/export', {
    method: 'POST',
    json: { format: 'lines', around: 'AlmaLinux', depth: 1 },
  });
  expect(same.text).toBe((await server.ask('/api/export?format=lines&around=AlmaLinux&depth=1')).text);
});

test('the description names every route, and the page shows it without a script', async () => {
  const document = (await server.ask('/api/openapi.json')).json() as {
    openapi: string;
    paths: Record<string, Record<string, { operationId: string }>>;
  };
  expect(document.openapi).toBe('3.1.0');
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    expect(document.paths[path]?.[route.method]?.operationId).toBe(route.id);
  }
  const page = await server.ask('/api/docs');
  expect(page.headers['content-type']).toMatch(/^text\/html/);
  expect(page.text).not.toMatch(/<script|<style|style=|onclick/);
  for (const route of routes) expect(page.text).toContain(`id="${route.id}"`);
  expect((await server.ask('/api/docs/style.css')).headers['content-type']).toMatch(/^text\/css/);
});
