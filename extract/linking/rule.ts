/**
 * What a rule of the linking sieve is. Rules run in order; each says which names of one article are one
 * thing, and why, in a sentence for people.
 */
import type { NerContext } from '../ner/context.ts';
import type { Span } from '../ner/overlaps.ts';
import type { Sense } from './senses.ts';

/** All mentions of an article with one and the same surface that mean one thing. */
export interface Name {
  /** Its surface; more where the surface means several things (`senses.ts`). */
  readonly key: string;
  readonly surface: string;
  readonly spans: readonly Span[];
  readonly type: string;
  readonly typeConfidence: number;
  /** Name that a list gives it. */
  readonly canonical?: string;
  /** What links and the text beside it say it means. */
  readonly sense?: Sense;
}

export interface Merge {
  readonly from: Name;
  readonly into: Name;
  /** The sentence that says why the two are one. */
  readonly why: string;
  /** The text or a list says so: types need not agree. */
  readonly explicit?: boolean;
  /** The article itself says so: their links need not lead to one title. */
  readonly stated?: boolean;
  /** `from` means this thing in this article only: it joins no articles. */
  readonly short?: boolean;
}

export interface LinkingContext {
  readonly ner: NerContext;
  readonly spans: readonly Span[];
  readonly names: readonly Name[];
  /** Of several things with one surface: the article's subject, else what the surface means most. */
  readonly bySurface: ReadonlyMap<string, Name>;
  readonly nameOf: (span: Span) => Name;
}

export interface LinkingRule {
  readonly id: string;
  readonly label: string;
  merges(context: LinkingContext): Iterable<Merge>;
}
