/** Pointer gestures on the canvas, each told in the application's words: select, mark, expand, move, menu. */
import type { Core, EventObject, NodeSingular } from 'cytoscape';
import type { Point } from '../state/canvas.ts';
import { hitsBadge } from './badge.ts';
import { detailFor } from './detail.ts';
import { edgeNear, edgeUnder, REACH } from './edgeHit.ts';
import { hoverMarkIn } from './hoverMark.ts';

export interface Gestures {
  selectEntity(id: string): void;
  /** A line was chosen; it may bundle several relations. */
  selectRelations(ids: readonly string[]): void;
  selectNothing(): void;
  /** Chosen together with others: one more, or one less. */
  mark(id: string): void;
  /** All in a box that was drawn. */
  markBox(ids: readonly string[]): void;
  expand(id: string): void;
  openGroup(id: string): void;
  moved(positions: Record<string, Point>): void;
  /** `at` is within the canvas's container, in pixels. */
  menu(id: string, at: Point): void;
}

/** The node whose badge lies under a point of the graph. */
function badgeAt(cy: Core, point: Point): NodeSingular | undefined {
  return cy
    .nodes('[more > 0]')
    .toArray()
    .find((node) =>
      hitsBadge(point, node.position(), node.data('size'), node.data('more'), node.data('pinned')),
    );
}

const isTouch = (event: EventObject): boolean =>
  typeof TouchEvent !== 'undefined' && event.originalEvent instanceof TouchEvent;
const withShift = (event: EventObject): boolean =>
  event.originalEvent instanceof MouseEvent && event.originalEvent.shiftKey;

function bindTaps(cy: Core, gestures: Gestures): void {
  const tapNode = (event: EventObject, node: NodeSingular): void => {
    const under = edgeUnder(cy, node, event.position);
    if (withShift(event)) gestures.mark(node.id());
    else if (under) gestures.selectRelations(under.data('relations'));
    else gestures.selectEntity(node.id());
  };
  cy.on('tap', (event: EventObject) => {
    const badge = badgeAt(cy, event.position);
    if (badge) {
      gestures.expand(badge.id());
      return;
    }
    if (event.target !== cy && event.target.isNode()) {
      tapNode(event, event.target);
      return;
    }
    // The line that was hit may not be the nearest: its sensitive strip is wide.
    const near = edgeNear(cy, event.position, REACH[isTouch(event) ? 'touch' : 'mouse']);
    const edge = near ?? (event.target === cy ? null : event.target);
    if (edge) gestures.selectRelations(edge.data('relations'));
    else gestures.selectNothing();
  });
  cy.on('dbltap', 'node', (event: EventObject) => {
    if (event.target.hasClass('group')) gestures.openGroup(event.target.id());
    else if (!badgeAt(cy, event.position)) gestures.expand(event.target.id());
  });
  cy.on('cxttap taphold', 'node', (event: EventObject) => {
    gestures.menu(event.target.id(), event.renderedPosition);
  });
}

/** What is chosen together moves together. */
function bindDragging(cy: Core, gestures: Gestures): void {
  let last: Point | null = null;
  const others = (node: NodeSingular): NodeSingular[] =>
    node.hasClass('marked')
      ? cy
          .nodes('.marked')
          .toArray()
          .filter((other) => other !== node)
      : [];
  cy.on('grab', 'node', (event: EventObject) => {
    event.target.stop(true);
    last = { ...event.target.position() };
  });
  cy.on('drag', 'node', (event: EventObject) => {
    const now = event.target.position();
    const [dx, dy] = [now.x - (last?.x ?? now.x), now.y - (last?.y ?? now.y)];
    for (const other of others(event.target)) other.shift({ x: dx, y: dy });
    last = { ...now };
  });
  cy.on('dragfree', 'node', (event: EventObject) => {
    const moved = [event.target as NodeSingular, ...others(event.target)];
    const place = (node: NodeSingular): Point => ({
      x: Math.round(node.position().x),
      y: Math.round(node.position().y),
    });
    gestures.moved(Object.fromEntries(moved.map((node) => [node.id(), place(node)])));
  });
}

function bindBox(cy: Core, gestures: Gestures): void {
  let boxed: string[] = [];
  cy.on('box', 'node', (event: EventObject) => {
    // One event a node: the last of them tells all.
    if (boxed.length === 0) {
      queueMicrotask(() => {
        gestures.markBox(boxed);
        boxed = [];
      });
    }
    boxed.push(event.target.id());
  });
}

function bindHovering(cy: Core): void {
  const container = cy.container();
  const cursor = (name: string): void => {
    if (container) container.style.cursor = name;
  };
  const mark = container && hoverMarkIn(container);
  const isLarge = (): boolean => detailFor(cy.nodes().length, cy.edges().length) === 'light';
  cy.on('mouseover', 'node', (event: EventObject) => {
    cursor('pointer');
    if (isLarge()) {
      mark?.show(event.target);
      return;
    }
    event.target.addClass('hover');
    event.target.connectedEdges().addClass('touched');
  });
  cy.on('mouseout', 'node', (event: EventObject) => {
    cursor('');
    mark?.hide();
    if (!event.target.hasClass('hover')) return;
    event.target.removeClass('hover');
    event.target.connectedEdges().removeClass('touched');
  });
  cy.on('viewport drag', () => mark?.hide());
  cy.on('destroy', () => mark?.remove());
  cy.on('mouseover', 'edge', (event: EventObject) => {
    event.target.addClass('hover');
    cursor('pointer');
  });
  cy.on('mouseout', 'edge', (event: EventObject) => {
    event.target.removeClass('hover');
    cursor('');
  });
  // The pointer may leave the canvas for a panel without leaving the node first.
  container?.addEventListener('mouseleave', () => {
    mark?.hide();
    cy.elements('.hover, .touched').removeClass('hover touched');
    cursor('');
  });
  cy.on('mousemove', (event: EventObject) => {
    if (event.target !== cy || isLarge()) return;
    cursor(badgeAt(cy, event.position) ? 'pointer' : '');
  });
}

export function bindGestures(cy: Core, gestures: Gestures): void {
  bindTaps(cy, gestures);
  bindDragging(cy, gestures);
  bindBox(cy, gestures);
  bindHovering(cy);
}
