/**
 * Extraction in threads of their own (piscina). A thread that dies takes its document with it, which is an error
 * in its place; another thread is started and the rest goes on.
 */
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Document } from '../../extract/document.ts';
import { KithError } from '../../foundation/errors.ts';
import type { Extracted, Extracting } from './extracting.ts';
import { type Answer, fromAnswer, type Start } from './messages.ts';

/** Documents held ready for each thread, so that none waits for the reading. */
const READY = 4;

export interface PoolOptions extends Start {
  readonly threads: number;
  /** What the threads run; default: the extraction. */
  readonly entry?: URL;
  /** Megabytes of memory for each thread; default: the engine's own bound. */
  readonly memoryMb?: number;
}

export function startPool({ threads, entry = defaultEntry(), memoryMb, ...start }: PoolOptions): Extracting {
  const pool = new Piscina<Document, Answer>({
    filename: fileURLToPath(entry),
    minThreads: threads,
    maxThreads: threads,
    workerData: start,
    recordTiming: false,
    ...(memoryMb === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: memoryMb } }),
    // Ours are not for them; what they need of the loader they load themselves.
    argv: [],
    execArgv: [],
  });
  // A thread that dies without a document in hand: the next document shows what is wrong.
  pool.on('error', () => {});
  return {
    ahead: threads * READY,
    async extract(document): Promise<Extracted> {
      try {
        return fromAnswer(await pool.run(document));
      } catch (error) {
        return { error: died(document, error) };
      }
    },
    close: () => pool.destroy(),
  };
}

/** What was built, or the sources behind their loader. */
function defaultEntry(): URL {
  return new URL(
    import.meta.url.endsWith('.ts') ? './from-source.mjs' : './extract-worker.js',
    import.meta.url,
  );
}

function died({ title, source }: Document, cause: unknown): KithError {
  const what = `The article “${title.slice(0, 80)}” (${source})`;
  if ((cause as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new KithError(
      'input-too-large',
      `${what} needs more memory than there is for one article; split it, or leave it out.`,
      { source, cause },
    );
  return new KithError(
    'internal',
    `${what} ended the thread that read it; please report it with the input.`,
    {
      source,
      cause,
    },
  );
}
