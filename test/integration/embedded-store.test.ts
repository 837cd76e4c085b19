/** The embedded store on the real engine: what goes in, what comes out, how it opens and closes. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ParameterValue, Store } from '../../graph/store/contract.ts';
import { openEmbeddedStore } from '../../graph/store/embedded/embedded-store.ts';

const base = mkdtempSync(join(tmpdir(), 'kith-embedded-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

let store: Store;
const folder = join(base, 'new', 'graph');
const query = (cypher: string, parameters: { [key: string]: ParameterValue } = {}, limit = 10) =>
  store.query({ cypher, parameters, limit, timeoutMs: 10_000 });

beforeAll(async () => {
  store = await openEmbeddedStore({ path: folder });
  await store.write([
    {
      cypher: 'UNWIND $rows AS row MERGE (e:Entity {id: row.id}) SET e = row',
      parameters: {
        rows: [
          { id: 'alma', name: 'AlmaLinux', aliases: ['Alma'], mentions: 3, confidence: 0.9 },
          { id: 'centos', name: 'CentOS', aliases: [], mentions: 2, confidence: 1 },
        ],
      },
    },
    { cypher: "MATCH (e:Entity {id: 'alma'}) SET e:Project:OperatingSystem" },
    {
      cypher:
        "MATCH (a:Entity {id: 'alma'}), (b:Entity {id: 'centos'}) MERGE (a)-[r:DERIVED_FROM]->(b) SET r = $r",
      parameters: { r: { id: 'r1', confidence: 0.8, weight: 2, evidence: ['s1', 's2'], methods: ['m'] } },
    },
  ]);
});
afterAll(() => store.close());

const alma = {
  kind: 'node',
  id: 'alma',
  labels: ['Entity', 'OperatingSystem', 'Project'],
  properties: { id: 'alma', name: 'AlmaLinux', aliases: ['Alma'], mentions: 3, confidence: 0.9 },
};
const edge = {
  kind: 'edge',
  id: 'r1',
  type: 'DERIVED_FROM',
  from: 'alma',
  to: 'centos',
  properties: { id: 'r1', confidence: 0.8, weight: 2, evidence: ['s1', 's2'], methods: ['m'] },
};

describe('what comes out', () => {
  it('nodes, edges and paths in one shape, ends by their ids', async () => {
    const [row] = await store.read({
      cypher: "MATCH p = (a:Entity {id: 'alma'})-[r]->(b) RETURN a, r, p, [a, 1] AS list, {b: r} AS map",
    });
    expect(row).toEqual({
      a: alma,
      r: edge,
      p: { kind: 'path', nodes: [alma, expect.objectContaining({ id: 'centos' })], edges: [edge] },
      list: [alma, 1],
      map: { b: edge },
    });
  });

  it('the ends of an edge that comes alone', async () => {
    expect((await query('MATCH ()-[r]->() RETURN r')).rows).toEqual([[edge]]);
  });

  it('parameters as plain data', async () => {
    const value = { a: [1, 0.5, null, true, 'é'], b: { c: 2 } };
    expect((await query('RETURN $value AS v', { value })).rows).toEqual([[value]]);
  });

  it('rows up to the limit, and whether there were more', async () => {
    const rows = (limit: number) => query('UNWIND range(1, 3) AS x RETURN x', {}, limit);
    expect(await rows(3)).toMatchObject({ columns: ['x'], rows: [[1], [2], [3]], truncated: false });
    expect(await rows(2)).toMatchObject({ rows: [[1], [2]], truncated: true });
    const union = await query('RETURN 1 AS x UNION ALL RETURN 2 AS x UNION ALL RETURN 3 AS x', {}, 1);
    expect(union).toMatchObject({ rows: [[1]], truncated: true });
  });

  it('plans and profiles', async () => {
    const plan = await query('EXPLAIN MATCH (n:Entity) RETURN n');
    expect(plan).toMatchObject({ columns: ['plan'], rows: [['Return (n)\n  NodeScan (n:Entity)']] });
    expect((await query('PROFILE MATCH (n) RETURN count(n)')).columns).toEqual(['profile']);
  });

  it('health', async () => {
    expect(await store.health()).toEqual({ engine: 'embedded', version: '0.6.0', location: folder });
  });
});

describe('queries that fail say where', () => {
  it.each<[cypher: string, code: string, offset: number | undefined]>([
    ['MATCH (e:Entity RETURN e', 'cypher-syntax', 16],
    ['MATCH (e:Entity)\nRETRUN', 'cypher-syntax', 17],
    ["RETURN 'é😀', foo bar", 'cypher-syntax', 18],
    ['MATCH (e) RETURN x', 'cypher-syntax', 17],
    ['RETURN $missing', 'cypher-syntax', 7],
    ['RETURN fize([1])', 'cypher-syntax', 7],
    ["RETURN 'open", 'cypher-syntax', 7],
    ['RETURN 1 AS a, 2 AS a', 'cypher-syntax', undefined],
    ['RETURN 1 / 0', 'cypher-failed', undefined],
    [`RETURN ${'('.repeat(20_000)}1${')'.repeat(20_000)}`, 'cypher-syntax', 70],
  ])('%#', async (cypher, code, offset) => {
    const error = await query(cypher).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code });
    expect((error as { position?: { offset: number } }).position?.offset).toBe(offset);
  });
});

it('a write is all or nothing', async () => {
  const failed = store.write([{ cypher: "CREATE (:Entity {id: 'half'})" }, { cypher: 'RETURN 1 / 0 AS x' }]);
  await expect(failed).rejects.toMatchObject({ code: 'store-failed' });
  expect(await store.read({ cypher: "MATCH (e:Entity {id: 'half'}) RETURN e" })).toEqual([]);
});

describe('opening and closing', () => {
  it('indexes are there, and no constraint', async () => {
    const rows = await store.read({ cypher: 'SHOW INDEXES' });
    expect(rows.map(({ label, property }) => `${String(label)}.${String(property)}`).sort()).toEqual(
      ['Article', 'Category', 'Entity', 'Extraction', 'Graph', 'Sentence'].map((label) => `${label}.id`),
    );
  });

  it('what was written is there again; a second close does nothing; a closed store says so', async () => {
    const path = join(base, 'again');
    const first = await openEmbeddedStore({ path });
    const writing = first.write([{ cypher: "CREATE (:Entity {id: 'kept'})" }]);
    await Promise.all([first.close(), first.close(), writing]);
    await first.close();
    await expect(first.read({ cypher: 'RETURN 1' })).rejects.toMatchObject({ code: 'store-failed' });
    await expect(first.write([])).rejects.toThrow(`The store at ${path} is closed; open it again.`);

    expect(readdirSync(path).sort()).toEqual(['graph.epoch', 'graph.grafeo']);
    const second = await openEmbeddedStore({ path });
    expect(await second.read({ cypher: 'MATCH (e:Entity) RETURN e.id AS id' })).toEqual([{ id: 'kept' }]);
    await second.close();
  });

  it('closing cancels the queries of users', async () => {
    const closing = await openEmbeddedStore({ path: join(base, 'closing') });
    const endless = closing.query({
      cypher: `${[1, 2, 3, 4, 5, 6].map((at) => `UNWIND range(1, 100) AS x${at}`).join(' ')} RETURN max(x1)`,
      limit: 1,
      timeoutMs: 60_000,
    });
    const ended = expect(endless).rejects.toMatchObject({ code: 'interrupted' });
    await new Promise((resolve) => setTimeout(resolve, 200));
    const before = performance.now();
    await closing.close();
    await ended;
    expect(performance.now() - before).toBeLessThan(10_000);
  });

  it('several may read one graph, none may write it meanwhile', async () => {
    const path = join(base, 'shared');
    await (await openEmbeddedStore({ path })).close();
    const readers = await Promise.all([1, 2].map(() => openEmbeddedStore({ path, readOnly: true })));
    for (const reader of readers)
      expect(await reader.read({ cypher: 'MATCH (n) RETURN count(n) AS n' })).toEqual([{ n: 0 }]);
    await expect(readers[0]!.write([{ cypher: 'CREATE (:Entity)' }])).rejects.toThrow(/for reading only/);
    await expect(openEmbeddedStore({ path })).rejects.toMatchObject({ code: 'store-locked' });
    await Promise.all(readers.map((reader) => reader.close()));
  });

  it('a second opener is told who could hold it', async () => {
    await expect(openEmbeddedStore({ path: folder })).rejects.toThrow(
      `The graph in ${folder} is open in another process; stop the other kith`,
    );
  });

  it.each<[what: string, code: string, make: (path: string) => void, readOnly: boolean]>([
    ['a file in place of the folder', 'usage', (path) => writeFileSync(path, 'x'), false],
    ['nothing to read', 'store-unreachable', () => {}, true],
    [
      'another file of that name',
      'store-damaged',
      (path) => {
        mkdirSync(path);
        writeFileSync(join(path, 'graph.grafeo'), 'hello '.repeat(2_000));
      },
      false,
    ],
    [
      'an empty file',
      'store-damaged',
      (path) => {
        mkdirSync(path);
        writeFileSync(join(path, 'graph.grafeo'), '');
      },
      false,
    ],
  ])('%s', async (what, code, make, readOnly) => {
    const path = join(base, what.replaceAll(' ', '-'));
    make(path);
    const error = await openEmbeddedStore({ path, readOnly }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code, source: path });
    expect((error as Error).message).toContain(path);
  });

  it('what another process left half made is cleared away', async () => {
    const path = join(base, 'half');
    mkdirSync(path);
    writeFileSync(join(path, 'graph.new-999999999.grafeo'), '');
    await (await openEmbeddedStore({ path })).close();
    expect(readdirSync(path).sort()).toEqual(['graph.epoch', 'graph.grafeo']);
  });
});
