/**
 * Inputs to extractions, one at a time and in order: read, decoded, extracted. What fails is an item in its
 * place, and the rest goes on. Pull-driven, so that no more than the article at hand is in memory.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Document, isPassedOver, type PassedOver } from '../../extract/document.ts';
import type { Extraction } from '../../extract/extraction.ts';
import { contentId } from '../../extract/identity.ts';
import type { Extractor } from '../../extract/index.ts';
import { readStream } from '../../extract/sources/read-stream.ts';
import { readers } from '../../extract/sources/registry.ts';
import { KithError, type SerialisedError, serialiseError } from '../../foundation/errors.ts';
import { findInputs, type Input } from './find.ts';
import { openStream } from './stream.ts';

export type Item =
  | { kind: 'extraction'; input: Input; extraction: Extraction }
  /** `path` names the input as the person did; `error.source` as an article would. */
  | { kind: 'failure'; path: string; error: SerialisedError & { source: string }; cause?: unknown }
  /** An article that is in the graph already, as it is now. */
  | { kind: 'known'; input: Input }
  /** A page that is no article: a redirect, a disambiguation page. */
  | { kind: 'passed'; input: Input; reading: PassedOver }
  /** The input is done, whatever came of it. */
  | { kind: 'done' };

export interface ExtractOptions {
  extractor: Extractor;
  /** Id of a reader, or `auto`. */
  format: string;
  stdin: NodeJS.ReadableStream;
  cwd: string;
  signal: AbortSignal;
  /** Default: the process's own. */
  env?: NodeJS.ProcessEnv;
  /** Hash of an article's content in the graph: articles that have not changed since are passed over. */
  knownHash?(article: string): Promise<string | null>;
}

/** Endings, without the dot, of the files that are read from folders: those of the formats, compressed ones too. */
export function endingsOf(format: string): Set<string> {
  const reading = format === 'auto' ? readers.all : [readers.get(format)];
  const endings = reading.flatMap((reader) => reader.extensions);
  return new Set([...endings, ...COMPRESSED.flatMap((kind) => endings.map((ending) => `${ending}.${kind}`))]);
}

const COMPRESSED = ['gz', 'bz2'];

/** Ends early, without an error, when the signal is given. */
export async function* extractAll(paths: readonly string[], options: ExtractOptions): AsyncGenerator<Item> {
  const { cwd, format, signal } = options;
  for await (const found of findInputs(paths, { cwd, endings: endingsOf(format) })) {
    if (signal.aborted) return;
    if (found instanceof KithError) {
      const path = found.source ?? '';
      yield { kind: 'failure', path, error: { ...serialiseError(found), source: path } };
    } else yield* extractInput(found, options);
    yield { kind: 'done' };
  }
}

async function* extractInput(input: Input, options: ExtractOptions): AsyncGenerator<Item> {
  const { extractor, format, stdin, signal, env = process.env, knownHash } = options;
  const failure = (error: unknown): Item => ({
    kind: 'failure',
    path: input.path,
    error: { ...serialiseError(error), source: input.source },
    cause: error,
  });
  const content = openStream(input, { stdin, signal, env });
  for await (const reading of readStream(input.source, content, format)) {
    if (signal.aborted) return;
    if (reading instanceof KithError) yield failure(reading);
    else if (isPassedOver(reading)) yield { kind: 'passed', input, reading };
    else if (knownHash && (await knownHash(contentId('a', reading.identity))) === reading.hash)
      yield { kind: 'known', input };
    else yield extracted(reading);
    // Signals are received between two articles.
    await nextTurn();
    if (signal.aborted) return;
  }

  function extracted(document: Document): Item {
    try {
      return { kind: 'extraction', input, extraction: extractor.extractDocument(document) };
    } catch (error) {
      return failure(error);
    }
  }
}
