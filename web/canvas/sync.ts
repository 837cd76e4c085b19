/** Brings a drawing to a Cytoscape instance: adds what is new, changes what differs, takes away the rest. */
import type { Core, ElementDefinition } from 'cytoscape';
import type { Point } from '../state/canvas.ts';
import type { Drawing } from './elements.ts';
import { stillness } from './instance.ts';
import { letterSoon } from './lettering.ts';

const MOVE_MS = 320;

/** Classes that a gesture sets and a drawing knows nothing of. */
const GESTURE_CLASSES = ['hover', 'close', 'touched', 'mute'] as const;

/** What was last drawn of an element, so that what stays the same costs nothing. */
const DRAWN = '_kith_drawn';
const LOOKS = '_kith_looks';

const same = (a: object | undefined, b: object): boolean =>
  a !== undefined && JSON.stringify(a) === JSON.stringify(b);

function setClasses(element: { classes(): string[]; classes(names: string): unknown }, wanted: string): void {
  const kept = element.classes().filter((name) => GESTURE_CLASSES.some((gesture) => gesture === name));
  element.classes([wanted, ...kept].join(' ').trim());
}

/**
 * @param positions where nodes stand; one that is not on the canvas yet starts there, and one that is
 *   glides there
 */
export function applyDrawing(cy: Core, drawing: Drawing, positions: Readonly<Record<string, Point>>): void {
  const wanted = new Set([...drawing.nodes, ...drawing.edges].map((element) => element.id));
  const added: ElementDefinition[] = [];
  cy.batch(() => {
    cy.elements()
      .filter((element) => !wanted.has(element.id()))
      .remove();
    for (const { classes, ...data } of drawing.nodes) {
      const node = cy.getElementById(data.id);
      if (node.empty()) {
        added.push({
          group: 'nodes',
          data,
          classes,
          position: { ...(positions[data.id] ?? { x: 0, y: 0 }) },
          scratch: { [DRAWN]: data, [LOOKS]: classes },
        });
      } else {
        if (!same(node.scratch(DRAWN), data)) node.data(data).scratch(DRAWN, data);
        if (node.scratch(LOOKS) !== classes) setClasses(node.scratch(LOOKS, classes), classes);
      }
    }
    for (const { classes, ...data } of drawing.edges) {
      const edge = cy.getElementById(data.id);
      if (edge.empty() || edge.data('source') !== data.source || edge.data('target') !== data.target) {
        edge.remove();
        added.push({
          group: 'edges',
          data: { ...data },
          classes,
          scratch: { [DRAWN]: data, [LOOKS]: classes },
        });
      } else {
        if (!same(edge.scratch(DRAWN), data)) {
          edge.data({ label: data.label, relations: data.relations, width: data.width }).scratch(DRAWN, data);
        }
        if (edge.scratch(LOOKS) !== classes) setClasses(edge.scratch(LOOKS, classes), classes);
      }
    }
    cy.add(added);
  });
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
