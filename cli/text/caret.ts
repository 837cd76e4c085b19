/** A line of a query with a caret under the place at fault. */
import type { Position } from '../../foundation/errors.ts';
import { visibleAligned } from './visible.ts';
import { widthOf } from './width.ts';

const INDENT = '  ';
/** Cells shown when the terminal does not say. */
const WIDTH = 100;

/** Two lines: the one that `position` is in, cut around it where it is long, and the caret. */
export function caret(query: string, { line, column }: Position, width = WIDTH): string {
  const text = visibleAligned(query.split(/\r\n|\r|\n/)[line - 1] ?? '');
  const at = Math.min(Math.max(0, column - 1), text.length);
  const room = Math.max(20, width - INDENT.length - 2);
  const start = at < room ? 0 : at - Math.floor(room / 2);
  const before = start === 0 ? '' : '…';
  const shown = text.slice(start, start + room);
  const after = start + room < text.length ? '…' : '';
  const space = ' '.repeat(before.length + widthOf(text.slice(start, at)));
  return `${INDENT}${before}${shown}${after}\n${INDENT}${space}^`;
}
