/** GET /api/export: the graph, or a part of it, as a file; streamed, at the pace of the one who reads. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { KithError } from '../../foundation/errors.ts';
import type { ExportScope, Graph } from '../../graph/graph.ts';
import { LIMITS } from '../api.ts';
import { attachment, safeFileName } from '../content-disposition.ts';
import { entityIdOf } from '../request/entity-id.ts';
import { Id, integer, list } from '../request/schemas.ts';
import { defineRoute, SENT, type Sent } from '../route.ts';

const ExportQuery = z
  .strictObject({
    format: z.string().max(40).describe('an id of /api/export/formats'),
    around: Id.optional().describe('id or name of the entity at the centre'),
    depth: integer({ min: 0, max: LIMITS.exportDepth.max })
      .optional()
      .describe(`steps from the centre; ${LIMITS.exportDepth.default} when absent, with \`around\` only`),
    query: z.string().min(1).max(LIMITS.cypherLength).optional().describe('read-only Cypher'),
    ids: list(z.string().max(64), LIMITS.subgraphIds)
      .optional()
      .describe('ids of entities with commas between'),
  })
  .refine(({ around, query, ids }) => [around, query, ids].filter((part) => part !== undefined).length <= 1, {
    message: 'give one of `around`, `query` and `ids`, or none of them for the whole graph',
  })
  .refine(({ around, depth }) => depth === undefined || around !== undefined, {
    message: 'goes with `around`',
    path: ['depth'],
  });

export const exportGraph = defineRoute({
  id: 'exportGraph',
  label: 'The graph, or a part of it, as a file',
  method: 'get',
  path: '/api/export',
  tag: 'export',
  query: ExportQuery,
  media: { '*/*': 'the file, in the media type of its format' },
  errors: [
    'unknown-format',
    'entity-not-found',
    'entity-ambiguous',
    'cypher-syntax',
    'cypher-write',
    'cypher-refused',
    'cypher-failed',
    'cypher-too-wide',
    'cypher-timeout',
    'cypher-memory',
    'output-failed',
  ],
  async handle({ query, signal, raw }, { graph, exporters, log }, response): Promise<Sent> {
    const exporter = exporters.get(query.format);
    const { scope, name } = await scopeOf(graph, query);
    const pieces = exporter
      .write(graph.records(scope, { evidence: exporter.evidence }), graph.ontology)
      [Symbol.asyncIterator]();
    // What is wrong with the query shows with the first piece, when a problem can still be answered.
    const first = await pieces.next();
    response.setHeader('Content-Type', exporter.mediaType);
    response.setHeader('Content-Disposition', attachment(safeFileName(name, exporter.extension)));
    if (raw.method === 'HEAD') {
      await pieces.return?.();
      response.end();
      return SENT;
    }
    try {
      await pipeline(Readable.from(gathered(first, pieces), { objectMode: false }), response, { signal });
    } catch (error) {
      // The client went away: nobody is left to tell.
      if (signal.aborted) return SENT;
      log.error({ err: error, format: exporter.id }, 'export broke off');
      throw new KithError('output-failed', 'The export broke off; ask for it again.', { cause: error });
    }
    return SENT;
  },
});

async function scopeOf(
  graph: Graph,
  query: z.output<typeof ExportQuery>,
): Promise<{ scope: ExportScope; name: string }> {
  const { around, depth = LIMITS.exportDepth.default, query: cypher, ids } = query;
  if (around !== undefined) {
    const entity = await graph.entity(await entityIdOf(graph, around));
    return { scope: { kind: 'around', entity: entity.id, depth }, name: `kith ${entity.name}` };
  }
  if (cypher !== undefined) return { scope: { kind: 'query', cypher }, name: 'kith query' };
  if (ids !== undefined) return { scope: { kind: 'entities', ids }, name: 'kith selection' };
  return { scope: { kind: 'whole' }, name: 'kith' };
}

const CHUNK = 64 * 1024;

/** Exporters yield a line at a time; a socket takes larger pieces with less work. */
async function* gathered(
  first: IteratorResult<string | Uint8Array>,
  rest: AsyncIterator<string | Uint8Array>,
): AsyncGenerator<string | Uint8Array> {
  let text = '';
  try {
    for (let piece = first; !piece.done; piece = await rest.next()) {
      if (typeof piece.value !== 'string') {
        if (text !== '') yield text;
        text = '';
        yield piece.value;
      } else {
        text += piece.value;
        if (text.length >= CHUNK) {
          yield text;
          text = '';
        }
      }
    }
    if (text !== '') yield text;
  } finally {
    await rest.return?.();
  }
}
