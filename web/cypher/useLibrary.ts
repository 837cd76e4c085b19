/** The query library as React state, kept in this browser's storage. */
import { useState } from 'react';
import { keep, kept } from '../state/storage.ts';
import { type QueryLibrary, readLibrary } from './library.ts';

const KEY = 'kith-queries';

export function useLibrary(): [QueryLibrary, (change: (library: QueryLibrary) => QueryLibrary) => void] {
  const [library, setLibrary] = useState(() => readLibrary(kept(KEY)));
  const update = (change: (library: QueryLibrary) => QueryLibrary): void => {
    // Another window may have written since.
    const next = change(readLibrary(kept(KEY)));
    keep(KEY, JSON.stringify(next));
    setLibrary(next);
  };
  return [library, update];
}
