/** What a layout is. Each is one object in its own file, listed in `registry.ts`; the menu is made from it. */
import type { Core } from 'cytoscape';
import type { Definition } from '../../foundation/registry.ts';
import type { Point } from '../state/canvas.ts';

export interface LayoutInput {
  readonly cy: Core;
  /** Ids of nodes that must not move; empty when everything is arranged anew. */
  readonly fixed: ReadonlySet<string>;
  /** Id of the entity in the middle, where the layout has one. */
  readonly centre: string | undefined;
}

export interface Layout extends Definition {
  readonly id: string;
  readonly label: string;
  /** One line for the menu. */
  readonly help: string;
  /** Finds a place for every node that is not fixed. Moves nothing itself. */
  arrange(input: LayoutInput): Record<string, Point>;
}
