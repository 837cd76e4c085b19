/** The one Cytoscape instance of the graph page, for those who need it outside: export and the debug handle. */
import type { Core } from 'cytoscape';

export const canvasHandle: { cy: Core | null } = { cy: null };

declare global {
  interface Window {
    /** For tests and the console of the curious; read only. */
    __kith?: { readonly cy: Core | null };
  }
}

window.__kith = Object.freeze({
  get cy() {
    return canvasHandle.cy;
  },
});
