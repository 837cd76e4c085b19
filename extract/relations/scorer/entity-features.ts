/** Features of one entity, the same at both ends of a pair: its words, their clusters, lists, type and places. */

import { mix, mixPhrase } from '../../ner/model/hashing.ts';
import { LISTS } from '../../ner/model/lexicon.ts';
import type { Place, RelationFacts } from './facts.ts';
import { ENTITY_KINDS, feature, feature2 } from './templates.ts';

const kind = (at: number): number => ENTITY_KINDS + at;
const [
  HEAD,
  FIRST,
  ENDING,
  LENGTH,
  HEAD_MIDDLE,
  HEAD_COARSE,
  FIRST_MIDDLE,
  FIRST_COARSE,
  WORD,
  FULL,
  LIST,
  OWN_TYPE,
  COUNT,
  SENTENCE,
  LOOK,
] = Array.from({ length: 15 }, (_, at) => kind(at)) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** Words of a name that count. */
const LONGEST_NAME = 8;
/** Forms of a name whose lists count. */
const MOST_FORMS = 20;

export interface EntityFeatures {
  /** Mixed with the end at which the entity stands, each is a feature of a pair. */
  readonly ids: Int32Array;
  /** Words of the fullest form, its first and last token, and lists that any form stands in as bits. */
  readonly words: readonly number[];
  readonly first: number;
  readonly last: number;
  readonly lists: number;
}

export function entityFeatures(facts: RelationFacts, entity: number): EntityFeatures {
  const named = facts.named[entity] as readonly Place[];
  let full = named[0];
  let lists = 0;
  named.slice(0, MOST_FORMS).forEach((place) => {
    lists |= facts.listsOf(place);
    const length = place.last - place.first;
    const most = full ? full.last - full.first : 0;
    if (length > most) full = place;
  });
  const coarse = facts.coarseType[entity] as number;
  const ids: number[] = [feature2(OWN_TYPE, facts.ownType[entity] as number, 0)];
  for (let bit = 0; bit < LISTS.length; bit++) if (lists & (1 << bit)) ids.push(feature(LIST, bit));
  if (!full) return { ids: Int32Array.from(ids), words: [], first: -1, last: -1, lists };
  const { first, last, sentence } = full;
  const { word, middle, coarse: clusters, tokens } = facts;
  const end = Math.min(last, first + LONGEST_NAME);
  const words = Array.from(word.subarray(first, end));
  const head = last - 1;
  ids.push(feature(HEAD, word[head] as number), feature(FIRST, word[first] as number));
  ids.push(feature(ENDING, endingOf(tokens[head]?.lower ?? '')), feature(LENGTH, Math.min(last - first, 4)));
  if ((middle[head] as number) >= 0)
    ids.push(feature(HEAD_MIDDLE, middle[head] as number), feature(HEAD_COARSE, clusters[head] as number));
  if ((middle[first] as number) >= 0)
    ids.push(
      feature(FIRST_MIDDLE, middle[first] as number),
      feature(FIRST_COARSE, clusters[first] as number),
    );
  let phrase = 0;
  for (const each of words) {
    ids.push(feature(WORD, each));
    phrase = mixPhrase(phrase, each);
  }
  ids.push(feature(FULL, phrase));
  ids.push(
    feature2(COUNT, Math.min(named.length, 4), coarse),
    feature(SENTENCE, Math.min(named[0]?.sentence ?? sentence, 3)),
  );
  ids.push(feature2(LOOK, looks(tokens[head]?.shape ?? ''), last - first === 1 ? 1 : 0));
  return { ids: Int32Array.from(ids), words, first, last, lists };
}

/** The features of an entity at one end: 1 for the subject, 2 for the object. */
export function atEnd(ids: Int32Array, end: number): Int32Array {
  return ids.map((id) => mix(id, end));
}

function endingOf(lower: string): number {
  let hash = 0;
  for (let at = Math.max(0, lower.length - 3); at < lower.length; at++)
    hash = mix(hash, lower.charCodeAt(at));
  return hash;
}

function looks(shape: string): number {
  return shape === 'upper' ? 1 : shape === 'mixed' ? 2 : shape === 'number' ? 3 : shape === 'lower' ? 4 : 0;
}
