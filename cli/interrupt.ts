/** Ctrl-C and its kin: the first asks the work to stop, the second ends the process at once. */
import { EXIT, KithError } from '../foundation/errors.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export class Interrupt {
  readonly #controller = new AbortController();
  #by: NodeJS.Signals | undefined;
  readonly #onFirst: () => void;

  /** @param onFirst called at the first signal, to tell the person */
  constructor(onFirst: () => void) {
    this.#onFirst = onFirst;
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** The signal that asked to stop, if one did. */
  get by(): NodeJS.Signals | undefined {
    return this.#by;
  }

  listen(): void {
    for (const signal of SIGNALS) process.on(signal, this.#receive);
  }

  ignore(): void {
    for (const signal of SIGNALS) process.off(signal, this.#receive);
  }

  /** Asks the work to stop without a signal of the system: nobody reads its data any more. */
  stop(): void {
    this.#controller.abort(interrupted());
  }

  /** Rejects with `interrupted` at the first signal. */
  thrown(): Promise<never> {
    return new Promise((_, reject) => {
      if (this.signal.aborted) reject(interrupted());
      this.signal.addEventListener('abort', () => reject(interrupted()), { once: true });
    });
  }

  readonly #receive = (signal: NodeJS.Signals) => {
    if (this.#by !== undefined) process.exit(EXIT.interrupted);
    this.#by = signal;
    this.#onFirst();
    this.#controller.abort(interrupted());
  };
}

export function interrupted(): KithError {
  return new KithError('interrupted', 'interrupted.');
}
