/** Layout: rows from the chosen entity (or the best connected) downwards, a row a step, long rows broken. */
import type { Point } from '../state/canvas.ts';
import { text } from '../text/texts.ts';
import { depths, type Neighbours, rooted } from './depths.ts';
import type { Layout } from './layout.ts';
import { aroundPlace, arrangeBy } from './run.ts';

const COLUMN = 150;
const LINE = 110;
/** What lies between two steps, more than between the lines of one. */
const STEP = 50;

/** Places in rows, `columns` in a line at most, each line in the middle. */
export function rowsOf(
  root: string,
  ids: readonly string[],
  neighbours: Neighbours,
  columns: number,
): Record<string, Point> {
  const result: Record<string, Point> = {};
  let y = 0;
  for (const row of depths(root, ids, neighbours)) {
    const lines = Math.ceil(row.length / columns);
    const length = Math.ceil(row.length / lines);
    for (let line = 0; line < lines; line++) {
      const members = row.slice(line * length, (line + 1) * length);
      // Every other line stands in the gaps of the one above, so that edges pass between.
      const shift = lines > 1 && line % 2 === 1 ? COLUMN / 2 : 0;
      members.forEach((id, index) => {
        result[id] = { x: Math.round((index - (members.length - 1) / 2) * COLUMN + shift), y };
      });
      y += LINE;
    }
    y += STEP;
  }
  return result;
}

export const hierarchy: Layout = {
  id: 'hierarchy',
  ...text.layouts.hierarchy,
  arrange({ cy, centre, fixed }) {
    const graph = rooted(cy, centre);
    if (!graph) return {};
    const columns = Math.max(3, Math.round(Math.sqrt(graph.ids.length * 2.2)));
    const start = aroundPlace(
      cy,
      graph.root,
      fixed,
      rowsOf(graph.root, graph.ids, graph.neighbours, columns),
    );
    return arrangeBy(cy, { name: 'preset', fit: false, animate: false }, fixed, start);
  },
};
