/** Forces for thousands of entities: ForceAtlas2 in a worker, telling its places on the way; can be ended. */
import { placeNew } from '../canvas/placing.ts';
import type { Point } from '../state/canvas.ts';
import type { ForcesReply, ForcesRequest } from '../work/forces.ts';
import type { LayoutInput } from './layout.ts';

function request({ cy, fixed, newcomers }: LayoutInput): ForcesRequest {
  const nodes = cy.nodes().toArray();
  const index = new Map(nodes.map((node, at) => [node.id(), at]));
  const ids = nodes.map((node) => node.id());
  const ties = cy.edges().map((edge) => ({ from: edge.source().id(), to: edge.target().id() }));
  // Newcomers start where `placing.ts` put them; else all start on a spiral, so that runs are alike.
  const places = newcomers
    ? {}
    : placeNew(
        ids.filter((id) => !fixed.has(id)),
        {},
        [],
      );
  const start = nodes.map((node) => places[node.id()] ?? node.position());
  return {
    x: start.map((point) => point.x),
    y: start.map((point) => point.y),
    size: nodes.map((node) => Number(node.data('size'))),
    fixed: ids.map((id) => fixed.has(id)),
    ties: ties.flatMap(({ from, to }) => [index.get(from) ?? 0, index.get(to) ?? 0]),
  };
}

/** Resolves with the last places when it is done, or when `signal` ends it. */
export function arrangeMany(input: LayoutInput): Promise<Record<string, Point>> {
  const ids = input.cy.nodes().map((node) => node.id());
  const worker = new Worker(new URL('../work/forces.worker.ts', import.meta.url), { type: 'module' });
  let last: Record<string, Point> = {};
  const placesOf = ({ x, y }: ForcesReply): Record<string, Point> =>
    Object.fromEntries(
      ids.flatMap((id, at) => (input.fixed.has(id) ? [] : [[id, { x: x[at] ?? 0, y: y[at] ?? 0 }] as const])),
    );
  return new Promise<Record<string, Point>>((resolve, reject) => {
    input.signal.addEventListener('abort', () => resolve(last));
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data }: MessageEvent<ForcesReply>) => {
      last = placesOf(data);
      if (data.done) resolve(last);
      else input.onProgress(last);
    };
    worker.postMessage(request(input));
  }).finally(() => worker.terminate());
}
