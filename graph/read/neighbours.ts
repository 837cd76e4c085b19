/** Neighbours of an entity, the strongest first; subgraphs among entities; where to begin. */
import { UndirectedGraph } from 'graphology';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import { KithError } from '../../foundation/errors.ts';
import { compareText } from '../../foundation/order.ts';
import type { NeighbourOptions } from '../graph.ts';
import { pageOf } from './cursor.ts';
import { derivedFrom } from './derived.ts';
import type { GraphIndex, IndexedEntity, IndexedRelation } from './graph-index.ts';
import type { Neighbours, Subgraph } from './shapes.ts';

/** @throws KithError `entity-not-found` */
export function entityIn(index: GraphIndex, id: string): IndexedEntity {
  const entity = index.entities.get(id);
  if (entity) return entity;
  throw new KithError(
    'entity-not-found',
    `There is no entity with the id "${id.slice(0, 60)}"; search for its name.`,
  );
}

/** How much a relation says: its confidence, more with each text that says so. From 0 to 1. */
export function strength(relation: IndexedRelation): number {
  return relation.confidence * (1 - 0.5 ** Math.min(20, relation.weight));
}

export function neighbours(index: GraphIndex, id: string, options: NeighbourOptions): Neighbours {
  entityIn(index, id);
  const types = options.types?.map((type) => index.ontology.type(type).id);
  const relations =
    options.relations && new Set(options.relations.map((relation) => index.ontology.relation(relation).id));
  const direction = options.direction ?? 'both';

  const ties = new Map<string, { weight: number; edges: IndexedRelation[] }>();
  for (const relation of index.relationsAt(id)) {
    if (relations && !relations.has(relation.type)) continue;
    if (direction !== 'both' && (direction === 'out') !== (relation.from === id)) continue;
    const other = relation.from === id ? relation.to : relation.from;
    const there = ties.get(other);
    if (there) {
      there.weight += strength(relation);
      there.edges.push(relation);
    } else ties.set(other, { weight: strength(relation), edges: [relation] });
  }
  const counts = new Map<string, number>();
  const fitting: { entity: IndexedEntity; weight: number; edges: IndexedRelation[] }[] = [];
  for (const [other, tie] of ties) {
    const entity = index.entities.get(other);
    if (!entity) continue;
    counts.set(entity.type, (counts.get(entity.type) ?? 0) + 1);
    if (types && !types.some((type) => index.ontology.isA(entity.type, type))) continue;
    fitting.push({ entity, ...tie });
  }
  fitting.sort(
    (a, b) =>
      b.weight - a.weight || b.entity.mentions - a.entity.mentions || (a.entity.id < b.entity.id ? -1 : 1),
  );
  const { items, nextCursor } = pageOf(fitting, `n:${id}`, options.after, options.limit ?? 12);
  const shown = fitting.indexOf(items[0] as (typeof fitting)[number]) + items.length;
  return {
    nodes: items.map(({ entity }) => index.summary(entity)),
    edges: items.flatMap(({ edges }) =>
      edges.sort((a, b) => (a.id < b.id ? -1 : 1)).map((edge) => index.edge(edge)),
    ),
    total: fitting.length,
    more: items.length === 0 ? 0 : fitting.length - shown,
    byType: [...counts]
      .map(([type, count]) => ({ type, count }))
      .sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1)),
    nextCursor,
  };
}

/** The entities that are there of these, and all relations among them. */
export function subgraph(index: GraphIndex, ids: readonly string[]): Subgraph {
  const wanted = new Set(ids);
  const nodes = [];
  const missing = [];
  const edges = new Set<IndexedRelation>();
  for (const id of wanted) {
    const entity = index.entities.get(id);
    if (!entity) {
      missing.push(id);
      continue;
    }
    nodes.push(index.summary(entity));
    for (const relation of index.relationsAt(id))
      if (wanted.has(relation.from) && wanted.has(relation.to)) edges.add(relation);
  }
  return {
    nodes,
    edges: [...edges].sort((a, b) => (a.id < b.id ? -1 : 1)).map((edge) => index.edge(edge)),
    missing,
  };
}

/** Entities looked at for a beginning. */
const CENTRAL = 400;

/** The entities with the most relations, the busiest first; of the last few as busy, all are looked at. */
function busiestOf(index: GraphIndex): IndexedEntity[] {
  const degrees = [...index.entities.values()].map((entity) => ({
    entity,
    degree: index.relationsAt(entity.id).size,
  }));
  // Sorting a hundred thousand to take some hundreds would keep others waiting.
  const least = Int32Array.from(degrees, ({ degree }) => degree).sort()[
    Math.max(0, degrees.length - CENTRAL)
  ];
  return degrees
    .filter(({ degree }) => degree > 0 && degree >= (least ?? 0))
    .sort(
      (a, b) =>
        b.degree - a.degree || b.entity.mentions - a.entity.mentions || compareText(a.entity.id, b.entity.id),
    )
    .slice(0, CENTRAL)
    .map(({ entity }) => entity);
}

/** What `start` gives, by how many were asked for. */
const starts = derivedFrom(() => new Map<number, Subgraph>());

/**
 * Entities to begin with: the most central by PageRank (Page et al. 1999) among those with the most
 * relations, and the ties among them.
 */
export function start(index: GraphIndex, limit: number): Subgraph {
  const known = starts(index);
  const there = known.get(limit);
  if (there) return there;
  const found = subgraph(index, startingIds(index, limit));
  known.set(limit, found);
  return found;
}

function startingIds(index: GraphIndex, limit: number): string[] {
  const busiest = busiestOf(index);
  if (busiest.length === 0)
    return [...index.entities.values()]
      .sort((a, b) => b.mentions - a.mentions || compareText(a.id, b.id))
      .slice(0, limit)
      .map(({ id }) => id);
  const graph = new UndirectedGraph();
  for (const { id } of busiest) graph.addNode(id);
  for (const { id } of busiest) {
    for (const relation of index.relationsAt(id)) {
      if (relation.from !== id || !graph.hasNode(relation.to) || relation.from === relation.to) continue;
      graph.updateEdge(relation.from, relation.to, (attributes) => ({
        weight: (Number(attributes.weight) || 0) + strength(relation),
      }));
    }
  }
  const ranks =
    graph.size === 0 ? {} : pagerank(graph, { getEdgeWeight: 'weight', maxIterations: 200, tolerance: 1e-5 });
  return busiest
    .map(({ id }) => ({ id, rank: ranks[id] ?? 0 }))
    .sort((a, b) => b.rank - a.rank || compareText(a.id, b.id))
    .slice(0, limit)
    .map(({ id }) => id);
}
