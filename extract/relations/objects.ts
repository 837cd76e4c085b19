/** The right end of a pattern: a name or a list of names, with what may stand before and between them. */
import { isCalendarOrDemonym } from '../ner/lexicon.ts';
import { nounIsPlain } from './nominals.ts';
import type { Item } from './sequence.ts';
import {
  BE,
  DETERMINERS,
  EXCLUSIONS,
  isAdverb,
  isFiniteVerb,
  isMostlyNoun,
  PREPOSITIONS,
  RELATIVES,
} from './words.ts';

export interface Objects {
  /** Indices of items, each a mention. */
  readonly at: readonly number[];
  /** Whether the first is only a modifier: "Docker containers". */
  readonly modifies: ReadonlySet<number>;
}

const NOTHING: Objects = { at: [], modifies: new Set() };
/** Lists longer than this are cut: a table of contents is no statement. */
const LONGEST_LIST = 24;
/** What a thing is made from stands for the thing: "the sources of X". */
const SOURCES =
  /^(?:sources?|code|codebase|version|versions|packages|release|releases|concepts|ideas|principles|design|architecture|work|model|models|example|success|projects?|philosophy)$/;
const PEOPLE = /^(?:engineers?|developers?|staff|employees?|researchers?|team|community|programmers?)$/;
/** Past forms that are no nouns behind a name. */
const PAST =
  /^(?:built|left|won|wrote|began|led|held|kept|took|gave|came|went|grew|sold|bought|met|lost|found|sent|brought|chose|drew|stood|sat|made|saw|ran)$/;
/** Words after which examples follow. */
const EXAMPLES = /^(?:like|including|namely)$/;

/** @param from index of the item right after the pattern's words */
export function objectsAfter(items: readonly Item[], from: number): Objects {
  const first = firstObject(items, from);
  if (first < 0) return NOTHING;
  const at: number[] = [];
  const modifies = new Set<number>();
  let i: number | undefined = first;
  while (i !== undefined && at.length < LONGEST_LIST) {
    const taken = possessed(items, i);
    if (taken < 0) break;
    at.push(taken);
    const end = afterNoun(items, taken);
    if (end > taken + 1) modifies.add(taken);
    i = nextMember(items, end, items[from - 1]?.lower ?? '');
  }
  return { at, modifies };
}

/** "Codenotary's immudb" is immudb; "Pinkham's team" is nothing that we know. */
function possessed(items: readonly Item[], at: number): number {
  if (items[at + 1]?.kind !== 'possessive') return at;
  for (let i = at + 2; i <= at + 4; i++) {
    // "Oracle's Linux team" is Oracle.
    if (items[i]?.kind === 'mention') return PEOPLE.test(items[i + 1]?.lower ?? '') ? at : i;
    if (items[i]?.kind !== 'word' || !nounIsPlain(items[i] as Item)) return -1;
  }
  return -1;
}

/** Index of the first mention of the noun phrase that begins at `from`, or -1. */
function firstObject(items: readonly Item[], from: number): number {
  let words = 0;
  for (let i = from; i < items.length && words <= 8; i++) {
    const item = items[i] as Item;
    if (item.kind === 'mention') return i;
    if (item.kind === 'number') {
      words++;
      continue;
    }
    if (item.kind === 'mark') {
      if (item.text === ',' && (items[i + 1]?.lower === 'including' || items[i + 1]?.lower === 'such'))
        continue;
      if (
        item.text === '-' ||
        (item.text === ',' && words > 0 && words < 4 && isModifier(items[i - 1] as Item))
      )
        continue;
      return -1;
    }
    if (item.kind === 'possessive') return -1;
    words++;
    if (DETERMINERS.has(item.lower) || isAdverb(item.lower)) continue;
    if (item.lower === 'such' && items[i + 1]?.lower === 'as') {
      i++;
      continue;
    }
    if (EXAMPLES.test(item.lower) && words > 1) continue;
    if (item.lower === 'of' && SOURCES.test(items[i - 1]?.lower ?? '')) continue;
    // "commercially supported RHEL", "the published sources of RHEL": a participle as an adjective.
    if (/ed$/.test(item.lower) && /ly$|^(?:the|a|an|its)$/.test(items[i - 1]?.lower ?? '')) continue;
    if (!nounIsPlain(item)) return -1;
  }
  return -1;
}

function isModifier(item: Item): boolean {
  return item.kind === 'word' && nounIsPlain(item);
}

/** Index after a mention and up to two plain nouns that it modifies. */
function afterNoun(items: readonly Item[], at: number): number {
  let end = at + 1;
  while (end <= at + 2) {
    const item = items[end];
    if (item?.kind !== 'word' || !nounIsPlain(item)) break;
    if (DETERMINERS.has(item.lower) || PAST.test(item.lower)) break;
    if (isFiniteVerb(item.lower) && !isMostlyNoun(item.lower)) break;
    end++;
  }
  return end;
}

/** The next member of the list, or undefined when the list is over. */
function nextMember(items: readonly Item[], from: number, cue: string): number | undefined {
  let i = afterDate(items, from);
  let separated = false;
  while (items[i] && isSeparator(items, i)) {
    separated = true;
    i += items[i]?.lower === 'as' ? 3 : items[i]?.lower === 'along' || items[i]?.lower === 'together' ? 2 : 1;
  }
  if (!separated) return undefined;
  let described = false;
  let indefinite = false;
  for (let words = 0; words <= 5; words++, i++) {
    const item = items[i];
    if (!item) return undefined;
    if (item.kind === 'mention') {
      // "A was based on B and C on D": the words between are left out, not the second pair.
      if (cue !== '' && items[i + 1]?.lower === cue) return undefined;
      if (beginsClause(items, i)) return undefined;
      // ", a Red Hat subsidiary" describes what stands before it.
      if (indefinite && items[i + 1]?.kind === 'word' && nounIsPlain(items[i + 1] as Item)) return undefined;
      return i;
    }
    if (item.kind !== 'word') return undefined;
    if (item.lower === 'a' || item.lower === 'an') indefinite = true;
    // "and orchestration via Kubernetes"
    if (item.lower === 'via' && described) continue;
    if (EXAMPLES.test(item.lower) && described) continue;
    if (item.lower === 'such' && items[i + 1]?.lower === 'as' && described) {
      i++;
      continue;
    }
    if (DETERMINERS.has(item.lower) || item.lower === 'also') continue;
    if (EXCLUSIONS.has(item.lower) || !nounIsPlain(item)) return undefined;
    described = true;
  }
  return undefined;
}

/** "bought A in December 2020 and B in 2021": the date between two members. */
function afterDate(items: readonly Item[], from: number): number {
  if (!/^(?:in|on|since|from)$/.test(items[from]?.lower ?? '')) return from;
  let i = from + 1;
  while (i < from + 5 && (items[i]?.kind === 'number' || isCalendarOrDemonym(items[i]?.lower ?? ''))) i++;
  return i > from + 1 && items[i]?.lower === 'and' ? i : from;
}

function isSeparator(items: readonly Item[], at: number): boolean {
  const { text, lower } = items[at] as Item;
  if (text === ',' || text === '/' || text === '&' || lower === 'and' || lower === 'or' || lower === 'plus')
    return true;
  if (lower === 'as') return items[at + 1]?.lower === 'well' && items[at + 2]?.lower === 'as';
  return (lower === 'along' || lower === 'together') && items[at + 1]?.lower === 'with';
}

/** Whether the mention is the subject of a clause that begins: "…, and Podman integrates with it". */
function beginsClause(items: readonly Item[], at: number): boolean {
  let i = at + 1;
  // "A and B are …": the whole rest may be a subject.
  while (items[i] && isAdverb((items[i] as Item).lower)) i++;
  if (items[i]?.text === ',' && RELATIVES.has(items[i + 1]?.lower ?? '')) return false;
  // "AlmaLinux, begun by CloudLinux, and Rocky Linux, begun by Kurtzer": a pair of its own.
  if (items[i]?.text === ',' && items[i + 2]?.lower === 'by') return true;
  const next = items[i];
  if (next?.kind !== 'word') return false;
  if (BE.has(next.lower)) return true;
  return (
    isFiniteVerb(next.lower) &&
    !isMostlyNoun(next.lower) &&
    !PREPOSITIONS.has(next.lower) &&
    !isParticipleUse(items, i)
  );
}

/** "RHEL cut from CentOS Stream", "Xen used by …": a participle behind a name is no finite verb. */
function isParticipleUse(items: readonly Item[], at: number): boolean {
  const next = items[at + 1]?.lower ?? '';
  return (
    /ed$|n$/.test((items[at] as Item).lower) &&
    (next === 'by' || next === 'from' || next === 'in' || next === 'with')
  );
}
