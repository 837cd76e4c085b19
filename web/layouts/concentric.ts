/** Layout: concentric. Who counts most by what the sizes say in the middle, level by level outwards. */
import type { Point } from '../state/canvas.ts';
import { text } from '../text/texts.ts';
import type { Layout } from './layout.ts';
import { arrangeBy } from './run.ts';

const RING = 120;
const ALONG = 92;
/** Entities in the middle; each ring outwards has room for so many more. */
const INNER = 1;
const STEP = 6;

/** Places on rings that fill from the middle in the order of rank, the highest first. */
export function levelsOf(ranked: readonly string[]): Record<string, Point> {
  const result: Record<string, Point> = {};
  let radius = 0;
  let from = 0;
  for (let ring = 0; from < ranked.length; ring++) {
    const members = ranked.slice(from, from + (ring === 0 ? INNER : ring * STEP));
    from += members.length;
    if (ring > 0) radius = Math.max(radius + RING, (members.length * ALONG) / (2 * Math.PI));
    members.forEach((id, index) => {
      const angle = ((index + ring * 0.5) / members.length) * 2 * Math.PI - Math.PI / 2;
      result[id] = { x: Math.round(radius * Math.cos(angle)), y: Math.round(radius * Math.sin(angle)) };
    });
  }
  return result;
}

export const concentric: Layout = {
  id: 'concentric',
  ...text.layouts.concentric,
  arrange({ cy, fixed }) {
    const ranked = cy
      .nodes()
      .map((node) => ({ id: node.id(), size: Number(node.data('size')), degree: node.degree(false) }))
      .sort((a, b) => b.size - a.size || b.degree - a.degree || (a.id < b.id ? -1 : 1))
      .map(({ id }) => id);
    return arrangeBy(cy, { name: 'preset', fit: false, animate: false }, fixed, levelsOf(ranked));
  },
};
