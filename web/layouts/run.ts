/** Runs a layout of Cytoscape's kind at once, without animation, and reads the places it found. */
import type { Core, LayoutOptions, NodeSingular } from 'cytoscape';
import type { Point } from '../state/canvas.ts';
import { type Footprint, placeBeside } from './beside.ts';
import { type Box, clearLines, separate } from './separation.ts';

function places(cy: Core): Record<string, Point> {
  return Object.fromEntries(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
}

/** Up to here, nodes are kept off other nodes' edges too; and up to here off each other. */
const TIDIED = 120;
const SEPARATED = 1_500;

/** Whole numbers, so that a place survives the address bar unchanged. */
function rounded(positions: Record<string, Point>): Record<string, Point> {
  return Object.fromEntries(
    Object.entries(positions).map(([id, { x, y }]) => [id, { x: Math.round(x), y: Math.round(y) }]),
  );
}

/** A node with its label, as a box around where it stands. */
function footprint(node: NodeSingular): Footprint {
  const { x, y } = node.position();
  const box = node.boundingBox({ includeLabels: true, includeOverlays: false, includeUnderlays: false });
  return { id: node.id(), x, y, left: x - box.x1, right: box.x2 - x, top: y - box.y1, bottom: box.y2 - y };
}

/** Finds places for what is not fixed, beside what it is tied to. */
export function arrangeNewcomers(cy: Core, fixed: ReadonlySet<string>): Record<string, Point> {
  const nodes = cy.nodes().map(footprint);
  const ties = cy.edges().map((edge) => ({ from: edge.source().id(), to: edge.target().id() }));
  return placeBeside(
    nodes.filter((node) => !fixed.has(node.id)),
    nodes.filter((node) => fixed.has(node.id)),
    ties,
  );
}

/** An arrangement moved so that its root is where it is pinned, if it is. */
export function aroundPlace(
  cy: Core,
  root: string,
  fixed: ReadonlySet<string>,
  arrangement: Record<string, Point>,
): Record<string, Point> {
  const from = arrangement[root];
  if (!fixed.has(root) || !from) return arrangement;
  const { x, y } = cy.getElementById(root).position();
  return Object.fromEntries(
    Object.entries(arrangement).map(([id, at]) => [id, { x: at.x + x - from.x, y: at.y + y - from.y }]),
  );
}

/**
 * Puts every node back where it stood: the caller animates from there.
 * @param start where nodes stand when the layout begins, if not where they are
 * @param reshape what is done to the whole before nodes are pushed apart; never where some are fixed
 */
export function arrangeBy(
  cy: Core,
  options: LayoutOptions,
  fixed: ReadonlySet<string>,
  start: Readonly<Record<string, Point>> = {},
  reshape?: (found: Readonly<Record<string, Point>>) => Record<string, Point>,
): Record<string, Point> {
  const before = places(cy);
  cy.nodes().positions((node) => ({ ...(start[node.id()] ?? node.position()) }));
  cy.layout(options).run();
  const found = fixed.size === 0 && reshape ? reshape(places(cy)) : places(cy);
  // Fixed nodes stay to the pixel, whatever the layout thinks.
  for (const id of fixed) if (before[id]) found[id] = before[id];
  cy.nodes().positions((node) => found[node.id()] ?? node.position());
  const boxes = cy.nodes().map((node): Box & { dx: number; dy: number } => {
    const bounds = node.boundingBox({ includeLabels: true, includeOverlays: false, includeUnderlays: false });
    const position = node.position();
    const x = (bounds.x1 + bounds.x2) / 2;
    const y = (bounds.y1 + bounds.y2) / 2;
    return {
      id: node.id(),
      x,
      y,
      width: bounds.w,
      height: bounds.h,
      fixed: fixed.has(node.id()),
      dx: position.x - x,
      dy: position.y - y,
    };
  });
  const lines = cy
    .edges()
    .map((edge) => ({ from: edge.source().id(), to: edge.target().id() }))
    .filter((line) => line.from !== line.to);
  if (boxes.length <= TIDIED) clearLines(boxes, lines, 12);
  else if (boxes.length <= SEPARATED) separate(boxes, 10);
  for (const box of boxes) found[box.id] = { x: box.x + box.dx, y: box.y + box.dy };
  cy.nodes().positions((node) => before[node.id()] ?? node.position());
  for (const id of fixed) delete found[id];
  return rounded(found);
}
