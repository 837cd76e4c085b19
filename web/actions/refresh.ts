/** After the graph has changed: what is on the canvas is asked for anew, what is gone leaves it. */
import { api } from '../api/client.ts';
import { remove } from '../state/canvas.ts';
import { amend } from '../state/history.ts';
import { learn, NOTHING_KNOWN } from '../state/known.ts';
import { canvasOf, useKith } from '../state/store.ts';

export async function refreshCanvas(): Promise<void> {
  const answer = await api.graph(canvasOf(useKith.getState()).nodes);
  useKith.setState((state) => ({
    known: learn(NOTHING_KNOWN, answer),
    history: amend(state.history, remove(canvasOf(state), answer.missing)),
    selection: null,
  }));
}
