/** Pointer gestures on the canvas, each told in the application's words: select, expand, move, menu. */
import type { Core, EventObject, NodeSingular } from 'cytoscape';
import type { Point } from '../state/canvas.ts';
import { hitsBadge } from './badge.ts';
import { markReadable } from './viewport.ts';

export interface Gestures {
  selectEntity(id: string): void;
  /** A line was chosen; it may bundle several relations. */
  selectRelations(ids: readonly string[]): void;
  selectNothing(): void;
  expand(id: string): void;
  moved(positions: Record<string, Point>): void;
  /** `at` is within the canvas's container, in pixels. */
  menu(id: string, at: Point): void;
}

/** The node whose badge lies under a point of the graph. */
function badgeAt(cy: Core, point: Point): NodeSingular | undefined {
  return cy
    .nodes('[more > 0]')
    .toArray()
    .find((node) => hitsBadge(point, node.position(), node.data('size'), node.data('more')));
}

const MAX_FOR_HOVER = 600;

export function bindGestures(cy: Core, gestures: Gestures): void {
  const cursor = (name: string): void => {
    const container = cy.container();
    if (container) container.style.cursor = name;
  };
  cy.on('tap', (event: EventObject) => {
    const badge = badgeAt(cy, event.position);
    if (badge) gestures.expand(badge.id());
    else if (event.target === cy) gestures.selectNothing();
    else if (event.target.isNode()) gestures.selectEntity(event.target.id());
    else gestures.selectRelations(event.target.data('relations'));
  });
  cy.on('dbltap', 'node', (event: EventObject) => {
    if (!badgeAt(cy, event.position)) gestures.expand(event.target.id());
  });
  cy.on('cxttap taphold', 'node', (event: EventObject) => {
    gestures.menu(event.target.id(), event.renderedPosition);
  });
  cy.on('dragfree', 'node', (event: EventObject) => {
    const { x, y } = event.target.position();
    gestures.moved({ [event.target.id()]: { x: Math.round(x), y: Math.round(y) } });
  });
  cy.on('mouseover', 'node', (event: EventObject) => {
    event.target.addClass('hover');
    event.target.connectedEdges().addClass('touched');
    cursor('pointer');
  });
  cy.on('mouseout', 'node', (event: EventObject) => {
    event.target.removeClass('hover');
    event.target.connectedEdges().removeClass('touched');
    cursor('');
  });
  cy.on('mouseover', 'edge', (event: EventObject) => {
    event.target.addClass('hover');
    cursor('pointer');
  });
  cy.on('mouseout', 'edge', (event: EventObject) => {
    event.target.removeClass('hover');
    cursor('');
  });
  // The pointer may leave the canvas for a panel without leaving the node first.
  cy.container()?.addEventListener('mouseleave', () => {
    cy.elements('.hover, .touched').removeClass('hover touched');
    cursor('');
  });
  cy.on('mousemove', (event: EventObject) => {
    if (event.target !== cy || cy.nodes().length > MAX_FOR_HOVER) return;
    cursor(badgeAt(cy, event.position) ? 'pointer' : '');
  });
  cy.on('zoom', () => markReadable(cy));
}
