/**
 * Ways to say a relation, written for kith: the scorer learns from them what a few dozen articles say too seldom.
 * S is the subject, O and P are objects, X is somebody else of whom the sentence says something else.
 */
export interface PhraseRow {
  readonly relation: string;
  /** Types of subject and object; each pair is tried in turn. */
  readonly types: readonly (readonly [subject: string, object: string])[];
  readonly phrases: string;
}
