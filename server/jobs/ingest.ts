/** The work of an ingest job: bytes to text, text to facts, facts into the graph, an article at a time. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SourceInput } from '../../extract/document.ts';
import type { Extraction, Failure } from '../../extract/extraction.ts';
import { timeLimit } from '../../foundation/deadline.ts';
import { KithError, serialiseError } from '../../foundation/errors.ts';
import type { TimeLimit } from '../../foundation/time-limit.ts';
import type { Graph } from '../../graph/graph.ts';
import { LIMITS } from '../api.ts';
import type { Log } from '../log.ts';
import type { JobInput, JobProgress, JobWork } from './queue.ts';

/** What the server needs of an extractor; `extract/`'s own has this shape. */
export interface Extractor {
  /** Reads one input as a format's id or `auto`: facts, or a failure in the place of an article. */
  extract(
    input: SourceInput,
    format?: string,
    limit?: TimeLimit,
  ): Iterable<Extraction | Failure> | AsyncIterable<Extraction | Failure>;
}

/** Bytes of an input as text. @throws KithError `input-*` naming the source */
export type Decode = (bytes: Uint8Array, source: string) => string;

/** The work over one graph and extractor. */
export function ingestWork(graph: Graph, extractor: Extractor, decode: Decode, log: Log): JobWork {
  return async ({ inputs, format, signal, progress }) => {
    const counts = new Map<string, { entities: number; relations: number }>();
    const written: string[] = [];
    const extractions = extractAll({ inputs, format, signal, progress, extractor, decode, log, counts });
    await graph.ingest(extractions, {
      onAcknowledged(articles) {
        for (const { id, title, state } of articles) {
          const { entities, relations } = counts.get(id) ?? { entities: 0, relations: 0 };
          counts.delete(id);
          if (state !== 'unchanged' && written.length < LIMITS.jobEntities) written.push(id);
          progress.article({ id, title, state, entities, relations });
        }
      },
    });
    if (!signal.aborted) progress.entities(await mentionedEntities(graph, written));
  };
}

/** Nobody is answered while an article is extracted: what takes longer is given up. */
const limit = timeLimit(LIMITS.articleMs);

interface Extracting {
  inputs: readonly JobInput[];
  format: string;
  signal: AbortSignal;
  progress: JobProgress;
  extractor: Extractor;
  decode: Decode;
  log: Log;
  /** Filled for each article yielded: what it said, by article id. */
  counts: Map<string, { entities: number; relations: number }>;
}

/** All inputs' facts, in order. What cannot be read is reported, and the rest goes on. */
async function* extractAll(task: Extracting): AsyncGenerator<Extraction> {
  const { inputs, format, signal, progress, extractor, decode, log, counts } = task;
  for (const input of inputs) {
    if (signal.aborted) return;
    try {
      const text = decode(input.bytes, input.name);
      for await (const item of extractor.extract({ source: input.name, text }, format, limit)) {
        if ('error' in item) progress.failure(item.error);
        else {
          counts.set(item.article.id, { entities: item.entities.length, relations: item.relations.length });
          yield item;
        }
        // Requests are answered between two articles.
        await nextTurn();
        if (signal.aborted) return;
      }
    } catch (error) {
      if (!(error instanceof KithError)) log.error({ err: error, source: input.name }, 'input failed');
      const { code, message } = serialiseError(error);
      progress.failure({ source: input.name, code, message });
    }
    progress.inputRead();
  }
}

/** Ids of the nodes that articles mention, each once, in the order of the text; only the graph knows them. */
async function mentionedEntities(graph: Graph, articles: readonly string[]): Promise<string[]> {
  const ids = new Set<string>();
  for (const id of articles) {
    if (ids.size >= LIMITS.jobEntities) break;
    const article = await graph.article(id).catch((error: unknown) => {
      // Withdrawn by someone else in the meantime.
      if (error instanceof KithError && error.code === 'article-not-found') return undefined;
      throw error;
    });
    for (const sentence of article?.sentences ?? [])
      for (const mention of sentence.mentions) ids.add(mention.entity);
  }
  return [...ids].slice(0, LIMITS.jobEntities);
}
