/** Things of one name in several articles: a title's brackets keep them apart, and a lone name follows the only one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createExtractor } from '../../extract/index.ts';
import type { Graph } from '../../graph/graph.ts';
import { graphOver } from '../../graph/stored-graph.ts';
import { memoryStore } from '../fixtures/memory-store.ts';
import { plainDocument } from './extraction-cases.ts';

const extractor = createExtractor();
const article = (title: string, body: string) => extractor.extractDocument(plainDocument(body, { title }));

const program = article('Zorb (software)', 'Zorb is a database. It was developed by Frobnitz, Inc. in 2012.');
const town = article('Zorb (city)', 'Zorb is a city in Germany. The river Qwertz flows through Zorb.');
const plain = article('Zorb', 'Zorb is a database. Jane Qwertz founded it.');
const user = article('Vexl', 'Vexl is a library. It stores its data in the database Zorb.');

async function graphOf(extractions: readonly ReturnType<typeof article>[]): Promise<Graph> {
  const graph = graphOver(await memoryStore());
  for (const extraction of extractions) await graph.ingest([extraction]);
  return graph;
}

async function nodesNamed(graph: Graph, name: string): Promise<number> {
  let found = 0;
  for await (const record of graph.records({ kind: 'whole' }))
    if (JSON.stringify(record).includes(`"name":"${name}"`) && JSON.stringify(record).includes('"Entity"'))
      found++;
  return found;
}

async function dump(graph: Graph): Promise<string> {
  const lines: string[] = [];
  for await (const record of graph.records({ kind: 'whole' })) lines.push(JSON.stringify(record));
  return lines.join('\n');
}

describe('things of one name', () => {
  test.each([
    ['two titles with brackets are two nodes', [program, town], 2],
    ['a lone name follows the only one', [program, user], 1],
    ['and the one of its type', [program, town, user], 2],
    ['before it comes', [user, program], 1],
    ['an article of the plain title is a thing of its own', [program, plain], 2],
    ['which the lone name means then', [program, plain, user], 2],
  ] as const)('%s', async (_, articles, count) => {
    expect(await nodesNamed(await graphOf(articles), 'Zorb')).toBe(count);
  });

  test('any order of readings and withdrawals ends as the articles that are left would', async () => {
    const all = [program, town, plain, user];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(3), fc.boolean()), { minLength: 1, maxLength: 8 }),
        async (steps) => {
          const graph = await graphOf([]);
          const there = new Set<number>();
          for (const [at, add] of steps) {
            if (add) await graph.ingest([all[at] as typeof program]);
            else if (there.has(at)) await graph.remove((all[at] as typeof program).article.id);
            if (add) there.add(at);
            else there.delete(at);
          }
          const left = [...there].sort().map((at) => all[at] as typeof program);
          expect(await dump(graph)).toBe(await dump(await graphOf(left)));
        },
      ),
      { numRuns: 25 },
    );
  });
});
