/**
 * What is read off an article once, before any pair is looked at: words as hashes with their clusters, who
 * stands at which token, and the places of each entity, names and what stands for the article's subject.
 */
import { hashWord, mixPhrase } from '../../ner/model/hashing.ts';
import { type Lexicon, LONGEST_PHRASE, NO_CLUSTER } from '../../ner/model/lexicon.ts';
import type { Token } from '../../ner/tokens.ts';
import { definitionOf } from './definition.ts';
import { standIns } from './nominals.ts';
import type { Situation } from './situation.ts';
import { FUNCTION_WORDS, LIST_WORDS, THE } from './words.ts';

/** How an entity stands at a place. */
export const NAMED = 0;
export const PRONOUN = 1;
export const NOUN = 2;
/** The subject of an infobox line, which does not name it. */
export const FIELD = 3;
/** A pronoun that may speak of whom the sentence before began with. */
export const CARRIED = 4;
/** The article's subject in a sentence that has no word for it. */
export const IMPLIED = 5;
export type Kind =
  | typeof NAMED
  | typeof PRONOUN
  | typeof NOUN
  | typeof FIELD
  | typeof CARRIED
  | typeof IMPLIED;

export interface Place {
  readonly sentence: number;
  /** Tokens of the article, the last exclusive; of a subject without a word none, before the first token. */
  readonly first: number;
  readonly last: number;
  readonly entity: number;
  readonly kind: Kind;
}

/** Coarse types by number: person, organization, place, other. */
export const COARSE_COUNT = 4;
const COARSE = ['Person', 'Organization', 'Place'] as const;

/** Of longer headings the beginning counts. */
const LONGEST_HEADING = 200;

export interface Setting {
  readonly field: number | undefined;
  readonly words: readonly number[];
}

/** Places kept for one entity: what is named more often says no more. */
const MOST_PLACES = 200;
/** Members of a list that count as mates of the next. */
const MOST_MATES = 8;

export class RelationFacts {
  readonly situation: Situation;
  readonly tokens: readonly Token[];
  /** First token of each sentence, and the end of the last. */
  readonly begins: readonly number[];
  readonly word: Int32Array;
  /** Clusters of a word, -1 for function words and unknown ones. */
  readonly fine: Int32Array;
  readonly middle: Int32Array;
  readonly coarse: Int32Array;
  /** The entity named at a token, or -1. */
  readonly occupant: Int32Array;
  readonly entities: number;
  /** Names first, then stand-ins, each in the order of the text. */
  readonly places: readonly (readonly Place[])[];
  readonly named: readonly (readonly Place[])[];
  readonly bySentence: readonly (readonly Place[])[];
  /** Who stands in a list with an entity: "X, Y and Z". */
  readonly mates: readonly ReadonlySet<number>[];
  /** Coarse type of each entity as a number, and the hash of its own. */
  readonly coarseType: Uint8Array;
  readonly ownType: Int32Array;
  /** Hashes of the words of the subject's definition: "a Linux distribution", the head last. */
  readonly definition: readonly number[];
  readonly lexicon: Lexicon;
  readonly #settings: Setting[] = [];

  constructor(situation: Situation, lexicon: Lexicon) {
    this.situation = situation;
    this.lexicon = lexicon;
    const { sentences, names, types, ontology } = situation;
    const tokens: Token[] = [];
    const begins: number[] = [];
    for (const sentence of sentences) {
      begins.push(tokens.length);
      for (const token of sentence.tokens) tokens.push(token);
    }
    begins.push(tokens.length);
    this.tokens = tokens;
    this.begins = begins;
    const n = tokens.length;
    this.word = new Int32Array(n);
    this.fine = new Int32Array(n).fill(-1);
    this.middle = new Int32Array(n).fill(-1);
    this.coarse = new Int32Array(n).fill(-1);
    this.#readWords();
    this.entities = types.length;
    this.coarseType = Uint8Array.from(types, (type) => {
      const at = COARSE.findIndex((each) => ontology.hasType(each) && ontology.isA(type, each));
      return at < 0 ? COARSE.length : at;
    });
    this.ownType = Int32Array.from(types, hashWord);

    this.occupant = new Int32Array(n).fill(-1);
    const places: Place[][] = types.map(() => []);
    const bySentence: Place[][] = sentences.map(() => []);
    const add = (place: Place): void => {
      const own = places[place.entity] as Place[];
      if (own.length >= MOST_PLACES) return;
      own.push(place);
      bySentence[place.sentence]?.push(place);
    };
    for (const { sentence, first, last, entity } of names) {
      const begin = begins[sentence] as number;
      this.occupant.fill(entity, begin + first, begin + last);
      add({ sentence, first: begin + first, last: begin + last, entity, kind: NAMED });
    }
    this.named = places.map((own) => [...own]);
    this.mates = this.#readLists(bySentence);
    this.definition = definitionOf(this);
    for (const place of standIns(this, bySentence)) add(place);
    for (const own of bySentence) own.sort((a, b) => a.first - b.first || a.last - b.last);
    this.places = places;
    this.bySentence = bySentence;
  }

  #readLists(bySentence: readonly (readonly Place[])[]): Set<number>[] {
    const mates = this.named.map(() => new Set<number>());
    for (const own of bySentence) {
      let list: Place[] = [];
      own.forEach((place, at) => {
        const before = own[at - 1];
        const listed =
          before !== undefined &&
          before.entity !== place.entity &&
          this.coarseType[before.entity] === this.coarseType[place.entity] &&
          this.#onlyListWords(before.last, place.first);
        if (!listed) list = [];
        for (const other of list.slice(-MOST_MATES)) {
          mates[other.entity]?.add(place.entity);
          mates[place.entity]?.add(other.entity);
        }
        list.push(place);
      });
    }
    return mates;
  }

  #onlyListWords(from: number, to: number): boolean {
    if (from >= to || to - from > 4) return false;
    let joins = false;
    for (let at = from; at < to; at++) {
      const word = this.word[at] as number;
      if (LIST_WORDS.has(word)) joins = true;
      else if (word !== THE) return false;
    }
    return joins;
  }

  /** Lists that a place's words stand in, as bits. */
  listsOf({ first, last }: Place): number {
    if (last - first > LONGEST_PHRASE) return 0;
    let phrase = 0;
    for (let at = first; at < last; at++) phrase = mixPhrase(phrase, this.word[at] as number);
    return this.lexicon.listsOf(phrase);
  }

  /** Hash of the infobox field that a sentence is, and hashes of its words; or of its heading's words. */
  settingOf(sentence: number): Setting {
    const known = this.#settings[sentence];
    if (known) return known;
    const { field, section = '' } = this.situation.sentences[sentence] ?? {};
    const text = (field?.field ?? section).slice(0, LONGEST_HEADING).toLowerCase();
    const words = text
      .split(/[\s_]+/, field ? 4 : 5)
      .flatMap((word) => (word === '' ? [] : [hashWord(word)]));
    const setting = { field: field && hashWord(text), words };
    this.#settings[sentence] = setting;
    return setting;
  }

  /** The words of a place as the article writes them. */
  surfaceOf({ first, last }: Place): string {
    let surface = '';
    for (let at = first; at < last; at++) {
      const token = this.tokens[at] as Token;
      if (at > first && token.start > (this.tokens[at - 1] as Token).end) surface += ' ';
      surface += token.text;
    }
    return surface;
  }

  /** How an entity is first named, for people. */
  nameOf(entity: number): string {
    const [place] = this.named[entity] ?? [];
    return this.tokens
      .slice(place?.first ?? 0, place?.last ?? 0)
      .map(({ text }) => text)
      .join(' ');
  }

  /** Bounds of a sentence in tokens of the article. */
  bounds(sentence: number): readonly [from: number, to: number] {
    return [this.begins[sentence] as number, this.begins[sentence + 1] as number];
  }

  #readWords(): void {
    const { data } = this.lexicon;
    this.tokens.forEach(({ lower }, at) => {
      const word = hashWord(lower);
      this.word[at] = word;
      if (FUNCTION_WORDS.has(word)) return;
      const row = this.lexicon.row(word);
      if (row < 0) return;
      const fine = data.clusters[row] as number;
      if (fine === NO_CLUSTER) return;
      this.fine[at] = fine;
      this.middle[at] = data.middle[fine] as number;
      this.coarse[at] = data.coarse[fine] as number;
    });
  }
}
