/** Makes a Cytoscape instance: extensions, zoom limits, nothing of the application. */
import cytoscape, { type Core } from 'cytoscape';
import fcose from 'cytoscape-fcose';

cytoscape.use(fcose);

export function createInstance(container: HTMLElement | null): Core {
  return cytoscape({
    container,
    minZoom: 0.05,
    maxZoom: 3,
    boxSelectionEnabled: true,
    selectionType: 'single',
    autounselectify: true,
    // A canvas of one pixel a CSS pixel would be blurred on fine screens.
    pixelRatio: 'auto',
    style: [],
  });
}

/** Whether motion should be left out. */
export function stillness(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
