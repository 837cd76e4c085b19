/** The first view: what the address asks for, else AlmaLinux among its neighbours, else the graph's centre. */
import type { Subgraph } from '../../server/api.ts';
import { api } from '../api/client.ts';
import { ApiProblem } from '../api/problem.ts';
import { notify } from '../parts/notices.ts';
import { type CanvasState, EMPTY_CANVAS, pin, place, show } from '../state/canvas.ts';
import { closeGroups } from '../state/groups.ts';
import { begin } from '../state/history.ts';
import { learn } from '../state/known.ts';
import { requestLayout, step, useKith } from '../state/store.ts';
import { decodeView, type View } from '../state/view.ts';
import { text } from '../text/texts.ts';
import { learnChoice } from './articles.ts';
import { roomFor } from './room.ts';

const FIRST_NAME = 'AlmaLinux';
const FIRST_NEIGHBOURS = { wide: 16, narrow: 9 };
const START_ENTITIES = 24;

/** Ids for a first look at the graph; none when the graph is empty. */
async function firstLook(): Promise<{ ids: string[]; chosen: string | null }> {
  const { hits } = await api.search(FIRST_NAME, 1);
  const [hit] = hits;
  if (hit && hit.name === FIRST_NAME) {
    const answer = await api.neighbours(hit.id, {
      limit: window.innerWidth < 700 ? FIRST_NEIGHBOURS.narrow : FIRST_NEIGHBOURS.wide,
    });
    useKith.setState((state) => ({
      known: { ...state.known, cursors: { ...state.known.cursors, [hit.id]: answer.nextCursor } },
    }));
    return { ids: [hit.id, ...answer.nodes.map((node) => node.id)], chosen: hit.id };
  }
  const start = await api.start(START_ENTITIES);
  return { ids: start.nodes.map((node) => node.id), chosen: null };
}

function nameMissing(missing: readonly string[]): void {
  if (missing.length > 0) notify(text.canvas.unknownIds(missing));
}

/** The view's trail, if all of it is there. */
function trailAmong({ trail }: View, { nodes, edges }: Subgraph): View['trail'] {
  const known = new Set([...nodes, ...edges].map(({ id }) => id));
  return trail && [...trail.nodes, ...trail.edges].every((id) => known.has(id)) ? trail : null;
}

const isThere = (chosen: View['selection'], { nodes, edges }: Subgraph): boolean =>
  [...nodes, ...edges].some(({ id }) => id === chosen?.id);

/** A view's graph, and the canvas that it describes of what is still in there. */
async function readCanvas(view: View) {
  const wanted = await roomFor(view.nodes, 0);
  const answer = await api.graph(wanted);
  const there = new Set(answer.nodes.map((node) => node.id));
  const { hiddenTypes, hiddenRelations, ranges, wanted: name, look, groups } = view;
  const articles = await learnChoice(view.articles);
  const filtered = { ...EMPTY_CANVAS, hiddenTypes, hiddenRelations, ranges, wanted: name, articles, look };
  const frame = closeGroups(show({ ...filtered, trail: trailAmong(view, answer) }, [...there]), groups);
  const canvas: CanvasState = pin(place(frame, view.positions), view.pinned);
  return { answer, there, wanted, canvas };
}

/** Gives places to those of a canvas that have none. */
function placeRest(canvas: CanvasState): void {
  const unplaced = canvas.nodes.filter((id) => canvas.positions[id] === undefined);
  if (unplaced.length > 0) requestLayout('force', unplaced.length === canvas.nodes.length ? null : unplaced);
}

/**
 * Puts a view in the place of what is on the canvas, as one step that can be undone.
 * @param name what the step is called
 * @returns whether anything of it is in the graph
 */
export async function openView(view: View, name: string): Promise<boolean> {
  const { answer, there, wanted, canvas } = await readCanvas(view);
  nameMissing(wanted.filter((id) => !there.has(id)));
  if (there.size === 0) return false;
  useKith.setState((state) => ({
    known: learn(state.known, answer),
    page: 'graph',
    selection: isThere(view.selection, answer) ? view.selection : null,
    marked: [],
    fresh: [],
    boot: { state: 'ready' },
    layoutRequest: null,
  }));
  step(() => canvas, { kind: 'open', name });
  useKith.setState((state) => ({ fit: state.fit + 1 }));
  placeRest(canvas);
  return true;
}

/** Puts a view's graph on the canvas. A relation or entity that it chooses and the graph lacks is named. */
async function restore(view: View): Promise<boolean> {
  const { answer, there, wanted, canvas } = await readCanvas(view);
  const missing = wanted.filter((id) => !there.has(id));
  const { selection } = view;
  const chosen =
    selection === null ||
    (selection.kind === 'entity' && (there.has(selection.id) || view.groups.includes(selection.id))) ||
    (selection.kind === 'relation' && answer.edges.some((edge) => edge.id === selection.id));
  nameMissing(chosen || selection === null ? missing : [...new Set([...missing, selection.id])]);
  if (there.size === 0) return false;
  useKith.setState((state) => ({
    known: learn(state.known, answer),
    history: begin(canvas),
    selection: chosen ? selection : null,
    panelOpen: false,
    boot: { state: 'ready' },
    fit: state.fit + 1,
  }));
  placeRest(canvas);
  return true;
}

async function restoreEnds(view: View): Promise<void> {
  if (!view.path) return;
  const { from, to } = view.path;
  const { nodes, missing } = await api.graph([from, to]);
  nameMissing(missing);
  const end = (id: string) => nodes.find((node) => node.id === id) ?? null;
  useKith.setState({ pathEnds: { from: end(from), to: end(to) }, panel: 'path' });
}

/** Shows what the graph looks like at first, whatever stands in the address. */
export async function startOver(): Promise<void> {
  const { ids, chosen } = await firstLook();
  if (ids.length === 0) {
    useKith.setState({ boot: { state: 'empty' }, history: begin(EMPTY_CANVAS), selection: null });
    return;
  }
  const answer = await api.graph(ids);
  useKith.setState((state) => ({
    known: learn(state.known, answer),
    history: begin(show(EMPTY_CANVAS, ids)),
    selection: chosen ? { kind: 'entity', id: chosen } : null,
    boot: { state: 'ready' },
    fit: state.fit + 1,
  }));
  requestLayout('force', null);
}

/** Reads the address and fills the canvas. Failing, it leaves the problem for the page to show. */
export async function boot(hash: string): Promise<void> {
  const view = decodeView(hash);
  useKith.setState({
    page: view.page,
    article: view.article,
    query: view.query,
    boot: { state: 'loading' },
  });
  try {
    const restored = view.nodes.length > 0 && (await restore(view));
    if (!restored) await startOver();
    await restoreEnds(view);
  } catch (error) {
    const problem =
      error instanceof ApiProblem
        ? error
        : new ApiProblem({ code: 'internal', status: 0, detail: text.problem.unexpected });
    useKith.setState({ boot: { state: 'failed', problem } });
  }
}
