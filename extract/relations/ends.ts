/** What the two ends of a relation are to the readers of a sentence, and what they know outside it. */
import type { Ontology } from '../ontology/ontology.ts';

/** What is known outside the sentence. */
export interface Discourse {
  readonly ontology: Ontology;
  readonly typeOf: (entity: number) => string;
  /** The article's subject. */
  readonly article: number | undefined;
  /** Subject of the sentence before, in the same section. */
  readonly carried: number | undefined;
  /** The only person of the sentence before, or its subject. */
  readonly person: number | undefined;
}

export interface Subject {
  readonly entities: readonly number[];
  /** Factor on the pattern's confidence: 1 for a name beside the verb. */
  readonly certainty: number;
  /** Item where the subject begins: guards look from there on. */
  readonly from: number;
  /** Whether a name in this sentence is the subject; otherwise it is carried from elsewhere. */
  readonly named: boolean;
  /** The pronoun or noun phrase that stands for it: its first and last token. */
  readonly anaphor?: readonly [first: number, last: number];
  /** Whether the verb stands in an aside (", which …,"), after whose comma the sentence goes on. */
  readonly aside?: boolean;
}
