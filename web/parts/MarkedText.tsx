/** Text with stretches of it marked. The text is always text: nothing in it becomes markup. */
import type { ReactNode } from 'react';

export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

/** Stretches in order, those that overlap an earlier one or reach beyond the text left out. */
export function settle<S extends Stretch>(stretches: readonly S[], length: number): S[] {
  const inOrder = [...stretches].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: S[] = [];
  let end = 0;
  for (const stretch of inOrder) {
    if (stretch.start < end || stretch.end > length || stretch.end <= stretch.start) continue;
    kept.push(stretch);
    end = stretch.end;
  }
  return kept;
}

export function MarkedText<S extends Stretch>({
  children,
  stretches,
  mark,
}: {
  children: string;
  stretches: readonly S[];
  mark: (stretch: S, surface: string) => ReactNode;
}) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const stretch of settle(stretches, children.length)) {
    if (stretch.start > at) parts.push(children.slice(at, stretch.start));
    parts.push(mark(stretch, children.slice(stretch.start, stretch.end)));
    at = stretch.end;
  }
  if (at < children.length) parts.push(children.slice(at));
  return <>{parts}</>;
}
