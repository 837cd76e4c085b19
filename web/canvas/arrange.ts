/** Runs the layout that is asked for: what is pinned stays, what runs can be ended, and each is one step. */
import type { Core } from 'cytoscape';
import { layouts } from '../layouts/registry.ts';
import { notifyProblem } from '../parts/notices.ts';
import { type CanvasState, hubOfGroup, type Point, place, type Tie } from '../state/canvas.ts';
import { amend, record } from '../state/history.ts';
import { edgesAmong } from '../state/known.ts';
import { canvasOf, type LayoutRequest, useKith } from '../state/store.ts';
import { placeNew } from './placing.ts';

type Places = Record<string, Point>;

/** Gives what has no place yet a first one, so that it is drawn and laid out from there. */
export function withPlaces(canvas: CanvasState, cy: Core): CanvasState {
  const homeless = [...canvas.nodes, ...canvas.groups].filter((id) => canvas.positions[id] === undefined);
  if (homeless.length === 0) return canvas;
  const { known } = useKith.getState();
  const ties: Tie[] = [
    ...edgesAmong(known, canvas.nodes),
    ...canvas.groups.map((group) => ({ from: hubOfGroup(group), to: group })),
  ];
  const brought = homeless[0] === undefined ? undefined : canvas.broughtBy[homeless[0]];
  return place(
    canvas,
    placeNew(homeless, canvas.positions, ties, brought, cy.width() / Math.max(1, cy.height())),
  );
}

function finish(request: LayoutRequest, positions: Places): void {
  const label = layouts.find(request.id)?.label ?? '';
  useKith.setState((state) => {
    const canvas = place(canvasOf(state), positions);
    const history = request.asStep
      ? record(state.history, canvas, { kind: 'arrange', name: label })
      : amend(state.history, canvas);
    return { history, stopLayout: null, fit: request.asStep ? state.fit + 1 : state.fit };
  });
}

/** Moves nodes without a step, while a layout is still at work. */
function preview(cy: Core, positions: Places): void {
  cy.batch(() => {
    for (const [id, point] of Object.entries(positions)) cy.getElementById(id).position({ ...point });
  });
  cy.fit(undefined, 40);
}

/** Ends what runs, and runs what is asked for; `request` is taken from the store. */
export function runLayout(cy: Core): void {
  const { layoutRequest: request, selection, layout, stopLayout } = useKith.getState();
  if (!request || cy.nodes().empty()) return;
  stopLayout?.();
  const only = request.only === null ? null : new Set(request.only);
  const pinned = new Set(canvasOf(useKith.getState()).pinned);
  const ids = cy.nodes().map((node) => node.id());
  const control = new AbortController();
  const chosen = layouts.find(request.id) ?? layouts.get(layout);
  const result = chosen.arrange({
    cy,
    fixed: new Set(ids.filter((id) => pinned.has(id) || (only !== null && !only.has(id)))),
    newcomers: only !== null,
    centre: selection?.kind === 'entity' ? selection.id : undefined,
    signal: control.signal,
    onProgress: (positions) => {
      if (!control.signal.aborted && !cy.destroyed()) preview(cy, positions);
    },
  });
  if (!(result instanceof Promise)) {
    useKith.setState({ layoutRequest: null });
    finish(request, result);
    return;
  }
  const before = canvasOf(useKith.getState());
  useKith.setState({ layoutRequest: null, stopLayout: () => control.abort() });
  result
    .then((positions) => {
      // Another step was made meanwhile: what it left is not to be moved.
      const now = canvasOf(useKith.getState());
      if (now.nodes === before.nodes || !request.asStep) finish(request, positions);
    })
    .catch((error: unknown) => {
      useKith.setState({ stopLayout: null });
      notifyProblem(error);
    });
}
