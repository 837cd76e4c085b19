/**
 * How long each question over the whole graph takes, on a generated one of 100,000 entities and 300,000
 * relations in the index alone, and the longest that it keeps others waiting.
 *
 *   npm run bench -- analysis [entities] [relations]
 */
import { performance } from 'node:perf_hooks';
import { relationId } from '../extract/identity.ts';
import { defaultOntology } from '../extract/ontology/default.ts';
import { connectingTree } from '../graph/analysis/connecting-tree.ts';
import { contradictionKinds } from '../graph/analysis/contradictions/registry.ts';
import { statementsOf } from '../graph/analysis/contradictions/statements.ts';
import { metrics } from '../graph/analysis/metrics/registry.ts';
import { adjacencyIn } from '../graph/read/adjacency.ts';
import { analyse } from '../graph/read/analysis.ts';
import { commonNeighbours } from '../graph/read/common.ts';
import { GraphIndex } from '../graph/read/graph-index.ts';
import { type Benchmark, table } from './benchmark.ts';
import { syntheticCorpus } from './synthetic-corpus.ts';

export const analysis: Benchmark = {
  id: 'analysis',
  label: 'each metric and question over the whole graph: analysis [entities] [relations]',
  async run([entityCount = '100000', relationCount = '300000']) {
    const index = indexOf(Number(entityCount), Number(relationCount));
    const rows: string[][] = [];
    const measure = async (label: string, task: () => Promise<unknown> | unknown) => {
      let longest = 0;
      let last = performance.now();
      const beat = setInterval(() => {
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
      }, 1);
      const begun = performance.now();
      await task();
      const took = performance.now() - begun;
      await new Promise((resolve) => setTimeout(resolve, 5));
      clearInterval(beat);
      rows.push([label, `${took.toFixed(0)} ms`, `${longest.toFixed(0)} ms`]);
    };
    // The first metric makes the graph that all run on.
    for (const { id } of metrics.all) await measure(id, () => analyse(index, id));
    await measure('degree, asked again', () => analyse(index, 'degree'));
    const ids = [...index.entities.keys()].sort().filter((_, at) => at % 9_973 === 0);
    const busy = [...index.entities.keys()]
      .sort((a, b) => index.relationsAt(b).size - index.relationsAt(a).size)
      .slice(0, 10);
    await measure('arrays for paths', () => adjacencyIn(index));
    await measure(`a tree that connects ${ids.length}`, () =>
      adjacencyIn(index).then((graph) => connectingTree(graph, ids)),
    );
    await measure('common neighbours of the ten busiest', () => commonNeighbours(index, busy));
    await measure('contradictions', async () => {
      const statements = await statementsOf(index.relations.values());
      return contradictionKinds.all.map((kind) => [...kind.find(statements)].length);
    });
    process.stdout.write(
      `${index.entities.size} entities, ${index.relations.size} relations; this process ${Math.round(process.memoryUsage().rss / 1e6)} MB\n`,
    );
    process.stdout.write(table(['question', 'took', 'others waited at most'], rows));
  },
};

/** An index as if it had been read from a store. */
function indexOf(entities: number, relations: number): GraphIndex {
  const index = new GraphIndex(defaultOntology);
  for (const extraction of syntheticCorpus({ entities, relations, perArticle: 60, seed: 1 })) {
    for (const { id, name, type, aliases, confidence } of extraction.entities)
      index.setEntity({ id, name, type, aliases, mentions: 1, articles: 1, confidence });
    for (const { subject, type, object, confidence } of extraction.relations)
      index.setRelation({
        id: relationId(subject, type, object),
        from: subject,
        type,
        to: object,
        confidence,
        weight: 1,
        methods: [],
      });
  }
  return index;
}
