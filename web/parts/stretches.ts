/** Stretches of a text that are to be marked. Pure. */

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
