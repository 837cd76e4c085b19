/** What a metric is. Each is one object in its own file, listed in `registry.ts`. */
import type { Parameter, ParameterValues } from '../../../foundation/parameters.ts';
import type { Definition } from '../../../foundation/registry.ts';
import type { EntityGraph } from '../entity-graph.ts';
import type { Work } from '../pace.ts';

export interface Metric extends Definition {
  readonly id: string;
  readonly label: string;
  /** What it is good for, in a sentence or two. */
  readonly help: string;
  /** Where it is from, as one would cite it. */
  readonly paper: string;
  readonly parameters: readonly Parameter[];
  /** What an entity gets: a number that ranks, or the number of its group. */
  readonly writes: { readonly kind: 'number' | 'group'; readonly what: string };
  /**
   * Deterministic: the same graph and parameters give the same values.
   * @param parameters all of its own, within their bounds
   * @throws KithError `interrupted` when `work.signal` is aborted
   */
  run(graph: EntityGraph, parameters: ParameterValues, work: Work): Promise<Measured>;
}

export interface Measured {
  /** Entity -> number, in the graph's order, which is that of the ids; an entity left out has none. */
  values: ReadonlyMap<string, number>;
  /** The largest first; an entity's value is its group's number. */
  groups?: readonly Group[];
  /** Ties that stand out, with a number each. */
  ties?: readonly MeasuredTie[];
  /** How it was measured, where that is not the same for every graph. */
  note?: string;
}

export interface Group {
  /** 0 for the largest. */
  number: number;
  /** The most central first. */
  members: readonly string[];
}

export interface MeasuredTie {
  ends: readonly [string, string];
  value: number;
}

/** The parameter of every metric that draws lots. */
export const SEED: Parameter = {
  kind: 'number',
  id: 'seed',
  label: 'Seed',
  help: 'Another seed draws other lots; the same one gives the same answer.',
  default: 1,
  min: 0,
  max: 999_999_999,
  step: 1,
};
