/** What a reader of annotated data is. Each is one object in its own file, listed in `registry.ts`. */
import type { Ontology } from '../../extract/ontology/ontology.ts';
import type { Definition } from '../../foundation/registry.ts';
import type { GoldDocument } from '../gold.ts';

export interface DatasetInput {
  /** Its path as it was named, for messages. */
  readonly path: string;
  /** Decompressed. */
  readonly text: string;
}

export interface DatasetOptions {
  readonly ontology: Ontology;
  /** Whether terms in lower case count as names. */
  readonly terms: boolean;
}

export interface Dataset extends Definition {
  /** A line for help. */
  readonly help: string;
  /** How sure it is that the input is its own, 0 to 1. @param head the input's first 64,000 characters */
  detect(head: string, path: string): number;
  /** @throws KithError `input-malformed` naming the line that is wrong, while it is read */
  read(input: DatasetInput, options: DatasetOptions): Generator<GoldDocument, void, undefined>;
}
