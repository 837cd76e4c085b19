/** Keys on the canvas: walking, expanding, removing, zooming. */
import type { Core } from 'cytoscape';
import type { KeyboardEvent } from 'react';
import { removeMany, seenIds, togglePinned, ungroup } from '../actions/arrange.ts';
import { expand, removeEntity } from '../actions/expand.ts';
import { isGroup } from '../state/canvas.ts';
import { type Direction, nearestTowards } from '../state/direction.ts';
import { addMarked, toggleMarked } from '../state/selection.ts';
import { mark, select, useKith } from '../state/store.ts';
import { fitAll, reveal, zoomBy } from './viewport.ts';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The nearest node in a direction; the first when none is chosen. */
function towards(cy: Core, direction: Direction, chosen: string | null): string | null {
  const nodes = cy.nodes().toArray();
  const start = nodes.find((node) => node.id() === chosen);
  if (!start) return nodes[0]?.id() ?? null;
  const others = nodes.filter((node) => node !== start);
  return nearestTowards(
    start.position(),
    direction,
    others.map((node) => [node.id(), node.position()] as const),
  );
}

function walk(cy: Core, direction: Direction, chosen: string | null, together: boolean): void {
  const next = towards(cy, direction, chosen);
  if (next === null) return;
  select({ kind: 'entity', id: next });
  if (together && chosen) mark(addMarked(useKith.getState().marked, [chosen, next]));
  reveal(cy, next);
}

function open(id: string): void {
  if (isGroup(id)) ungroup([id]);
  else void expand(id);
}

function removeChosen(id: string): void {
  const { marked } = useKith.getState();
  if (marked.length > 0) removeMany(marked);
  else removeEntity(id);
}

type Act = (id: string) => void;

/** Keys that do something with the chosen entity. */
const ON_CHOSEN: Readonly<Record<string, Act>> = {
  Enter: open,
  Delete: removeChosen,
  Backspace: removeChosen,
  p: togglePinned,
  e: (id) => useKith.setState(isGroup(id) ? {} : { selection: { kind: 'entity', id }, dialog: 'expand' }),
  ' ': (id) => mark(toggleMarked(useKith.getState().marked, [id])),
};

/** Keys that concern the whole. */
const ON_CANVAS: Readonly<Record<string, (cy: Core) => void>> = {
  '+': (cy) => zoomBy(cy, 1.3),
  '=': (cy) => zoomBy(cy, 1.3),
  '-': (cy) => zoomBy(cy, 1 / 1.3),
  '0': (cy) => fitAll(cy, true),
};

/** @param openMenu opens the menu of an entity at its place */
export function onCanvasKey(event: KeyboardEvent, cy: Core, openMenu: (id: string) => void): void {
  const { selection, marked } = useKith.getState();
  const chosen = selection?.kind === 'entity' ? selection.id : null;
  const direction = ARROWS[event.key];
  const act = ON_CHOSEN[event.key];
  const whole = ON_CANVAS[event.key];
  const menuKey = event.key === 'm' || event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
  if ((event.ctrlKey || event.metaKey) && event.key === 'a') mark(seenIds());
  else if (event.ctrlKey || event.metaKey || event.altKey) return;
  else if (direction) walk(cy, direction, chosen, event.shiftKey);
  else if (act && chosen) act(chosen);
  else if (event.key === 'Delete' && marked.length > 0) removeMany(marked);
  else if (menuKey && chosen) openMenu(chosen);
  else if (event.key === 'Escape' && marked.length > 0) mark([]);
  else if (whole) whole(cy);
  else return;
  event.preventDefault();
}
