/**
 * The left end of a pattern by its form: where a passive, an active verb, a predicate or a verb in -ing
 * leaves its subject. What a clause or a phrase speaks of is read by `subject.ts`.
 */
import type { Discourse, Subject } from './ends.ts';
import { agentBehind, nameBefore, namesBefore, ownerAt, ownerBefore } from './name-pairs.ts';
import { nounIsPlain } from './nominals.ts';
import type { Pattern } from './pattern.ts';
import type { Item, Sequence } from './sequence.ts';
import type { SubjectReader } from './subject.ts';
import { backOverAdverbs } from './verb-groups.ts';
import { BE, DETERMINERS, HAVE, MODALS, PREPOSITIONS } from './words.ts';

/**
 * @param at item where the pattern's words begin
 * @param last item of the last name at the right end
 */
export function leftEnd(
  sequence: Sequence,
  reader: SubjectReader,
  discourse: Discourse,
  pattern: Pattern,
  at: number,
  last: number,
): Subject | undefined {
  const { items } = sequence;
  const start = reader.groupStart(at);
  switch (pattern.form) {
    case 'beside':
      return pattern.leftTypes?.includes('Person')
        ? namesBefore(items, at, pattern.gap)
        : nameBefore(items, at, pattern.gap ?? 0);
    case 'role':
      return ownerBefore(items, reader, discourse, at, pattern.facets ?? false);
    case 'nominal':
      return agentBehind(items, last);
    case 'holder':
      return holderBefore(items, reader, at);
    case 'active': {
      // "was created", "to create", "a release": no finite verb of a clause.
      if (hasBe(items, start, at)) return undefined;
      const before = items[start - 1]?.lower ?? '';
      if (before === 'to' || before === 'be' || DETERMINERS.has(before)) return undefined;
      if (items[at + 1]?.lower === 'by' && !pattern.words.includes(' by')) return undefined;
      return reader.ofVerb(start);
    }
    case 'gerund': {
      const before = at - 1;
      if (items[before]?.kind === 'mention' && PREPOSITIONS.has(items[before - 1]?.lower ?? ''))
        return undefined;
      return clauseSubject(items, reader, at);
    }
    case 'passive':
      if (hasBe(items, start, at)) return reader.ofVerb(start);
      if (pattern.needsBe || (HAVE.has(items[start]?.lower ?? '') && start < at)) return undefined;
      return reduced(items, reader, discourse, at);
    case 'predicate': {
      let head = at;
      // "a free, binary-compatible alternative to": adjectives before the noun, then the article.
      while (head > 0 && isAdjunct(items[head - 1] as Item)) head--;
      const article = /^(?:a|an|the|its|one|their)$/.test(items[head - 1]?.lower ?? '');
      if (article) head--;
      else head = at;
      const verb = backOverAdverbs(items, head - 1);
      if (BE.has(items[verb]?.lower ?? '')) return reader.ofVerb(reader.groupStart(verb));
      const before = items[verb];
      if (before?.text === ',' || before?.kind === 'mention') return reader.ofPhrase(verb);
      if (before?.lower === 'as' && article) return asRole(items, reader, verb);
      if (article && /^(?:provides?|offers?|becomes?|serves?|provided|offered)$/.test(before?.lower ?? '')) {
        if (items[verb - 1]?.lower !== 'to') return reader.ofVerb(reader.groupStart(verb));
        // "created to provide a free alternative to Y"
        const made = items[verb - 2];
        if (made?.kind !== 'word' || !/(?:ed|t|n)$/.test(made.lower)) return undefined;
        const group = reader.groupStart(verb - 2);
        return hasBe(items, group, verb - 2)
          ? reader.ofVerb(group)
          : reduced(items, reader, discourse, verb - 2);
      }
      if (/^(?:and|or)$/.test(items[verb]?.lower ?? '')) {
        // "competes with A and the successors of B" lists; "is a brand of A and a member of B" says two things.
        if (items[verb - 1]?.kind === 'mention' && !/^an?$/.test(items[head]?.lower ?? '')) return undefined;
        return coordinated(items, reader, verb);
      }
      if (!article) return reduced(items, reader, discourse, at);
      return undefined;
    }
  }
}

/** "X was its first president": whom the verb "to be" before the possessive tells of. */
function holderBefore(items: readonly Item[], reader: SubjectReader, at: number): Subject | undefined {
  const owner = ownerAt(items, at);
  if (owner < 0) return undefined;
  let verb = owner - 1;
  if (items[owner]?.kind === 'possessive')
    while (verb > owner - 4 && !BE.has(items[verb]?.lower ?? '')) verb--;
  verb = backOverAdverbs(items, verb);
  if (!BE.has(items[verb]?.lower ?? '') && items[verb]?.lower !== 'as') return undefined;
  return items[verb]?.lower === 'as' ? undefined : reader.ofVerb(reader.groupStart(verb));
}

/** "X was created as a replacement for Y", "X positions itself as an alternative to Y". */
function asRole(items: readonly Item[], reader: SubjectReader, as: number): Subject | undefined {
  for (let i = as - 1; i >= 0 && i >= as - 14; i--) {
    const item = items[i] as Item;
    if (item.kind === 'mark') return undefined;
    if (item.kind === 'word' && BE.has(item.lower)) return reader.ofVerb(reader.groupStart(i));
    if (/^(?:positions|markets|describes|serves|served|works|worked|acts|acted)$/.test(item.lower))
      return reader.ofVerb(reader.groupStart(i));
  }
  return undefined;
}

/** "is free and compatible with": the verb "to be" before the first of several predicates. */
function coordinated(items: readonly Item[], reader: SubjectReader, and: number): Subject | undefined {
  for (let i = and - 1; i >= 0 && i >= and - 12; i--) {
    const item = items[i] as Item;
    if (item.text === ';' || item.text === ':') return undefined;
    if (item.kind === 'word' && BE.has(item.lower)) return reader.ofVerb(reader.groupStart(i));
  }
  return undefined;
}

function isAdjunct(item: Item): boolean {
  return (
    (item.kind === 'word' &&
      nounIsPlain(item) &&
      !DETERMINERS.has(item.lower) &&
      !/^(?:one)$/.test(item.lower)) ||
    item.text === '-' ||
    item.text === ','
  );
}

function hasBe(items: readonly Item[], start: number, at: number): boolean {
  for (let i = start; i < at; i++) if (BE.has((items[i] as Item).lower)) return true;
  return false;
}

/**
 * A participle or an adjective without "to be": it tells of the phrase before it; after "and", of what the
 * participle or verb before tells of; at the sentence's start, of what follows the comma.
 */
function reduced(
  items: readonly Item[],
  reader: SubjectReader,
  discourse: Discourse,
  at: number,
  depth = 0,
): Subject | undefined {
  const j = backOverAdverbs(items, at - 1);
  const before = items[j];
  if (!before) return mainClauseSubject(items, reader, at);
  if (/^(?:and|or|but)$/.test(before.lower)) return parallel(items, reader, discourse, j, depth);
  if (before.text === ',') {
    const name = items[j - 1];
    // "The code is written in Python, licensed under": nobody licenses a language here.
    const tool =
      name?.entity !== undefined && /^(?:ProgrammingLanguage|License)$/.test(discourse.typeOf(name.entity));
    if (name?.kind !== 'mention' || tool) return parallel(items, reader, discourse, j, depth);
  }
  if (MODALS.has(before.lower) || before.lower === 'to') return undefined;
  return reader.ofPhrase(j);
}

const PARTICIPLE = /(?:ed|built|written|made|led|run|held|sold|spun|cut|begun|known)$/;

/** The participle or verb that one after "and" or a comma stands beside: it tells of the same. */
function parallel(
  items: readonly Item[],
  reader: SubjectReader,
  discourse: Discourse,
  from: number,
  depth: number,
): Subject | undefined {
  for (let i = from - 1; i >= 0 && i >= from - 14; i--) {
    const item = items[i] as Item;
    if (item.text === ';' || item.text === ':') return undefined;
    if (item.kind !== 'word') continue;
    if (BE.has(item.lower)) return reader.ofVerb(reader.groupStart(i));
    const followed = /^(?:by|from|in|on|under|with|to|as|for|at)$/.test(items[i + 1]?.lower ?? '');
    if (!PARTICIPLE.test(item.lower) || !followed) continue;
    const group = reader.groupStart(i);
    if (hasBe(items, group, i)) return reader.ofVerb(group);
    return depth > 2 ? undefined : reduced(items, reader, discourse, i, depth + 1);
  }
  return undefined;
}

/** "Developed by Red Hat, Podman runs …": the name after the first comma. */
function mainClauseSubject(items: readonly Item[], reader: SubjectReader, at: number): Subject | undefined {
  for (let i = at; i < items.length && i < at + 30; i++) {
    if (items[i]?.text !== ',') continue;
    let j = i + 1;
    while (DETERMINERS.has(items[j]?.lower ?? '')) j++;
    if (items[j]?.kind !== 'mention') {
      const verb = items.findIndex(
        (item, index) => index > j && index < j + 6 && item.kind === 'word' && BE.has(item.lower),
      );
      return verb > 0 ? reader.ofVerb(verb) : undefined;
    }
    const next = items[j + 1];
    if (next?.text === ',' || next?.lower === 'and' || next?.kind === 'possessive') continue;
    return { entities: [items[j]?.entity as number], certainty: 0.9, from: 0, named: true };
  }
  return undefined;
}

/** Subject of the clause in which a verb in -ing stands. */
function clauseSubject(items: readonly Item[], reader: SubjectReader, at: number): Subject | undefined {
  for (let i = at - 1; i > 0; i--) {
    const item = items[i] as Item;
    if (item.text === ';' || item.text === ':') return undefined;
    if (item.kind === 'word' && BE.has(item.lower)) return reader.ofVerb(reader.groupStart(i));
  }
  return undefined;
}
