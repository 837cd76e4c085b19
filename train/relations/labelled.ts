/** An article with what is known of its relations, ready to learn from. */
import type { Situation } from '../../extract/relations/scorer/situation.ts';

/**
 * Annotation habits. `articles` is that of whole documents in which every relation is marked, and the one that
 * kith reads with; the others have weights of their own beside the shared ones.
 */
export const STYLES = ['articles', 'phrases', 'knowledgenet', 'fewrel', 'software'] as const;
export type Style = (typeof STYLES)[number];

/** What is known of a relation between two entities: it holds, it does not, or nobody says. */
export type Label = 'holds' | 'not' | 'unknown';

export interface LabelledArticle {
  readonly id: string;
  readonly corpus: string;
  readonly style: Style;
  /** Whether its names are kith's own or those of the annotation. */
  readonly names: 'found' | 'given';
  /** How much a pair counts. */
  readonly weight: number;
  /** Articles of one number are never on both sides of a cross-validation; -1 to be always learnt from. */
  readonly group: number;
  readonly situation: Situation;
  /** Entities in the numbering of the situation. */
  label(subject: number, relation: string, object: number): Label;
  /** The fact that an edge would state, to count each once; undefined where an end is no entity of the annotation. */
  factOf(subject: number, relation: string, object: number): string | undefined;
  /** Facts that are there to be found, in the form of `factOf`, with their relation. */
  readonly facts: ReadonlyMap<string, string>;
}
