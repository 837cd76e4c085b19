/** Light or dark: follows the system until the user chooses; the choice is kept in this browser. */
import { useEffect, useSyncExternalStore } from 'react';
import type { Scheme } from './colour.ts';

const KEY = 'kith-scheme';
const listeners = new Set<() => void>();
const system = window.matchMedia('(prefers-color-scheme: dark)');
system.addEventListener('change', notify);

function notify(): void {
  for (const listener of listeners) listener();
}

function stored(): Scheme | null {
  try {
    const value = localStorage.getItem(KEY);
    return value === 'light' || value === 'dark' ? value : null;
  } catch {
    return null; // storage may be forbidden; the system's scheme serves
  }
}

export function currentScheme(): Scheme {
  return stored() ?? (system.matches ? 'dark' : 'light');
}

/** Switches to the other scheme; choosing what the system says anyway means following it again. */
export function toggleScheme(): void {
  const next: Scheme = currentScheme() === 'dark' ? 'light' : 'dark';
  try {
    if (next === (system.matches ? 'dark' : 'light')) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, next);
  } catch {
    return;
  }
  notify();
}

/** Marks the document, before the first paint and after each change. */
export function applyScheme(scheme: Scheme): void {
  document.documentElement.dataset.mantineColorScheme = scheme;
}

export function useScheme(): Scheme {
  const scheme = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, currentScheme);
  useEffect(() => applyScheme(scheme), [scheme]);
  return scheme;
}
