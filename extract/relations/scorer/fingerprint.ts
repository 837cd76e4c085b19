/** Tells lexicons apart: the weights of a scorer speak of the clusters and lists of one of them only. */
import { mix } from '../../ner/model/hashing.ts';
import type { Lexicon } from '../../ner/model/lexicon.ts';

/** @returns eight hexadecimal digits */
export function lexiconFingerprint({ data }: Lexicon): string {
  let hash = 0;
  for (const values of [data.words, data.clusters, data.middle, data.coarse, data.phrases, data.lists])
    for (let at = 0; at < values.length; at++) hash = mix(hash, values[at] as number);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
