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

function onKeyDown(event: KeyboardEvent): void {
  const control = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  const act = (action: () => void): void => {
    event.preventDefault();
    action();
  };
  if (control && key === 'k') return act(focusSearch);
  if (isTyping(event.target) || useKith.getState().dialog !== null) return;
  if (control && key === 'z') return act(event.shiftKey ? redoStep : undoStep);
  if (control && key === 'y') return act(redoStep);
  if (control || event.altKey) return;
  if (key === '/') return act(focusSearch);
  if (key === '?') return act(() => useKith.setState({ dialog: 'help' }));
  if (key === 'escape' && !event.defaultPrevented) select(null);
}

export function useShortcuts(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
