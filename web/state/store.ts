/** The explorer's one store: pure state of the other files here, and the few transitions that bind them. */
import { create } from 'zustand';
import type { EntitySummary, Job } from '../../server/api.ts';
import type { ApiProblem } from '../api/problem.ts';
import { type CanvasState, EMPTY_CANVAS, type StepLabel } from './canvas.ts';
import { begin, type History, record, redo, undo } from './history.ts';
import { type Known, NOTHING_KNOWN } from './known.ts';
import type { PageId, Selection, View } from './view.ts';

export type PanelId = 'details' | 'list' | 'path';
export type DialogId = 'help' | 'paste';

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

export interface KithState {
  page: PageId;
  article: string | null;
  /** Text of the Cypher editor. */
  query: string;
  boot: Boot;
  known: Known;
  history: History<CanvasState, StepLabel>;
  selection: Selection | null;
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
  /** Entities being expanded. */
  busy: readonly string[];
  jobs: Readonly<Record<string, Job>>;
  dialog: DialogId | null;
  /** What the live region says. */
  announcement: string;
}

export const useKith = create<KithState>(() => ({
  page: 'graph',
  article: null,
  query: '',
  boot: { state: 'loading' },
  known: NOTHING_KNOWN,
  history: begin(EMPTY_CANVAS),
  selection: null,
  panel: 'details',
  panelOpen: false,
  pathEnds: { from: null, to: null },
  layout: 'force',
  layoutRequest: null,
  fit: 0,
  fresh: [],
  busy: [],
  jobs: {},
  dialog: null,
  announcement: '',
}));

export const canvasOf = (state: KithState): CanvasState => state.history.present.state;

/** Makes one step on the canvas, which can be undone. */
export function step(change: (canvas: CanvasState) => CanvasState, label: StepLabel): void {
  useKith.setState((state) => ({ history: record(state.history, change(canvasOf(state)), label) }));
}

let layoutSerial = 0;

export function requestLayout(id: string, only: readonly string[] | null, asStep = false): void {
  layoutSerial += 1;
  useKith.setState({ layoutRequest: { id, only, asStep, serial: layoutSerial } });
}

export function announce(announcement: string): void {
  useKith.setState({ announcement });
}

export function undoStep(): void {
  useKith.setState((state) => ({ history: undo(state.history), layoutRequest: null, fresh: [] }));
}

export function redoStep(): void {
  useKith.setState((state) => ({ history: redo(state.history), layoutRequest: null, fresh: [] }));
}

/** Chooses an entity or a relation (or nothing) and shows it in the panel. */
export function select(selection: Selection | null): void {
  useKith.setState(selection ? { selection, panel: 'details', panelOpen: true } : { selection });
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
    trail: canvas.trail,
    path: from && to ? { from: from.id, to: to.id } : null,
    article: state.article,
    query: state.query,
  };
}
