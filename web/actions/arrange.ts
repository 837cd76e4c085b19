/** What people do with what is chosen: pin, align, keep, group. Each is one step that can be undone. */
import { canvasHandle } from '../canvas/handle.ts';
import { drag, isGroup, type Point, pin, place, remove, unpin } from '../state/canvas.ts';
import { seen } from '../state/filters.ts';
import { closedGroups, closeGroups, leafGroups, openGroup } from '../state/groups.ts';
import type { Alignment } from '../state/selection.ts';
import { announce, canvasOf, mark, nameOf, requestLayout, select, step, useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';

const named = (ids: readonly string[]): string => nameOf(ids[0] ?? '');

/** Entities that were dragged stay where they were put. */
export function dragged(positions: Readonly<Record<string, Point>>): void {
  const ids = Object.keys(positions);
  step((canvas) => drag(canvas, positions), { kind: 'move', name: named(ids), count: ids.length });
}

export function setPinned(ids: readonly string[], pinned: boolean): void {
  const label = { name: named(ids), count: ids.length };
  if (pinned) step((canvas) => pin(canvas, ids), { kind: 'pin', ...label });
  else step((canvas) => unpin(canvas, ids), { kind: 'unpin', ...label });
  announce((pinned ? text.announce.pinned : text.announce.unpinned)(named(ids)));
}

export function togglePinned(id: string): void {
  setPinned([id], !canvasOf(useKith.getState()).pinned.includes(id));
}

export function align(ids: readonly string[], alignment: Alignment): void {
  const { positions } = canvasOf(useKith.getState());
  const places = Object.fromEntries(
    ids.flatMap((id) => (positions[id] ? [[id, positions[id]] as const] : [])),
  );
  step((canvas) => place(canvas, alignment.apply(places)), {
    kind: 'arrange',
    name: text.selection.alignments[alignment.id],
  });
}

export function removeMany(ids: readonly string[]): void {
  const { selection } = useKith.getState();
  step((canvas) => remove(canvas, ids), {
    kind: 'remove',
    name: text.selection.count(ids.length),
    count: ids.length,
  });
  mark([]);
  if (selection && ids.includes(selection.id)) select(null);
}

export function keepOnly(ids: readonly string[]): void {
  const kept = new Set(ids);
  const gone = canvasOf(useKith.getState()).nodes.filter((id) => !kept.has(id));
  step((canvas) => remove(canvas, gone), { kind: 'keep' });
}

/** Entities that are seen now; what is grouped is not. */
export function seenIds(): string[] {
  return (
    canvasHandle.cy
      ?.nodes()
      .map((node) => node.id())
      .filter((id) => !isGroup(id)) ?? []
  );
}

/** Lets groups stand for their members: one of them, or all that can be made. */
export function group(ids?: readonly string[]): void {
  const { known } = useKith.getState();
  const canvas = canvasOf(useKith.getState());
  const { nodes, edges } = seen(canvas, known);
  const groups = leafGroups(nodes, edges).filter((made) => ids === undefined || ids.includes(made.id));
  const members = groups.flatMap((made) => made.members);
  step(
    (now) => {
      const closed = closeGroups(
        now,
        groups.map((made) => made.id),
      );
      // A group stands where its first member stood.
      const places = groups.flatMap(({ id, members: [first = ''] }) =>
        now.positions[first] ? [[id, now.positions[first]] as const] : [],
      );
      return place(closed, Object.fromEntries(places));
    },
    { kind: 'group', name: nameOf(groups[0]?.hub ?? ''), count: members.length },
  );
  announce(text.groups.made(members.length));
}

/** Shows the members of groups one by one: of one of them, or of all. */
export function ungroup(ids?: readonly string[]): void {
  const { known } = useKith.getState();
  const canvas = canvasOf(useKith.getState());
  const { nodes, edges } = seen(canvas, known);
  const open = ids ?? canvas.groups;
  const groups = closedGroups(canvas, nodes, edges).filter((closed) => open.includes(closed.id));
  const members = groups.flatMap((closed) => closed.members);
  step(
    (now) =>
      open.reduce(
        (state, id) => openGroup(state, id, groups.find((closed) => closed.id === id)?.members ?? []),
        now,
      ),
    { kind: 'ungroup', name: nameOf(groups[0]?.hub ?? ''), count: members.length },
  );
  useKith.setState({ fresh: members });
  if (members.length > 0) requestLayout('force', members);
  announce(text.groups.opened(members.length));
}
