/** Text with stretches of it marked. The text is always text: nothing in it becomes markup. */
import type { ReactNode } from 'react';

import { type Stretch, settle } from './stretches.ts';

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
