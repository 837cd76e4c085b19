/**
 * Jobs: what `POST /articles` starts and `GET /jobs/:id` shows. One runs at a time, as a store has one
 * writer; the rest wait, bounded in number and bytes. Ended ones are kept for a while.
 */
import { randomUUID } from 'node:crypto';
import { KithError, serialiseError } from '../../foundation/errors.ts';
import { type Job, LIMITS } from '../api.ts';
import type { Log } from '../log.ts';

/** One input of a job: a name for messages and its bytes. */
export interface JobInput {
  name: string;
  bytes: Uint8Array;
}

/** Does a job's work and tells what it did. `server/jobs/ingest.ts` makes it. */
export type JobWork = (task: {
  inputs: readonly JobInput[];
  format: string;
  signal: AbortSignal;
  progress: JobProgress;
}) => Promise<void>;

/** How the work reports; each call is a change that streams may show. */
export interface JobProgress {
  inputRead(): void;
  article(article: Job['articles'][number]): void;
  failure(failure: Job['failures'][number]): void;
  entities(ids: readonly string[]): void;
}

export interface QueueLimits {
  waitingJobs: number;
  waitingBytes: number;
  keptJobs: number;
}

interface Entry {
  job: Job;
  /** Grows with each change; the id of events. */
  version: number;
  inputs: JobInput[];
  format: string;
  bytes: number;
  abort: AbortController;
  listeners: Set<() => void>;
}

export class JobQueue {
  readonly #work: JobWork;
  readonly #limits: QueueLimits;
  readonly #log: Log;
  /** In the order they came. */
  readonly #entries = new Map<string, Entry>();
  #running: Promise<void> | undefined;
  #closed = false;

  constructor(work: JobWork, limits: QueueLimits, log: Log) {
    this.#work = work;
    this.#limits = limits;
    this.#log = log;
  }

  /**
   * Puts inputs into the queue.
   * @returns the job, waiting or already running
   * @throws KithError `too-many-requests` when too much waits already; `interrupted` after `close`
   */
  submit(inputs: readonly JobInput[], format: string): Job {
    if (this.#closed) throw new KithError('interrupted', 'The server is stopping; send it again later.');
    const bytes = inputs.reduce((sum, input) => sum + input.bytes.byteLength, 0);
    const waiting = [...this.#entries.values()].filter((entry) => entry.job.endedAt === null);
    const waitingBytes = waiting.reduce((sum, entry) => sum + entry.bytes, 0);
    if (waiting.length >= this.#limits.waitingJobs || waitingBytes + bytes > this.#limits.waitingBytes)
      throw new KithError(
        'too-many-requests',
        `${waiting.length} jobs are waiting already; send this again when some are done.`,
        { retryAfter: 10 },
      );
    const entry: Entry = {
      job: {
        id: randomUUID(),
        kind: 'ingest',
        state: 'waiting',
        total: inputs.length,
        done: 0,
        articles: [],
        articlesTotal: 0,
        failures: [],
        failuresTotal: 0,
        entities: [],
        startedAt: new Date().toISOString(),
        endedAt: null,
      },
      version: 1,
      inputs: [...inputs],
      format,
      bytes,
      abort: new AbortController(),
      listeners: new Set(),
    };
    this.#entries.set(entry.job.id, entry);
    this.#running ??= this.#run();
    return entry.job;
  }

  /** @throws KithError `job-not-found` */
  get(id: string): Job {
    return this.#entry(id).job;
  }

  /** A number that grows with each change of the job. @throws KithError `job-not-found` */
  version(id: string): number {
    return this.#entry(id).version;
  }

  /**
   * Calls `listener` after each change.
   * @returns what ends it
   * @throws KithError `job-not-found`
   */
  subscribe(id: string, listener: () => void): () => void {
    const { listeners } = this.#entry(id);
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  /** Stops a job after the article at hand; what was acknowledged stays. @throws KithError `job-not-found` */
  cancel(id: string): Job {
    const entry = this.#entry(id);
    if (entry.job.endedAt === null) {
      entry.abort.abort();
      if (entry.job.state === 'waiting') this.#end(entry, 'cancelled');
    }
    return entry.job;
  }

  /** Cancels all jobs and waits for the article at hand. Jobs that come later are refused. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const id of this.#entries.keys()) this.cancel(id);
    await this.#running;
  }

  #entry(id: string): Entry {
    const entry = this.#entries.get(id);
    if (entry) return entry;
    throw new KithError(
      'job-not-found',
      `There is no job "${id.slice(0, 60)}"; jobs are kept until the server stops, the last ${this.#limits.keptJobs} of them.`,
    );
  }

  async #run(): Promise<void> {
    // Let the answer to the upload leave first.
    await new Promise(setImmediate);
    for (let entry = this.#next(); entry !== undefined; entry = this.#next()) await this.#perform(entry);
    this.#running = undefined;
  }

  #next(): Entry | undefined {
    for (const entry of this.#entries.values()) if (entry.job.state === 'waiting') return entry;
    return undefined;
  }

  async #perform(entry: Entry): Promise<void> {
    const { job, inputs, format, abort } = entry;
    job.state = 'running';
    this.#changed(entry);
    try {
      await this.#work({ inputs, format, signal: abort.signal, progress: this.#progress(entry) });
      const nothing = job.articlesTotal === 0 && job.failuresTotal > 0;
      this.#end(entry, abort.signal.aborted ? 'cancelled' : nothing ? 'failed' : 'done');
    } catch (error) {
      if (abort.signal.aborted && error instanceof KithError && error.code === 'interrupted')
        return this.#end(entry, 'cancelled');
      if (!(error instanceof KithError)) this.#log.error({ err: error, job: job.id }, 'job failed');
      const { code, message } = serialiseError(error);
      this.#progress(entry).failure({ source: 'store', code, message });
      this.#end(entry, 'failed');
    }
  }

  #progress(entry: Entry): JobProgress {
    const { job } = entry;
    const changed = () => this.#changed(entry);
    return {
      inputRead() {
        job.done += 1;
        changed();
      },
      article(article) {
        job.articlesTotal += 1;
        if (job.articles.length < LIMITS.jobEntries) job.articles.push(article);
        changed();
      },
      failure(failure) {
        job.failuresTotal += 1;
        if (job.failures.length < LIMITS.jobEntries) job.failures.push(failure);
        changed();
      },
      entities(ids) {
        job.entities = ids.slice(0, LIMITS.jobEntities);
        changed();
      },
    };
  }

  #end(entry: Entry, state: 'done' | 'failed' | 'cancelled'): void {
    entry.job.state = state;
    entry.job.endedAt = new Date().toISOString();
    entry.inputs = [];
    this.#log.info(
      { job: entry.job.id, state, articles: entry.job.articlesTotal, failures: entry.job.failuresTotal },
      'job ended',
    );
    this.#changed(entry);
    entry.listeners.clear();
    const ended = [...this.#entries.values()].filter((other) => other.job.endedAt !== null);
    for (const old of ended.slice(0, Math.max(0, ended.length - this.#limits.keptJobs)))
      this.#entries.delete(old.job.id);
  }

  #changed(entry: Entry): void {
    entry.version += 1;
    for (const listener of [...entry.listeners]) listener();
  }
}
