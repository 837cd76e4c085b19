/** The relations of an index as the arrays that path searches run over, made without keeping others waiting. */
import { compareText } from '../../foundation/order.ts';
import { type Adjacency, adjacencyPaced, type CostedEdge } from '../analysis/adjacency.ts';
import { Pace } from '../analysis/pace.ts';
import { derivedFrom } from './derived.ts';
import type { GraphIndex, IndexedRelation } from './graph-index.ts';
import { strength } from './neighbours.ts';

/** Relations that say little about how two things are connected: many unrelated things share them. */
const GENERIC = new Map([
  ['COMPARED_WITH', 0.5],
  ['LICENSED_UNDER', 0.6],
  ['WRITTEN_IN', 0.6],
  ['LOCATED_IN', 0.6],
  ['RUNS_ON', 0.7],
  ['IS_A', 0.5],
]);

/**
 * Fewer steps first, then what is better supported: a step costs 1, and up to 0.9 more the less its
 * relation is sure or says.
 */
function costOf(relation: IndexedRelation): number {
  return 1 + 0.9 * (1 - (GENERIC.get(relation.type) ?? 1) * strength(relation));
}

/** Relations between two pauses. */
const CHUNK = 5_000;
/** Letters of an id by which relations are divided before they are sorted: many short sorts, with pauses. */
const PREFIX = 4;
/** How often the arrays are begun again when a batch comes while they are made. */
const AGAIN = 1;

const making = derivedFrom(async (index): Promise<Adjacency> => {
  const pace = new Pace();
  const groups = new Map<string, IndexedRelation[]>();
  for (const [at, relation] of [...index.relations.values()].entries()) {
    const prefix = relation.id.slice(0, PREFIX);
    const group = groups.get(prefix);
    if (group) group.push(relation);
    else groups.set(prefix, [relation]);
    if (at % CHUNK === 0) await pace.step();
  }
  const edges: CostedEdge[] = [];
  for (const prefix of [...groups.keys()].sort(compareText)) {
    const group = groups.get(prefix) ?? [];
    for (const relation of group.sort((a, b) => compareText(a.id, b.id))) {
      const { id, from, to, type } = relation;
      edges.push({ id, from, to, type, cost: costOf(relation) });
    }
    await pace.step();
  }
  return adjacencyPaced(edges);
});

/**
 * The arrays of the index as it is now, made once for each version. Where batches come faster than the
 * arrays are made, a relation in them may be gone from the index.
 */
export async function adjacencyIn(index: GraphIndex): Promise<Adjacency> {
  for (let again = 0; ; again++) {
    const { version } = index;
    const adjacency = await making(index);
    if (index.version === version || again === AGAIN) return adjacency;
  }
}
