/** Ids made from content: the same input gives the same id on every machine, in every order. */
import { createHash } from 'node:crypto';

/** 64 bits of SHA-256 as 16 hex digits after a letter that says what the id names. */
export function contentId(prefix: 'a' | 's' | 'e' | 'c' | 'r', ...parts: string[]): string {
  const hash = createHash('sha256');
  // A length before each part: ("ab", "c") and ("a", "bc") differ.
  for (const part of parts) hash.update(`${part.length}:${part}`);
  return prefix + hash.digest('hex').slice(0, 16);
}

/** Hash of an input's content, for noticing that it has changed. */
export function contentHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** Prefix of the key of an entity that is known by a lone acronym only. */
export const ACRONYM_KEY = 'acronym:';

/**
 * Id of the entity whose strong keys are these: the hash of the smallest, a name before an acronym
 * (EXTRACTION.md, "Across articles").
 */
export function entityId(keys: readonly string[]): string {
  let smallest: string | undefined;
  for (const key of keys) if (smallest === undefined || before(key, smallest)) smallest = key;
  if (smallest === undefined) throw new Error('an entity needs at least one key');
  return contentId('e', smallest);
}

function before(a: string, b: string): boolean {
  const acronym = a.startsWith(ACRONYM_KEY);
  return acronym === b.startsWith(ACRONYM_KEY) ? a < b : !acronym;
}

/** Id of a relation edge between two nodes. */
export function relationId(subject: string, type: string, object: string): string {
  return contentId('r', subject, type, object);
}
