/** Sends an export: the graph, or a part of it, as a file; streamed, at the pace of the one who reads. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import { type ErrorCode, KithError } from '../foundation/errors.ts';
import type { ExportScope, Graph } from '../graph/graph.ts';
import { type ExportView, LIMITS } from './api.ts';
import { attachment, safeFileName } from './content-disposition.ts';
import { entityIdOf } from './request/entity-id.ts';
import { SENT, type Sent, type Services } from './route.ts';

/** What is asked for, however it came. */
export interface ExportAsked {
  readonly format: string;
  readonly around?: string;
  readonly depth?: number;
  readonly query?: string;
  readonly ids?: readonly string[];
  readonly view?: ExportView;
}

/** Codes that an export may answer with. */
export const EXPORT_ERRORS = [
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
] as const satisfies readonly ErrorCode[];

/**
 * Writes the file into the response.
 * @throws KithError with one of `EXPORT_ERRORS`
 */
export async function sendExport(
  asked: ExportAsked,
  { graph, exporters, log }: Services,
  request: { signal: AbortSignal; raw: Request },
  response: Response,
): Promise<Sent> {
  const { signal, raw } = request;
  const exporter = exporters.get(asked.format);
  const { scope, name } = await scopeOf(graph, asked);
  const pieces = exporter
    .write(graph.records(scope, { evidence: exporter.evidence }), graph.ontology, asked.view)
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
}

async function scopeOf(graph: Graph, asked: ExportAsked): Promise<{ scope: ExportScope; name: string }> {
  const { around, depth = LIMITS.exportDepth.default, query: cypher, ids } = asked;
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
