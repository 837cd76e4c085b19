/** After the graph has changed: what is on the canvas is asked for anew, what is gone leaves it. */
import { api } from '../api/client.ts';
import { chooseArticles, remove } from '../state/canvas.ts';
import { amend } from '../state/history.ts';
import { learn, NOTHING_KNOWN } from '../state/known.ts';
import { canvasOf, useKith } from '../state/store.ts';
import { learnChoice } from './articles.ts';

/** What articles say may have changed with them; one that is gone leaves the filter. */
export async function refreshSaid(): Promise<void> {
  useKith.setState((state) => ({ known: { ...state.known, said: {} } }));
  const articles = await learnChoice(canvasOf(useKith.getState()).articles);
  useKith.setState((state) => ({
    history: amend(state.history, chooseArticles(canvasOf(state), articles)),
  }));
}

export async function refreshCanvas(): Promise<void> {
  const answer = await api.graph(canvasOf(useKith.getState()).nodes);
  useKith.setState((state) => ({
    known: learn(NOTHING_KNOWN, answer),
    history: amend(state.history, remove(canvasOf(state), answer.missing)),
    selection: null,
  }));
  await refreshSaid();
}
