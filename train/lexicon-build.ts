/** Makes the lexicon of a model (clusters and lists), and keeps it in the cache folder. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashWord } from '../extract/ner/model/hashing.ts';
import type { LexiconData } from '../extract/ner/model/lexicon.ts';
import { clusterWords } from './clusters.ts';
import { readLists } from './lists.ts';
import { readVectors, type Vectors } from './vectors.ts';

export const CLUSTERED_WORDS = 100_000;

export interface LexiconBuild {
  readonly data: LexiconData;
  readonly vectors: Vectors;
}

export async function buildLexicon(
  packages: string,
  data: string,
  cache: string,
  note: (line: string) => void,
): Promise<LexiconBuild> {
  mkdirSync(cache, { recursive: true });
  const vectors = readVectors(packages, cache, CLUSTERED_WORDS);
  const file = join(cache, `clusters-${CLUSTERED_WORDS}.json`);
  let clusters: { fine: number[]; middle: number[]; coarse: number[] };
  if (existsSync(file)) clusters = JSON.parse(readFileSync(file, 'utf8'));
  else {
    const made = clusterWords(vectors, note);
    clusters = { fine: [...made.fine], middle: [...made.middle], coarse: [...made.coarse] };
    writeFileSync(file, JSON.stringify(clusters));
  }
  const phrases = await readLists(packages, data);
  const sorted = [...phrases].sort(([a], [b]) => (a >>> 0) - (b >>> 0));
  note(`lexicon: ${vectors.words.length} words, ${sorted.length} phrases`);
  return {
    vectors,
    data: {
      words: Int32Array.from(vectors.words, hashWord),
      clusters: Uint16Array.from(clusters.fine),
      middle: Uint16Array.from(clusters.middle),
      coarse: Uint16Array.from(clusters.coarse),
      phrases: Int32Array.from(sorted, ([phrase]) => phrase),
      lists: Int32Array.from(sorted, ([, lists]) => lists),
    },
  };
}
