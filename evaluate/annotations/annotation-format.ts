/** How kith's own output is written to be corrected by people, and read again to be learnt from or scored on. */
import type { Extraction } from '../../extract/extraction.ts';
import type { Definition } from '../../foundation/registry.ts';

/** One object in its own file, listed in `registry.ts`. */
export interface AnnotationFormat extends Definition {
  /** A line for help. */
  readonly help: string;
  /** Ending of its files, without the dot. */
  readonly extension: string;
  /** @returns one article as the file holds it, its last line ended */
  write(extraction: Extraction): string;
}
