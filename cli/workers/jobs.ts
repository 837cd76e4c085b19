/**
 * How many threads work, and when: the first articles are done in this thread, as a few files are done before
 * another thread has started; a long run goes on in several.
 */
import { availableParallelism } from 'node:os';
import type { Extractor } from '../../extract/index.ts';
import { articleLimit } from './article-limit.ts';
import { type Extracting, type Form, inThisThread } from './extracting.ts';
import type { Recipe } from './recipe.ts';

export interface JobsOptions {
  readonly extractor: Extractor;
  /** What the extractor was made from, for those of other threads. */
  readonly recipe: Recipe;
  readonly form: Form;
  /** Milliseconds that each article may take. */
  readonly timeoutMs: number;
  /** Threads that may extract; default: `defaultJobs()`. */
  readonly jobs?: number;
  /** Characters of articles after which other threads are started; default a second's work. */
  readonly alone?: number;
}

const ALONE = 250_000;
const MOST_BY_DEFAULT = 4;

/** One core is left to the reading, the store and the person. */
export function defaultJobs(): number {
  return Math.max(1, Math.min(availableParallelism() - 1, MOST_BY_DEFAULT));
}

export function startExtracting(options: JobsOptions): Extracting {
  const { extractor, recipe, form, timeoutMs, jobs = defaultJobs(), alone = ALONE } = options;
  const here = inThisThread(extractor, { form, limit: articleLimit(timeoutMs) });
  if (jobs <= 1) return here;
  let characters = 0;
  let pool: Promise<Extracting> | undefined;
  let started: Extracting | undefined;
  const start = async () => {
    const { startPool } = await import('./pool.ts');
    started = startPool({ threads: jobs, recipe, form, timeoutMs });
    return started;
  };
  return {
    get ahead() {
      return started?.ahead ?? 0;
    },
    extract(document) {
      characters += document.text.length;
      if (characters <= alone) return here.extract(document);
      pool ??= start();
      return pool.then((threads) => threads.extract(document));
    },
    async close() {
      await (await pool)?.close();
    },
  };
}
