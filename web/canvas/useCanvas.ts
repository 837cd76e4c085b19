/** Binds the store to a Cytoscape instance: style, drawing, layouts, camera. */
import type { Core } from 'cytoscape';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { Schema } from '../../server/api.ts';
import { amend } from '../state/history.ts';
import { canvasOf, useKith } from '../state/store.ts';
import { readGround } from '../theme/ground.ts';
import { useScheme } from '../theme/scheme.ts';
import { runLayout, withPlaces } from './arrange.ts';
import { bendLines } from './bending.ts';
import { detailFor } from './detail.ts';
import { draw } from './elements.ts';
import { canvasHandle } from './handle.ts';
import { createInstance } from './instance.ts';
import { letter, letterSoon } from './lettering.ts';
import { readyWhenQuiet } from './readying.ts';
import { canvasStyle } from './style.ts';
import { applyDrawing } from './sync.ts';
import { useMeasures } from './useMeasures.ts';
import {
  fitAll,
  fitTrail,
  keepInSight,
  markReadable,
  obstaclesChanged,
  resized,
  watchCamera,
} from './viewport.ts';

/** How long a glide takes, after which the camera follows. */
const SETTLED_MS = 360;
/** How long what has just come stays lit. */
const FRESH_MS = 5_000;

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
  const marked = useKith((state) => state.marked);
  const measured = useKith((state) => state.measured);
  useMeasures();
  const drawing = useMemo(
    () => draw({ canvas, known, schema, selection, fresh, marked, measured, scheme }),
    [canvas, known, schema, selection, fresh, marked, measured, scheme],
  );
  const detail = detailFor(drawing.nodes.length, drawing.edges.length);

  useEffect(() => {
    const cy = createInstance(container.current);
    cyRef.current = cy;
    canvasHandle.cy = cy;
    const watch = new ResizeObserver(() => resized(cy));
    watchCamera(cy);
    readyWhenQuiet(cy);
    cy.on('zoom', () => letterSoon(cy));
    if (container.current) watch.observe(container.current);
    const floating = new ResizeObserver(() => obstaclesChanged(cy));
    for (const each of container.current?.parentElement?.querySelectorAll('[data-obstacle]') ?? [])
      floating.observe(each);
    return () => {
      watch.disconnect();
      floating.disconnect();
      canvasHandle.cy = null;
      cyRef.current = null;
      cy.destroy();
    };
  }, [container]);

  useEffect(() => {
    // The tokens are read after the document has been marked with the scheme.
    const frame = requestAnimationFrame(() =>
      cyRef.current?.style(canvasStyle(schema, scheme, readGround(), detail)),
    );
    return () => cancelAnimationFrame(frame);
  }, [schema, scheme, detail]);

  useEffect(() => {
    const cy = cyRef.current;
    if (!cy) return;
    const first = cy.nodes().empty();
    if (first) cy.style(canvasStyle(schema, scheme, readGround(), detail));
    const placed = withPlaces(canvas, cy);
    applyDrawing(cy, drawing, placed.positions);
    markReadable(cy);
    letterSoon(cy);
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
      bendLines(cy);
      letter(cy);
    }
  }, [drawing, canvas, request, schema, scheme, detail]);

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
