/**
 * The left end of a pattern: whom a clause speaks of. Reads a sequence from a verb (or a noun phrase) to the
 * left: the name beside it, through appositions, relative clauses and coordinated verbs; a pronoun or "the
 * project" is the subject carried on from the sentence before; a facet is the article's subject.
 */
import { isCalendarOrDemonym } from '../ner/lexicon.ts';
import { definite, facet } from './definite.ts';
import type { Discourse, Subject } from './ends.ts';
import { nounIsPlain } from './nominals.ts';
import type { Item, Sequence } from './sequence.ts';
import { backOverAdverbs, finiteBefore, groupStart, isFiniteAt } from './verb-groups.ts';
import {
  BE,
  CONJUNCTIONS,
  isFiniteVerb,
  isMostlyNoun,
  PERSON_PRONOUNS,
  PREPOSITIONS,
  RELATIVES,
  SINGULAR_PRONOUNS,
} from './words.ts';

const DEPTH = 4;
const PEOPLE =
  /^(?:engineers?|developers?|team|staff|employees?|researchers?|programmers?|volunteers|project|community)$/;

export class SubjectReader {
  readonly #items: readonly Item[];
  readonly #sequence: Sequence;
  readonly #discourse: Discourse;
  readonly #facets: boolean;

  constructor(sequence: Sequence, discourse: Discourse, facets: boolean) {
    this.#sequence = sequence;
    this.#items = sequence.items;
    this.#discourse = discourse;
    this.#facets = facets;
  }

  /** Subject of the finite verb group that begins at `at` (auxiliaries included). */
  ofVerb(at: number, depth = 0): Subject | undefined {
    if (depth > DEPTH) return undefined;
    const j = backOverAdverbs(this.#items, at - 1);
    const item = this.#items[j];
    if (!item) return undefined;
    if (item.kind === 'mention') return this.#named(j);
    if (item.text === ',') return this.#afterComma(j, depth);
    if (item.kind !== 'word') return undefined;
    if (item.lower === 'and' || item.lower === 'but' || item.lower === 'or')
      return this.#ofPreviousVerb(j, depth);
    if (RELATIVES.has(item.lower)) return this.#antecedent(j, depth);
    if (SINGULAR_PRONOUNS.has(item.lower)) return this.#pronoun(j, this.#discourse.carried);
    if (PERSON_PRONOUNS.has(item.lower)) return this.#pronoun(j, this.#discourse.person);
    if (!nounIsPlain(item)) return undefined;
    return this.#nominal(j, depth);
  }

  /** Whom the noun phrase that ends at `at` speaks of: "the runtime" in "rkt, the runtime developed by". */
  ofPhrase(at: number, depth = 0): Subject | undefined {
    if (depth > DEPTH) return undefined;
    const j = backOverAdverbs(this.#items, at);
    const item = this.#items[j];
    if (!item) return undefined;
    if (item.kind === 'mention') return this.#beside(j);
    if (item.text === ',' && this.#items[j - 1]?.kind === 'mention') return this.#afterName(j - 1);
    if (item.kind !== 'word' || !nounIsPlain(item)) return undefined;
    return this.#referent(j, depth);
  }

  /** First item of the verb group whose main verb is at `at`: auxiliaries and adverbs before it. */
  groupStart(at: number): number {
    return groupStart(this.#items, at);
  }

  /** The name at `j`, with those coordinated before it: "Ewing and Erik Troan". */
  #named(j: number): Subject | undefined {
    const items = this.#items;
    const entities = [items[j]?.entity as number];
    let start = this.#skipDeterminer(j);
    if (
      items[start - 1]?.lower === 'and' &&
      items[start - 2]?.kind === 'mention' &&
      !this.#verbBetweenStartAnd(start - 2)
    ) {
      entities.unshift(items[start - 2]?.entity as number);
      start = this.#skipDeterminer(start - 2);
      while (items[start - 1]?.text === ',' && items[start - 2]?.kind === 'mention' && entities.length < 12) {
        entities.unshift(items[start - 2]?.entity as number);
        start = this.#skipDeterminer(start - 2);
      }
    }
    const before = items[start - 1];
    if (before && PREPOSITIONS.has(before.lower)) {
      if (/^(?:of|at|from|in)$/.test(before.lower)) {
        const owner = items[start - 2];
        if (owner?.kind === 'mention') return this.#named(start - 2);
      }
      // "After Red Hat acquired", "until Docker supported": conjunctions too.
      if (!/^(?:after|before|since|until)$/.test(before.lower)) return undefined;
    }
    if (before?.kind === 'possessive') return { entities, certainty: 0.95, from: start, named: true };
    return { entities, certainty: 1, from: start, named: true };
  }

  /** "sponsors A and B": a list after a verb is no subject. */
  #verbBetweenStartAnd(at: number): boolean {
    const before = this.#items[this.#skipDeterminer(at) - 1];
    return before?.kind === 'word' && isFiniteVerb(before.lower) && !isMostlyNoun(before.lower);
  }

  #skipDeterminer(at: number): number {
    return /^(?:the|a|an)$/.test(this.#items[at - 1]?.lower ?? '') ? at - 1 : at;
  }

  /** A name right before a participle: "Podman developed by Red Hat", not "the kernel of Podman developed by". */
  #beside(j: number): Subject | undefined {
    const start = this.#skipDeterminer(j);
    const before = this.#items[start - 1]?.lower ?? '';
    if (before === 'of' && this.#items[start - 2]?.kind === 'word') return undefined;
    return { entities: [this.#items[j]?.entity as number], certainty: 0.95, from: start, named: true };
  }

  /** A name, a comma and then what is said of it: "Podman, developed by Red Hat, …". */
  #afterName(j: number): Subject | undefined {
    return {
      entities: [this.#items[j]?.entity as number],
      certainty: 0.95,
      from: this.#skipDeterminer(j),
      named: true,
    };
  }

  #pronoun(j: number, entity: number | undefined): Subject | undefined {
    const { typeOf, ontology } = this.#discourse;
    const { token, lower } = this.#items[j] as Item;
    const human = PERSON_PRONOUNS.has(lower);
    const fits = (other: number | undefined): other is number =>
      other !== undefined &&
      (human ? ontology.isA(typeOf(other), 'Person') : !ontology.isA(typeOf(other), 'Person'));
    // A pronoun after another name of this sentence may mean that one, unless it is a thing and that a person,
    // or the name only says where: "In the United States it rents space".
    for (let i = j - 1; i >= 0; i--) {
      const other = this.#items[i]?.entity;
      if (other === undefined || other === entity) continue;
      const where =
        ontology.isA(typeOf(other), 'Place') &&
        PREPOSITIONS.has(this.#items[this.#skipDeterminer(i) - 1]?.lower ?? '');
      if (fits(other) && !where) return undefined;
    }
    if (!fits(entity)) return undefined;
    return { entities: [entity], certainty: 0.85, from: j, named: false, anaphor: [token, token + 1] };
  }

  /** ", a Canadian who ran a firm, bought": the name before the aside; or the next of several verbs. */
  #afterComma(j: number, depth: number): Subject | undefined {
    const items = this.#items;
    for (let k = j - 1; k > 0 && k >= j - 28; k--) {
      if (items[k]?.text !== ',') continue;
      if (items[k - 1]?.kind !== 'mention') continue;
      const opener = items[k + 1]?.lower ?? '';
      if (items[k + 1]?.kind === 'mention' || opener === 'and' || opener === 'or') continue;
      if (isFiniteVerb(opener) && !/ed$/.test(opener)) continue;
      if (finiteBefore(this.#items, k - 1)) continue;
      return this.#named(k - 1);
    }
    return this.#ofPreviousVerb(j, depth);
  }

  #ofPreviousVerb(j: number, depth: number): Subject | undefined {
    for (let i = j - 1; i > 0; i--) {
      const item = this.#items[i] as Item;
      if (item.text === ';' || item.text === ':') return undefined;
      if (item.kind === 'word' && isFiniteAt(this.#items, i)) {
        const start = this.groupStart(i);
        // "It develops A, which competes with B, and sponsors C": the aside is over at the comma.
        const relative = backOverAdverbs(this.#items, start - 1);
        const aside =
          RELATIVES.has(this.#items[relative]?.lower ?? '') && this.#items[relative - 1]?.text === ',';
        const closed = this.#items[j - 1]?.text === ',' || this.#items[j]?.text === ',';
        if (aside && closed) {
          i = relative - 1;
          continue;
        }
        return this.ofVerb(start, depth + 1);
      }
    }
    return undefined;
  }

  /** Whom "which", "that" or "who" at `j` stands for. */
  #antecedent(j: number, depth: number): Subject | undefined {
    const comma = this.#items[j - 1]?.text === ',';
    const k = comma ? j - 2 : j - 1;
    const item = this.#items[k];
    if (item?.kind === 'mention') {
      const start = this.#skipDeterminer(k);
      const before = this.#items[start - 1]?.lower ?? '';
      // "a fork of Debian that uses …": of the fork or of Debian?
      if (!comma && PREPOSITIONS.has(before)) return undefined;
      // "He said that X …"
      if (this.#items[j]?.lower === 'that' && comma) return undefined;
      return { entities: [item.entity as number], certainty: 0.95, from: start, named: true, aside: comma };
    }
    if (item?.kind !== 'word' || comma || !nounIsPlain(item)) return undefined;
    return this.#referent(k, depth);
  }

  /** Whom a noun phrase without a name that ends at `k` speaks of. */
  #referent(k: number, depth: number): Subject | undefined {
    const items = this.#items;
    let phrases = 0;
    for (let d = k; d >= 0 && d >= k - 14; d--) {
      const item = items[d] as Item;
      if (item.kind === 'mark') return undefined;
      if (item.kind !== 'word') continue;
      if (item.lower === 'a' || item.lower === 'an' || item.lower === 'the' || item.lower === 'one') {
        const b = backOverAdverbs(this.#items, d - 1);
        const before = items[b];
        if (before?.kind === 'word' && BE.has(before.lower))
          return this.ofVerb(this.groupStart(b), depth + 1);
        if (before?.text === ',') {
          const named = this.#overDate(b - 1);
          if (items[named]?.kind === 'mention') return this.#afterName(named);
        }
        if (before?.kind === 'word' && /^(?:of|for|in|with|to)$/.test(before.lower) && phrases < 2) {
          phrases++;
          d = b;
          continue;
        }
        return item.lower === 'the' && phrases === 0
          ? definite(this.#sequence, this.#discourse, this.#facets, d, k)
          : undefined;
      }
      if (PREPOSITIONS.has(item.lower)) {
        if (!/^(?:of|for|in|with)$/.test(item.lower)) return undefined;
        phrases++;
        continue;
      }
      if (/^(?:include|includes|provides|offers|delivers|provide|offer)$/.test(item.lower))
        return lower(this.ofVerb(this.groupStart(d), depth + 1), 0.9);
      if (CONJUNCTIONS.has(item.lower) || RELATIVES.has(item.lower) || !nounIsPlain(item)) return undefined;
    }
    return facet(this.#sequence, this.#discourse, this.#facets, k);
  }

  /** "started Devuan in November 2014, a fork of": the date between a name and what is said of it. */
  #overDate(from: number): number {
    let i = from;
    while (i > from - 5 && i >= 0) {
      const item = this.#items[i] as Item;
      const date =
        item.kind === 'number' ||
        /^(?:in|on|since|around)$/.test(item.lower) ||
        isCalendarOrDemonym(item.lower);
      if (!date) break;
      i--;
    }
    return i;
  }

  /** The subject noun phrase without a name that ends at `j`. */
  #nominal(j: number, depth: number): Subject | undefined {
    const items = this.#items;
    let d = j;
    while (d > 0 && d > j - 8) {
      const before = items[d - 1] as Item;
      if (before.kind === 'mention') {
        const head = items[j]?.lower ?? '';
        if (d === j && PEOPLE.test(head))
          return { entities: [before.entity as number], certainty: 0.8, from: d - 1, named: true };
        return undefined;
      }
      if (before.kind !== 'word') break;
      if (/^(?:a|an|the|this|its|their|another)$/.test(before.lower)) {
        if (before.lower === 'the' || before.lower === 'this')
          return definite(this.#sequence, this.#discourse, this.#facets, d - 1, j);
        return undefined;
      }
      if (!nounIsPlain(before)) break;
      d--;
    }
    const before = items[d - 1];
    if (before?.kind === 'word' && PREPOSITIONS.has(before.lower)) return undefined;
    if (before?.kind === 'word' && RELATIVES.has(before.lower)) return this.#antecedent(d - 1, depth);
    return facet(this.#sequence, this.#discourse, this.#facets, j);
  }
}

function lower(subject: Subject | undefined, factor: number): Subject | undefined {
  return subject && { ...subject, certainty: subject.certainty * factor };
}
