/**
 * An answer as a sheet: tab-separated to be pasted into a spreadsheet, comma-separated as a file. A text that a
 * spreadsheet would run as a formula gets an apostrophe before it (ATTACKS 33). Pure.
 */
import type { CypherAnswer } from '../../server/api.ts';
import { plain } from './values.ts';

export type Sheet = Pick<CypherAnswer, 'columns' | 'rows'>;

/** The full-width signs count for some spreadsheets too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** A value as a cell's text. Numbers stay numbers; lists and maps are JSON-like text. */
function cellText(value: unknown): string {
  const text = plain(value);
  return typeof value !== 'number' && FORMULA.test(text) ? `'${text}` : text;
}

function written(sheet: Sheet, separator: string, newline: string): string {
  const special = new RegExp(`["\r\n${separator}]`);
  const cell = (value: unknown): string => {
    const text = cellText(value);
    return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [sheet.columns, ...sheet.rows].map((row) => `${row.map(cell).join(separator)}${newline}`).join('');
}

export const toTsv = (sheet: Sheet): string => written(sheet, '\t', '\n');

/** RFC 4180, with a byte order mark, without which Excel reads UTF-8 as something else. */
export const toCsv = (sheet: Sheet): string => `\ufeff${written(sheet, ',', '\r\n')}`;

/** Rows as objects; a column name that comes twice gets a number. */
export function toJson({ columns, rows }: Sheet): string {
  const seen = new Map<string, number>();
  const keys = columns.map((column) => {
    const nth = (seen.get(column) ?? 0) + 1;
    seen.set(column, nth);
    return nth === 1 ? column : `${column} ${nth}`;
  });
  return JSON.stringify(
    rows.map((row) => Object.fromEntries(keys.map((key, index) => [key, row[index] ?? null]))),
    null,
    2,
  );
}
