/** One life of the engine's process: calls that are answered, or rejected when it ends. */
import type { ChildProcess } from 'node:child_process';
import { deserialiseError, KithError } from '../../../foundation/errors.ts';
import { type CallName, type Calls, isReply, type OpenRequest, type RequestMessage } from './protocol.ts';
import { startProcess } from './start.ts';

/** Why a process ended: we killed it for a reason, closed it, or it ended by itself. */
export type EndReason = 'deadline' | 'cancelled' | 'memory' | 'closed' | 'crash';

/** A call that the process did not live to answer. Never reaches a user. */
export class ProcessEnded extends Error {
  readonly reason: EndReason;
  /** Whether the call had reached the process. */
  readonly sent: boolean;

  constructor(reason: EndReason, sent: boolean) {
    super(`the engine's process ended: ${reason}`);
    this.reason = reason;
    this.sent = sent;
  }
}

interface Pending {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Milliseconds for a last checkpoint. */
const CLOSE_MS = 60_000;

export class EngineProcess {
  /** Version of the engine. */
  version = '';
  /** Settles when the process is gone and its lock on the graph with it. */
  readonly ended: Promise<EndReason>;
  readonly #child: ChildProcess;
  readonly #pending = new Map<number, Pending>();
  #last = 0;
  #reason: EndReason | undefined;
  #ending = false;

  private constructor(child: ChildProcess) {
    this.#child = child;
    child.on('message', (message) => this.#receive(message));
    this.ended = new Promise((resolve) => {
      const end = () => resolve(this.#end());
      child.on('exit', end);
      // Where no process could be started, there is no exit either.
      child.on('error', () => child.pid === undefined && end());
    });
    this.#keepAlive();
  }

  /** @throws KithError `store-*` when the graph cannot be opened; the process is gone then */
  static async open(request: OpenRequest): Promise<EngineProcess> {
    const process = new EngineProcess(startProcess());
    try {
      const { version } = await process.call('open', request);
      process.version = version;
      return process;
    } catch (error) {
      await process.kill('crash');
      if (error instanceof KithError) throw error;
      throw new KithError(
        'store-failed',
        `The engine for the graph in ${request.location} does not start; run kith doctor.`,
        { cause: error, source: request.location },
      );
    }
  }

  /** Whether it was told to end, or has ended. */
  get ending(): boolean {
    return this.#reason !== undefined;
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** @throws KithError that the engine answered with; ProcessEnded when the process ends first */
  call<K extends CallName>(call: K, request: Calls[K]['request']): Promise<Calls[K]['reply']> {
    return new Promise((resolve, reject) => {
      if (this.#reason !== undefined || !this.#child.connected)
        return reject(new ProcessEnded(this.#reason ?? 'crash', false));
      this.#last += 1;
      const id = this.#last;
      this.#pending.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.#keepAlive();
      try {
        // A failure to send shows as the end of the process.
        this.#child.send({ id, call, request } as RequestMessage, () => {});
      } catch (error) {
        this.#settle(id);
        reject(
          new KithError('invalid-request', 'The parameters cannot be passed on; send plain, flat values.', {
            cause: error,
          }),
        );
      }
    });
  }

  /** Ends the process at once; what was committed is in its log. Resolves when it is gone. */
  async kill(reason: EndReason): Promise<void> {
    this.#reason ??= reason;
    this.#ending = true;
    this.#keepAlive();
    this.#child.kill('SIGKILL');
    await this.ended;
  }

  /** Closes the graph and ends the process; one that does not answer is killed. */
  async close(): Promise<void> {
    const timer = setTimeout(() => void this.kill('closed'), CLOSE_MS);
    const closing = this.call('close', null);
    this.#reason ??= 'closed';
    try {
      await closing;
    } catch (error) {
      if (error instanceof KithError) throw error;
    } finally {
      await this.kill('closed');
      clearTimeout(timer);
    }
  }

  #receive(message: unknown): void {
    if (!isReply(message)) return;
    const pending = this.#settle(message.id);
    if (message.ok) pending?.resolve(message.value);
    else pending?.reject(deserialiseError(message.error));
  }

  #settle(id: number): Pending | undefined {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    this.#keepAlive();
    return pending;
  }

  #end(): EndReason {
    this.#reason ??= 'crash';
    for (const id of [...this.#pending.keys()])
      this.#settle(id)?.reject(new ProcessEnded(this.#reason, true));
    return this.#reason;
  }

  /** An idle engine does not keep its parent from ending; one that owes an answer, or is to end, does. */
  #keepAlive(): void {
    const { channel, stderr } = this.#child;
    if (this.#pending.size > 0 || this.#ending) {
      this.#child.ref();
      channel?.ref();
    } else {
      this.#child.unref();
      channel?.unref();
    }
    (stderr as { unref?(): void } | null)?.unref?.();
  }
}
