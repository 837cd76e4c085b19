/** What people do with the canvas: show, expand, collapse, remove. Each asks the API and makes one step. */

import { api } from '../api/client.ts';
import { notify, notifyProblem } from '../parts/notices.ts';
import { collapsible, light, remove, show, type Trail } from '../state/canvas.ts';
import { seen, unseenCounts } from '../state/filters.ts';
import { closeGroups, leafGroups } from '../state/groups.ts';
import { edgesAmong, learn, rememberCursor } from '../state/known.ts';
import { announce, canvasOf, nameOf, requestLayout, select, step, useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';
import { roomFor } from './room.ts';

/** Entities that one expansion brings. */
export const EXPANSION = 12;
/** Pages asked for while an expansion brings nothing that is new. */
const PAGES_TRIED = 6;
/** Neighbours asked for at once, when many are wanted. */
const PAGE = 500;

/** The next expansion of this entity begins with the strongest again. */
function forgetCursor(id: string): void {
  useKith.setState((state) => ({ known: rememberCursor(state.known, id, '') }));
}

/** Brings entities to the canvas with all ties among them, lit up, as one step. Returns what was missing. */
export async function bring(ids: readonly string[], name: string, trail?: Trail): Promise<string[]> {
  const before = new Set(canvasOf(useKith.getState()).nodes);
  const agreed = await roomFor(
    ids.filter((id) => !before.has(id)),
    before.size,
  );
  const wanted = new Set([...agreed, ...ids.filter((id) => before.has(id))]);
  const answer = await api.graph([...new Set([...before, ...wanted])]);
  useKith.setState((state) => ({ known: learn(state.known, answer) }));
  const missing = new Set(answer.missing);
  const there = ids.filter((id) => wanted.has(id) && !missing.has(id));
  const fresh = there.filter((id) => !before.has(id));
  step(
    // What comes without a trail should be seen, not stand in the shade of an older one.
    (canvas) => light(show(canvas, there), trail ?? (fresh.length > 0 ? null : canvas.trail)),
    trail === undefined ? { kind: 'show', name, count: fresh.length } : { kind: 'trail' },
  );
  useKith.setState({ fresh, boot: { state: 'ready' } });
  // What stands stays: newcomers find places beside it, whatever layout arranged the rest.
  if (fresh.length > 0 && before.size > 0) requestLayout('force', fresh);
  else if (fresh.length > 0) requestLayout(useKith.getState().layout, null);
  announce(text.announce.shown(fresh.length, name));
  return answer.missing;
}

/** Puts an expansion's entities on the canvas, with their ties to everything here, as one step. */
async function grow(id: string, fresh: readonly string[], group = false): Promise<void> {
  const here = canvasOf(useKith.getState()).nodes;
  const ties = await api.graph([...here, ...fresh]);
  useKith.setState((state) => ({ known: learn(state.known, ties) }));
  const { known } = useKith.getState();
  step(
    (canvas) => {
      const grown = light(show(canvas, fresh, id), null);
      if (!group) return grown;
      const { nodes, edges } = seen(grown, known);
      return closeGroups(
        grown,
        leafGroups(nodes, edges)
          .filter((leaves) => leaves.hub === id && leaves.members.length > EXPANSION)
          .map((leaves) => leaves.id),
      );
    },
    { kind: 'expand', name: nameOf(id), count: fresh.length },
  );
  const canvas = canvasOf(useKith.getState());
  const more = unseenCounts(canvas, known).get(id) ?? 0;
  useKith.setState({ fresh, expansion: { id, added: fresh.length, more } });
  requestLayout('force', [...fresh, ...canvas.groups.filter((made) => canvas.positions[made] === undefined)]);
  announce(text.announce.expanded(nameOf(id), fresh.length));
}

/**
 * Shows the strongest neighbours of one type (of any when `null`) that are not here yet, `count` of them at
 * most. Many leaves of one type come as a group.
 */
export async function expandBy(id: string, type: string | null, count: number): Promise<void> {
  const here = new Set(canvasOf(useKith.getState()).nodes);
  const fresh: string[] = [];
  try {
    let after: string | undefined;
    do {
      const limit = Math.min(PAGE, Math.max(EXPANSION, count));
      const answer = await api.neighbours(id, { limit, after, types: type ?? undefined });
      useKith.setState((state) => ({ known: learn(state.known, answer) }));
      const found = answer.nodes.filter((node) => node.id !== id && !here.has(node.id));
      // A type asked for brings those below it; only its own are meant here.
      fresh.push(...found.filter((node) => type === null || node.type === type).map((node) => node.id));
      after = answer.nextCursor ?? undefined;
    } while (after !== undefined && fresh.length < count);
    const agreed = await roomFor(fresh.slice(0, count), here.size);
    if (agreed.length > 0) await grow(id, agreed, agreed.length > EXPANSION);
  } catch (error) {
    notifyProblem(error);
  }
}

/** Shows the strongest neighbours that are not on the canvas yet. */
export async function expand(id: string): Promise<void> {
  if (useKith.getState().busy.includes(id)) return;
  useKith.setState((state) => ({ busy: [...state.busy, id] }));
  try {
    const here = new Set(canvasOf(useKith.getState()).nodes);
    const fresh: string[] = [];
    let cursor = useKith.getState().known.cursors[id];
    for (let page = 0; page < PAGES_TRIED && fresh.length === 0 && cursor !== null; page++) {
      // What is next comes at once; what lies behind much that is here already is looked for in long pages.
      const limit = page === 0 ? EXPANSION : PAGE;
      const answer = await api.neighbours(id, { limit, after: cursor || undefined });
      fresh.push(...answer.nodes.map((node) => node.id).filter((other) => other !== id && !here.has(other)));
      cursor = answer.nextCursor;
      const next = cursor;
      useKith.setState((state) => ({ known: rememberCursor(learn(state.known, answer), id, next) }));
    }
    if (fresh.length === 0) {
      // Everything is here, or what was here has been removed: begin again next time.
      forgetCursor(id);
      notify(text.canvas.nothingMore(nameOf(id)));
      return;
    }
    if (fresh.length > EXPANSION) forgetCursor(id);
    await grow(id, fresh.slice(0, EXPANSION));
  } catch (error) {
    notifyProblem(error);
  } finally {
    useKith.setState((state) => ({ busy: state.busy.filter((other) => other !== id) }));
  }
}

export function collapse(id: string): void {
  const { known } = useKith.getState();
  const canvas = canvasOf(useKith.getState());
  const gone = collapsible(canvas, id, edgesAmong(known, canvas.nodes));
  if (gone.length === 0) {
    notify(text.canvas.nothingToCollapse(nameOf(id)));
    return;
  }
  step((now) => remove(now, gone), { kind: 'collapse', name: nameOf(id), count: gone.length });
  forgetCursor(id);
  announce(text.announce.collapsed(nameOf(id), gone.length));
}

export function removeEntity(id: string): void {
  const { selection } = useKith.getState();
  step((canvas) => remove(canvas, [id]), { kind: 'remove', name: nameOf(id), count: 1 });
  if (selection?.kind === 'entity' && selection.id === id) select(null);
  announce(text.announce.removed(nameOf(id)));
}

/** Chooses an entity, bringing it to the canvas (with a few neighbours when it would stand alone). */
export async function openEntity(id: string): Promise<void> {
  useKith.setState({ page: 'graph' });
  try {
    if (!canvasOf(useKith.getState()).nodes.includes(id)) {
      const missing = await bring([id], nameOf(id));
      if (missing.includes(id)) {
        notify(text.canvas.unknownIds([id]));
        return;
      }
      const { known } = useKith.getState();
      const canvas = canvasOf(useKith.getState());
      if (edgesAmong(known, canvas.nodes).every((edge) => edge.from !== id && edge.to !== id))
        await expand(id);
    }
    select({ kind: 'entity', id });
  } catch (error) {
    notifyProblem(error);
  }
}
