/**
 * Inputs to extractions, in order: read and decoded here, extracted here or in other threads. What fails is an
 * item in its place, and the rest goes on. Pull-driven: no more articles are in memory than are worked on.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Document, isPassedOver, type PassedOver } from '../../extract/document.ts';
import type { Extraction } from '../../extract/extraction.ts';
import { contentId } from '../../extract/identity.ts';
import type { Explanation } from '../../extract/index.ts';
import { readStream } from '../../extract/sources/read-stream.ts';
import { readers } from '../../extract/sources/registry.ts';
import { KithError, type SerialisedError, serialiseError } from '../../foundation/errors.ts';
import type { TimeLimit } from '../../foundation/time-limit.ts';
import type { Extracted, Extracting } from '../workers/extracting.ts';
import { findInputs, type Input } from './find.ts';
import { openStream } from './stream.ts';

export type Item =
  /** `explanation` where one was wanted. */
  | { kind: 'extraction'; input: Input; extraction: Extraction; explanation?: Explanation }
  /** An extraction as a line of JSON, where that was wanted. */
  | { kind: 'line'; input: Input; line: string }
  /** `path` names the input as the person did; `error.source` as an article would. */
  | { kind: 'failure'; path: string; error: SerialisedError & { source: string }; cause?: unknown }
  /** An article that is in the graph already, as it is now. */
  | { kind: 'known'; input: Input }
  /** A page that is no article: a redirect, a disambiguation page. */
  | { kind: 'passed'; input: Input; reading: PassedOver }
  /** The input is done, whatever came of it. */
  | { kind: 'done' };

export interface ExtractOptions {
  /** Closed at the end, however it comes. */
  extracting: Extracting;
  /** Id of a reader, or `auto`. */
  format: string;
  stdin: NodeJS.ReadableStream;
  cwd: string;
  signal: AbortSignal;
  /** Time that the reading of each article may take; default: none is kept. */
  limit?: TimeLimit;
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

/** Characters of articles that may wait in memory, whatever their number. */
const MOST_WAITING = 16 * 1024 * 1024;

/** Ends early, without an error, when the signal is given. */
export async function* extractAll(paths: readonly string[], options: ExtractOptions): AsyncGenerator<Item> {
  const { extracting, signal } = options;
  const line = new WaitingLine();
  // What other threads are at is given up at once, and not waited for.
  const stop = () => void extracting.close();
  signal.addEventListener('abort', stop, { once: true });
  try {
    for await (const read of readAll(paths, options)) {
      if (read.kind === 'document') line.add(extracted(read, extracting), read.document.text.length);
      else line.add(read, 0);
      while (line.length > extracting.ahead || line.characters > MOST_WAITING) {
        const item = await line.next();
        if (signal.aborted) return;
        yield item;
      }
    }
    while (line.length > 0) {
      const item = await line.next();
      if (signal.aborted) return;
      yield item;
    }
  } finally {
    signal.removeEventListener('abort', stop);
    await extracting.close();
  }
}

interface Unextracted {
  kind: 'document';
  input: Input;
  document: Document;
}

interface Waiting {
  item: Item | Promise<Item>;
  characters: number;
}

/** Items in the order of the input, done or on their way. */
class WaitingLine {
  /** Of the articles that wait. */
  characters = 0;
  readonly #waiting: Waiting[] = [];

  get length(): number {
    return this.#waiting.length;
  }

  add(item: Item | Promise<Item>, characters: number): void {
    this.#waiting.push({ item, characters });
    this.characters += characters;
  }

  async next(): Promise<Item> {
    const { item, characters } = this.#waiting.shift() as Waiting;
    this.characters -= characters;
    return item;
  }
}

function extracted({ input, document }: Unextracted, extracting: Extracting): Item | Promise<Item> {
  const itemOf = (each: Extracted): Item => {
    if ('error' in each) return failed(input, each.error);
    return 'line' in each ? { kind: 'line', input, ...each } : { kind: 'extraction', input, ...each };
  };
  const result = extracting.extract(document);
  return result instanceof Promise ? result.then(itemOf) : itemOf(result);
}

function failed({ path, source }: Input, error: unknown): Item {
  return { kind: 'failure', path, error: { ...serialiseError(error), source }, cause: error };
}

async function* readAll(
  paths: readonly string[],
  options: ExtractOptions,
): AsyncGenerator<Item | Unextracted> {
  const { cwd, format, signal } = options;
  for await (const found of findInputs(paths, { cwd, endings: endingsOf(format) })) {
    if (signal.aborted) return;
    if (found instanceof KithError) {
      const path = found.source ?? '';
      yield { kind: 'failure', path, error: { ...serialiseError(found), source: path } };
    } else yield* readOne(found, options);
    yield { kind: 'done' };
  }
}

async function* readOne(input: Input, options: ExtractOptions): AsyncGenerator<Item | Unextracted> {
  const { format, stdin, signal, env = process.env, knownHash, limit } = options;
  const content = openStream(input, { stdin, signal, env });
  for await (const reading of readStream(input.source, content, format, limit)) {
    if (signal.aborted) return;
    if (reading instanceof KithError) yield failed(input, reading);
    else if (isPassedOver(reading)) yield { kind: 'passed', input, reading };
    else if (knownHash && (await knownHash(reading.id ?? contentId('a', reading.identity))) === reading.hash)
      yield { kind: 'known', input };
    else yield { kind: 'document', input, document: reading };
    // Signals are received between two articles.
    await nextTurn();
    if (signal.aborted) return;
  }
}
