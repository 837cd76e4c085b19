/**
 * Stable hashes of words and features. A feature is a template and the values that fill it, mixed into 32
 * bits: the model file holds hashes only, so its size does not depend on how long words are.
 */

/** Longer words are hashed by their first characters: hostile input must not cost more than its length. */
const LONGEST_WORD = 64;

/** FNV-1a over UTF-16 code units, with a last mixing step. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5 | 0;
  const end = Math.min(word.length, LONGEST_WORD);
  for (let at = 0; at < end; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 12);
}

/** Adds one value to a hash; for one hash, two values never meet. */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

/** Adds a word to the hash of the words before it: how phrases of several words are hashed. */
export function mixPhrase(phrase: number, word: number): number {
  return mix(Math.imul(phrase, 31) + 17, word);
}
