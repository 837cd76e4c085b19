/**
 * Long work in small portions: lets other requests through between them, says how far it is, and stops
 * when nobody waits for it any more. The result never depends on the portions.
 */
import { setImmediate } from 'node:timers/promises';
import { KithError } from '../../foundation/errors.ts';

export interface Work {
  /** Aborted when nobody waits for the result. */
  signal?: AbortSignal;
  /** @param share of the work that is done, from 0 to 1 */
  onProgress?(share: number): void;
}

/** Milliseconds of work after which others get their turn. */
const PORTION_MS = 12;

export class Pace {
  readonly #work: Work;
  #since = performance.now();

  constructor(work: Work = {}) {
    this.#work = work;
  }

  /**
   * To be awaited every few hundred steps.
   * @param share of the work that is done, from 0 to 1
   * @throws KithError `interrupted` when the signal is aborted
   */
  async step(share?: number): Promise<void> {
    this.#check();
    if (performance.now() - this.#since < PORTION_MS) return;
    if (share !== undefined) this.#work.onProgress?.(share);
    await setImmediate();
    this.#check();
    this.#since = performance.now();
  }

  #check(): void {
    if (this.#work.signal?.aborted)
      throw new KithError('interrupted', 'The analysis was given up; ask for it again.');
  }
}
