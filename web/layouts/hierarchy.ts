/** Layout: rows from the chosen entity (or the best connected) downwards, a row a step, long rows broken. */
import type { Point } from '../state/canvas.ts';
import { text } from '../text/en.ts';
import type { Layout } from './layout.ts';
import { arrangeBy } from './run.ts';

const COLUMN = 150;
const LINE = 110;
/** What lies between two steps, more than between the lines of one. */
const STEP = 50;

/** Ids by their distance from the root; those that it does not reach come last. */
function depths(
  root: string,
  ids: readonly string[],
  neighbours: ReadonlyMap<string, readonly string[]>,
): string[][] {
  const reached = new Set([root]);
  const rows: string[][] = [[root]];
  for (let row = rows[0]!; row.length > 0; ) {
    const next: string[] = [];
    for (const id of row) {
      for (const other of neighbours.get(id) ?? []) {
        if (reached.has(other)) continue;
        reached.add(other);
        next.push(other);
      }
    }
    if (next.length > 0) rows.push(next);
    row = next;
  }
  const rest = ids.filter((id) => !reached.has(id));
  return rest.length > 0 ? [...rows, rest] : rows;
}

/** Places in rows, `columns` in a line at most, each line in the middle. */
export function rowsOf(
  root: string,
  ids: readonly string[],
  neighbours: ReadonlyMap<string, readonly string[]>,
  columns: number,
): Record<string, Point> {
  const result: Record<string, Point> = {};
  let y = 0;
  for (const row of depths(root, ids, neighbours)) {
    const lines = Math.ceil(row.length / columns);
    const length = Math.ceil(row.length / lines);
    for (let line = 0; line < lines; line++) {
      const members = row.slice(line * length, (line + 1) * length);
      members.forEach((id, index) => {
        // Every other line stands in the gaps of the one above, so that lines pass between.
        const shift = lines > 1 && line % 2 === 1 ? COLUMN / 2 : 0;
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
    const chosen = centre === undefined ? cy.collection() : cy.getElementById(centre);
    const root = chosen.nonempty()
      ? chosen.id()
      : cy
          .nodes()
          .max((node) => node.degree(false))
          .ele?.id();
    const ids = cy.nodes().map((node) => node.id());
    const neighbours = new Map(
      cy.nodes().map((node) => [
        node.id(),
        node
          .neighborhood()
          .nodes()
          .map((other) => other.id()),
      ]),
    );
    const columns = Math.max(3, Math.round(Math.sqrt(ids.length * 2.2)));
    const start = root === undefined ? {} : rowsOf(root, ids, neighbours, columns);
    return arrangeBy(cy, { name: 'preset', fit: false, animate: false }, fixed, start);
  },
};
