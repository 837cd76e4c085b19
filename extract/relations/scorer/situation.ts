/** What the scorer is given of an article: its sentences, who stands where, and what the patterns have read. */
import type { SentenceView } from '../../ner/context.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { Reference } from '../../reference/reference.ts';
import type { RawRelation } from '../relate.ts';

/** A name in a sentence. */
export interface PlacedName {
  readonly sentence: number;
  /** Tokens of the sentence, the last exclusive. */
  readonly first: number;
  readonly last: number;
  /** Index of the entity. */
  readonly entity: number;
}

export interface Situation {
  readonly ontology: Ontology;
  readonly sentences: readonly Pick<SentenceView, 'tokens' | 'section' | 'field'>[];
  /** In the order of the text. */
  readonly names: readonly PlacedName[];
  /** Type of each entity. */
  readonly types: readonly string[];
  /** The entity that the article is about. */
  readonly article: number | undefined;
  /** What patterns and fields say. */
  readonly readings: readonly Pick<RawRelation, 'subject' | 'type' | 'object' | 'evidence'>[];
  /** What is known of the world; it makes what a sentence says likelier, and no edge by itself. */
  readonly reference?: Reference;
}
