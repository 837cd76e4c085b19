/** Attacks on the embedded store by queries (cases 3 to 9): after each the graph is as it was, and it answers. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { KithError } from '../../foundation/errors.ts';
import type { ParameterValue, Store } from '../../graph/store/contract.ts';
import { openEmbeddedStore } from '../../graph/store/embedded/embedded-store.ts';

const base = mkdtempSync(join(tmpdir(), 'kith-attacks-'));
let store: Store;
let canary: Server;
let knocks = 0;
let address = '';

beforeAll(async () => {
  canary = createServer((_, response) => {
    knocks += 1;
    response.end('[]');
  });
  canary.on('connection', () => {
    knocks += 1;
  });
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(canary.address() as AddressInfo).port}/`;
  store = await openEmbeddedStore({ path: join(base, 'graph'), memoryMb: 300 });
  await store.write([
    { cypher: "UNWIND range(1, 50) AS i CREATE (:Entity {id: 'e' + toString(i), name: 'N'})" },
    {
      cypher:
        "UNWIND range(1, 49) AS i MATCH (a:Entity {id: 'e' + toString(i)}), (b:Entity {id: 'e' + toString(i + 1)}) CREATE (a)-[:USES {id: 'r' + toString(i)}]->(b)",
    },
  ]);
  before = await graph();
}, 60_000);

afterAll(async () => {
  await store.close();
  canary.close();
  rmSync(base, { recursive: true, force: true });
});

let before = '';
const graph = async () =>
  JSON.stringify([
    await store.read({ cypher: 'MATCH (n) RETURN n ORDER BY n.id' }),
    await store.read({ cypher: 'MATCH ()-[r]->() RETURN r ORDER BY r.id' }),
    (await store.read({ cypher: 'SHOW INDEXES' })).map(({ name }) => name).sort(),
  ]);

afterEach(async () => {
  expect(await graph()).toBe(before);
  expect(knocks).toBe(0);
});

async function refusal(
  cypher: string,
  {
    parameters,
    timeoutMs = 5_000,
  }: { parameters?: { [key: string]: ParameterValue }; timeoutMs?: number } = {},
): Promise<KithError> {
  const answer = await store
    .query({ cypher, parameters, limit: 100, timeoutMs })
    .catch((error: unknown) => error);
  expect(JSON.stringify(answer)).not.toContain('root:');
  expect(answer).toBeInstanceOf(Error);
  const error = answer as KithError;
  expect(error.message).not.toMatch(/\bat .*\.(ts|js|rs):\d+|GRAFEO/);
  return error;
}

describe('3 call-procedure', () => {
  it.each([
    'CALL apoc.load.json($url) YIELD value RETURN value',
    'CALL `apoc`.`load`.`json`($url) YIELD value RETURN value',
    'MATCH (n) CALL { CALL apoc.load.json($url) YIELD value RETURN value } RETURN value',
    'CALL dbms.listConfig()',
    "CALL db.createLabel('x')",
    "CALL db.index.fulltext.createNodeIndex('x', ['Entity'], ['name'])",
    'CALL grafeo.pagerank() YIELD node_id RETURN node_id',
    'CALL/**/dbms.components()',
    'RETURN apoc.util.sha1([1])',
  ])('%s', async (cypher) => {
    expect((await refusal(cypher, { parameters: { url: address } })).code).toBe('cypher-refused');
  });
  it('those that only read are called', async () => {
    const { rows } = await store.query({
      cypher: 'CALL db.labels() YIELD label RETURN label ORDER BY label',
      limit: 10,
      timeoutMs: 5_000,
    });
    expect(rows).toEqual([['Entity']]);
  });
});

describe('4 load-csv', () => {
  it.each([
    "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
    "load csv from 'file:///etc/passwd' as row return row",
    "LOAD/**/CSV FROM '/etc/passwd' AS row RETURN row",
    "LOAD // x\nCSV WITH HEADERS FROM '/etc/passwd' AS row RETURN row",
    'LOAD CSV FROM $url AS row RETURN row',
    "LOAD CSV FROM 'http://169.254.169.254/' AS row RETURN row",
    "EXPLAIN LOAD CSV FROM '/etc/passwd' AS row RETURN row",
    "PROFILE LOAD CSV FROM '/etc/passwd' AS row RETURN row",
    "CYPHER 5 LOAD CSV FROM '/etc/passwd' AS row RETURN row",
    "MATCH (n) WITH n LIMIT 1 LOAD CSV FROM '/etc/passwd' AS row RETURN row",
    "MATCH (n) CALL { LOAD CSV FROM '/etc/passwd' AS row RETURN row } RETURN row",
    "RETURN 1 AS row UNION LOAD CSV FROM '/etc/passwd' AS row RETURN row",
    "LOAD JSONL FROM '/etc/passwd' AS row RETURN row",
    "LOAD PARQUET FROM '/etc/passwd' AS row RETURN row",
    String.raw`\u004cOAD CSV FROM '/etc/passwd' AS row RETURN row`,
    String.raw`RETURN 1 AS row UNION \u004cOAD CSV FROM '/etc/passwd' AS row RETURN row`,
    String.raw`RETURN '\u0027 LOAD CSV FROM "/etc/passwd" AS row RETURN row //'`,
  ])('%s', async (cypher) => {
    expect((await refusal(cypher, { parameters: { url: address } })).code).toBe('cypher-refused');
  });
});

describe('5 hidden-write', () => {
  it.each<[cypher: string, offset: number]>([
    ['CREATE (:X)', 0],
    ['EXPLAIN CREATE (:X)', 8],
    ['PROFILE CREATE (:X)', 8],
    ['EXPLAIN PROFILE CREATE (:X)', 16],
    ['CYPHER 5 CREATE (:X)', 9],
    ['/* MATCH */ create (:X)', 12],
    ['MATCH (n) SET n.name = 1 RETURN n', 10],
    ['MATCH (n) SET n:X RETURN n', 10],
    ['MATCH (n) REMOVE n.name RETURN n', 10],
    ['MATCH (n) DETACH DELETE n', 10],
    ['MATCH (n)-[r]->() DELETE r', 18],
    ["MERGE (n:Entity {id: 'e1'}) ON MATCH SET n.name = 2", 0],
    ['MATCH (a) MERGE (a)-[:R]->(b)', 10],
    ['MATCH (n) CALL { WITH n SET n.name = 1 } RETURN n', 24],
    ['CALL { CREATE (x:X) RETURN x } RETURN x', 7],
    ['MATCH (n) CALL (n) { CALL { WITH n DELETE n } } RETURN 1', 35],
    ['UNWIND [1, 2] AS x CALL { WITH x CREATE (:X {x: x}) } IN TRANSACTIONS RETURN x', 33],
    ['MATCH (n) FOREACH (x IN [1] | CREATE (:X))', 10],
    ['MATCH (n) RETURN n UNION MATCH (n) CREATE (m:X) RETURN n', 35],
    ['MATCH (n) WHERE EXISTS { MATCH (n) SET n.x = 1 } RETURN n', 35],
    ["MATCH (n {name: '//'}) DELETE n //'", 23],
    ["MATCH (n) WHERE n.name = '/*' DELETE n RETURN '*/'", 30],
    ['MATCH (n) INSERT (:X) RETURN n', 10],
  ])('%s', async (cypher, offset) => {
    const error = await refusal(cypher);
    expect(error.code).toBe('cypher-write');
    expect(error.position?.offset).toBe(offset);
  });

  it.each([
    'RETURN 1; CREATE (:X)',
    'RETURN 1;\nMATCH (n) DETACH DELETE n;',
    'RETURN ";"; DROP INDEX entity_id',
  ])('behind a semicolon: %s', async (cypher) => {
    const error = await refusal(cypher);
    expect(error.code).toBe('cypher-refused');
    expect(error.position?.offset).toBe(cypher.indexOf('; ') === -1 ? 8 : cypher.lastIndexOf(';'));
  });

  it('words that only look like writing are read', async () => {
    const cypher = "MATCH (n:Entity {id: 'e1'}) RETURN 'CREATE (x); DELETE' AS `set` // MERGE";
    expect((await store.query({ cypher, limit: 5, timeoutMs: 5_000 })).rows).toEqual([
      ['CREATE (x); DELETE'],
    ]);
  });
});

describe('6 ddl-read', () => {
  it.each([
    'CREATE INDEX x FOR (n:Entity) ON (n.name)',
    'CREATE CONSTRAINT x FOR (n:Entity) REQUIRE n.id IS UNIQUE',
    'DROP INDEX entity_id',
    'EXPLAIN DROP INDEX entity_id',
    'SHOW INDEXES',
    'SHOW USERS',
    'SHOW TRANSACTIONS',
    "TERMINATE TRANSACTION 'x'",
    'USE system MATCH (n) RETURN n',
    'GRANT ROLE admin TO x',
    'ALTER USER x SET PASSWORD "y"',
    'CREATE DATABASE x',
    'CREATE GRAPH x',
    'DROP GRAPH x',
    'SESSION SET SCHEMA x',
    'BEGIN',
    'COMMIT',
  ])('%s', async (cypher) => {
    expect(['cypher-refused', 'cypher-write', 'cypher-syntax']).toContain((await refusal(cypher)).code);
  });
});

describe('7 endless-query', () => {
  it.each([
    'MATCH (a), (b), (c), (d), (e), (f) RETURN count(*)',
    'MATCH p = (a)-[*]-(b), (c), (d), (e), (f) RETURN count(p)',
    `${[1, 2, 3, 4, 5, 6].map((at) => `UNWIND range(1, 100) AS x${at}`).join(' ')} RETURN max(x1)`,
    'PROFILE MATCH (a), (b), (c), (d), (e), (f) RETURN count(*)',
  ])('%s', async (cypher) => {
    expect((await refusal(cypher, { timeoutMs: 500 })).code).toBe('cypher-timeout');
    const started = performance.now();
    await store.query({ cypher: 'MATCH (n) RETURN n', limit: 1, timeoutMs: 5_000 });
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('8 memory-query', () => {
  it.each([
    "RETURN size(reduce(s = 'a', x IN range(1, 40) | s + s))",
    'UNWIND range(1, 100000000) AS x RETURN size(collect(x))',
    'RETURN size(range(1, 1000000000))',
  ])('%s', async (cypher) => {
    const own = process.memoryUsage.rss();
    const error = await refusal(cypher, { timeoutMs: 30_000 });
    expect(error).toMatchObject({ code: 'cypher-memory', status: 503, retryAfter: 2 });
    expect(process.memoryUsage.rss() - own).toBeLessThan(100 * 1024 * 1024);
    const started = performance.now();
    await store.query({ cypher: 'MATCH (n) RETURN n', limit: 1, timeoutMs: 5_000 });
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('9 json-depth', () => {
  it('nested 10,000 deep', async () => {
    const value: ParameterValue = JSON.parse(`${'['.repeat(10_000)}1${']'.repeat(10_000)}`);
    expect((await refusal('RETURN $value', { parameters: { value } })).status).toBe(400);
  });
  it('__proto__ and constructor', async () => {
    const value: ParameterValue = JSON.parse(
      '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}',
    );
    await store.query({ cypher: 'RETURN $value AS v', parameters: { value }, limit: 1, timeoutMs: 5_000 });
    await store.query({
      cypher: 'RETURN {`__proto__`: {polluted: 1}} AS v, 1 AS `__proto__`',
      limit: 1,
      timeoutMs: 5_000,
    });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

it('a name with a line break cannot pass for a plan', async () => {
  expect((await refusal('RETURN 1 AS `x)\n  Empty\n`')).code).toBe('cypher-refused');
});
