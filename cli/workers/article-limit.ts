/** The limit of `--timeout`, with what to do about it. */
import { timeLimit } from '../../foundation/deadline.ts';
import type { TimeLimit } from '../../foundation/time-limit.ts';

/** @param ms milliseconds for the reading of an article, and again for the extraction from it */
export function articleLimit(ms: number): TimeLimit {
  return timeLimit(ms, 'give it more time with --timeout, or leave it out');
}
