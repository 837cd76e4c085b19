/** What is worked out from the whole index and kept until the index changes. */
import type { GraphIndex } from './graph-index.ts';

/** @param make called at most once for each version of an index */
export function derivedFrom<T>(make: (index: GraphIndex) => T): (index: GraphIndex) => T {
  const kept = new WeakMap<GraphIndex, { version: number; value: T }>();
  return (index) => {
    const there = kept.get(index);
    if (there?.version === index.version) return there.value;
    const value = make(index);
    kept.set(index, { version: index.version, value });
    return value;
  };
}
