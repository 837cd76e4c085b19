/** What a kind of suggestion is. Each is one object in its own file, listed in `registry.ts`. */
import type { Definition } from '../../../foundation/registry.ts';
import type { GraphIndex, IndexedEntity, IndexedRelation } from '../graph-index.ts';
import type { OuterTie } from '../ties-around.ts';

/** What is before a person, and what is just outside it. */
export interface Surroundings {
  index: GraphIndex;
  /** The entities on the canvas. */
  given: readonly IndexedEntity[];
  /** Entities just outside with their ties to the canvas. */
  ties: ReadonlyMap<string, OuterTie>;
  /** For each entity of the canvas the part of it that is connected; the same number, the same part. */
  partOf: ReadonlyMap<string, number>;
  /** Whether an article is about it. Known for what is just outside. */
  hasArticle(id: string): boolean;
}

export interface Candidate {
  id: string;
  /** Higher first, among those of its kind. */
  score: number;
  reason: string;
  /** Relations that the reason is about, the first ones of those that are shown. */
  relations?: readonly IndexedRelation[];
}

export interface SuggestionKind extends Definition {
  readonly id: string;
  readonly label: string;
  /** When it is made, in a sentence. */
  readonly help: string;
  find(surroundings: Surroundings): Iterable<Candidate>;
}

/** `AlmaLinux is derived from CentOS`. */
export function inWords(index: GraphIndex, relation: IndexedRelation): string {
  return `${nameOf(index, relation.from)} ${index.edge(relation).reading} ${nameOf(index, relation.to)}`;
}

export function nameOf(index: GraphIndex, id: string): string {
  return index.entities.get(id)?.name ?? id;
}
