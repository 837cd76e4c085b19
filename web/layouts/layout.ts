/** What a layout is. Each is one object in its own file, listed in `registry.ts`; the menu is made from it. */
import type { Core } from 'cytoscape';
import type { Definition } from '../../foundation/registry.ts';
import type { Point } from '../state/canvas.ts';

export interface LayoutInput {
  readonly cy: Core;
  /** Ids of nodes that must not move: what is pinned, and what stands while newcomers find their places. */
  readonly fixed: ReadonlySet<string>;
  /** Whether only newcomers are placed, beside what stands. */
  readonly newcomers: boolean;
  /** Ends an arrangement that takes its time, where it stands. */
  readonly signal: AbortSignal;
  /** Tells places on the way, for a layout that takes its time. */
  onProgress(positions: Record<string, Point>): void;
  /** Id of the entity in the middle, where the layout has one. */
  readonly centre: string | undefined;
}

export interface Layout extends Definition {
  readonly id: string;
  readonly label: string;
  /** One line for the menu. */
  readonly help: string;
  /** Finds a place for every node that is not fixed. Moves nothing itself. */
  arrange(input: LayoutInput): Record<string, Point> | Promise<Record<string, Point>>;
}

/** Runs a layout over everything, for a canvas where nothing stands yet. */
export async function arrangeAll(layout: Layout, cy: Core): Promise<Record<string, Point>> {
  return layout.arrange({
    cy,
    fixed: new Set(),
    newcomers: false,
    centre: undefined,
    signal: new AbortController().signal,
    onProgress: () => {},
  });
}
