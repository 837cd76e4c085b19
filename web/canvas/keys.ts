/** Keys on the canvas: walking, expanding, removing, zooming. */
import type { Core } from 'cytoscape';
import type { KeyboardEvent } from 'react';
import { expand, removeEntity } from '../actions/expand.ts';
import { type Direction, nearestTowards } from '../state/direction.ts';
import { select, useKith } from '../state/store.ts';
import { fitAll, reveal, zoomBy } from './viewport.ts';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

function walk(cy: Core, direction: Direction, chosen: string | null): void {
  const nodes = cy.nodes().toArray();
  const start = nodes.find((node) => node.id() === chosen);
  const first = nodes[0];
  const next = start
    ? nearestTowards(
        start.position(),
        direction,
        nodes.filter((node) => node !== start).map((node) => [node.id(), node.position()] as const),
      )
    : (first?.id() ?? null);
  if (next === null) return;
  select({ kind: 'entity', id: next });
  reveal(cy, next);
}

/** @param openMenu opens the menu of an entity at its place */
export function onCanvasKey(event: KeyboardEvent, cy: Core, openMenu: (id: string) => void): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { selection } = useKith.getState();
  const chosen = selection?.kind === 'entity' ? selection.id : null;
  const direction = ARROWS[event.key];
  const handled = (() => {
    if (direction) walk(cy, direction, chosen);
    else if (event.key === 'Enter' && chosen) void expand(chosen);
    else if ((event.key === 'Delete' || event.key === 'Backspace') && chosen) removeEntity(chosen);
    else if (
      (event.key === 'm' || event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) &&
      chosen
    )
      openMenu(chosen);
    else if (event.key === '+' || event.key === '=') zoomBy(cy, 1.3);
    else if (event.key === '-') zoomBy(cy, 1 / 1.3);
    else if (event.key === '0') fitAll(cy, true);
    else return false;
    return true;
  })();
  if (handled) event.preventDefault();
}
