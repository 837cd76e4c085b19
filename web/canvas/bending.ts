/** Lines that would run under a node bend around it, so that each can be seen, followed and hit. */
import type { Core } from 'cytoscape';
import type { Point } from '../state/canvas.ts';
import { distanceFromLine } from './edgeHit.ts';

export interface Disc extends Point {
  readonly id: string;
  /** Diameter. */
  readonly size: number;
}

/** Up to here it is worth the time, and can be seen. */
const MAX_NODES = 120;
const GAP = 6;

/**
 * How far the middle of a line bends to its left (below 0: to its right) so that it clears the nodes under
 * it; 0 when none is.
 */
export function bendOf(from: Disc, to: Disc, discs: readonly Disc[]): number {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length < 1) return 0;
  let bend = 0;
  for (const disc of discs) {
    if (disc.id === from.id || disc.id === to.id) continue;
    const reach = disc.size / 2 + GAP;
    if (distanceFromLine(disc, from, to) >= reach) continue;
    const cross = (to.x - from.x) * (disc.y - from.y) - (to.y - from.y) * (disc.x - from.x);
    const aside = cross / length;
    // Away from where the node's middle is.
    const by = (aside >= 0 ? -1 : 1) * (reach - Math.abs(aside) + GAP);
    if (Math.abs(by) > Math.abs(bend)) bend = by;
  }
  return Math.round(bend);
}

/** Bends the straight lines of a Cytoscape instance as they now must be. */
export function bendLines(cy: Core): void {
  const nodes = cy.nodes();
  const discs = nodes.length > MAX_NODES ? [] : nodes.map((node): Disc => discOf(node));
  cy.batch(() => {
    for (const edge of cy.edges().toArray()) {
      const alone = edge.parallelEdges().length === 1 && edge.isSimple();
      const bend =
        discs.length > 0 && alone ? bendOf(discOf(edge.source()), discOf(edge.target()), discs) : 0;
      // Where the curve is half as far out as its handle; Cytoscape counts to the other side.
      if ((edge.data('bend') ?? 0) !== -2 * bend) edge.data('bend', -2 * bend);
    }
  });
}

function discOf(node: { id(): string; position(): Point; data(name: string): unknown }): Disc {
  return { id: node.id(), ...node.position(), size: Number(node.data('size')) };
}
