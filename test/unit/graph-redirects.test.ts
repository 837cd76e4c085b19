/** Redirects: another title of an article is the article's node, whether it comes before, after or alone. */
import { describe, expect, test } from 'vitest';
import type { Extraction } from '../../extract/extraction.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Redirect } from '../../graph/ingest/redirects.ts';
import { graphOver } from '../../graph/stored-graph.ts';
import { extractionOf } from '../fixtures/extractions.ts';
import { memoryStore } from '../fixtures/memory-store.ts';

const types = { Kubernetes: 'Software', 'K8s Engine': 'Software', Borg: 'Software' };
const kubernetes = extractionOf({
  title: 'Kubernetes',
  types,
  facts: [{ subject: 'Kubernetes', relation: 'SUCCESSOR_OF', object: 'Borg' }],
});
const helm = extractionOf({
  title: 'Helm',
  types,
  facts: [{ subject: 'Helm', relation: 'DEPENDS_ON', object: 'K8s Engine' }],
});
const redirect: Redirect = { redirect: 'K8s Engine', target: 'Kubernetes' };

async function graphOf(...batches: (Extraction | Redirect)[][]): Promise<Graph> {
  const graph = graphOver(await memoryStore());
  for (const batch of batches) await graph.ingest(batch);
  return graph;
}

async function dump(graph: Graph): Promise<string> {
  const lines: string[] = [];
  for await (const record of graph.records({ kind: 'whole' })) lines.push(JSON.stringify(record));
  return lines.join('\n');
}

describe('a redirect', () => {
  const orders: [string, (Extraction | Redirect)[][]][] = [
    ['before both', [[redirect, kubernetes, helm]]],
    ['after both', [[kubernetes, helm], [redirect]]],
    ['between', [[helm], [redirect], [kubernetes]]],
    ['twice', [[helm, redirect], [redirect], [kubernetes]]],
  ];
  test.each(orders)('%s joins what the two titles name', async (_, batches) => {
    const graph = await graphOf(...batches);
    expect(await dump(graph)).toBe(await dump(await graphOf([redirect], [kubernetes], [helm])));
    const stats = await graph.stats();
    expect(stats.entities).toBe(3);
  });

  test('alone makes no node', async () => {
    const stats = await (await graphOf([redirect])).stats();
    expect(stats.entities).toBe(0);
    expect(stats.articles).toBe(0);
  });

  test('that leads elsewhere now joins what it leads to now', async () => {
    const graph = await graphOf([kubernetes, helm, redirect], [{ redirect: 'K8s Engine', target: 'Borg' }]);
    expect(await dump(graph)).toBe(
      await dump(await graphOf([kubernetes, helm, { redirect: 'K8s Engine', target: 'Borg' }])),
    );
  });

  test('goes with nothing when its article is withdrawn', async () => {
    const graph = await graphOf([kubernetes, helm, redirect]);
    await graph.remove('Kubernetes');
    expect(await dump(graph)).toBe(await dump(await graphOf([helm, redirect])));
  });
});
