/**
 * What a kind of contradiction is: what is wrong, and how it is found among the relations of a graph. The
 * kinds are rows of `registry.ts`, made by `forms.ts`.
 */
import type { Definition } from '../../../foundation/registry.ts';

/**
 * `contradiction`: both cannot be true. `check`: both can be true, at different times perhaps.
 * `info`: more than one is usual; worth a look when a single answer is wanted.
 */
export const SEVERITIES = ['contradiction', 'check', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A relation as the finders see it. */
export interface Stated {
  id: string;
  from: string;
  type: string;
  to: string;
  confidence: number;
}

/** The relations of a graph, by what the finders ask for. */
export interface Statements {
  /** Relations of a type, by the entity they leave. */
  of(type: string): ReadonlyMap<string, readonly Stated[]>;
  /** Whether one is in or part of the other, over any number of steps. */
  within(inner: string, outer: string): boolean;
}

export interface Found {
  /** The entity that the statements do not agree about. */
  about: string;
  /** What tells it apart from others of its kind: stable while the statements are there. */
  key: string;
  /** Two or more, the surest first. */
  statements: readonly Stated[];
}

export interface ContradictionKind extends Definition {
  readonly id: string;
  readonly label: string;
  /** What is wrong, in a sentence. */
  readonly wrong: string;
  readonly severity: Severity;
  find(statements: Statements): Iterable<Found>;
}
