/**
 * A document with what people found in it: what every dataset's reader gives and every score is made from.
 * Offsets are UTF-16 code units into `text`, end-exclusive.
 */
import type { Ontology } from '../extract/ontology/ontology.ts';

/** The coarse types that the literature scores. */
export const COARSE_TYPES = ['Person', 'Organization', 'Place', 'Other'] as const;
export type CoarseType = (typeof COARSE_TYPES)[number];

export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface GoldMention extends Place {
  readonly coarse: CoarseType;
  /** The type of kith that means the same or is next above it. */
  readonly type: string;
  /** The corpus's own type. */
  readonly tag: string;
  /** Key of the entity that is meant, where the corpus says so. */
  readonly entity?: string;
}

export interface GoldEntity {
  /** Unique in its document. */
  readonly key: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly coarse: CoarseType;
  readonly type: string;
}

/** Ends are keys of entities on the side of the annotation and ids on the side of the system. */
export interface Triple {
  readonly subject: string;
  readonly type: string;
  readonly object: string;
}

export interface HardNegative extends Triple {
  /** What misleads the careless reader. */
  readonly why: string;
}

export interface GoldRelations {
  /** What must be found. */
  readonly stated: readonly Triple[];
  /** What is true but not stated plainly: found or not, it counts for nothing. */
  readonly implied: readonly Triple[];
  /** What must not be found. */
  readonly negatives: readonly HardNegative[];
  /** The types that the corpus annotates; others count for nothing. All when absent. */
  readonly types?: ReadonlySet<string>;
}

/** How the types of a corpus and those of kith meet. */
export interface TypeScheme {
  /** Whether its tags are finer than the coarse types. */
  readonly fine: boolean;
  /** The type of kith by which the corpus would know an entity of this type: `Company` -> `Organization`. */
  typeOf(type: string): string;
  /** The corpus's own tag for an entity of this type of kith. */
  tagOf(type: string): string;
  /** Whether it counts a leading article to the name, so that both sides are compared without it. */
  readonly articles?: boolean;
}

export interface GoldDocument {
  /** Unique in a run; for messages and for comparing two runs. */
  readonly id: string;
  /** The table's row it counts in: the file, or the part of the corpus. */
  readonly part: string;
  /** '' where the corpus has none. */
  readonly title: string;
  readonly text: string;
  /** The same as a reader of kith gets it, where that is not the plain text. */
  readonly page?: { readonly text: string; readonly format: string };
  readonly mentions: readonly GoldMention[];
  readonly scheme: TypeScheme;
  /** Where the corpus says which mentions are one. */
  readonly entities?: readonly GoldEntity[];
  readonly relations?: GoldRelations;
  /** Whether its errors may be looked at; of others nobody sees more than numbers. */
  readonly open: boolean;
}

/** Person, organisation, place or other. @param type of kith */
export function coarseType(ontology: Ontology, type: string): CoarseType {
  return COARSE_TYPES.find((each) => each !== 'Other' && ontology.isA(type, each)) ?? 'Other';
}
