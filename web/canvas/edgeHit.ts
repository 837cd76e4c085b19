/** Which edge is meant by a tap: lines are thin, fingers are not, and nodes lie over lines. */
import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { Point } from '../state/canvas.ts';

/** How far beside a line a tap still means it, in pixels of the screen. */
export const REACH = { mouse: 8, touch: 18 };
/** Within this share of its radius a tap means the node, whatever lies under it. */
const HEART = 0.55;
/** On the rim of a node that lies over a line, a tap this near to the line means the line. */
const RIM_REACH = 7;

/** Distance of a point from the stretch between two others. Pure. */
export function distanceFromLine(point: Point, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const square = dx * dx + dy * dy;
  const along =
    square === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / square));
  return Math.hypot(point.x - a.x - along * dx, point.y - a.y - along * dy);
}

/** A bent line by way of its middle. */
function distance(point: Point, edge: EdgeSingular): number {
  const [from, to] = [edge.source().position(), edge.target().position()];
  const middle = edge.hasClass('bundle') || edge.controlPoints() ? edge.midpoint() : null;
  if (!middle) return distanceFromLine(point, from, to);
  return Math.min(distanceFromLine(point, from, middle), distanceFromLine(point, middle, to));
}

/** The edge nearest to a point of the graph, within `reach` pixels. */
export function edgeNear(cy: Core, point: Point, reach: number): EdgeSingular | null {
  let best: EdgeSingular | null = null;
  let least = reach / cy.zoom();
  for (const edge of cy.edges().toArray()) {
    const away = distance(point, edge);
    if (away < least) {
      least = away;
      best = edge;
    }
  }
  return best;
}

/** The edge under the rim of a node that is none of its ends, if the tap means it. */
export function edgeUnder(cy: Core, node: NodeSingular, point: Point): EdgeSingular | null {
  const { x, y } = node.position();
  if (Math.hypot(point.x - x, point.y - y) < (Number(node.data('size')) / 2) * HEART) return null;
  const edge = edgeNear(cy, point, RIM_REACH);
  return edge && edge.source() !== node && edge.target() !== node ? edge : null;
}
