/** The frame of a format that has its nodes in one section and its edges in the next. */
import type { GraphEdge, GraphNode, GraphRecord } from '../model.ts';
import { inChunks } from './chunks.ts';

export interface Sections {
  /** Before the first node. */
  readonly opening: string;
  /** `index` counts the nodes from 0. */
  node(node: GraphNode, index: number): string;
  /** Between the last node and the first edge, also where there are none. */
  readonly middle: string;
  /** `index` counts the edges from 0. */
  edge(edge: GraphEdge, index: number): string;
  /** After the last edge. */
  readonly closing: string;
}

/** Writes records into the frame, in chunks. */
export function writeSections(
  records: AsyncIterable<GraphRecord>,
  sections: Sections,
): AsyncGenerator<string> {
  return inChunks(pieces(records, sections));
}

async function* pieces(records: AsyncIterable<GraphRecord>, sections: Sections): AsyncGenerator<string> {
  let nodes = 0;
  let edges = 0;
  yield sections.opening;
  for await (const record of nodesFirst(records)) {
    if (record.kind === 'node') yield sections.node(record, nodes++);
    else
      yield edges === 0 ? sections.middle + sections.edge(record, edges++) : sections.edge(record, edges++);
  }
  yield edges === 0 ? sections.middle + sections.closing : sections.closing;
}

/** Passes records on. @throws Error when a node comes after an edge (the caller's mistake, not the user's) */
export async function* nodesFirst(records: AsyncIterable<GraphRecord>): AsyncGenerator<GraphRecord> {
  let edges = false;
  for await (const record of records) {
    if (record.kind === 'edge') edges = true;
    else if (edges) throw new Error(`the node "${record.id}" comes after an edge; nodes must come first`);
    yield record;
  }
}
