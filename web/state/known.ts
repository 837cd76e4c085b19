/** What the explorer has learned of the graph so far: entities and edges by id. It only ever grows. */
import type { Edge, EntitySummary } from '../../server/api.ts';
import type { Said } from './said.ts';

export interface Known {
  readonly entities: Readonly<Record<string, EntitySummary>>;
  readonly edges: Readonly<Record<string, Edge>>;
  /** Where the next expansion of an entity goes on; `null` when nothing is left. */
  readonly cursors: Readonly<Record<string, string | null>>;
  /** What the articles say that the canvas was filtered by. */
  readonly said: Readonly<Record<string, Said>>;
}

export const NOTHING_KNOWN: Known = { entities: {}, edges: {}, cursors: {}, said: {} };

/** Adds what an answer of the API holds; what is newer replaces what is older. */
export function learn(
  known: Known,
  answer: { nodes: readonly EntitySummary[]; edges: readonly Edge[] },
): Known {
  if (answer.nodes.length + answer.edges.length === 0) return known;
  const entities = { ...known.entities };
  const edges = { ...known.edges };
  for (const entity of answer.nodes) entities[entity.id] = entity;
  for (const edge of answer.edges) edges[edge.id] = edge;
  return { ...known, entities, edges };
}

export function rememberCursor(known: Known, id: string, cursor: string | null): Known {
  return { ...known, cursors: { ...known.cursors, [id]: cursor } };
}

/** The edges that run among the given entities, in a stable order. */
export function edgesAmong(known: Known, ids: Iterable<string>): Edge[] {
  const here = new Set(ids);
  return Object.values(known.edges).filter((edge) => here.has(edge.from) && here.has(edge.to));
}

/** All known relations between two entities, whichever way they run, the surest first. */
export function edgesBetween(known: Known, a: string, b: string): Edge[] {
  return Object.values(known.edges)
    .filter((edge) => (edge.from === a && edge.to === b) || (edge.from === b && edge.to === a))
    .sort((x, y) => y.confidence - x.confidence || (x.id < y.id ? -1 : 1));
}
