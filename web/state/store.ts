/** The explorer's one store: pure state of the other files here, and the few transitions that bind them. */
import { create } from 'zustand';
import type { EntitySummary, Job } from '../../server/api.ts';
import type { ApiProblem } from '../api/problem.ts';
import type { Measured } from '../measures/measure.ts';
import { type CanvasState, EMPTY_CANVAS, type StepLabel } from './canvas.ts';
import { begin, goToStep, type History, record, redo, undo } from './history.ts';
import { type Known, NOTHING_KNOWN } from './known.ts';
import type { PageId, Selection, View } from './view.ts';

export type PanelId = 'details' | 'list' | 'path' | 'view';
export type DialogId = 'help' | 'paste' | 'expand' | 'views';

/** A layout that the canvas should run, once. */
export interface LayoutRequest {
  readonly id: string;
  /** Only these are moved; everything when `null`. */
  readonly only: readonly string[] | null;
  /** Whether it is a step of its own, or completes the one that brought the entities. */
  readonly asStep: boolean;
  readonly serial: number;
}

export type Boot = { state: 'loading' | 'ready' | 'empty' } | { state: 'failed'; problem: ApiProblem };

/** What an expansion brought, and how much of the entity's surroundings is still not here. */
export interface Expansion {
  readonly id: string;
  readonly added: number;
  readonly more: number;
}

export interface DrawQuestion {
  /** Entities that would stand on the canvas. */
  readonly total: number;
  /** How many of the new ones still fit. */
  readonly room: number;
  answer(choice: 'all' | 'some' | 'none'): void;
}

export interface KithState {
  page: PageId;
  article: string | null;
  /** The sentence that the article is opened at. */
  sentence: string | null;
  /** The entity or relation that has the page. */
  subject: string | null;
  /** Text of the Cypher editor. */
  query: string;
  boot: Boot;
  known: Known;
  history: History<CanvasState, StepLabel>;
  selection: Selection | null;
  /** Several entities chosen together; steps on the canvas do not touch it. */
  marked: readonly string[];
  /** Which of the two choices was made last: the details tell of that. */
  chosenLast: 'one' | 'several';
  panel: PanelId;
  /** On narrow screens the panel is a sheet that can be put away. */
  panelOpen: boolean;
  pathEnds: { from: EntitySummary | null; to: EntitySummary | null };
  layout: string;
  layoutRequest: LayoutRequest | null;
  /** Bumped when the whole canvas should come into view. */
  fit: number;
  /** Entities lit up because they have just come. */
  fresh: readonly string[];
  /** What the last expansion left out; said on the canvas until something else happens. */
  expansion: Expansion | null;
  /** More is to be drawn than is well drawn: the user decides. */
  question: DrawQuestion | null;
  /** Values of measures, by the id of their definition. */
  measured: Readonly<Record<string, Measured>>;
  /** Ends the layout that runs, where it stands. */
  stopLayout: (() => void) | null;
  /** Entities being expanded. */
  busy: readonly string[];
  jobs: Readonly<Record<string, Job>>;
  dialog: DialogId | null;
  /** The step of the tour that is shown; `offered` while one may take it. */
  tour: number | 'offered' | null;
  /** What the live region says. */
  announcement: string;
}

export const useKith = create<KithState>(() => ({
  page: 'graph',
  article: null,
  sentence: null,
  subject: null,
  query: '',
  boot: { state: 'loading' },
  known: NOTHING_KNOWN,
  history: begin(EMPTY_CANVAS),
  selection: null,
  marked: [],
  chosenLast: 'one',
  panel: 'details',
  panelOpen: false,
  pathEnds: { from: null, to: null },
  layout: 'force',
  layoutRequest: null,
  fit: 0,
  fresh: [],
  expansion: null,
  question: null,
  measured: {},
  stopLayout: null,
  busy: [],
  jobs: {},
  dialog: null,
  tour: null,
  announcement: '',
}));

export const canvasOf = (state: KithState): CanvasState => state.history.present.state;

/** Makes one step on the canvas, which can be undone. */
export function step(change: (canvas: CanvasState) => CanvasState, label: StepLabel): void {
  useKith.setState((state) => ({
    history: record(state.history, change(canvasOf(state)), label),
    expansion: null,
  }));
}

export const nameOf = (id: string): string => useKith.getState().known.entities[id]?.name ?? id;

/** Chooses several entities together. */
export function mark(marked: readonly string[]): void {
  useKith.setState({ marked, chosenLast: marked.length > 1 ? 'several' : 'one' });
}

let layoutSerial = 0;

export function requestLayout(id: string, only: readonly string[] | null, asStep = false): void {
  layoutSerial += 1;
  useKith.setState({ layoutRequest: { id, only, asStep, serial: layoutSerial } });
}

export function announce(announcement: string): void {
  useKith.setState({ announcement });
}

/** What was expanded may be gone or back: expansions begin with the strongest again. */
const afresh = (known: Known): Known => ({ ...known, cursors: {} });

export function undoStep(): void {
  useKith.setState((state) => ({
    history: undo(state.history),
    known: afresh(state.known),
    layoutRequest: null,
    fresh: [],
    expansion: null,
  }));
}

export function redoStep(): void {
  useKith.setState((state) => ({
    history: redo(state.history),
    known: afresh(state.known),
    layoutRequest: null,
    fresh: [],
    expansion: null,
  }));
}

/** Goes to one step of the history's list. */
export function goTo(index: number): void {
  useKith.setState((state) => ({
    history: goToStep(state.history, index),
    known: afresh(state.known),
    layoutRequest: null,
    fresh: [],
    expansion: null,
  }));
}

/** Chooses an entity or a relation (or nothing) and shows it in the panel. */
export function select(selection: Selection | null): void {
  useKith.setState({
    selection,
    chosenLast: 'one',
    ...(selection && { panel: 'details', panelOpen: true }),
  });
}

/** The view that the address should hold. */
export function viewOf(state: KithState): View {
  const { from, to } = state.pathEnds;
  const canvas = canvasOf(state);
  return {
    page: state.page,
    nodes: canvas.nodes,
    positions: canvas.positions,
    selection: state.selection,
    hiddenTypes: canvas.hiddenTypes,
    hiddenRelations: canvas.hiddenRelations,
    ranges: canvas.ranges,
    wanted: canvas.wanted,
    articles: canvas.articles,
    look: canvas.look,
    pinned: canvas.pinned,
    groups: canvas.groups,
    trail: canvas.trail,
    path: from && to ? { from: from.id, to: to.id } : null,
    article: state.article,
    sentence: state.sentence,
    subject: state.subject,
    query: state.query,
  };
}
