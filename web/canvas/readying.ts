/**
 * Lets Cytoscape get its picture of a large canvas ready while nobody moves it. Cytoscape draws a large graph
 * element by element until it has a picture of the whole, which it begins only in a frame drawn some time
 * after the last change; without such a frame that is the first of the next pan, and a second of it stutters.
 */
import type { Core } from 'cytoscape';

/** Elements from which drawing each of them takes longer than a frame. */
const LARGE = 1_000;
/** Longer than the 250 ms for which Cytoscape waits after a change before it begins the picture. */
const QUIET_MS = 320;
/** One frame begins the picture; another is drawn in case a change came into that one. */
const FRAMES = 2;

/** Draws a frame or two more whenever a large canvas has been quiet for a moment. Ends with the instance. */
export function readyWhenQuiet(cy: Core): void {
  let timer = 0;
  let asked = false;
  let left = FRAMES;
  cy.on('render', () => {
    left = asked ? left - 1 : FRAMES;
    asked = false;
    window.clearTimeout(timer);
    if (left === 0 || cy.elements().length < LARGE) return;
    timer = window.setTimeout(() => {
      if (cy.destroyed()) return;
      asked = true;
      cy.forceRender();
    }, QUIET_MS);
  });
}
