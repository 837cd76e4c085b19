/**
 * A list of known names: row, reading of the compact notation, and the compiled gazetteer. A user's own
 * rows belong to one extractor; the shared lists are never changed.
 */
import { NameIndex } from '../name-index.ts';

export interface GazetteerRow {
  readonly name: string;
  /** Type of the ontology. */
  readonly type: string;
  readonly aliases: readonly string[];
  /** Also a common word: taken only inside a sentence, capitalised, near other known names. */
  readonly context?: boolean;
  /** Identifier in an outside catalogue, such as a Wikidata item. */
  readonly identifier?: string;
}

/**
 * Rows of one type, one a line: `Name | alias | alias`, and ` ?` at the end for a name that is a common
 * word as well.
 */
export function rowsOf(type: string, lines: string): GazetteerRow[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const context = line.endsWith(' ?');
      const [name = '', ...aliases] = (context ? line.slice(0, -2) : line)
        .split('|')
        .map((part) => part.trim());
      return { name, type, aliases, ...(context ? { context } : {}) };
    });
}

export class Gazetteer {
  readonly rows: readonly GazetteerRow[];
  readonly index = new NameIndex<GazetteerRow>();
  readonly #bySpelling = new Map<string, GazetteerRow>();

  /** @param rows the first row of a spelling stands, so the user's rows come first */
  constructor(rows: readonly GazetteerRow[]) {
    this.rows = rows;
    for (const row of rows) {
      for (const spelling of [row.name, ...row.aliases]) {
        this.index.add(spelling, row);
        if (!this.#bySpelling.has(spelling)) this.#bySpelling.set(spelling, row);
      }
    }
  }

  /** The row with exactly this name or alias. */
  get(spelling: string): GazetteerRow | undefined {
    return this.#bySpelling.get(spelling);
  }
}
