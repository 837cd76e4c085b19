/**
 * The embedded store: Grafeo in a process of its own, which can be killed when a query does not end and
 * comes back within a second. This file is the contract's face of it; each part has its own.
 */
import { resolve } from 'node:path';
import { KithError } from '../../../foundation/errors.ts';
import { capabilitiesOf } from '../capabilities.ts';
import type { QueryResult, Row, Statement, Store, StoreHealth, UserQuery } from '../contract.ts';
import { admit } from './admit.ts';
import { deadline, settlesWithin } from './deadline.ts';
import { ProcessEnded } from './engine-process.ts';
import { prepareFolder } from './folder.ts';
import type { QueryReply, QueryRequest } from './protocol.ts';
import { closedError, type EmbeddedEvent, type Running, Supervisor } from './supervisor.ts';
import { type Turn, Turns } from './turns.ts';

export type { EmbeddedEvent } from './supervisor.ts';

export interface EmbeddedStoreOptions {
  /** The graph's folder, such as ./kith-data; made when it is missing. */
  path: string;
  /** Several processes may have a graph open for reading, as long as none has it open for writing. */
  readOnly?: boolean;
  /** Megabytes that users' queries may take on top of the graph; 1,024 when absent. */
  memoryMb?: number;
  /** Open a damaged graph with what was written before the damage. */
  salvage?: boolean;
  onEvent?(event: EmbeddedEvent): void;
}

const MEGABYTE = 1024 * 1024;
/** Milliseconds that a cancelled query has to end by itself before its process is killed. */
const GRACE_MS = 300;
/** Times that a statement is run again because its process ended under it. */
const RETRIES = 3;
/** Milliseconds that closing waits for reads under way. */
const LAST_READS_MS = 5_000;

/**
 * Opens the graph in a folder, and makes an empty one where there is none.
 *
 * @throws KithError `store-locked`, `store-damaged`, `store-full`, `store-unreachable` (nothing there to
 *   read only), `usage` (the path is a file), `store-failed`
 */
export async function openEmbeddedStore(options: EmbeddedStoreOptions): Promise<Store> {
  const { path, readOnly = false, memoryMb = 1024, salvage = false, onEvent = () => {} } = options;
  const folder = resolve(path);
  prepareFolder(folder, path, readOnly);
  const supervisor = new Supervisor({
    open: { location: path, folder, readOnly, salvage },
    spareBytes: memoryMb * MEGABYTE,
    onEvent,
  });
  const { process } = await supervisor.running();
  return new EmbeddedStore(path, process.version, supervisor);
}

class EmbeddedStore implements Store {
  readonly engine = 'embedded';
  readonly capabilities = capabilitiesOf('embedded');
  readonly location: string;
  readonly #version: string;
  readonly #supervisor: Supervisor;
  readonly #turns = new Turns();
  readonly #reads = new Set<Promise<unknown>>();
  /** Cancels users' queries when the store closes. */
  readonly #closes = new AbortController();
  #closing: Promise<void> | undefined;

  constructor(location: string, version: string, supervisor: Supervisor) {
    this.location = location;
    this.#version = version;
    this.#supervisor = supervisor;
  }

  async read(statement: Statement): Promise<Row[]> {
    this.#refuseClosed();
    const reading = this.#again(({ process }) => process.call('read', statement));
    this.#reads.add(reading);
    try {
      return await reading;
    } finally {
      this.#reads.delete(reading);
    }
  }

  async write(statements: readonly Statement[]): Promise<void> {
    this.#refuseClosed();
    const turn = await this.#turns.alone();
    try {
      await this.#again(async ({ process, memory }) => {
        try {
          await process.call('write', statements);
          await memory.rest();
        } catch (error) {
          // Whether it was committed is not known, so it is not for us to do it again.
          if (error instanceof ProcessEnded && error.sent) throw this.#busy('a write');
          throw error;
        }
      });
    } finally {
      turn.done();
    }
  }

  async query(query: UserQuery): Promise<QueryResult> {
    this.#refuseClosed();
    const started = performance.now();
    const request = admit(query);
    const signals = query.signal ? [this.#closes.signal, query.signal] : [this.#closes.signal];
    const turn = await this.#queryTurn(query.timeoutMs, signals);
    try {
      await this.#supervisor.running();
    } catch (error) {
      turn.done();
      throw error;
    }
    const reply = await this.#runQuery(request, query, signals, turn);
    return { ...reply, tookMs: performance.now() - started };
  }

  async health(): Promise<StoreHealth> {
    this.#refuseClosed();
    await this.read({ cypher: 'RETURN 1 AS alive' });
    return { engine: this.engine, version: this.#version, location: this.location };
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    this.#closes.abort();
    const turn = await this.#turns.alone();
    if (!(await settlesWithin(Promise.allSettled(this.#reads), LAST_READS_MS))) {
      const { process } = await this.#supervisor.running();
      await process.kill('closed');
    }
    await this.#supervisor.stop();
    turn.done();
  }

  /** A turn beside other queries, waited for no longer than the query itself may take. */
  async #queryTurn(timeoutMs: number, signals: readonly AbortSignal[]): Promise<Turn> {
    const waiting = this.#turns.together();
    const limit = deadline(timeoutMs, signals);
    try {
      const first = await Promise.race([waiting, limit.stopped]);
      if (typeof first === 'object') return first;
      void waiting.then((turn) => turn.done());
      if (first === 'cancelled') throw cancelled();
      throw new KithError(
        'store-busy',
        'Articles are being written, and the query could not begin in its time; try again in a moment.',
        { retryAfter: 1 },
      );
    } finally {
      limit.clear();
    }
  }

  /** Ends the turn when the engine is done with the query, which can be after the caller has its answer. */
  async #runQuery(
    request: QueryRequest,
    { timeoutMs }: UserQuery,
    signals: readonly AbortSignal[],
    turn: Turn,
  ): Promise<QueryReply> {
    // The deadline begins when the query can: a write or a restart before it is not its own doing.
    const limit = deadline(timeoutMs, signals);
    let running: Running | undefined;
    let over = false;
    const work = this.#again(
      (next) => {
        running = next;
        return watched(next, request);
      },
      () => over,
    );
    work.then(turn.done, turn.done);
    try {
      const first = await Promise.race([work, limit.stopped]);
      if (typeof first === 'object') return first;
      over = true;
      if (first === 'cancelled') {
        void settlesWithin(work, GRACE_MS).then((ended) => {
          if (!ended) void running?.process.kill('cancelled');
        });
        throw cancelled();
      }
      void running?.process.kill('deadline');
      throw new KithError(
        'cypher-timeout',
        `The query was stopped at its deadline of ${timeoutMs / 1000} s; narrow it, add a LIMIT, or give it more time.`,
      );
    } finally {
      limit.clear();
    }
  }

  /**
   * Runs a call on the process that is there, and again on the next one when the process ended under it
   * for a reason that lies elsewhere.
   *
   * @param over whether nobody waits for the call any more
   */
  async #again<T>(call: (running: Running) => Promise<T>, over = () => false): Promise<T> {
    for (let left = RETRIES; ; left -= 1) {
      const running = await this.#supervisor.running();
      if (over()) throw cancelled();
      try {
        return await call(running);
      } catch (error) {
        if (!(error instanceof ProcessEnded) || over()) throw error;
        if (error.reason === 'closed') throw closedError(this.location);
        if (left === 0) throw this.#busy('this');
        await running.process.ended;
      }
    }
  }

  #busy(what: string): KithError {
    return new KithError(
      'store-busy',
      `The engine ended under ${what} and is starting again; try again in a moment.`,
      { source: this.location, retryAfter: 1 },
    );
  }

  #refuseClosed(): void {
    if (this.#closing) throw closedError(this.location);
  }
}

/** Runs a user's query with an eye on the memory it takes. */
async function watched({ process, memory }: Running, request: QueryRequest): Promise<QueryReply> {
  memory.enter();
  try {
    return await process.call('query', request);
  } catch (error) {
    if (!(error instanceof ProcessEnded) || !error.sent) throw error;
    if (error.reason === 'memory')
      throw new KithError(
        'cypher-memory',
        'The query, or one that ran beside it, took more memory than queries may; narrow it, or return fewer and smaller values.',
        { retryAfter: 2 },
      );
    if (error.reason === 'crash')
      throw new KithError(
        'store-busy',
        'The engine ended under the query and is starting again; try again, and if it ends again, narrow the query.',
        { retryAfter: 2 },
      );
    throw error;
  } finally {
    memory.leave();
  }
}

function cancelled(): KithError {
  return new KithError('interrupted', 'The query was cancelled.');
}
