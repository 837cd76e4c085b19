/**
 * Left and right ends of the patterns without a clause: names right beside each other ("X of Y", "X's Y"),
 * a role before a name ("its founder Y", "Google engineer Y"), and nouns made of verbs ("the purchase of Y
 * by X"). Each looks a bounded number of items to both sides.
 */

import type { Discourse, Subject } from './ends.ts';
import { nounIsPlain } from './nominals.ts';
import { objectsAfter } from './objects.ts';
import type { Item } from './sequence.ts';
import type { SubjectReader } from './subject.ts';
import { DETERMINERS, isAdverb, isFiniteVerb } from './words.ts';

/** Nouns that only say of what kind the name before them is: "the S3 interface of AWS". */
const KINDS =
  /^(?:interface|protocol|format|language|framework|runtime|engine|service|specification|standard|library|browser|platform|tool|processor|chip)$/;

/** Names before `at`, the last of them right beside it: "A, B and C" in "A, B and C of Y". */
export function namesBefore(items: readonly Item[], at: number, gap = 0): Subject | undefined {
  let i = at - 1;
  for (let skipped = 0; skipped < gap && KINDS.test(items[i]?.lower ?? ''); skipped++) i--;
  if (items[i]?.kind !== 'mention') return undefined;
  // "a branch of X by Y": the branch is Y's, not X.
  if (items[at]?.lower === 'by' && ofBefore(items, i)) return undefined;
  const entities = [items[i]?.entity as number];
  let from = i;
  if (items[i - 1]?.lower === 'and' && items[i - 2]?.kind === 'mention' && i === at - 1) {
    let j = i - 2;
    entities.unshift(items[j]?.entity as number);
    while (items[j - 1]?.text === ',' && items[j - 2]?.kind === 'mention' && entities.length < 12) {
      j -= 2;
      entities.unshift(items[j]?.entity as number);
    }
    from = j;
  }
  return { entities, certainty: 1, from, named: true };
}

function ofBefore(items: readonly Item[], at: number): boolean {
  let i = at - 1;
  while (DETERMINERS.has(items[i]?.lower ?? '')) i--;
  return items[i]?.lower === 'of';
}

/** Only the name beside: the first of a pair that is not said of the whole list. */
export function nameBefore(items: readonly Item[], at: number, gap: number): Subject | undefined {
  const subject = namesBefore(items, at, gap);
  return subject && { ...subject, entities: subject.entities.slice(-1) };
}

/** The name (or list of names) right behind: articles and up to `MOST_MODIFIERS` plain words stand between. */
export function namesBehind(items: readonly Item[], from: number): readonly number[] {
  let i = from;
  let words = 0;
  for (; i < items.length && words <= MOST_MODIFIERS; i++) {
    const item = items[i] as Item;
    if (item.kind === 'mention') break;
    if (item.kind !== 'word') return [];
    if (DETERMINERS.has(item.lower) || isAdverb(item.lower)) continue;
    if (item.lower === 'of' && PLACE_HEADS.test(items[i - 1]?.lower ?? '')) continue;
    if (!isNoun(item)) return [];
    words++;
  }
  if (items[i]?.kind !== 'mention') return [];
  return objectsAfter(items, i).at;
}

const MOST_MODIFIERS = 3;
const PLACE_HEADS =
  /^(?:city|town|village|state|province|island|district|county|suburb|outskirts|centre|center|south|north|west|east)$/;

function isNoun(item: Item): boolean {
  return nounIsPlain(item) && !(isFiniteVerb(item.lower) && !/s$/.test(item.lower));
}

/** Whose founder, subsidiary or headquarters it is: the left end of a role at `at`. */
export function ownerBefore(
  items: readonly Item[],
  reader: SubjectReader,
  discourse: Discourse,
  at: number,
  facets: boolean,
): Subject | undefined {
  let i = at - 1;
  let words = 0;
  while (words < 4 && i >= 0) {
    const item = items[i] as Item;
    const plain =
      (item.kind === 'word' && nounIsPlain(item) && !OWNERS.has(item.lower) && !isArticle(item)) ||
      item.text === '-';
    if (!plain) break;
    if (/^(?:former|ex|onetime|late|then|longtime|potential|future|would-be)$/.test(item.lower))
      return undefined;
    i--;
    words++;
  }
  const item = items[i];
  if (item?.kind === 'possessive' && items[i - 1]?.kind === 'mention')
    return { entities: [items[i - 1]?.entity as number], certainty: 1, from: i - 1, named: true };
  if (item?.kind === 'mention' && items[i - 1]?.text !== ',' && !isJoint(items, i))
    return { entities: [item.entity as number], certainty: 0.9, from: i, named: true };
  if (item?.kind === 'word' && OWNERS.has(item.lower)) return pronounOwner(items, reader, discourse, i);
  if (!facets || (item?.kind === 'word' && !isArticle(item))) return undefined;
  const { article } = discourse;
  if (article === undefined) return undefined;
  for (let k = at - 1; k >= 0; k--) if (items[k]?.kind === 'mention') return undefined;
  return { entities: [article], certainty: 0.8, from: i, named: false };
}

const OWNERS: ReadonlySet<string> = new Set(['its', 'their', 'his', 'her', 'whose']);

function isArticle({ lower }: Item): boolean {
  return lower === 'the' || lower === 'a' || lower === 'an';
}

/** "A and B engineer C": the pair is a list, not an owner. */
function isJoint(items: readonly Item[], at: number): boolean {
  return items[at - 1]?.lower === 'and' || items[at - 1]?.lower === 'or';
}

/** Item of the possessive before a role, plain words between: "its first chief executive"; or -1. */
export function ownerAt(items: readonly Item[], at: number): number {
  for (let i = at - 1; i >= 0 && i >= at - 5; i--) {
    const item = items[i] as Item;
    if (item.kind === 'possessive') return i;
    if (item.kind !== 'word') return -1;
    if (item.lower === 'its' || item.lower === 'their') return i;
    if (!nounIsPlain(item) || /^(?:former|ex|onetime|then)$/.test(item.lower)) return -1;
  }
  return -1;
}

/** Whose role it is in "X was its president": not X, but whom the text speaks of. */
export function ownerOf(
  items: readonly Item[],
  { ontology, typeOf, carried, article }: Discourse,
  at: number,
): Subject | undefined {
  const owner = ownerAt(items, at);
  if (owner < 0) return undefined;
  const item = items[owner] as Item;
  if (item.kind === 'possessive') {
    const entity = items[owner - 1]?.entity;
    return entity === undefined
      ? undefined
      : { entities: [entity], certainty: 1, from: owner - 1, named: true };
  }
  // Only the article's subject, where nothing else is spoken of.
  const spoken = carried === undefined || ontology.isA(typeOf(carried), 'Person') ? article : carried;
  if (spoken === undefined || spoken !== article) return undefined;
  if (/^(?:Person|Place|License|Entity)$/.test(typeOf(spoken))) return undefined;
  return {
    entities: [spoken],
    certainty: 0.9,
    from: owner,
    named: false,
    anaphor: [item.token, item.token + 1],
  };
}

/** "its": the only name before it in the sentence that it may mean, or whom the text speaks of. */
function pronounOwner(
  items: readonly Item[],
  reader: SubjectReader,
  { ontology, typeOf, carried, person, article }: Discourse,
  at: number,
): Subject | undefined {
  const { lower, token } = items[at] as Item;
  const human = lower === 'his' || lower === 'her';
  if (lower === 'whose') return reader.ofPhrase(items[at - 1]?.text === ',' ? at - 2 : at - 1);
  const fits = (entity: number | undefined): entity is number =>
    entity !== undefined &&
    (human ? ontology.isA(typeOf(entity), 'Person') : !/^(?:Person|Place|License)$/.test(typeOf(entity)));
  for (let i = 0; i < at; i++) {
    const entity = items[i]?.entity;
    if (fits(entity) && items[i - 1]?.kind !== 'word')
      return { entities: [entity], certainty: 0.9, from: Math.max(i, at - 1), named: true };
    if (fits(entity)) return undefined;
  }
  const spoken = [human ? person : (carried ?? article)].find(fits);
  if (spoken === undefined) return undefined;
  return { entities: [spoken], certainty: 0.85, from: at, named: false, anaphor: [token, token + 1] };
}

/** "the acquisition of Y by X": X, behind the last of the objects. */
export function agentBehind(items: readonly Item[], last: number): Subject | undefined {
  let i = last + 1;
  for (let skipped = 0; skipped < 4 && items[i] && items[i]?.lower !== 'by'; skipped++) i++;
  if (items[i]?.lower !== 'by') return undefined;
  const [first] = namesBehind(items, i + 1);
  const entity = first === undefined ? undefined : items[first]?.entity;
  return entity === undefined ? undefined : { entities: [entity], certainty: 0.95, from: last, named: true };
}

/** The right end that a relative pronoun before the subject at `from` stands for: "Fig, which Docker bought". */
export function antecedentOf(
  items: readonly Item[],
  reader: SubjectReader,
  from: number,
): Subject | undefined {
  let i = from - 1;
  while (DETERMINERS.has(items[i]?.lower ?? '')) i--;
  if (!/^(?:which|that|whom)$/.test(items[i]?.lower ?? '')) return undefined;
  const comma = items[i - 1]?.text === ',';
  if (items[i]?.lower === 'that' && comma) return undefined;
  const before = comma ? i - 2 : i - 1;
  const item = items[before];
  if (!item) return undefined;
  // "the protocol that X developed" may be any; a name in an apposition before it is meant.
  return reader.ofPhrase(before);
}
