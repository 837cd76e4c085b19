/** Paths: choosing their ends, and showing one on the canvas. */
import type { EntitySummary, Path } from '../../server/api.ts';
import { notifyProblem } from '../parts/notices.ts';
import { learn } from '../state/known.ts';
import { useKith } from '../state/store.ts';
import { bring } from './expand.ts';

export function setPathEnd(end: 'from' | 'to', entity: EntitySummary | null): void {
  useKith.setState((state) => ({
    pathEnds: { ...state.pathEnds, [end]: entity },
    panel: 'path',
    panelOpen: true,
    page: 'graph',
  }));
}

export function swapPathEnds(): void {
  useKith.setState(({ pathEnds: { from, to } }) => ({ pathEnds: { from: to, to: from } }));
}

/** Brings a path's entities to the canvas and lights its steps. */
export async function showPath(path: Path): Promise<void> {
  const nodes = path.nodes.map((node) => node.id);
  const edges = path.steps.map((step) => step.edge);
  useKith.setState((state) => ({ known: learn(state.known, { nodes: path.nodes, edges }), selection: null }));
  try {
    const name = path.nodes.map((node) => node.name).join(' – ');
    await bring(nodes, name, { nodes, edges: edges.map((edge) => edge.id) });
  } catch (error) {
    notifyProblem(error);
  }
}
