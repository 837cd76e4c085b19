/** A table as text: columns as wide as their cells, narrowed to the terminal, numbers to the right. */
import type { Paint } from './paint.ts';
import { cut, pad, widthOf } from './width.ts';

const GAP = '  ';
/** A column is never made narrower than this. */
const NARROWEST = 6;

export interface TableOptions {
  /** Cells of a line; undefined means as wide as it takes. */
  width?: number;
  paint: Paint;
}

/**
 * @param columns headings
 * @param rows one text a cell, already safe to show; numbers are set to the right
 * @returns lines, without line ends
 */
export function table(
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  { width, paint }: TableOptions,
): string[] {
  const natural = columns.map((column, at) =>
    rows.reduce((widest, row) => Math.max(widest, widthOf(String(row[at] ?? ''))), widthOf(column)),
  );
  const widths = width === undefined ? natural : narrowed(natural, width - GAP.length * (columns.length - 1));
  const right = columns.map((_, at) => rows.length > 0 && rows.every((row) => typeof row[at] === 'number'));
  const line = (cells: readonly (string | number)[]) =>
    columns
      .map((_, at) => {
        const room = widths[at] ?? 0;
        return pad(cut(String(cells[at] ?? ''), room), room, right[at] ? 'left' : 'right');
      })
      .join(GAP)
      .trimEnd();
  return [
    paint.bold(line(columns)),
    paint.dim(widths.map((each) => '─'.repeat(each)).join(GAP)),
    ...rows.map(line),
  ];
}

/** Takes from the widest columns until all cut, or none can be made narrower. */
export function narrowed(natural: readonly number[], room: number): number[] {
  const widths = [...natural];
  let excess = widths.reduce((sum, each) => sum + each, 0) - room;
  while (excess > 0) {
    const widest = Math.max(...widths);
    if (widest <= NARROWEST) break;
    const at = widths.flatMap((each, index) => (each === widest ? [index] : []));
    const next = Math.max(NARROWEST, ...widths.filter((each) => each < widest));
    const step = Math.max(1, Math.min(widest - next, Math.ceil(excess / at.length)));
    for (const index of at) {
      const less = Math.min(step, excess);
      widths[index] = widest - less;
      excess -= less;
      if (excess === 0) break;
    }
  }
  return widths;
}
