/** Keeps one process of the engine alive: starts it, and starts the next one when it has ended. */
import { KithError } from '../../../foundation/errors.ts';
import { type EndReason, EngineProcess } from './engine-process.ts';
import { MemoryWatch } from './memory.ts';
import type { OpenRequest } from './protocol.ts';

/** Milliseconds to wait for a lock: a process whose parent was killed takes a moment to go. */
const LOCK_MS = 1_500;
const LOCK_EVERY_MS = 100;
/** Milliseconds within which a crash means that the next one would crash too. */
const SHORT_LIFE_MS = 1_000;

/** For a log: the engine's process came or went. */
export type EmbeddedEvent =
  | { kind: 'engine-started'; pid: number | undefined }
  | { kind: 'engine-ended'; reason: EndReason };

/** A process with the watch over its memory. */
export interface Running {
  process: EngineProcess;
  memory: MemoryWatch;
}

export interface SupervisorOptions {
  open: OpenRequest;
  /** Bytes that queries may take on top of the graph. */
  spareBytes: number;
  onEvent(event: EmbeddedEvent): void;
}

export class Supervisor {
  readonly #options: SupervisorOptions;
  #running: Promise<Running> | undefined;
  #stopped = false;

  constructor(options: SupervisorOptions) {
    this.#options = options;
  }

  /**
   * The process that runs, or the next one as soon as it has opened the graph. After a failure each call
   * tries once more.
   *
   * @throws KithError `store-*` when the graph cannot be opened
   */
  async running(): Promise<Running> {
    for (;;) {
      if (this.#stopped) throw closedError(this.#options.open.location);
      this.#running ??= this.#start();
      const running = await this.#running;
      if (!running.process.ending) return running;
      await running.process.ended;
    }
  }

  /** Ends the process for good, after what the caller still waits for. */
  async stop(): Promise<void> {
    this.#stopped = true;
    const running = await this.#running?.catch(() => undefined);
    await running?.process.close();
  }

  async #start(): Promise<Running> {
    try {
      const process = await this.#open();
      const memory = new MemoryWatch(process, this.#options.spareBytes);
      await memory.rest();
      const opened = performance.now();
      void process.ended.then((reason) => {
        this.#running = undefined;
        if (this.#stopped || reason === 'closed') return;
        this.#options.onEvent({ kind: 'engine-ended', reason });
        // One that ends as soon as it is there is started again by the next call only.
        if (reason === 'crash' && performance.now() - opened < SHORT_LIFE_MS) return;
        // In the background, so that the next call finds it ready; that call reports a failure.
        this.running().catch(() => {});
      });
      this.#options.onEvent({ kind: 'engine-started', pid: process.pid });
      return { process, memory };
    } catch (error) {
      this.#running = undefined;
      throw error;
    }
  }

  async #open(): Promise<EngineProcess> {
    for (const until = performance.now() + LOCK_MS; ; ) {
      try {
        return await EngineProcess.open(this.#options.open);
      } catch (error) {
        const locked = error instanceof KithError && error.code === 'store-locked';
        if (!locked || performance.now() > until) throw error;
        await new Promise((resolve) => setTimeout(resolve, LOCK_EVERY_MS));
      }
    }
  }
}

export function closedError(location: string): KithError {
  return new KithError('store-failed', `The store at ${location} is closed; open it again.`, {
    source: location,
  });
}
