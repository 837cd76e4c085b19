/**
 * What a rule of the linking sieve is. Rules run in order; each says which names of one article are one
 * thing, and why, in a sentence for people.
 */
import type { NerContext } from '../ner/context.ts';
import type { Span } from '../ner/overlaps.ts';

/** All mentions of an article with one and the same surface. */
export interface Name {
  readonly surface: string;
  readonly spans: readonly Span[];
  readonly type: string;
  readonly typeConfidence: number;
  /** Name that a list or a link gives it. */
  readonly canonical?: string;
}

export interface Merge {
  readonly from: Name;
  readonly into: Name;
  /** The sentence that says why the two are one. */
  readonly why: string;
  /** The text or a list says so: types need not agree. */
  readonly explicit?: boolean;
}

export interface LinkingContext {
  readonly ner: NerContext;
  readonly spans: readonly Span[];
  readonly names: readonly Name[];
  readonly bySurface: ReadonlyMap<string, Name>;
}

export interface LinkingRule {
  readonly id: string;
  readonly label: string;
  merges(context: LinkingContext): Iterable<Merge>;
}
