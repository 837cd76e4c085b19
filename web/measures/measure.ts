/** What a measure is: a number or a family for each entity, by which the canvas can be coloured and sized. */
import type { Definition } from '../../foundation/registry.ts';
import type { EntitySummary } from '../../server/api.ts';

/** A property that the entity brings along. */
export interface PropertyMeasure extends Definition {
  readonly kind: 'property';
  readonly help: string;
  value(entity: EntitySummary): number;
}

/** A number computed from what is seen on the canvas. */
export interface NumberMeasure extends Definition {
  readonly kind: 'number';
  readonly help: string;
}

/** A family computed from what is seen on the canvas; values are its number, the largest family 0. */
export interface FamilyMeasure extends Definition {
  readonly kind: 'family';
  readonly help: string;
}

export type Measure = PropertyMeasure | NumberMeasure | FamilyMeasure;

/** The seen graph as a computation needs it. */
export interface MeasureGraph {
  readonly nodes: readonly string[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly weight: number }[];
}

export type Values = Readonly<Record<string, number>>;

export interface Measured {
  /** Which graph it was computed of; another graph, another computation. */
  readonly key: string;
  readonly values: Values;
}
