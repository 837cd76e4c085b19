/**
 * What the model knows of words and phrases outside any text: the cluster of a word (three grains, from word
 * vectors), and the lists a phrase stands in. All by hash.
 */
import { AffinityTable } from './affinities.ts';
import { HashIndex } from './hash-index.ts';
import { mixPhrase } from './hashing.ts';

/** Lists that a phrase can stand in; the place of an id here is its bit in the model file. */
export const LISTS = [
  'encyclopedia',
  'first-name',
  'last-name',
  'person',
  'city',
  'country',
  'region',
  'organization',
  'team',
  'demonym',
  'calendar',
  'brand',
  'licence',
  'programming-language',
  'software',
  'company',
  'term',
  'university',
  'town',
  'honorific',
] as const;
export type ListId = (typeof LISTS)[number];

/** Words of the longest phrase looked up. */
export const LONGEST_PHRASE = 7;

/** Columns of affinity a word has, by what is asked of it: its own type, the type of its neighbour. */
export interface Affinities {
  /** Number of values of each table, in order. */
  readonly widths: readonly number[];
  /** A row a word of the cluster index; small integers, -6 to 5. */
  readonly values: Int8Array;
}

export interface LexiconData {
  /** Hash of each clustered word, commonest first or sorted: any fixed order. */
  readonly words: Int32Array;
  /** Finest cluster of each word. */
  readonly clusters: Uint16Array;
  /** Middle and coarse cluster of each finest one. */
  readonly middle: Uint16Array;
  readonly coarse: Uint16Array;
  /** Hash of each phrase, and its lists as bits. */
  readonly phrases: Int32Array;
  readonly lists: Int32Array;
  readonly affinities?: Affinities;
}

/** Stands for the cluster of an unknown word. */
export const NO_CLUSTER = 4095;

export class Lexicon {
  readonly data: LexiconData;
  readonly #words: HashIndex;
  readonly #phrases: HashIndex;
  readonly affinities: AffinityTable | undefined;

  constructor(data: LexiconData) {
    this.data = data;
    this.#words = new HashIndex(data.words);
    this.#phrases = new HashIndex(data.phrases);
    this.affinities = data.affinities && new AffinityTable(data.affinities);
  }

  /** Row of a word by the hash of its lower-case form, or -1. */
  row(word: number): number {
    return this.#words.find(word);
  }

  /** Lists of a phrase as bits, 0 for none. */
  listsOf(phrase: number): number {
    const row = this.#phrases.find(phrase);
    return row < 0 ? 0 : (this.data.lists[row] as number);
  }
}

/** Hash under which a phrase is listed, from the hashes of its lower-case words. */
export function hashPhrase(words: readonly number[]): number {
  let hash = 0;
  for (const word of words) hash = mixPhrase(hash, word);
  return hash;
}
