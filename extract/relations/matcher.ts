/**
 * Matches patterns on a sequence: their words from left to right, the left end by `left-end.ts`, the right
 * end by `objects.ts`, and `guards.ts` over what stands between. Every pattern is looked up by its first
 * word; the work grows with the length of the sentence.
 */
import { type CarriedObject, carriedObject } from './definite.ts';
import type { Discourse, Subject } from './ends.ts';
import { ended, excluded, takenBack } from './guards.ts';
import { leftEnd } from './left-end.ts';
import { antecedentOf, namesBehind, ownerOf } from './name-pairs.ts';
import { nounIsPlain } from './nominals.ts';
import { type Objects, objectsAfter } from './objects.ts';
import type { Pattern } from './pattern.ts';
import type { Item, Sequence } from './sequence.ts';
import { SubjectReader } from './subject.ts';
import { DETERMINERS, isAdverb } from './words.ts';

/** One reading of one sentence. */
export interface Reading {
  readonly pattern: Pattern;
  readonly subject: number;
  readonly object: number;
  readonly confidence: number;
  /** Whether both ends are named in the sentence; otherwise the left one is carried into it. */
  readonly named: boolean;
  /** The pronoun or noun phrase that stands for the left end: its first and last token. */
  readonly anaphor?: readonly [first: number, last: number];
  /** The entity that the anaphor stands for, where it is the right end. */
  readonly carried?: number;
}

/** What became of a pattern whose first word was there: for people who write patterns. */
export interface Trace {
  readonly pattern: string;
  readonly relation: string;
  /** The word of the sentence at which it was tried. */
  readonly at: string;
  /** What it found, or what it lacked, or what took the statement back. */
  readonly outcome: string;
  /** Readings that came of it. */
  readonly found: number;
  /** Whether all its words were there: the rest of the outcome is about the names beside them. */
  readonly worded: boolean;
}

interface Step {
  readonly words: ReadonlySet<string>;
  readonly optional: boolean;
}

interface Compiled {
  readonly pattern: Pattern;
  readonly steps: readonly Step[];
  /** Whether an ontology file brought it. */
  readonly own: boolean;
}

export class Matcher {
  readonly #byFirst = new Map<string, Compiled[]>();

  /** @param own patterns of ontology files: what they read at a word, no general one reads there again */
  constructor(general: readonly Pattern[], own: readonly Pattern[] = []) {
    for (const pattern of own) this.#add(pattern, true);
    for (const pattern of general) this.#add(pattern, false);
  }

  #add(pattern: Pattern, own: boolean): void {
    const steps = pattern.words.split(' ').map((step) => {
      const optional = step.endsWith('?');
      return { words: new Set((optional ? step.slice(0, -1) : step).split('|')), optional };
    });
    const [first] = steps;
    if (!first || first.optional)
      throw new Error(`the pattern "${pattern.id}" must begin with a word that is there`);
    for (const word of first.words) {
      const list = this.#byFirst.get(word);
      if (list) list.push({ pattern, steps, own });
      else this.#byFirst.set(word, [{ pattern, steps, own }]);
    }
  }

  /** All readings of a sentence. @param trace told of every pattern whose first word is in the sentence */
  match(sequence: Sequence, discourse: Discourse, trace?: (entry: Trace) => void): Reading[] {
    const { items } = sequence;
    const readings: Reading[] = [];
    for (let at = 0; at < items.length; at++) {
      const item = items[at] as Item;
      if (item.kind !== 'word' && item.kind !== 'possessive') continue;
      const claimed = new Map<string, string>();
      for (const compiled of this.#byFirst.get(item.lower) ?? []) {
        const { pattern, own } = compiled;
        const note = (outcome: string, found = 0, worded = true) =>
          trace?.({ pattern: pattern.id, relation: pattern.relation, at: item.text, outcome, found, worded });
        const end = wordsEnd(items, at, compiled);
        if (end < 0) {
          if (trace) note(missingWord(items, at, compiled), 0, false);
          continue;
        }
        let kept = 0;
        for (const reading of read(sequence, discourse, pattern, at, end, note)) {
          const ends = [reading.subject, reading.object].sort((a, b) => a - b).join(' ');
          const owner = own ? undefined : claimed.get(ends);
          if (owner !== undefined) note(`“${owner}” of an ontology file reads the same words`);
          else {
            readings.push(reading);
            kept += 1;
          }
          if (own && !claimed.has(ends)) claimed.set(ends, pattern.id);
        }
        if (kept > 0) note(`${kept} found`, kept);
      }
    }
    return readings;
  }
}

/** Index after the pattern's words when they stand at `at`, adverbs between them passed over; or -1. */
function wordsEnd(items: readonly Item[], at: number, { pattern, steps }: Compiled): number {
  let i = at;
  for (let s = 0; s < steps.length; s++) {
    const { words, optional } = steps[s] as Step;
    let j = i;
    if (s > 0) {
      while (
        items[j]?.kind === 'word' &&
        isAdverb((items[j] as Item).lower) &&
        !words.has((items[j] as Item).lower)
      )
        j++;
      // "developed in Cape Town by": place and time may stand before the "by" of a passive.
      if (pattern.form === 'passive' && words.has('by') && items[j]?.lower !== 'by')
        j = afterAdjunct(items, j);
    }
    const item = items[j];
    if (item && item.kind !== 'mention' && words.has(item.lower)) i = j + 1;
    else if (!optional) return -1;
  }
  return i;
}

/** Which of the pattern's words does not follow, for a person. */
function missingWord(items: readonly Item[], at: number, { pattern, steps, own }: Compiled): string {
  for (let taken = 1; taken <= steps.length; taken++) {
    if (wordsEnd(items, at, { pattern, own, steps: steps.slice(0, taken) }) >= 0) continue;
    const { words } = steps[taken - 1] as Step;
    return `“${[...words].join('|')}” does not follow`;
  }
  return 'its words do not follow';
}

/** Skips "in 2010", "at the Israeli start-up Qumranet", "on 14 March 2006" when a "by" follows. */
function afterAdjunct(items: readonly Item[], from: number): number {
  if (!/^(?:in|on|at|during|around|from|since|between)$/.test(items[from]?.lower ?? '')) return from;
  for (let i = from + 1; i < items.length && i <= from + 7; i++) {
    const item = items[i] as Item;
    if (item.lower === 'by') return i;
    if (item.kind === 'mark' || (item.kind === 'word' && !nounIsPlain(item) && !DETERMINERS.has(item.lower)))
      return from;
  }
  return from;
}

function read(
  sequence: Sequence,
  discourse: Discourse,
  pattern: Pattern,
  at: number,
  end: number,
  note: (outcome: string) => void,
): Reading[] {
  const { items } = sequence;
  const reader = new SubjectReader(sequence, discourse, pattern.facets ?? false);
  const objects = rightEnd(items, pattern, end);
  const first = objects.at[0];
  if (pattern.form === 'active') {
    const left = leftEnd(sequence, reader, discourse, pattern, at, at);
    const right = left?.named ? antecedentOf(items, reader, left.from) : undefined;
    if (left && right?.named) return relative(items, discourse, pattern, at, left, right, note);
  }
  if (pattern.form === 'holder') {
    const left = leftEnd(sequence, reader, discourse, pattern, at, at);
    const right = left?.named ? ownerOf(items, discourse, at) : undefined;
    if (left && right) return relative(items, discourse, pattern, at, left, right, note);
    note('no name has the role');
    return [];
  }
  if (first === undefined) {
    const carried = carriedObject(sequence, discourse, end);
    if (carried && carriesObject(pattern))
      return withCarried(sequence, discourse, pattern, at, carried, note);
    note('no name follows');
    return [];
  }
  const left = leftEnd(sequence, reader, discourse, pattern, at, objects.at.at(-1) as number);
  if (!left) {
    note('no subject found');
    return [];
  }
  const reason =
    takenBack(items, left.named ? left.from : reader.groupStart(at), at, first) ??
    ended(items, pattern.relation, at, objects.at.at(-1) as number);
  if (reason) {
    note(reason);
    return [];
  }
  const readings: Reading[] = [];
  let unfit = false;
  let previous = end;
  for (const index of objects.at) {
    if (excluded(items, previous, index)) break;
    if (left.aside && index !== first && hasComma(items, previous, index)) break;
    previous = index;
    if (objects.modifies.has(index) && !pattern.modifier && !isPeople(items[index + 1] as Item)) continue;
    const right = items[index]?.entity as number;
    for (const entity of left.entities) {
      if (entity === right) continue;
      if (!endsFit(discourse, pattern, entity, right)) {
        unfit = true;
        note(endsFault(discourse, pattern, entity, right));
        continue;
      }
      const modified = objects.modifies.has(index) ? 0.95 : 1;
      readings.push({
        pattern,
        subject: pattern.direction === 'forward' ? entity : right,
        object: pattern.direction === 'forward' ? right : entity,
        confidence: pattern.confidence * left.certainty * modified,
        named: left.named,
        anaphor: left.anaphor,
      });
    }
  }
  if (readings.length === 0 && !unfit) note('the name after it only describes something else');
  return readings;
}

/** Where the right end is looked for: names right beside, or whatever a verb may have for an object. */
function rightEnd(items: readonly Item[], { form }: Pattern, end: number): Objects {
  if (form !== 'beside' && form !== 'role') return objectsAfter(items, end);
  const at = namesBehind(items, end);
  const { modifies } = objectsAfter(items, at[0] ?? items.length);
  return { at, modifies };
}

/** Forms whose right end is what a verb or a noun governs. */
function carriesObject({ form }: Pattern): boolean {
  return form === 'active' || form === 'passive' || form === 'gerund';
}

/** "In 2003 Jane Doe joined the company": the left end is named, the right end is carried into the sentence. */
function withCarried(
  sequence: Sequence,
  discourse: Discourse,
  pattern: Pattern,
  at: number,
  { entity: right, certainty, anaphor, last }: CarriedObject,
  note: (outcome: string) => void,
): Reading[] {
  const { items } = sequence;
  const reader = new SubjectReader(sequence, discourse, false);
  const left = leftEnd(sequence, reader, discourse, pattern, at, last);
  if (!left?.named) {
    note('no subject found that is named here');
    return [];
  }
  const reason = takenBack(items, left.from, at, last) ?? ended(items, pattern.relation, at, last);
  if (reason) {
    note(reason);
    return [];
  }
  const readings: Reading[] = [];
  for (const entity of left.entities) {
    if (entity === right) continue;
    if (!endsFit(discourse, pattern, entity, right)) {
      note(endsFault(discourse, pattern, entity, right));
      continue;
    }
    readings.push({
      pattern,
      subject: pattern.direction === 'forward' ? entity : right,
      object: pattern.direction === 'forward' ? right : entity,
      confidence: pattern.confidence * left.certainty * certainty,
      named: false,
      anaphor,
      carried: right,
    });
  }
  return readings;
}

/** "Fig, which Docker bought in 2014": the object of the verb is the name before the relative pronoun. */
function relative(
  items: readonly Item[],
  discourse: Discourse,
  pattern: Pattern,
  at: number,
  left: Subject,
  right: Subject,
  note: (outcome: string) => void,
): Reading[] {
  const reason = takenBack(items, left.from, at, at) ?? ended(items, pattern.relation, at, at);
  if (reason) {
    note(reason);
    return [];
  }
  const readings: Reading[] = [];
  for (const object of right.entities)
    for (const entity of left.entities) {
      if (entity === object) continue;
      if (!endsFit(discourse, pattern, entity, object)) {
        note(endsFault(discourse, pattern, entity, object));
        continue;
      }
      readings.push({
        pattern,
        subject: pattern.direction === 'forward' ? entity : object,
        object: pattern.direction === 'forward' ? object : entity,
        confidence: pattern.confidence * left.certainty * right.certainty,
        named: right.named,
        ...(right.anaphor ? { anaphor: right.anaphor, carried: object } : {}),
      });
    }
  return readings;
}

function hasComma(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (items[i]?.text === ',') return true;
  return false;
}

/** "by Red Hat engineers": the people of an organization stand for it. */
function isPeople({ lower }: Item): boolean {
  return /^(?:engineers?|developers?|staff|employees?|researchers?|team|community|project|programmers?)$/.test(
    lower,
  );
}

/** The pattern's own types; the relation's signature is enforced when edges are joined. */
function endsFit(discourse: Discourse, pattern: Pattern, left: number, right: number): boolean {
  const { ontology, typeOf } = discourse;
  if (pattern.rightNot?.some((type) => ontology.isA(typeOf(right), type))) return false;
  return (
    isOne(discourse, pattern, left, pattern.leftTypes) && isOne(discourse, pattern, right, pattern.rightTypes)
  );
}

function isOne(
  { ontology, typeOf }: Discourse,
  { relation, typedOnly, form }: Pattern,
  entity: number,
  types: readonly string[] | undefined,
): boolean {
  if (!types) return true;
  const type = typeOf(entity);
  if (types.some((allowed) => ontology.isA(type, allowed))) return true;
  if (typedOnly || form === 'beside') return false;
  return (
    type === 'Entity' ||
    (ontology.relation(relation).open === true && types.some((allowed) => ontology.isA(allowed, type)))
  );
}

/** What is wrong with ends that do not fit, for a person. */
function endsFault(discourse: Discourse, pattern: Pattern, left: number, right: number): string {
  const { typeOf } = discourse;
  const { leftTypes, rightTypes, rightNot } = pattern;
  if (!isOne(discourse, pattern, left, leftTypes))
    return `the left end is ${typeOf(left)}, and must be ${leftTypes?.join(' or ')}`;
  if (!isOne(discourse, pattern, right, rightTypes))
    return `the right end is ${typeOf(right)}, and must be ${rightTypes?.join(' or ')}`;
  return `the right end is ${typeOf(right)}, and must not be ${rightNot?.join(' or ')}`;
}
