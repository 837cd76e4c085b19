/** Where the camera goes: fits the graph without coming too near, in a short motion. */
import type { CollectionReturnValue, Core } from 'cytoscape';
import { stillness } from './instance.ts';

const MARGIN = 48;
/** Nearer than this, a handful of entities looks coarse. */
const NEAREST_FIT = 1.25;
const MS = 260;
const NARROW = 600;
/** What an open sheet leaves of a phone's canvas is lower than this. */
const LOW = 280;
/** Less than this cannot be read beside a sheet. */
const READ_BESIDE_SHEET = 0.45;

/** Those whose camera still is where a fit put it. Not in Cytoscape's `scratch`: it restyles with each note. */
const fitted = new WeakSet<Core>();
/** Whether edges say their readings now. */
const reading = new WeakMap<Core, boolean>();

/** Zoom from which every edge says its reading. */
const READABLE_ZOOM = 1.3;
const MAX_READ = 1_200;

interface Camera {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
}

interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What floats over the canvas (legend, tools), in pixels of the canvas. */
function obstacles(cy: Core): Area[] {
  const container = cy.container();
  if (!container) return [];
  const origin = container.getBoundingClientRect();
  return [...(container.parentElement?.querySelectorAll('[data-obstacle]') ?? [])]
    .map((element) => element.getBoundingClientRect())
    .filter((box) => box.width > 0) // what is not shown is in nobody's way
    .map((box) => ({
      left: box.left - origin.left,
      top: box.top - origin.top,
      right: box.right - origin.left,
      bottom: box.bottom - origin.top,
    }));
}

function cameraFor(elements: CollectionReturnValue, area: Area): Camera | null {
  const box = elements.boundingBox({});
  const zoom = Math.min(
    NEAREST_FIT,
    (area.right - area.left) / Math.max(1, box.w),
    (area.bottom - area.top) / Math.max(1, box.h),
  );
  if (!(zoom > 0)) return null;
  return {
    zoom,
    pan: {
      x: (area.left + area.right) / 2 - (zoom * (box.x1 + box.x2)) / 2,
      y: (area.top + area.bottom) / 2 - (zoom * (box.y1 + box.y2)) / 2,
    },
  };
}

function covers(cy: Core, { zoom, pan }: Camera, obstacle: Area): boolean {
  return cy.nodes().some((node) => {
    const box = node.boundingBox({});
    return (
      box.x1 * zoom + pan.x < obstacle.right &&
      box.x2 * zoom + pan.x > obstacle.left &&
      box.y1 * zoom + pan.y < obstacle.bottom &&
      box.y2 * zoom + pan.y > obstacle.top
    );
  });
}

/** The nearest camera that shows everything, with no node under the legend or the tools if that can be had. */
function target(cy: Core): Camera | null {
  if (cy.nodes().empty()) return null;
  const width = cy.width();
  const height = cy.height();
  const margin = Math.min(MARGIN, width / 16);
  const full = { left: margin, top: margin, right: width - margin, bottom: height - margin };
  const floating = obstacles(cy);
  const onLeft = floating.filter((box) => box.left < width / 2);
  const onRight = floating.filter((box) => box.left >= width / 2);
  const left = Math.max(margin, ...onLeft.map((box) => box.right + 16));
  const right = Math.min(width - margin, ...onRight.map((box) => box.left - 16));
  const above = (boxes: readonly Area[]): number =>
    Math.min(height - margin, ...boxes.map((box) => box.top - 16));
  const areas = [
    full,
    { ...full, right },
    { ...full, left },
    { ...full, left, right },
    { ...full, bottom: above(floating) },
    { ...full, right, bottom: above(onLeft) },
    { ...full, left, bottom: above(onRight) },
  ];
  const cameras = areas
    .filter((area) => area.right - area.left > width / 3 && area.bottom - area.top > height / 3)
    .map((area) => cameraFor(cy.elements(), area))
    .filter((camera): camera is Camera => camera !== null);
  const clear = cameras.filter((camera) => !floating.some((box) => covers(cy, camera, box)));
  return clear.sort((a, b) => b.zoom - a.zoom)[0] ?? cameras[0] ?? null;
}

export function fitAll(cy: Core, animated: boolean): void {
  const place = target(cy);
  if (!place) return;
  fitted.add(cy);
  cy.stop();
  if (animated && !stillness()) cy.animate(place, { duration: MS, easing: 'ease-in-out-cubic' });
  else cy.viewport(place);
}

/** On a narrow canvas, where a whole graph is small, brings a trail near. */
export function fitTrail(cy: Core, ids: readonly string[]): void {
  if (cy.width() > NARROW) return;
  const nodes = ids.reduce((all, id) => all.union(cy.getElementById(id)), cy.collection());
  if (nodes.empty()) return;
  const place = cameraFor(nodes, {
    left: MARGIN,
    top: 2 * MARGIN,
    right: cy.width() - MARGIN,
    bottom: cy.height() - MARGIN,
  });
  if (!place) return;
  fitted.delete(cy);
  if (stillness()) cy.viewport(place);
  else cy.animate(place, { duration: MS });
}

/** Beside an open sheet a whole graph is too small to be read: what is chosen is in the middle of what is free. */
function fitBesideSheet(cy: Core): void {
  const place = target(cy);
  const chosen = cy.nodes('.selected').first();
  if (!place || chosen.empty() || cy.height() > LOW || place.zoom >= READ_BESIDE_SHEET) {
    fitAll(cy, false);
    return;
  }
  const bottom = Math.min(cy.height(), ...obstacles(cy).map((box) => box.top));
  const { x, y } = chosen.position();
  const zoom = READ_BESIDE_SHEET;
  cy.stop();
  cy.viewport({ zoom, pan: { x: cy.width() / 2 - x * zoom, y: bottom / 2 - y * zoom } });
}

/** After the user has moved the camera it is theirs: a change of size keeps the middle where it was. */
export function watchCamera(cy: Core): void {
  cy.on('dragpan scrollzoom pinchzoom', () => fitted.delete(cy));
}

/** The container has another size: what was fitted is fitted again. */
export function resized(cy: Core): void {
  const before = { width: cy.width(), height: cy.height() };
  cy.resize();
  if (fitted.has(cy)) fitBesideSheet(cy);
  else cy.panBy({ x: (cy.width() - before.width) / 2, y: (cy.height() - before.height) / 2 });
}

/** What floats over the canvas has another size: what was fitted is fitted again where something is covered now. */
export function obstaclesChanged(cy: Core): void {
  const camera = { zoom: cy.zoom(), pan: cy.pan() };
  if (fitted.has(cy) && cy.height() > LOW && obstacles(cy).some((box) => covers(cy, camera, box)))
    fitAll(cy, true);
}

/** Fits when one of the given entities is out of sight. */
export function keepInSight(cy: Core, ids: readonly string[]): void {
  const view = cy.extent();
  const out = ids.some((id) => {
    const node = cy.getElementById(id);
    if (node.empty()) return false;
    const { x, y } = node.position();
    return x < view.x1 + 30 || x > view.x2 - 30 || y < view.y1 + 30 || y > view.y2 - 40;
  });
  if (out) fitAll(cy, true);
}

/** Brings one entity into the middle when it is out of sight. */
export function reveal(cy: Core, id: string): void {
  const node = cy.getElementById(id);
  if (node.empty()) return;
  const { x, y } = node.position();
  const view = cy.extent();
  if (x > view.x1 && x < view.x2 && y > view.y1 && y < view.y2) return;
  if (stillness()) cy.center(node);
  else cy.animate({ center: { eles: node } }, { duration: MS });
}

export function zoomBy(cy: Core, factor: number): void {
  fitted.delete(cy);
  const level = Math.min(cy.maxZoom(), Math.max(cy.minZoom(), cy.zoom() * factor));
  const renderedPosition = { x: cy.width() / 2, y: cy.height() / 2 };
  cy.stop();
  if (stillness()) cy.zoom({ level, renderedPosition });
  else cy.animate({ zoom: { level, renderedPosition } }, { duration: 140 });
}

/** Shows the readings of all edges from near, and of none from afar. */
export function markReadable(cy: Core): void {
  // On a large canvas readings are drawn of what is looked at alone.
  const near = cy.zoom() >= READABLE_ZOOM && cy.edges().length <= MAX_READ;
  if (reading.get(cy) === near && cy.edges('.close').length === (near ? cy.edges().length : 0)) return;
  reading.set(cy, near);
  cy.edges().toggleClass('close', near);
}
