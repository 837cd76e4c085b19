/**
 * CSV as spreadsheets read it: RFC 4180 lines, a byte order mark (without it Excel takes UTF-8 for the
 * local code page), and no cell that a spreadsheet would run as a formula.
 */
import { stringify } from 'csv-stringify/sync';
import type { PropertyValue } from '../model.ts';
import { writable } from './characters.ts';
import { inChunks } from './chunks.ts';

export type Cell = PropertyValue | undefined;
export type TableRow = readonly Cell[];

export const CSV_MEDIA_TYPE = 'text/csv; charset=utf-8';
/** Between the items of a list in a cell. */
const SEPARATOR = ' | ';
/** Rows given to the CSV writer at once: it costs more a call than a row. */
const BATCH = 100;

/** Writes a table, its header first, in chunks. */
export function writeTable(
  columns: readonly string[],
  rows: AsyncIterable<TableRow>,
): AsyncGenerator<string> {
  return inChunks(lines(columns, rows));
}

async function* lines(columns: readonly string[], rows: AsyncIterable<TableRow>): AsyncGenerator<string> {
  yield '\ufeff';
  let batch: TableRow[] = [columns];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield csv(batch);
    batch = [];
  }
  if (batch.length > 0) yield csv(batch);
}

function csv(rows: readonly TableRow[]): string {
  return stringify(
    rows.map((row) => row.map(cell)),
    // Naming a delimiter switches the quoting of other line ends off, unless it is asked for.
    { record_delimiter: 'windows', quote_record_delimiter: true, escape_formulas: true },
  );
}

function cell(value: Cell): string | number {
  if (value === undefined) return '';
  if (typeof value === 'number') return value;
  const text = writable(Array.isArray(value) ? value.join(SEPARATOR) : String(value));
  // The one beginning of a formula that escape_formulas leaves: some programs trim the line end first.
  return text.startsWith('\n') ? `'${text}` : text;
}
