/**
 * What is read off a text once, before any feature: words and shapes as hashes, clusters, lists, capitalised
 * runs, and what the document says of a word elsewhere. Flat arrays over all tokens of the document.
 */
import { isDigit, isLetter, isUpper } from '../../characters.ts';
import type { Token } from '../tokens.ts';
import type { AffinityTable } from './affinities.ts';
import { hashWord, mixPhrase } from './hashing.ts';
import { type Lexicon, LONGEST_PHRASE, NO_CLUSTER } from './lexicon.ts';
import { readLists } from './list-facts.ts';

/** A text as the model takes it: its title and its sentences in tokens. */
export interface ModelText {
  readonly title: string;
  readonly sentences: readonly (readonly Token[])[];
}

/** Lower-case words that stand inside names. */
const CONNECTORS = new Set(
  "of the and for in de la le du van von der den del di da al & - to on a 's ’s el e et y".split(' '),
);
export class TextFacts {
  readonly length: number;
  readonly tokens: readonly Token[];
  /** Bounds of the sentence a token stands in, the end exclusive. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly word: Int32Array;
  readonly shape: Int32Array;
  readonly longShape: Int32Array;
  readonly capital: Uint8Array;
  readonly lowerCase: Uint8Array;
  /** Row in the lexicon, or -1. */
  readonly row: Int32Array;
  readonly fine: Int32Array;
  readonly middle: Int32Array;
  readonly coarse: Int32Array;
  /** First and last token of the run of capitalised words, over connectors and without; -1 outside. */
  readonly wideFirst: Int32Array;
  readonly wideLast: Int32Array;
  readonly runFirst: Int32Array;
  readonly runLast: Int32Array;
  /** list * 4 + place, for each list that the token stands in. */
  readonly listed: readonly (readonly number[])[];
  /** The same for phrases written without capitals. */
  readonly listedLower: readonly (readonly number[])[];
  readonly quoted: Uint8Array;
  readonly bracketed: Uint8Array;
  readonly #lexicon: Lexicon;
  readonly #occurrences = new Map<string, number[]>();
  readonly #lowerWords = new Set<string>();
  readonly #capitalInside = new Set<string>();
  readonly #acronyms = new Map<string, number>();
  readonly #titleWords: ReadonlySet<string>;

  constructor(text: ModelText, lexicon: Lexicon) {
    this.#lexicon = lexicon;
    const tokens = text.sentences.flat();
    const n = tokens.length;
    this.tokens = tokens;
    this.length = n;
    const ints = (): Int32Array => new Int32Array(n);
    [this.from, this.to, this.word, this.shape, this.longShape] = [ints(), ints(), ints(), ints(), ints()];
    [this.row, this.fine, this.middle, this.coarse] = [ints(), ints(), ints(), ints()];
    this.capital = new Uint8Array(n);
    this.lowerCase = new Uint8Array(n);
    this.quoted = new Uint8Array(n);
    this.bracketed = new Uint8Array(n);
    let at = 0;
    for (const sentence of text.sentences) {
      this.from.fill(at, at, at + sentence.length);
      at += sentence.length;
      this.to.fill(at, at - sentence.length, at);
    }
    this.#readWords();
    [this.wideFirst, this.wideLast] = [ints().fill(-1), ints().fill(-1)];
    [this.runFirst, this.runLast] = [ints().fill(-1), ints().fill(-1)];
    this.#readRuns();
    this.#readMarks();
    const lists: number[][] = Array.from({ length: n }, () => []);
    const lower: number[][] = Array.from({ length: n }, () => []);
    readLists(this, lexicon, lists, lower);
    this.listed = lists;
    this.listedLower = lower;
    this.#titleWords = new Set(text.title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  }

  get affinities(): AffinityTable | undefined {
    return this.#lexicon.affinities;
  }

  /** First token of its sentence. */
  opens(at: number): boolean {
    return this.from[at] === at;
  }

  /** Other places of the same capitalised form, in order; at most `most`. */
  elsewhere(at: number): readonly number[] {
    return this.#occurrences.get((this.tokens[at] as Token).text) ?? [];
  }

  seenInLower(at: number): boolean {
    return this.#lowerWords.has((this.tokens[at] as Token).lower);
  }

  capitalInside(at: number): boolean {
    return this.#capitalInside.has((this.tokens[at] as Token).text);
  }

  /** First token of the run whose initials a token spells, or -1. */
  expansionOf(at: number): number {
    return this.#acronyms.get((this.tokens[at] as Token).text) ?? -1;
  }

  /** Lists that a whole span stands in, as bits. */
  listsOf(first: number, last: number): number {
    if (last - first > LONGEST_PHRASE) return 0;
    let phrase = 0;
    for (let at = first; at < last; at++) phrase = mixPhrase(phrase, this.word[at] as number);
    return this.#lexicon.listsOf(phrase);
  }

  inTitle(at: number): boolean {
    return this.#titleWords.has((this.tokens[at] as Token).lower);
  }

  #readWords(): void {
    const { data } = this.#lexicon;
    for (let i = 0; i < this.length; i++) {
      const { text, lower } = this.tokens[i] as Token;
      this.word[i] = hashWord(lower);
      const code = text.codePointAt(0) ?? 0;
      if (isUpper(code)) {
        this.capital[i] = 1;
        const places = this.#occurrences.get(text);
        if (places) places.push(i);
        else this.#occurrences.set(text, [i]);
        const before = i > (this.from[i] as number) ? (this.tokens[i - 1] as Token).text : '"';
        if (!'.!?:"“'.includes(before)) this.#capitalInside.add(text);
      } else if (isLetter(code) && text === lower) {
        this.lowerCase[i] = 1;
        this.#lowerWords.add(lower);
      }
      this.#readShape(i, text);
      let row = this.#lexicon.row(this.word[i] as number);
      let hyphen = 0;
      if (row < 0) {
        const cut = lower.lastIndexOf('-');
        if (cut > 0) row = this.#lexicon.row(hashWord(lower.slice(cut + 1)));
        hyphen = 8192;
      }
      this.row[i] = row;
      const fine = row < 0 ? NO_CLUSTER : (data.clusters[row] as number);
      this.fine[i] = row < 0 ? NO_CLUSTER : fine + hyphen;
      this.middle[i] = row < 0 ? NO_CLUSTER : (data.middle[fine] as number) + hyphen;
      this.coarse[i] = row < 0 ? NO_CLUSTER : (data.coarse[fine] as number) + hyphen;
    }
  }

  #readShape(i: number, text: string): void {
    let short = '';
    let long = '';
    let last = '';
    for (let at = 0; at < text.length && at < 40; at++) {
      const code = text.charCodeAt(at);
      const sign = isUpper(code) ? 'X' : isLetter(code) ? 'x' : isDigit(code) ? 'd' : (text[at] as string);
      if (sign !== last) short += sign;
      last = sign;
      if (at < 10) long += sign;
    }
    this.shape[i] = hashWord(short);
    this.longShape[i] = hashWord(long);
  }

  #readRuns(): void {
    const number = (i: number): boolean => isDigit((this.tokens[i] as Token).text.charCodeAt(0));
    for (let i = 0; i < this.length; ) {
      const end = this.to[i] as number;
      const starts =
        this.capital[i] === 1 || (number(i) && i + 1 < end && this.capital[i + 1] === 1 && !this.opens(i));
      if (!starts) {
        i++;
        continue;
      }
      let last = i;
      for (;;) {
        const next = last + 1;
        if (next < end && (this.capital[next] === 1 || number(next))) {
          last = next;
          continue;
        }
        let over = next;
        while (
          over < end &&
          over - next < 2 &&
          CONNECTORS.has((this.tokens[over] as Token).lower) &&
          !this.capital[over]
        )
          over++;
        if (over > next && over < end && this.capital[over] === 1) {
          last = over;
          continue;
        }
        break;
      }
      this.wideFirst.fill(i, i, last + 1);
      this.wideLast.fill(last, i, last + 1);
      this.#noteInitials(i, last);
      i = last + 1;
    }
    for (let i = 0; i < this.length; ) {
      if (!this.capital[i]) {
        i++;
        continue;
      }
      let last = i;
      while (last + 1 < (this.to[i] as number) && this.capital[last + 1]) last++;
      this.runFirst.fill(i, i, last + 1);
      this.runLast.fill(last, i, last + 1);
      i = last + 1;
    }
  }

  #noteInitials(first: number, last: number): void {
    let initials = '';
    for (let at = first; at <= last && initials.length < 12; at++)
      if (this.capital[at]) initials += (this.tokens[at] as Token).text[0];
    if (initials.length > 1 && !this.#acronyms.has(initials)) this.#acronyms.set(initials, last);
  }

  #readMarks(): void {
    let quote = 0;
    let bracket = 0;
    for (let i = 0; i < this.length; i++) {
      const { text } = this.tokens[i] as Token;
      if (this.opens(i)) {
        quote = 0;
        bracket = 0;
      }
      if (text === '"' || text === '“' || text === '”') quote = 1 - quote;
      if (text === '(') bracket = 1;
      this.quoted[i] = quote;
      this.bracketed[i] = bracket;
      if (text === ')') bracket = 0;
    }
  }
}
