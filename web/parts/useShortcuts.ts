/** The keys that work everywhere. Those of the canvas are in canvas/keys.ts, the editor's are its own. */
import { useEffect } from 'react';
import { redoStep, select, undoStep, useKith } from '../state/store.ts';

/** Test id and focus target of the search field. */
export const SEARCH_ID = 'search';

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.matches('input, textarea, select, [contenteditable="true"]') || target.shadowRoot !== null;
}

function focusSearch(): void {
  document.querySelector<HTMLInputElement>(`[data-testid="${SEARCH_ID}"]`)?.focus();
}

/**
 * Whether something floats above the page when a key goes down. Asked first: what floats takes Escape for
 * itself, and may be gone before the key comes to what lies below.
 */
let floating = false;
function noteFloating(): void {
  floating = document.querySelector('[role="menu"], [role="dialog"]') !== null;
}

function chooseNothing(): void {
  select(null);
  useKith.setState({ marked: [] });
}

/** What a key does here, if anything. */
function actionOf(event: KeyboardEvent): (() => void) | null {
  const control = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (control && key === 'k') return focusSearch;
  if (isTyping(event.target) || useKith.getState().dialog !== null) return null;
  if (control && key === 'z') return event.shiftKey ? redoStep : undoStep;
  if (control && key === 'y') return redoStep;
  if (control || event.altKey) return null;
  if (key === '/') return focusSearch;
  if (key === 'v') return () => useKith.setState({ dialog: 'views' });
  if (key === '?') return () => useKith.setState({ dialog: 'help' });
  if (key === 'escape' && !event.defaultPrevented && !floating) return chooseNothing;
  return null;
}

function onKeyDown(event: KeyboardEvent): void {
  const action = actionOf(event);
  if (!action) return;
  event.preventDefault();
  action();
}

export function useShortcuts(): void {
  useEffect(() => {
    window.addEventListener('keydown', noteFloating, true);
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', noteFloating, true);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
