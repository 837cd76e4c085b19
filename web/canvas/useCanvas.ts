/** Binds the store to a Cytoscape instance: style, drawing, layouts, camera. */
import type { Core } from 'cytoscape';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { Schema } from '../../server/api.ts';
import { layouts } from '../layouts/registry.ts';
import { type CanvasState, place } from '../state/canvas.ts';
import { amend, record } from '../state/history.ts';
import { edgesAmong } from '../state/known.ts';
import { canvasOf, useKith } from '../state/store.ts';
import { readGround } from '../theme/ground.ts';
import { useScheme } from '../theme/scheme.ts';
import { draw } from './elements.ts';
import { canvasHandle } from './handle.ts';
import { createInstance } from './instance.ts';
import { placeNew } from './placing.ts';
import { canvasStyle } from './style.ts';
import { applyDrawing } from './sync.ts';
import { fitAll, fitTrail, keepInSight, markReadable, resized, watchCamera } from './viewport.ts';

/** How long a glide takes, after which the camera follows. */
const SETTLED_MS = 360;
/** How long what has just come stays lit. */
const FRESH_MS = 5_000;

/** Gives what has no place yet a first one, so that it is drawn and laid out from there. */
function withPlaces(canvas: CanvasState, cy: Core): CanvasState {
  const homeless = canvas.nodes.filter((id) => canvas.positions[id] === undefined);
  if (homeless.length === 0) return canvas;
  const { known } = useKith.getState();
  const ties = edgesAmong(known, canvas.nodes);
  const brought = homeless[0] === undefined ? undefined : canvas.broughtBy[homeless[0]];
  return place(
    canvas,
    placeNew(homeless, canvas.positions, ties, brought, cy.width() / Math.max(1, cy.height())),
  );
}

function runLayout(cy: Core): void {
  const { layoutRequest, selection, layout } = useKith.getState();
  if (!layoutRequest || cy.nodes().empty()) return;
  const only = layoutRequest.only === null ? null : new Set(layoutRequest.only);
  const fixed = new Set(
    only === null
      ? []
      : cy
          .nodes()
          .map((node) => node.id())
          .filter((id) => !only.has(id)),
  );
  const chosen = layouts.find(layoutRequest.id) ?? layouts.get(layout);
  const centre = selection?.kind === 'entity' ? selection.id : undefined;
  const positions = chosen.arrange({ cy, fixed, centre });
  useKith.setState((state) => {
    const canvas = place(canvasOf(state), positions);
    const history = layoutRequest.asStep
      ? record(state.history, canvas, { kind: 'arrange' })
      : amend(state.history, canvas);
    return { history, layoutRequest: null, fit: layoutRequest.asStep ? state.fit + 1 : state.fit };
  });
}

export function useCanvas(
  container: RefObject<HTMLDivElement | null>,
  schema: Schema,
): RefObject<Core | null> {
  const cyRef = useRef<Core | null>(null);
  const scheme = useScheme();
  const canvas = useKith(canvasOf);
  const known = useKith((state) => state.known);
  const selection = useKith((state) => state.selection);
  const fresh = useKith((state) => state.fresh);
  const request = useKith((state) => state.layoutRequest);
  const fit = useKith((state) => state.fit);
  const drawing = useMemo(
    () => draw({ canvas, known, schema, selection, fresh }),
    [canvas, known, schema, selection, fresh],
  );

  useEffect(() => {
    const cy = createInstance(container.current);
    cyRef.current = cy;
    canvasHandle.cy = cy;
    const watch = new ResizeObserver(() => resized(cy));
    watchCamera(cy);
    if (container.current) watch.observe(container.current);
    return () => {
      watch.disconnect();
      canvasHandle.cy = null;
      cyRef.current = null;
      cy.destroy();
    };
  }, [container]);

  useEffect(() => {
    // The tokens are read after the document has been marked with the scheme.
    const frame = requestAnimationFrame(() =>
      cyRef.current?.style(canvasStyle(schema, scheme, readGround())),
    );
    return () => cancelAnimationFrame(frame);
  }, [schema, scheme]);

  useEffect(() => {
    const cy = cyRef.current;
    if (!cy) return;
    const first = cy.nodes().empty();
    if (first) cy.style(canvasStyle(schema, scheme, readGround()));
    const placed = withPlaces(canvas, cy);
    applyDrawing(cy, drawing, placed.positions);
    markReadable(cy);
    if (request) runLayout(cy);
    else if (placed !== canvas) useKith.setState((state) => ({ history: amend(state.history, placed) }));
    if (first) {
      // Nothing stood before: no motion to explain.
      const { positions } = canvasOf(useKith.getState());
      cy.nodes().forEach((node) => {
        node.stop(true);
        const point = positions[node.id()];
        if (point) node.position({ ...point });
      });
      fitAll(cy, false);
    }
  }, [drawing, canvas, request, schema, scheme]);

  useEffect(() => {
    if (fit === 0) return;
    const timer = window.setTimeout(() => cyRef.current && fitAll(cyRef.current, true), SETTLED_MS);
    return () => window.clearTimeout(timer);
  }, [fit]);

  useEffect(() => {
    if (fresh.length === 0) return;
    const settled = window.setTimeout(() => cyRef.current && keepInSight(cyRef.current, fresh), SETTLED_MS);
    const faded = window.setTimeout(() => useKith.setState({ fresh: [] }), FRESH_MS);
    return () => {
      window.clearTimeout(settled);
      window.clearTimeout(faded);
    };
  }, [fresh]);

  const { trail } = canvas;
  useEffect(() => {
    if (!trail) return;
    const timer = window.setTimeout(() => cyRef.current && fitTrail(cyRef.current, trail.nodes), SETTLED_MS);
    return () => window.clearTimeout(timer);
  }, [trail]);

  return cyRef;
}
