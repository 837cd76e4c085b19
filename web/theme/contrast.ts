/** High contrast: follows the system until the user chooses; the choice is kept in this browser. */
import { useEffect, useSyncExternalStore } from 'react';
import { keep, kept } from '../state/storage.ts';

export type Contrast = 'more' | 'normal';

const KEY = 'kith-contrast';
const listeners = new Set<() => void>();
const system = window.matchMedia('(prefers-contrast: more)');
system.addEventListener('change', notify);

function notify(): void {
  for (const listener of listeners) listener();
}

export function currentContrast(): Contrast {
  const stored = kept(KEY);
  if (stored === 'more' || stored === 'normal') return stored;
  return system.matches ? 'more' : 'normal';
}

/** Switches; choosing what the system says anyway means following it again. */
export function toggleContrast(): void {
  const next: Contrast = currentContrast() === 'more' ? 'normal' : 'more';
  keep(KEY, next === (system.matches ? 'more' : 'normal') ? null : next);
  applyContrast(currentContrast());
  notify();
}

/** Marks the document, before the first paint and before what draws with its colours. */
export function applyContrast(contrast: Contrast): void {
  document.documentElement.dataset.contrast = contrast;
}

export function useContrast(): Contrast {
  const contrast = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, currentContrast);
  useEffect(() => applyContrast(contrast), [contrast]);
  return contrast;
}
