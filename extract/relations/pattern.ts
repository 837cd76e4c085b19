/**
 * What a relation pattern is: a row with an id, a relation, the words that state it and how its ends are
 * found, a sentence that it finds and a near miss in which it finds nothing.
 *
 * In examples `{X}` marks the subject and `[Y]` an object; in near misses both only mark names.
 */
export type PatternForm =
  /** "X is developed by Y", "X, a tool developed by Y", "developed by Y, X …": `words` begin with a participle. */
  | 'passive'
  /** "X develops Y": `words` begin with a finite verb. */
  | 'active'
  /** "X is compatible with Y", "X, a fork of Y": `words` are what follows the verb "to be" or a comma. */
  | 'predicate'
  /** "…, using Y": `words` begin with a verb in -ing whose subject is that of the clause. */
  | 'gerund'
  /** "X of Y", "X's Y": `words` stand right between two names, whose types must be known. */
  | 'beside'
  /** "X's founder Y", "its founder Y", "X engineer Y": `words` name the role that Y has for X. */
  | 'role'
  /** "the acquisition of Y by X": `words` end where Y follows; X stands behind "by". */
  | 'nominal'
  /** "X was its first president": the left end has the role `words`, the right end is "its" or "the company's". */
  | 'holder';

export interface Pattern {
  readonly id: string;
  /** Relation type of the ontology. */
  readonly relation: string;
  readonly form: PatternForm;
  /**
   * The words in lower case: `a|b` for either, a trailing `?` for one that may be missing. Adverbs between
   * them are passed over.
   */
  readonly words: string;
  /** `forward`: the left end is the relation's subject; `backward`: it is the object. */
  readonly direction: 'forward' | 'backward';
  /** How sure one reading is, 0 to 1, when both ends are named beside it. */
  readonly confidence: number;
  /** Whether "Y packages" may stand for Y at the right end (default: no). */
  readonly modifier?: boolean;
  /** Whether "the software is written in Y" without a name may speak of the article's subject (default: no). */
  readonly facets?: boolean;
  /** Types that the right end must have, beyond the relation's signature. */
  readonly rightTypes?: readonly string[];
  /** Types that the left end must have, beyond the relation's signature. */
  readonly leftTypes?: readonly string[];
  /** Of a passive: whether its verb "to be" must be there ("Xen shipped with RHEL" is no passive). */
  readonly needsBe?: boolean;
  /** Types that the right end must not have. */
  readonly rightNot?: readonly string[];
  /** Whether an end of which no type is known must not stand for `leftTypes` and `rightTypes`. */
  readonly typedOnly?: boolean;
  /** Of "beside": plain nouns that may stand between the left name and the words (default 0). */
  readonly gap?: number;
  readonly example: string;
  readonly nearMiss: string;
}
