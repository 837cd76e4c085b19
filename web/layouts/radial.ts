/** Layout: radial. The chosen entity (or the best connected) in the middle, a ring a step around it. */
import type { Point } from '../state/canvas.ts';
import { text } from '../text/texts.ts';
import { depths, type Neighbours, rooted } from './depths.ts';
import type { Layout } from './layout.ts';
import { aroundPlace, arrangeBy } from './run.ts';

/** Between two rings, and along a ring between two entities. */
const RING = 150;
const ALONG = 78;

/** Places on rings, the members of each spread evenly; a full ring is as wide as it must be. */
export function ringsOf(root: string, ids: readonly string[], neighbours: Neighbours): Record<string, Point> {
  const result: Record<string, Point> = {};
  let radius = 0;
  depths(root, ids, neighbours).forEach((ring, depth) => {
    if (depth > 0) radius = Math.max(radius + RING, (ring.length * ALONG) / (2 * Math.PI));
    ring.forEach((id, index) => {
      const angle = ((index + depth * 0.5) / ring.length) * 2 * Math.PI - Math.PI / 2;
      result[id] = { x: Math.round(radius * Math.cos(angle)), y: Math.round(radius * Math.sin(angle)) };
    });
  });
  return result;
}

export const radial: Layout = {
  id: 'radial',
  ...text.layouts.radial,
  arrange({ cy, centre, fixed }) {
    const graph = rooted(cy, centre);
    if (!graph) return {};
    const start = aroundPlace(cy, graph.root, fixed, ringsOf(graph.root, graph.ids, graph.neighbours));
    return arrangeBy(cy, { name: 'preset', fit: false, animate: false }, fixed, start);
  },
};
