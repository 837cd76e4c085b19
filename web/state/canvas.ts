/** The canvas as a value: which entities it shows, where they stand, what is hidden. Pure steps only. */

import { type ArticleChoice, EVERY_ARTICLE } from './said.ts';

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
  /** Entities (and groups) that no layout moves. */
  readonly pinned: readonly string[];
  /** Bounds of the filters by the id of their definition; one that is not here lets everything pass. */
  readonly ranges: Readonly<Record<string, Range>>;
  /** Only entities whose name or alias holds this are seen. */
  readonly wanted: string;
  /** Only what these articles say is seen; everything when there are none. */
  readonly articles: ArticleChoice;
  readonly look: Look;
  /** Groups that stand for their members, by the ids that `groups.ts` gives. */
  readonly groups: readonly string[];
}

/** Both bounds belong to it. */
export type Range = readonly [least: number, most: number];

/** What colour and size say: ids of measures (`measures/registry.ts`), or `type` and `plain`. */
export interface Look {
  readonly colour: string;
  readonly size: string;
}

export const PLAIN_LOOK: Look = { colour: 'type', size: 'degree' };

/** What a step was, in words that `text/en.ts` completes. */
export type StepLabel =
  | { kind: 'show' | 'expand' | 'collapse' | 'remove'; name: string; count: number }
  | { kind: 'pin' | 'unpin' | 'move' | 'group' | 'ungroup'; name: string; count: number }
  | { kind: 'arrange' | 'filter' | 'look' | 'open'; name: string }
  | { kind: 'trail' | 'clear' | 'keep' };

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
  pinned: [],
  ranges: {},
  wanted: '',
  articles: EVERY_ARTICLE,
  look: PLAIN_LOOK,
  groups: [],
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
  return {
    ...state,
    nodes,
    positions: keep(state.positions),
    broughtBy: keep(state.broughtBy),
    trail,
    pinned: state.pinned.filter((id) => !gone.has(id)),
    groups: state.groups.filter((group) => !gone.has(hubOfGroup(group))),
  };
}

/** The id of the group of an entity's leaves of one type. It looks like any other id on the canvas. */
export function groupId(hub: string, type: string): string {
  return `g:${hub}:${type}`;
}

export function hubOfGroup(group: string): string {
  return group.slice(2, group.lastIndexOf(':'));
}

export function typeOfGroup(group: string): string {
  return group.slice(group.lastIndexOf(':') + 1);
}

export const isGroup = (id: string): boolean => id.startsWith('g:');

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
  const here = new Set([...state.nodes, ...state.groups]);
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

/** Whether any filter hides something, or could. */
export function isFiltered(state: CanvasState): boolean {
  const lists = state.hiddenTypes.length + state.hiddenRelations.length + Object.keys(state.ranges).length;
  return lists > 0 || state.wanted !== '' || state.articles.ids.length > 0;
}

/** Lets go of every filter. */
export function showEverything(state: CanvasState): CanvasState {
  if (!isFiltered(state)) return state;
  return { ...state, hiddenTypes: [], hiddenRelations: [], ranges: {}, wanted: '', articles: EVERY_ARTICLE };
}

/** Bounds one filter; `null` lets everything pass. */
export function bound(state: CanvasState, filter: string, range: Range | null): CanvasState {
  const old = state.ranges[filter];
  if (old?.[0] === range?.[0] && old?.[1] === range?.[1]) return state;
  const { [filter]: _gone, ...ranges } = state.ranges;
  return { ...state, ranges: range === null ? ranges : { ...ranges, [filter]: range } };
}

export function want(state: CanvasState, wanted: string): CanvasState {
  return state.wanted === wanted ? state : { ...state, wanted };
}

/** Filters by articles; none lets everything pass. */
export function chooseArticles(state: CanvasState, articles: ArticleChoice): CanvasState {
  const { ids, alone } = state.articles;
  const same = alone === articles.alone && ids.join(' ') === articles.ids.join(' ');
  return same ? state : { ...state, articles };
}

export function restyle(state: CanvasState, look: Partial<Look>): CanvasState {
  const next = { ...state.look, ...look };
  return next.colour === state.look.colour && next.size === state.look.size
    ? state
    : { ...state, look: next };
}

/** Pins entities where they stand; what is not on the canvas is passed over. */
export function pin(state: CanvasState, ids: readonly string[]): CanvasState {
  const pinned = new Set(state.pinned);
  const here = new Set([...state.nodes, ...state.groups]);
  const fresh = ids.filter((id) => here.has(id) && !pinned.has(id));
  return fresh.length === 0 ? state : { ...state, pinned: [...state.pinned, ...new Set(fresh)] };
}

export function unpin(state: CanvasState, ids: readonly string[]): CanvasState {
  const gone = new Set(ids);
  const pinned = state.pinned.filter((id) => !gone.has(id));
  return pinned.length === state.pinned.length ? state : { ...state, pinned };
}

/** Dragging: moves and pins in one. */
export function drag(state: CanvasState, positions: Readonly<Record<string, Point>>): CanvasState {
  const moved = place(state, positions);
  return moved === state ? state : pin(moved, Object.keys(positions));
}

export function light(state: CanvasState, trail: Trail | null): CanvasState {
  return state.trail === trail ? state : { ...state, trail };
}
