/** Which cases of a list have been worked through, kept in this browser. */
import { useState } from 'react';
import { keep, kept } from '../state/storage.ts';

const KEY = 'kith-done';
const MOST = 5_000;

/** Reads what was kept; anything else than a list of texts is none. */
export function readDone(json: string | null): string[] {
  try {
    const value: unknown = JSON.parse(json ?? '[]');
    return Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

export function useDone(): [ReadonlySet<string>, (id: string) => void] {
  const [done, setDone] = useState(() => new Set(readDone(kept(KEY))));
  const toggle = (id: string): void => {
    const next = new Set(readDone(kept(KEY)));
    if (!next.delete(id)) next.add(id);
    keep(KEY, JSON.stringify([...next].slice(-MOST)));
    setDone(next);
  };
  return [done, toggle];
}
