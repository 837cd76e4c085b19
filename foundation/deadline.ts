/**
 * A bound on the time of work that cannot pause. The engine itself interrupts it where it stands, within a
 * regular expression too; nothing of the work is run after that, its `catch` and `finally` neither.
 */
import { Script } from 'node:vm';
import { KithError } from './errors.ts';
import type { TimeLimit } from './time-limit.ts';

/**
 * @param ms milliseconds that each piece of work may take
 * @param advice what to do about it
 */
export function timeLimit(ms: number, advice = 'split it, or leave it out'): TimeLimit {
  return (what, source, work) => {
    const result = withinDeadline(ms, work);
    if (result !== undefined) return result.value;
    throw new KithError(
      'input-timeout',
      `${what} takes longer than ${shownTime(ms)}, so it was passed over; ${advice}.`,
      { source },
    );
  };
}

/**
 * @param ms a whole number of milliseconds, 1 or more
 * @returns what the work gave; undefined when it did not end in time
 * @throws what the work throws
 */
export function withinDeadline<T>(ms: number, work: () => T): { value: T } | undefined {
  let done: { value: T } | undefined;
  Object.defineProperty(globalThis, SLOT, {
    configurable: true,
    value: () => {
      done = { value: work() };
    },
  });
  try {
    CALL.runInThisContext({ timeout: ms });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined;
    throw error;
  }
  return done;
}

/** Only a script can be given a time-out; this one calls what stands in the slot. */
const SLOT = '__kithWork';
const CALL = new Script(`globalThis.${SLOT}()`, { filename: 'deadline' });

function shownTime(ms: number): string {
  return ms < 1_000 ? `${ms} ms` : `${Number((ms / 1_000).toFixed(1))} s`;
}
