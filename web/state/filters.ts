/** What of the canvas is seen under the filters, and the legend's rows with what each of them hides. Pure. */
import type { Edge, EntitySummary, Schema } from '../../server/api.ts';
import { filters } from '../filters/registry.ts';
import { type CanvasState, isFiltered } from './canvas.ts';
import { edgesAmong, type Known } from './known.ts';
import { type SaidTest, saidTest } from './said.ts';

export interface Seen {
  readonly nodes: readonly EntitySummary[];
  readonly edges: readonly Edge[];
}

const everything = (): boolean => true;

/** The test that the filters of one kind make together. */
function within<T>(
  state: CanvasState,
  kind: 'entity' | 'relation',
  value: (id: string) => ((item: T) => number) | null,
): (item: T) => boolean {
  const bounds = filters.all
    .filter((filter) => filter.of === kind)
    .flatMap((filter) => {
      const range = state.ranges[filter.id];
      const of = value(filter.id);
      return range && of ? [{ range, of }] : [];
    });
  if (bounds.length === 0) return everything;
  return (item) =>
    bounds.every(({ range: [least, most], of }) => {
      const number = of(item);
      return number >= least && number <= most;
    });
}

/** The filter by articles; null when there is none, or what they say has not come yet. */
function articlesTest(state: CanvasState, known: Known): SaidTest | null {
  const { ids, alone } = state.articles;
  const said = ids.map((id) => known.said[id]).filter((each) => each !== undefined);
  if (said.length === 0) return null;
  return saidTest(said, alone, alone ? edgesAmong(known, state.nodes) : []);
}

function entityTest(state: CanvasState, said: SaidTest | null): (entity: EntitySummary) => boolean {
  const hiddenTypes = new Set(state.hiddenTypes);
  const passes = within<EntitySummary>(state, 'entity', (id) => {
    const filter = filters.find(id);
    return filter?.of === 'entity' ? filter.value : null;
  });
  const wanted = state.wanted.trim().toLowerCase();
  const named = (entity: EntitySummary): boolean =>
    wanted === '' || [entity.name, ...entity.aliases].some((name) => name.toLowerCase().includes(wanted));
  return (entity) =>
    !hiddenTypes.has(entity.type) && passes(entity) && named(entity) && (said?.entity(entity) ?? true);
}

function relationTest(state: CanvasState, said: SaidTest | null): (edge: Edge) => boolean {
  const hiddenRelations = new Set(state.hiddenRelations);
  const passes = within<Edge>(state, 'relation', (id) => {
    const filter = filters.find(id);
    return filter?.of === 'relation' ? filter.value : null;
  });
  return (edge) => !hiddenRelations.has(edge.type) && passes(edge) && (said?.relation(edge) ?? true);
}

/** Entities on the canvas that the explorer knows, hidden or not. */
export function entitiesOn(state: CanvasState, known: Known): EntitySummary[] {
  return state.nodes.map((id) => known.entities[id]).filter((entity) => entity !== undefined);
}

/** Entities and edges that no filter hides. An edge is seen when both of its ends are. */
export function seen(state: CanvasState, known: Known): Seen {
  const said = articlesTest(state, known);
  const nodes = entitiesOn(state, known).filter(entityTest(state, said));
  const edges = edgesAmong(
    known,
    nodes.map((node) => node.id),
  ).filter(relationTest(state, said));
  return { nodes, edges };
}

/** What the filters hide: entities, and the relations that would be seen without them. */
export function hiddenCounts(state: CanvasState, known: Known): { entities: number; relations: number } {
  if (!isFiltered(state)) return { entities: 0, relations: 0 };
  const { nodes, edges } = seen(state, known);
  return {
    entities: entitiesOn(state, known).length - nodes.length,
    relations: edgesAmong(known, state.nodes).length - edges.length,
  };
}

/** Relations of each entity that no edge on the canvas shows yet: the badge "N more". */
export function unseenCounts(state: CanvasState, known: Known): Map<string, number> {
  const shown = new Map<string, number>();
  for (const edge of edgesAmong(known, state.nodes)) {
    shown.set(edge.from, (shown.get(edge.from) ?? 0) + 1);
    if (edge.to !== edge.from) shown.set(edge.to, (shown.get(edge.to) ?? 0) + 1);
  }
  return new Map(
    state.nodes.map((id) => [id, Math.max(0, (known.entities[id]?.degree ?? 0) - (shown.get(id) ?? 0))]),
  );
}

export interface LegendRow {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly hidden: boolean;
}

/** The types on the canvas, those of one family together, in the schema's order. */
export function typeRows(state: CanvasState, known: Known, schema: Schema): LegendRow[] {
  const counts = new Map<string, number>();
  for (const id of state.nodes) {
    const type = known.entities[id]?.type;
    if (type !== undefined) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  const order = new Map(schema.types.map((type, index) => [type.id, index]));
  const labels = new Map(schema.types.map((type) => [type.id, type.label]));
  return [...counts]
    .sort(([a], [b]) => (order.get(a) ?? 999) - (order.get(b) ?? 999))
    .map(([id, count]) => ({
      id,
      label: labels.get(id) ?? id,
      count,
      hidden: state.hiddenTypes.includes(id),
    }));
}

/** The relation types on the canvas, the most frequent first. */
export function relationRows(state: CanvasState, known: Known, schema: Schema): LegendRow[] {
  const counts = new Map<string, number>();
  for (const edge of edgesAmong(known, state.nodes)) counts.set(edge.type, (counts.get(edge.type) ?? 0) + 1);
  const readings = new Map(schema.relations.map((relation) => [relation.id, relation.reading]));
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([id, count]) => ({
      id,
      label: readings.get(id) ?? id,
      count,
      hidden: state.hiddenRelations.includes(id),
    }));
}
