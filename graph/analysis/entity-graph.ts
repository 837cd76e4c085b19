/**
 * The graph that metrics run on: one undirected tie between two entities, however many relations they
 * have, with the number of these and how much they say together.
 */
import { UndirectedGraph } from 'graphology';
import { compareText } from '../../foundation/order.ts';
import { Pace, type Work } from './pace.ts';

export interface Tie {
  /** Sum of the strengths of the relations between the two; positive. */
  weight: number;
  /** Number of relations between the two. */
  relations: number;
}

export type EntityGraph = UndirectedGraph<Record<string, never>, Tie>;

export interface Related {
  id: string;
  from: string;
  to: string;
  /** How much it says; positive. */
  strength: number;
}

/** Relations added between two pauses. */
const CHUNK = 2_000;

/**
 * The same graph for the same entities and relations, whatever their order. A relation of an entity with
 * itself, and one whose end is not among `entities`, is left out.
 */
export async function entityGraphOf(
  entities: Iterable<string>,
  relations: Iterable<Related>,
  work: Work = {},
): Promise<EntityGraph> {
  const ids = [...entities].sort(compareText);
  const sorted = [...relations].sort((a, b) => compareText(a.id, b.id));
  const pace = new Pace(work);
  const graph: EntityGraph = new UndirectedGraph<Record<string, never>, Tie>();
  for (const [at, id] of ids.entries()) {
    graph.addNode(id);
    if (at % CHUNK === 0) await pace.step();
  }
  for (const [at, { from, to, strength }] of sorted.entries()) {
    if (at % CHUNK === 0) await pace.step();
    if (from === to || !graph.hasNode(from) || !graph.hasNode(to)) continue;
    const tie = graph.edge(from, to);
    if (tie === undefined) graph.addEdge(from, to, { weight: strength, relations: 1 });
    else
      graph.updateEdgeAttributes(tie, ({ weight, relations }) => ({
        weight: weight + strength,
        relations: relations + 1,
      }));
  }
  return graph;
}
