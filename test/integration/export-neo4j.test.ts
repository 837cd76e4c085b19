/** The Cypher script run on a real Neo4j: the same graph, also when run twice; no name does anything. */
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exporters } from '../../graph/export/registry.ts';
import type { GraphRecord } from '../../graph/model.ts';
import { type RunningNeo4j, startNeo4j } from '../neo4j/server.ts';
import { collect, comparable, hostileGraph, stream } from '../unit/export-fixture.ts';

/** Names that only Neo4j can hold, and some that it would read as the end of a name. */
const HOSTILE_NODE: GraphRecord = {
  kind: 'node',
  id: 'names',
  labels: ['Zoo', 'A`) DETACH DELETE n //', 'B\\u0060) DETACH DELETE n //'],
  properties: { id: 'names', 'p`: 1}) DETACH DELETE n //': 1, 'q\\u0060: 1}) DETACH DELETE n //': 2 },
};
/** A backslash never enters a name (cypher-literals.ts). */
const AS_STORED: GraphRecord = {
  ...HOSTILE_NODE,
  labels: HOSTILE_NODE.labels.map((label) => label.replace('\\', '_')),
  properties: { id: 'names', 'p`: 1}) DETACH DELETE n //': 1, 'q_u0060: 1}) DETACH DELETE n //': 2 },
};

let server: RunningNeo4j | undefined;
let driver: Driver | undefined;
let unavailable = '';

beforeAll(async () => {
  const started = await startNeo4j({ heapMb: 512 });
  if ('unavailable' in started) {
    unavailable = started.unavailable;
    return;
  }
  server = started;
  driver = neo4j.driver(started.uri, neo4j.auth.basic('neo4j', 'neo4j'), { disableLosslessIntegers: true });
});
afterAll(async () => {
  await driver?.close();
  await server?.stop();
});

test('the script gives the same graph, once', async ({ skip }) => {
  if (driver === undefined) return skip(unavailable);
  const text = await collect(exporters.get('cypher').write(stream([HOSTILE_NODE, ...hostileGraph])));
  const run = async (cypher: string): Promise<unknown[][]> => {
    const { records } = await driver!.executeQuery(cypher);
    return records.map((record) => record.keys.map((key) => record.get(key)));
  };
  await run('CREATE (:Canary {id: "canary"})');
  for (let round = 0; round < 2; round++) {
    for (const statement of text.split('\n')) if (statement !== '') await run(statement);
    const nodes = await run('MATCH (n) WHERE NOT n:Canary RETURN n.id, labels(n), properties(n)');
    const edges = await run('MATCH (a)-[r]->(b) RETURN type(r), a.id, b.id, properties(r)');
    const back = [
      ...nodes.map(([id, labels, properties]) => ({ kind: 'node', id, labels, properties })),
      ...edges.map(([type, from, to, properties]) => ({ kind: 'edge', type, from, to, properties })),
    ];
    expect(comparable(back as GraphRecord[])).toEqual(comparable([AS_STORED, ...hostileGraph]));
  }
  expect(await run('MATCH (c:Canary) RETURN count(c)')).toEqual([[1]]);
});

test('a whole confidence stays a float', async ({ skip }) => {
  if (driver === undefined) return skip(unavailable);
  const { records } = await driver.executeQuery(
    'MATCH ()-[r:DERIVED_FROM]->() RETURN DISTINCT valueType(r.confidence) AS type',
  );
  expect(records.map((record) => String(record.get('type')))).toEqual(['FLOAT NOT NULL']);
});
