/**
 * The samples through both stores, in another order, twice: the sorted JSONL export is the same byte for
 * byte, and the questions that people ask get the same answers.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Extraction } from '../../extract/extraction.ts';
import { createExtractor } from '../../extract/index.ts';
import { exporters } from '../../graph/export/registry.ts';
import type { Graph } from '../../graph/graph.ts';
import { openGraph } from '../../graph/open.ts';
import { startNeo4j } from '../neo4j/server.ts';

const neo4j = await startNeo4j({ heapMb: 800 });
const unavailable = 'unavailable' in neo4j ? neo4j.unavailable : null;

function samples(): Extraction[] {
  const extractor = createExtractor();
  const files = readdirSync('samples')
    .filter((file) => file.endsWith('.txt'))
    .sort();
  return files.flatMap((file) =>
    [...extractor.extract({ source: file, text: readFileSync(join('samples', file), 'utf8') })].filter(
      (each): each is Extraction => 'article' in each,
    ),
  );
}

async function exported(graph: Graph): Promise<string> {
  let text = '';
  for await (const chunk of exporters.get('jsonl').write(graph.records({ kind: 'whole' }))) text += chunk;
  return text;
}

describe.skipIf(unavailable !== null)(
  `the two stores${unavailable ? ` (skipped: ${unavailable})` : ''}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'kith-two-'));
    let embedded: Graph;
    let server: Graph;
    let expected: string;

    beforeAll(async () => {
      const articles = samples();
      embedded = await openGraph(join(folder, 'graph'));
      await embedded.ingest(articles);
      expected = await exported(embedded);
      server = await openGraph('uri' in neo4j ? neo4j.uri : '');
      await server.ingest([...articles].reverse(), { batch: 7 });
      await server.ingest(articles);
    });

    afterAll(async () => {
      await embedded?.close();
      await server?.close();
      rmSync(folder, { recursive: true, force: true });
      if ('stop' in neo4j) await neo4j.stop();
    });

    test('hold the same graph, byte for byte', async () => {
      expect(expected.length).toBeGreaterThan(100_000);
      expect(await exported(server)).toBe(expected);
    });

    test('connect AlmaLinux and CentOS by the same paths, each step with its sentence', async () => {
      const ask = async (graph: Graph) => {
        const [from, to] = [await graph.resolveName('AlmaLinux'), await graph.resolveName('CentOS')];
        return (await graph.paths(from.id, to.id, { count: 5 })).paths;
      };
      const [here, there] = [await ask(embedded), await ask(server)];
      expect(here.length).toBeGreaterThanOrEqual(2);
      for (const path of here) for (const step of path.steps) expect(step.sentence?.text).toBeTruthy();
      expect(there).toEqual(here);
    });

    test.each([
      'MATCH (e:Entity)-[r]->(x) RETURN e.name, type(r), x.name, r.confidence ORDER BY r.confidence DESC, e.name, type(r), x.name LIMIT 10',
      'MATCH (a:Article)-[:PARENT]->(p:Article) RETURN a.title, p.title ORDER BY a.title',
      'MATCH (a:Article)-[:HAS]->(s:Sentence)-[m:MENTIONS]->(e:Entity {name: "AlmaLinux"}) RETURN a.title, s.text, m.start, m.end ORDER BY a.title, s.ordinal, m.start',
      'MATCH (e:OperatingSystem) RETURN count(e)',
    ])('answer alike: %s', async (cypher) => {
      const ask = (graph: Graph) => graph.query({ cypher, limit: 1_000, timeoutMs: 10_000 });
      const [here, there] = [await ask(embedded), await ask(server)];
      expect(here.rows.length).toBeGreaterThan(0);
      expect({ columns: there.columns, rows: there.rows }).toEqual({
        columns: here.columns,
        rows: here.rows,
      });
    });

    test('answer search, entities, evidence, articles and statistics alike', async () => {
      const ask = async (graph: Graph) => {
        const hits = await graph.search('almalinx');
        const entity = await graph.entity(hits.hits[0]?.id ?? '');
        const around = await graph.neighbours(entity.id, { limit: 20 });
        const evidence = await Promise.all(around.edges.slice(0, 5).map((edge) => graph.evidence(edge.id)));
        return {
          hits,
          entity,
          around,
          evidence,
          article: await graph.article('AlmaLinux'),
          stats: await graph.stats(),
          schema: await graph.schema(),
          frontier: await graph.frontier(),
        };
      };
      expect(await ask(server)).toEqual(await ask(embedded));
    });

    test('are left alike when an article is withdrawn', async () => {
      await embedded.remove('Red Hat');
      await server.remove('Red Hat');
      expect(await exported(server)).toBe(await exported(embedded));
    });

    test('notice what another process wrote', async () => {
      const other = await openGraph('uri' in neo4j ? neo4j.uri : '');
      await other.remove('Docker');
      await new Promise((resolve) => setTimeout(resolve, 1_200));
      expect((await server.stats()).entities).toBe((await other.stats()).entities);
      await other.close();
    });
  },
);
