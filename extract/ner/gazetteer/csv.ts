/** CSV as RFC 4180 writes it, each cell with its place: commas, quotes doubled within quotes, lines within quotes. */

export interface Cell {
  readonly text: string;
  /** Where it begins; both count from 1. */
  readonly line: number;
  readonly column: number;
}

/** What keeps a text from being CSV, and where. */
export interface CsvFault {
  readonly fault: string;
  readonly line: number;
  readonly column: number;
}

/** Rows from the first to the last, empty lines left out; ends with a fault where the text is no CSV. Linear. */
export function* readCsv(text: string): Generator<readonly Cell[] | CsvFault, void, undefined> {
  let row: Cell[] = [];
  let line = 1;
  let lineStart = 0;
  let at = 0;
  while (at <= text.length) {
    const begin = { line, column: at - lineStart + 1 };
    let cell = '';
    if (text[at] === '"') {
      at += 1;
      for (;;) {
        const quote = text.indexOf('"', at);
        if (quote < 0) {
          yield {
            fault: 'the quote that begins here does not end; a quote within a cell is written twice',
            ...begin,
          };
          return;
        }
        const piece = text.slice(at, quote);
        for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', end + 1)) {
          line += 1;
          lineStart = at + end + 1;
        }
        cell += piece;
        at = quote + 1;
        if (text[at] !== '"') break;
        cell += '"';
        at += 1;
      }
      const next = text[at];
      if (next !== undefined && next !== ',' && next !== '\n' && next !== '\r') {
        const column = at - lineStart + 1;
        yield { fault: 'after a closing quote there must be a comma or the end of the line', line, column };
        return;
      }
    } else {
      const end = endOfCell(text, at);
      cell = text.slice(at, end);
      at = end;
    }
    row.push({ text: cell, ...begin });
    if (text[at] === ',') {
      at += 1;
      continue;
    }
    if (row.length > 1 || cell.trim() !== '') yield row;
    row = [];
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
    else if (at >= text.length) return;
    line += 1;
    lineStart = at;
    if (at >= text.length) return;
  }
}

function endOfCell(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== ',' && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}
