/** How heavy an answer may be: rows are counted by the caller's limit, and weighed here. */
import { KithError } from '../../foundation/errors.ts';
import type { GraphValue } from '../model.ts';

/** Bytes of an answer, about. */
export const HEAVIEST_ANSWER = 16 * 1024 * 1024;

/** About how many bytes a value takes. */
export function weightOf(value: GraphValue): number {
  if (typeof value === 'string') return value.length + 8;
  if (typeof value !== 'object' || value === null) return 8;
  let weight = 8;
  if (Array.isArray(value)) for (const item of value) weight += weightOf(item);
  else for (const [key, item] of Object.entries(value)) weight += key.length + weightOf(item as GraphValue);
  return weight;
}

export function tooHeavy(): KithError {
  return new KithError(
    'cypher-failed',
    'One row of the result is larger than 16 MB; return fewer or smaller values.',
  );
}
