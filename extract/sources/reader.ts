/** What a reader of a format is. Each is one object in its own file, listed in `registry.ts`. */

import type { Definition } from '../../foundation/registry.ts';
import type { TimeLimit } from '../../foundation/time-limit.ts';
import type { Reading, SourceInput } from '../document.ts';

/** One input, and the time that the reading of each document in it may take. */
export interface ReaderInput extends SourceInput {
  /** Kept by the readers that `stream`, for each of their documents; for the others `readInput` keeps it. */
  limit?: TimeLimit;
}

export interface Reader extends Definition {
  /** The value of `--format`. */
  readonly id: string;
  readonly label: string;
  /** One line for `--help` and the API. */
  readonly help: string;
  /** File endings without the dot, the most usual first. */
  readonly extensions: readonly string[];
  /** Whether a line is an article of its own, so that a line too long fails alone (default false). */
  readonly articleALine?: boolean;
  /**
   * How surely the beginning of the text (at most 4,096 characters) is of this format, 0 to 1.
   * Asked when the format is not given; the highest answer above 0 wins.
   */
  detect(head: string, source: string): number;
  /**
   * Reads one input: one document, or several for formats that hold many. What cannot be read is
   * yielded as an error in its place, and the rest goes on.
   */
  read(input: ReaderInput): Iterable<Reading>;
  /**
   * The same for an input of any length, a piece at a time and in constant memory: for formats that hold many
   * documents. Gives what `read` gives for the joined pieces.
   */
  stream?(input: StreamInput): AsyncIterable<Reading>;
}

/** An input that comes in pieces, cut anywhere but within a character. */
export interface StreamInput {
  source: string;
  chunks: AsyncIterable<string>;
  limit?: TimeLimit;
}
