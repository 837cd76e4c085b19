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

/** Entities or relations between two pauses. */
const CHUNK = 1_000;

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
  const indexOf = new Map(ids.map((id, at) => [id, at]));
  const pace = new Pace(work);
  const graph: EntityGraph = new UndirectedGraph<Record<string, never>, Tie>();
  for (const [at, id] of ids.entries()) {
    graph.addNode(id);
    if (at % CHUNK === 0) await pace.step();
  }
  /** Relations at the first of their two ends, with the other one. */
  const at: { other: number; relation: Related }[][] = ids.map(() => []);
  let done = 0;
  for (const relation of relations) {
    if (++done % CHUNK === 0) await pace.step();
    const [from, to] = [indexOf.get(relation.from), indexOf.get(relation.to)];
    if (from === undefined || to === undefined || from === to) continue;
    at[Math.min(from, to)]?.push({ other: Math.max(from, to), relation });
  }
  for (const [first, ties] of at.entries()) {
    if (first % CHUNK === 0) await pace.step();
    ties.sort((a, b) => a.other - b.other || compareText(a.relation.id, b.relation.id));
    for (let start = 0; start < ties.length; ) {
      const { other } = ties[start] as (typeof ties)[number];
      const tie: Tie = { weight: 0, relations: 0 };
      for (; ties[start]?.other === other; start++) {
        tie.weight += ties[start]?.relation.strength ?? 0;
        tie.relations += 1;
      }
      graph.addEdge(ids[first], ids[other], tie);
    }
  }
  return graph;
}
