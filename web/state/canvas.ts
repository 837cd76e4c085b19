/** The canvas as a value: which entities it shows, where they stand, what is hidden. Pure steps only. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A way through the graph that is lit up on the canvas. */
export interface Trail {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

export interface CanvasState {
  /** Ids of the entities shown, in the order of their arrival. */
  readonly nodes: readonly string[];
  /** Where they stand; one without a place gets it from the layout. */
  readonly positions: Readonly<Record<string, Point>>;
  /** Which entity's expansion brought an entity here. */
  readonly broughtBy: Readonly<Record<string, string>>;
  readonly hiddenTypes: readonly string[];
  readonly hiddenRelations: readonly string[];
  readonly trail: Trail | null;
}

/** What a step was, in words that `text/en.ts` completes. */
export type StepLabel =
  | { kind: 'show' | 'expand' | 'collapse' | 'remove'; name: string; count: number }
  | { kind: 'move' | 'arrange' | 'filter' | 'trail' | 'clear' };

/** The least that the steps need to know of an edge. */
export interface Tie {
  readonly from: string;
  readonly to: string;
}

export const EMPTY_CANVAS: CanvasState = {
  nodes: [],
  positions: {},
  broughtBy: {},
  hiddenTypes: [],
  hiddenRelations: [],
  trail: null,
};

/** Adds entities; those that are here already stay as they are. `by` is the entity whose expansion it is. */
export function show(state: CanvasState, ids: readonly string[], by?: string): CanvasState {
  const here = new Set(state.nodes);
  const fresh = [...new Set(ids)].filter((id) => !here.has(id));
  if (fresh.length === 0) return state;
  const broughtBy = { ...state.broughtBy };
  if (by !== undefined) for (const id of fresh) broughtBy[id] = by;
  return { ...state, nodes: [...state.nodes, ...fresh], broughtBy };
}

/** Takes entities off the canvas, with their places; a trail through one of them goes out. */
export function remove(state: CanvasState, ids: readonly string[]): CanvasState {
  const gone = new Set(ids);
  const nodes = state.nodes.filter((id) => !gone.has(id));
  if (nodes.length === state.nodes.length) return state;
  const keep = <V>(record: Readonly<Record<string, V>>): Record<string, V> =>
    Object.fromEntries(Object.entries(record).filter(([id]) => !gone.has(id)));
  const trail = state.trail?.nodes.some((id) => gone.has(id)) ? null : state.trail;
  return { ...state, nodes, positions: keep(state.positions), broughtBy: keep(state.broughtBy), trail };
}

/**
 * What collapsing an entity takes away: what its expansions brought, what those brought in turn, and the
 * neighbours that hang on it alone, unless they were here before it.
 */
export function collapsible(state: CanvasState, id: string, ties: readonly Tie[]): string[] {
  const here = new Set(state.nodes);
  const neighbours = new Map<string, Set<string>>();
  for (const { from, to } of ties) {
    if (!here.has(from) || !here.has(to) || from === to) continue;
    neighbours.set(from, (neighbours.get(from) ?? new Set()).add(to));
    neighbours.set(to, (neighbours.get(to) ?? new Set()).add(from));
  }
  const gone = new Set<string>();
  const brought = new Map<string, string[]>();
  for (const node of state.nodes) {
    const by = state.broughtBy[node];
    if (by !== undefined) brought.set(by, [...(brought.get(by) ?? []), node]);
  }
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const child of brought.get(next) ?? []) {
      if (child === id || gone.has(child)) continue;
      gone.add(child);
      waiting.push(child);
    }
  }
  const arrival = new Map(state.nodes.map((node, index) => [node, index]));
  const own = arrival.get(id) ?? 0;
  for (const neighbour of neighbours.get(id) ?? []) {
    const later = (arrival.get(neighbour) ?? 0) > own;
    if (later && neighbours.get(neighbour)?.size === 1) gone.add(neighbour);
  }
  return state.nodes.filter((node) => gone.has(node));
}

/** Puts entities in their places; ids that are not on the canvas are passed over. */
export function place(state: CanvasState, positions: Readonly<Record<string, Point>>): CanvasState {
  const here = new Set(state.nodes);
  const moved = Object.entries(positions).filter(([id, point]) => {
    const old = state.positions[id];
    return here.has(id) && (old?.x !== point.x || old?.y !== point.y);
  });
  if (moved.length === 0) return state;
  return { ...state, positions: { ...state.positions, ...Object.fromEntries(moved) } };
}

function toggled(list: readonly string[], id: string): readonly string[] {
  return list.includes(id) ? list.filter((other) => other !== id) : [...list, id];
}

export function toggleType(state: CanvasState, type: string): CanvasState {
  return { ...state, hiddenTypes: toggled(state.hiddenTypes, type) };
}

export function toggleRelation(state: CanvasState, relation: string): CanvasState {
  return { ...state, hiddenRelations: toggled(state.hiddenRelations, relation) };
}

export function showEverything(state: CanvasState): CanvasState {
  if (state.hiddenTypes.length + state.hiddenRelations.length === 0) return state;
  return { ...state, hiddenTypes: [], hiddenRelations: [] };
}

export function light(state: CanvasState, trail: Trail | null): CanvasState {
  return state.trail === trail ? state : { ...state, trail };
}
