/** What an exporter is. Each is one object in its own file, listed in `registry.ts`. */

import type { Ontology } from '../../extract/ontology/ontology.ts';
import type { Definition } from '../../foundation/registry.ts';
import type { GraphRecord } from '../model.ts';

/** How a graph was being looked at when it was taken away. */
export interface ExportedView {
  /** Where entities stood: id, x, y (downwards). */
  readonly places?: readonly (readonly [id: string, x: number, y: number])[];
  /** Language of a page that is written; English without it. */
  readonly language?: string;
  /** The `http` address that a page links back to. */
  readonly link?: string;
}

/** Where an entity stood, y downwards. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The places of a view by id; of an id that is named twice the last. */
export function placesOf(view: ExportedView = {}): ReadonlyMap<string, Place> {
  return new Map(view.places?.map(([id, x, y]) => [id, { x, y }]));
}

export interface Exporter extends Definition {
  /** The value of `--format`. */
  readonly id: string;
  readonly label: string;
  /** One line for `--help` and the API: what reads the file. */
  readonly help: string;
  /** File ending without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** Whether a part of the graph should come with the sentences that its relations rest on. */
  readonly evidence?: boolean;
  /**
   * Writes a graph, piece by piece, holding no more than a batch in memory unless its format forces it to
   * (then its first line says so). Takes nodes before edges. Pieces are UTF-8 text or bytes.
   * @param ontology the graph's own, for formats with colours and readings; kith's without it
   * @param view how the graph was being looked at; for formats that have room for it
   */
  write(
    records: AsyncIterable<GraphRecord>,
    ontology?: Ontology,
    view?: ExportedView,
  ): AsyncIterable<string | Uint8Array>;
}
