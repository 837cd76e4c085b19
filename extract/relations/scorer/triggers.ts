/**
 * Hints: the words of kith's patterns, and more of their kind. A word that is known for a relation speaks for it
 * even where no whole pattern fits, and rare words need not be learnt one by one.
 */
import { hashWord, mix } from '../../ner/model/hashing.ts';
import { PATTERNS } from '../registry.ts';
import { HINT_WORDS } from './hint-words.ts';
import { MIRRORED } from './mirrored.ts';
import { FUNCTION_WORDS } from './words.ts';

const FORMS = ['passive', 'active', 'predicate', 'gerund', 'beside', 'role', 'nominal', 'holder'];
const GROUPS = ['verbs', 'agents', 'things'] as const;

/** That a word speaks for a relation, and how. */
export interface Hint {
  /** Of relation and group together. */
  readonly id: number;
  /** Hash of the relation. */
  readonly relation: number;
  /** Form and direction of the pattern, or the group of hint words. */
  readonly group: number;
}

let table: ReadonlyMap<number, readonly Hint[]> | undefined;

/** The hints that a word gives; none for most words. */
export function hintsOf(word: number): readonly Hint[] {
  table ??= makeTable();
  return table.get(word) ?? NONE;
}

const NONE: readonly Hint[] = [];

function makeTable(): Map<number, Hint[]> {
  const made = new Map<number, Hint[]>();
  const add = (word: string, name: string, group: number): void => {
    const hash = hashWord(word);
    if (word === '' || FUNCTION_WORDS.has(hash)) return;
    const relation = hashWord(MIRRORED[name] ?? name);
    const id = mix(relation, group);
    const hints = made.get(hash) ?? [];
    if (!hints.some((hint) => hint.id === id)) hints.push({ id, relation, group });
    made.set(hash, hints);
  };
  for (const { relation, form, words, direction } of PATTERNS) {
    // A mirrored relation's subject is the other's object.
    const forward = (direction === 'forward') !== relation in MIRRORED;
    const group = FORMS.indexOf(form) * 2 + (forward ? 1 : 2);
    for (const word of words.split(/[\s|?]+/)) add(word, relation, group);
  }
  for (const [relation, groups] of Object.entries(HINT_WORDS))
    for (const [at, group] of GROUPS.entries())
      for (const word of (groups[group] ?? '').split(' ')) add(word, relation, 20 + at);
  return made;
}
