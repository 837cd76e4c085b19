/** Brings a drawing to a Cytoscape instance: adds what is new, changes what differs, takes away the rest. */
import type { Core, ElementDefinition } from 'cytoscape';
import type { Point } from '../state/canvas.ts';
import type { Drawing } from './elements.ts';
import { stillness } from './instance.ts';
import { letterSoon } from './lettering.ts';

const MOVE_MS = 320;

/** Classes that a gesture or the zoom sets and a drawing knows nothing of. */
const GESTURE_CLASSES = ['hover', 'close', 'touched', 'mute', 'covered'] as const;

interface Drawn {
  /** Its data, as text. */
  data: string;
  classes: string;
}

/**
 * What was last drawn, by the id of the element, so that what stays the same costs nothing. Beside Cytoscape
 * and not in its `scratch`, which restyles with every note it takes.
 */
const drawn = new WeakMap<Core, Map<string, Drawn>>();

function setClasses(element: { classes(): string[]; classes(names: string): unknown }, wanted: string): void {
  const kept = element.classes().filter((name) => GESTURE_CLASSES.some((gesture) => gesture === name));
  element.classes([wanted, ...kept].join(' ').trim());
}

/**
 * @param positions where nodes stand; one that is not on the canvas yet starts there, and one that is
 *   glides there
 */
export function applyDrawing(cy: Core, drawing: Drawing, positions: Readonly<Record<string, Point>>): void {
  const before = drawn.get(cy);
  const now = new Map<string, Drawn>();
  const added: ElementDefinition[] = [];
  /** Notes an element; tells what of it differs from what is drawn already. */
  const note = (id: string, data: object, classes: string): { data: boolean; classes: boolean } => {
    const next = { data: JSON.stringify(data), classes };
    const last = before?.get(id);
    now.set(id, next);
    return { data: last?.data !== next.data, classes: last?.classes !== classes };
  };
  cy.batch(() => {
    const wanted = new Set([...drawing.nodes, ...drawing.edges].map((element) => element.id));
    cy.elements()
      .filter((element) => !wanted.has(element.id()))
      .remove();
    for (const { classes, ...data } of drawing.nodes) {
      const node = cy.getElementById(data.id);
      const differs = note(data.id, data, classes);
      if (node.empty()) {
        const position = { ...(positions[data.id] ?? { x: 0, y: 0 }) };
        added.push({ group: 'nodes', data, classes, position });
      } else {
        if (differs.data) node.data(data);
        if (differs.classes) setClasses(node, classes);
      }
    }
    for (const { classes, ...data } of drawing.edges) {
      const edge = cy.getElementById(data.id);
      const differs = note(data.id, data, classes);
      if (edge.empty() || edge.data('source') !== data.source || edge.data('target') !== data.target) {
        edge.remove();
        added.push({ group: 'edges', data: { ...data }, classes });
      } else {
        const { label, relations, width } = data;
        if (differs.data) edge.data({ label, relations, width });
        if (differs.classes) setClasses(edge, classes);
      }
    }
    cy.add(added);
  });
  drawn.set(cy, now);
  glide(cy, positions);
}

/** Moves nodes to their places, in a short motion unless motion is unwanted. */
function glide(cy: Core, positions: Readonly<Record<string, Point>>): void {
  for (const node of cy.nodes().toArray()) {
    const place = positions[node.id()];
    const now = node.position();
    if (!place || node.grabbed() || (now.x === place.x && now.y === place.y)) continue;
    node.stop(true);
    if (stillness() || cy.nodes().length > 400) node.position({ ...place });
    else
      node.animate(
        { position: { ...place } },
        { duration: MOVE_MS, easing: 'ease-out-cubic', complete: () => letterSoon(cy) },
      );
  }
}
