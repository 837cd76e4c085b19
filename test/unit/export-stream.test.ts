/** Exporters stream: chunks of a bounded size, nothing pulled before it is needed, nothing heaped up. */
import { describe, expect, test } from 'vitest';
import { CHUNK_LENGTH, inChunks } from '../../graph/export/chunks.ts';
import { exporters } from '../../graph/export/registry.ts';
import { type GraphRecord, textEdgeId } from '../../graph/model.ts';
import { collect, entity, hostileGraph, stream } from './export-fixture.ts';

const NODES = 100_000;
const EDGES = 100_000;

describe('200,000 records', () => {
  test.each(exporters.ids)('%s: written as they come', async (format) => {
    let pulled = 0;
    async function* records(): AsyncGenerator<GraphRecord> {
      for (let i = 0; i < NODES; i++, pulled++) {
        const id = `e${i.toString(16).padStart(16, '0')}`;
        yield { kind: 'node', id, labels: ['Company', 'Entity'], properties: { id, name: `name ${i}` } };
      }
      for (let i = 0; i < EDGES; i++, pulled++) {
        const from = `e${i.toString(16).padStart(16, '0')}`;
        const to = `e${((i * 7) % NODES).toString(16).padStart(16, '0')}`;
        yield { kind: 'edge', id: textEdgeId('USES', from, to, {}), type: 'USES', from, to, properties: {} };
      }
    }
    let longest = 0;
    let chunks = 0;
    let gap = 0;
    let before = 0;
    for await (const chunk of exporters.get(format).write(records())) {
      longest = Math.max(longest, chunk.length);
      // Two tables pass over half of the records, for which there is nothing to write.
      gap = Math.max(gap, pulled - before);
      before = pulled;
      chunks++;
    }
    expect(longest).toBeLessThanOrEqual(CHUNK_LENGTH);
    expect(chunks).toBeGreaterThan(50);
    const skipped = format === 'csv' || format === 'csv-edges' ? NODES : 0;
    expect(gap - skipped).toBeLessThan(5_000);
    expect(pulled).toBe(format === 'csv-nodes' ? NODES : NODES + EDGES);
  });
});

describe('chunks', () => {
  test('small pieces are joined, large ones cut, surrogate pairs kept whole', async () => {
    const chunks: string[] = [];
    for await (const chunk of inChunks(['ab', 'c', '😀😀😀', '', 'd'], 4)) chunks.push(chunk);
    expect(chunks).toEqual(['abc', '😀😀', '😀d']);
  });

  test('nothing gives nothing', async () => {
    expect(await collect(inChunks([]))).toBe('');
  });
});

describe.each(exporters.all)('$id', (exporter) => {
  test('two runs give the same bytes', async () => {
    const run = () => collect(exporter.write(stream(hostileGraph)));
    expect(await run()).toBe(await run());
  });

  test('an error of the store comes through, and the store is let go', async () => {
    let released = false;
    async function* broken(): AsyncGenerator<GraphRecord> {
      try {
        yield entity('x');
        throw new Error('the store failed');
      } finally {
        released = true;
      }
    }
    await expect(collect(exporter.write(broken()))).rejects.toThrow('the store failed');
    expect(released).toBe(true);
  });

  test('stopping early lets the store go', async () => {
    let released = false;
    async function* endless(): AsyncGenerator<GraphRecord> {
      try {
        for (let i = 0; ; i++) yield entity(`x${i}`);
      } finally {
        released = true;
      }
    }
    // The relations table writes nothing for nodes but its head, and would wait for an edge.
    const records = exporter.id.startsWith('csv') ? withEdges(endless()) : endless();
    for await (const _ of exporter.write(records)) break;
    expect(released).toBe(true);
  });

  test('is described for help and menus', () => {
    expect(exporter.help).toMatch(/^\S.{10,110}$/);
    expect(exporter.extension).toMatch(/^[a-z]+(\.[a-z]+)?$/);
    expect(exporter.mediaType).toMatch(/^[a-z]+\/[a-z+-]+(; charset=utf-8)?$/);
  });
});

/** The nodes of a stream as edges: enough of them fill a chunk of any table. */
async function* withEdges(records: AsyncGenerator<GraphRecord>): AsyncGenerator<GraphRecord> {
  yield entity('a');
  let pulled = 0;
  for await (const record of records) {
    const { id } = record;
    if (pulled++ < 1000) yield record as GraphRecord;
    else yield { kind: 'edge', id, type: 'USES', from: id, to: id, properties: { id } };
  }
}
