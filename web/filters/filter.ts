/** What a filter by numbers is. Each is one object in `registry.ts`; the panel's sliders are made from it. */
import type { Definition } from '../../foundation/registry.ts';
import type { Edge, EntitySummary } from '../../server/api.ts';

interface Base extends Definition {
  readonly help: string;
  /** Distance between two values of the slider. */
  readonly step: number;
  /** How a value is written. */
  format(value: number): string;
}

export interface EntityFilter extends Base {
  readonly of: 'entity';
  value(entity: EntitySummary): number;
}

export interface RelationFilter extends Base {
  readonly of: 'relation';
  value(edge: Edge): number;
}

export type Filter = EntityFilter | RelationFilter;
