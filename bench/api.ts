/**
 * How long the API takes on a generated graph of 100,000 entities and 300,000 relations, on either store:
 * search, neighbours and paths over HTTP, one request at a time, as a person at the explorer makes them.
 *
 *   npm run bench -- api embedded|neo4j [entities] [relations]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createExtractor } from '../extract/index.ts';
import { exporters } from '../graph/export/registry.ts';
import { openGraph } from '../graph/open.ts';
import { createServer } from '../server/server.ts';
import { startNeo4j } from '../test/neo4j/server.ts';
import { type Benchmark, quantile, say, table } from './benchmark.ts';
import { nameOf, seeded, syntheticCorpus } from './synthetic-corpus.ts';

const REQUESTS = 400;

export const api: Benchmark = {
  id: 'api',
  label: 'the API on 100,000 entities and 300,000 relations: api embedded|neo4j [entities] [relations]',
  async run([engine = 'embedded', entityCount = '100000', relationCount = '300000']) {
    const [entities, relations] = [Number(entityCount), Number(relationCount)];
    const folder = mkdtempSync(join(tmpdir(), 'kith-bench-'));
    const neo4j = engine === 'neo4j' ? await startNeo4j({ heapMb: 2_000 }) : null;
    if (neo4j && 'unavailable' in neo4j) throw new Error(neo4j.unavailable);
    const graph = await openGraph(neo4j ? neo4j.uri : join(folder, 'graph'));
    try {
      let articles = 0;
      const begun = performance.now();
      await graph.ingest(syntheticCorpus({ entities, relations, perArticle: 60, seed: 1 }), {
        batch: 100,
        onAcknowledged: (done) => {
          articles += done.length;
          if (articles % 1_000 < done.length)
            say(`${articles} articles in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
        },
      });
      const ingestSeconds = (performance.now() - begun) / 1000;
      const indexBegun = performance.now();
      await graph.search('warm');
      const indexSeconds = (performance.now() - indexBegun) / 1000;
      const stats = await graph.stats();
      const server = await createServer({
        graph,
        extractor: createExtractor(),
        exporters,
        host: '127.0.0.1',
        port: 0,
      });
      const rows = [
        ['load into the store', '', `${ingestSeconds.toFixed(1)} s`, ''],
        ['index of names and relations', '', `${indexSeconds.toFixed(1)} s`, ''],
      ];
      try {
        for (const [label, requests] of await questions(server.url, entities)) {
          const figures: number[] = [];
          for (const [index, path] of requests.entries()) {
            const at = performance.now();
            const response = await fetch(server.url + path);
            await response.text();
            if (!response.ok) throw new Error(`${path}: ${response.status}`);
            if (index >= 20) figures.push(performance.now() - at);
          }
          rows.push([
            label,
            String(figures.length),
            quantile(figures, 0.5).toFixed(1),
            quantile(figures, 0.95).toFixed(1),
          ]);
        }
      } finally {
        await server.close();
      }
      process.stdout.write(
        `${engine}: ${stats.entities} entities, ${stats.relations} relations, ${articles} articles; this process ${Math.round(process.memoryUsage().rss / 1e6)} MB\n`,
      );
      process.stdout.write(table(['request', 'measured', 'p50 ms', 'p95 ms'], rows));
    } finally {
      await graph.close();
      if (neo4j && 'stop' in neo4j) await neo4j.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function questions(url: string, entities: number): Promise<[string, string[]][]> {
  const random = seeded(7);
  // The busy ones more often, as people ask for them.
  const name = () => nameOf(Math.floor(entities * random() ** 2));
  const query = (text: string) => `/api/search?q=${encodeURIComponent(text)}&limit=10`;
  const ids: string[] = [];
  while (ids.length < 2 * REQUESTS) {
    const { hits } = (await (await fetch(url + query(name()))).json()) as { hits: { id: string }[] };
    if (hits[0]) ids.push(hits[0].id);
  }
  const times = <T>(make: (index: number) => T) =>
    Array.from({ length: REQUESTS }, (_, index) => make(index));
  return [
    ['search, first letters', times(() => query(name().slice(0, 4)))],
    ['search, a letter missing', times(() => ((word) => query(word.slice(0, 2) + word.slice(3)))(name()))],
    ['neighbours', times((index) => `/api/entities/${ids[index]}/neighbours`)],
    ['entity', times((index) => `/api/entities/${ids[index]}`)],
    [
      'paths, three of up to six steps',
      times((index) => `/api/paths?from=${ids[index]}&to=${ids[index + REQUESTS]}`),
    ],
  ];
}
