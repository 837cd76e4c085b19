/** Repeated leaves: neighbours of one type that hang on one entity alone, and the groups that stand for them. Pure. */
import type { Edge, EntitySummary } from '../../server/api.ts';
import { type CanvasState, groupId, hubOfGroup, typeOfGroup } from './canvas.ts';

/** Fewer than this are not worth a group. */
export const LEAST_GROUP = 3;

export interface LeafGroup {
  readonly id: string;
  readonly hub: string;
  readonly type: string;
  readonly members: readonly string[];
}

/** All groups of leaves that could be made of what is seen, the largest first. */
export function leafGroups(nodes: readonly EntitySummary[], edges: readonly Edge[]): LeafGroup[] {
  const only = new Map<string, string | null>();
  const meet = (id: string, other: string): void => {
    const before = only.get(id);
    only.set(id, before === undefined || before === other ? other : null);
  };
  for (const { from, to } of edges) {
    if (from === to) continue;
    meet(from, to);
    meet(to, from);
  }
  const groups = new Map<string, { hub: string; type: string; members: string[] }>();
  for (const { id, type } of nodes) {
    const hub = only.get(id);
    // Two that know only each other are a pair, and neither is the hub.
    if (hub === undefined || hub === null || only.get(hub) === id) continue;
    const key = groupId(hub, type);
    const group = groups.get(key) ?? { hub, type, members: [] };
    group.members.push(id);
    groups.set(key, group);
  }
  return [...groups]
    .filter(([, { members }]) => members.length >= LEAST_GROUP)
    .map(([id, group]) => ({ id, ...group }))
    .sort((a, b) => b.members.length - a.members.length || (a.id < b.id ? -1 : 1));
}

/** Those of the possible groups that stand for their members now, with the members they hide. */
export function closedGroups(
  state: CanvasState,
  nodes: readonly EntitySummary[],
  edges: readonly Edge[],
): LeafGroup[] {
  if (state.groups.length === 0) return [];
  const closed = new Set(state.groups);
  return leafGroups(nodes, edges).filter((group) => closed.has(group.id));
}

export function closeGroups(state: CanvasState, ids: readonly string[]): CanvasState {
  const fresh = ids.filter((id) => !state.groups.includes(id) && state.nodes.includes(hubOfGroup(id)));
  return fresh.length === 0 ? state : { ...state, groups: [...state.groups, ...fresh] };
}

/** Opens a group; its members find new places, since what stands may have grown over their old ones. */
export function openGroup(state: CanvasState, id: string, members: readonly string[]): CanvasState {
  if (!state.groups.includes(id)) return state;
  const gone = new Set([id, ...members.filter((member) => !state.pinned.includes(member))]);
  return {
    ...state,
    groups: state.groups.filter((group) => group !== id),
    pinned: state.pinned.filter((pinned) => pinned !== id),
    positions: Object.fromEntries(Object.entries(state.positions).filter(([key]) => !gone.has(key))),
  };
}

/** Opens every group of an entity. */
export const groupsOf = (state: CanvasState, hub: string): string[] =>
  state.groups.filter((group) => hubOfGroup(group) === hub);

export { typeOfGroup };
