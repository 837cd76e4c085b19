/** What connects several entities: the smallest tree of relations that holds them, lit on the canvas. */
import { api } from '../api/client.ts';
import { notify, notifyProblem } from '../parts/notices.ts';
import { learn } from '../state/known.ts';
import { useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';
import { bring } from './expand.ts';

/** As many as the server connects at once. */
export const MOST_CONNECTED = 50;

export async function connect(ids: readonly string[]): Promise<void> {
  try {
    const { nodes, steps, parts } = await api.connection(ids.slice(0, MOST_CONNECTED));
    const edges = steps.map(({ edge }) => edge);
    useKith.setState((state) => ({ known: learn(state.known, { nodes, edges }) }));
    if (parts.length > 1) notify(text.analysis.parts(parts.length));
    if (edges.length === 0) return;
    const all = nodes.map(({ id }) => id);
    await bring(all, text.selection.count(ids.length), { nodes: all, edges: edges.map(({ id }) => id) });
  } catch (error) {
    notifyProblem(error);
  }
}
