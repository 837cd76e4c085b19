/** Rows gathered by the statement that writes them, so that one `UNWIND` carries many. */

/** Rows and code units of one statement: past these, parsing costs more than is saved. */
const STATEMENT_ROWS = 200;
const STATEMENT_LENGTH = 64 * 1024;
/** Code units that may wait in all statements together. */
const WAITING_LENGTH = 1024 * 1024;

interface Batch {
  rows: string[];
  length: number;
}

export class StatementBatches {
  readonly #batches = new Map<string, Batch>();
  #waiting = 0;

  /**
   * Adds a row for a statement that reads it as `row`; gives the lines that are full by it.
   *
   * @param statement Cypher after `UNWIND … AS row`, without `;`
   * @param row a map literal on one line
   */
  *add(statement: string, row: string): Generator<string> {
    const batch = this.#batches.get(statement) ?? { rows: [], length: 0 };
    batch.rows.push(row);
    batch.length += row.length;
    this.#waiting += row.length;
    if (batch.rows.length >= STATEMENT_ROWS || batch.length >= STATEMENT_LENGTH) {
      this.#batches.delete(statement);
      this.#waiting -= batch.length;
      yield line(statement, batch);
    } else {
      this.#batches.set(statement, batch);
      if (this.#waiting >= WAITING_LENGTH) yield* this.rest();
    }
  }

  /** All that waits, in the order in which the statements were first needed. */
  *rest(): Generator<string> {
    for (const [statement, batch] of this.#batches) yield line(statement, batch);
    this.#batches.clear();
    this.#waiting = 0;
  }
}

function line(statement: string, batch: Batch): string {
  return `UNWIND [${batch.rows.join(', ')}] AS row ${statement};\n`;
}
