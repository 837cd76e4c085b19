/** A query's end from outside: its deadline, or a signal, whichever comes first. */

export type Stop = 'deadline' | 'cancelled';

export interface Deadline {
  /** Resolves once the query must stop; never when it is cleared before. */
  readonly stopped: Promise<Stop>;
  clear(): void;
}

/**
 * @param milliseconds from now
 * @param signals of the caller, of the store; not joined by `AbortSignal.any`, which holds on to them
 */
export function deadline(milliseconds: number, signals: readonly AbortSignal[] = []): Deadline {
  let clear = (): void => {};
  const stopped = new Promise<Stop>((resolve) => {
    const timer = setTimeout(() => resolve('deadline'), Math.max(0, milliseconds));
    const cancel = (): void => resolve('cancelled');
    for (const signal of signals) {
      signal.addEventListener('abort', cancel, { once: true });
      if (signal.aborted) cancel();
    }
    clear = () => {
      clearTimeout(timer);
      for (const signal of signals) signal.removeEventListener('abort', cancel);
    };
  });
  return { stopped, clear };
}

/** Whether a promise settles, either way, within so many milliseconds. */
export function settlesWithin(promise: Promise<unknown>, milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), milliseconds);
    const settled = (): void => {
      clearTimeout(timer);
      resolve(true);
    };
    promise.then(settled, settled);
  });
}
