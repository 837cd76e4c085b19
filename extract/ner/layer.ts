/**
 * What a layer of name finding is: it reads the context and proposes mentions, and decides nothing. Which
 * proposals stand is settled by `overlaps.ts` alone.
 */
import type { Definition } from '../../foundation/registry.ts';
import type { NerContext } from './context.ts';

/** What layers build on; a layer may run only after all that it requires has been added. */
export type Feature =
  | 'tokens'
  | 'structure'
  | 'gazetteer'
  | 'acronyms'
  | 'candidates'
  | 'types'
  | 'known-names';

/** A stretch of tokens that may be a name. */
export interface Proposal {
  /** Ordinal of the sentence. */
  readonly sentence: number;
  /** Indices of its tokens, the last exclusive. */
  readonly first: number;
  readonly last: number;
  /** Type of the ontology that the layer itself knows, and how surely. */
  readonly type?: string;
  readonly typeConfidence?: number;
  /** How surely it is a name, 0 to 1. */
  readonly confidence: number;
  /** Log-odds of being a name, of a learnt model that has weighed the span beside all others. */
  readonly odds?: number;
  /** The user or the markup says so: it stands whatever a model thinks. */
  readonly sure?: boolean;
  /** Id of the layer. */
  readonly layer: string;
  /** Name that a list or the text gives it, when that differs from the surface. */
  readonly canonical?: string;
}

export interface Layer extends Definition {
  readonly requires: readonly Feature[];
  readonly adds: readonly Feature[];
  /** Proposes into `context.propose` and drops into `context.drop`; never throws on odd text. */
  propose(context: NerContext): void;
}
