/** Sets of tags that corpora use, and how kith's types meet them. */
import type { Ontology } from '../../extract/ontology/ontology.ts';
import type { CoarseType, TypeScheme } from '../gold.ts';

export interface TagMeaning {
  readonly coarse: CoarseType;
  /** The type of kith that means the same or is next above it. */
  readonly type: string;
}

export interface TagSet {
  readonly id: string;
  /** What a tag (as the file has it) means; null for what is no name: a date, an amount. */
  meaning(tag: string): TagMeaning | null;
  /** Whether the tags are finer than the coarse types. */
  readonly fine: boolean;
  /** Whether articles are tagged with the name. */
  readonly articles?: boolean;
  /** Whether it tags common nouns too, which count only with `--terms`. */
  readonly nouns?: boolean;
}

/**
 * @param tags those that the corpus (or the domain of it) uses, in the order of preference where several
 *   mean one type of kith
 */
export function schemeOf(set: TagSet, tags: readonly string[], ontology: Ontology): TypeScheme {
  const byType = new Map<string, string>();
  let other: string | undefined;
  for (const tag of tags) {
    const meaning = set.meaning(tag);
    if (!meaning) continue;
    if (!byType.has(meaning.type)) byType.set(meaning.type, tag);
    if (meaning.type === 'Entity') other ??= tag;
  }
  // The most specific type above it that the corpus knows.
  const known = (type: string) => ontology.chain(type).findLast((each) => byType.has(each));
  return {
    fine: set.fine,
    typeOf: (type) => known(type) ?? 'Entity',
    tagOf: (type) => byType.get(known(type) ?? '') ?? other ?? 'other',
    ...(set.articles ? { articles: true } : {}),
  };
}
