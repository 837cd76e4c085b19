/** Closed classes of words that the scorer treats apart, by hash. */
import { hashWord } from '../../ner/model/hashing.ts';

const hashes = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(hashWord));

/** Words without a meaning of their own: they have no cluster, and stand for themselves in skeletons. */
export const FUNCTION_WORDS = hashes(
  "the a an of in on at to and or for with by from as is was are were be been , . ( ) \" ' 's ’s - – — that which " +
    'who it its his her he she they their this “ ” : ; [ ] & into under has had have',
);
/** Between two names of a list nothing else stands. */
export const LIST_WORDS = hashes(', and or &');
/** Left out of the skeleton of what stands between two names. */
export const SKIPPED_WORDS = hashes('the a an , and also " “ ” \' its his her their :');
export const RELATIVES = hashes('which that who whose whom where');
export const OPENING = hashWord('(');
export const CLOSING = hashWord(')');
export const COMMA = hashWord(',');
export const THE = hashWord('the');

export const PERSON_PRONOUNS = hashes('he she his her him');
export const OTHER_PRONOUNS = hashes('it its they their');

/** What a text calls its subject again: "the company", "the film". By the coarse type of the subject. */
export const COMMON_NOUNS: readonly ReadonlySet<number>[] = [
  hashes('singer actor actress writer author player politician architect mathematician engineer programmer'),
  hashes(
    'company band group organization organisation team club party university school firm network agency foundation ' +
      'museum consortium institute society nonprofit corporation association startup provider laboratory',
  ),
  hashes(
    'city town village river island region county province district country municipality station park lake mountain ' +
      'building airport area state',
  ),
  hashes(
    'album film song novel game series book ship single show movie episode software program programme system award ' +
      'language war battle play magazine comic project distribution tool platform engine library framework database ' +
      'server license licence standard protocol format product service book kernel editor suite application machine',
  ),
];
