/** Undo and redo as a value: what was, what is, what was undone. Pure, and of any state. */

export interface Step<S, L> {
  readonly state: S;
  /** What led here, for the history's list; `null` for where it began. */
  readonly label: L | null;
}

export interface History<S, L> {
  readonly past: readonly Step<S, L>[];
  readonly present: Step<S, L>;
  readonly future: readonly Step<S, L>[];
}

/** Steps that are kept; the oldest are forgotten first. */
export const HISTORY_LIMIT = 200;

export function begin<S, L>(state: S): History<S, L> {
  return { past: [], present: { state, label: null }, future: [] };
}

/** One step further; what was undone is forgotten. The same state again is no step. */
export function record<S, L>(history: History<S, L>, state: S, label: L): History<S, L> {
  if (state === history.present.state) return history;
  const past = [...history.past, history.present].slice(-HISTORY_LIMIT);
  return { past, present: { state, label }, future: [] };
}

/** Completes the present step (positions that a layout found, say) without making another. */
export function amend<S, L>(history: History<S, L>, state: S): History<S, L> {
  return { ...history, present: { ...history.present, state } };
}

export function undo<S, L>(history: History<S, L>): History<S, L> {
  const previous = history.past.at(-1);
  if (!previous) return history;
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
  };
}

export function redo<S, L>(history: History<S, L>): History<S, L> {
  const [next, ...future] = history.future;
  if (!next) return history;
  return { past: [...history.past, history.present], present: next, future };
}

/** All steps, the oldest first, and which of them is now: for the list from which any can be chosen. */
export function steps<S, L>(history: History<S, L>): { steps: readonly Step<S, L>[]; now: number } {
  return { steps: [...history.past, history.present, ...history.future], now: history.past.length };
}

/** Goes to one of the steps that `steps` lists; an index that is none leaves everything as it is. */
export function goToStep<S, L>(history: History<S, L>, index: number): History<S, L> {
  const { steps: all, now } = steps(history);
  const present = all[index];
  if (!present || index === now) return history;
  return { past: all.slice(0, index), present, future: all.slice(index + 1) };
}
