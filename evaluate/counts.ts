/** Counts of what was right, given and wanted, and the rates that are made of them. */

/** Counts that can be added up over documents; precision, recall and F1 are made of them at the end. */
export interface Counts {
  /** Items of the annotation that were found. */
  readonly correct: number;
  /** Items that the system gave. */
  readonly predicted: number;
  /** Items of the annotation. */
  readonly gold: number;
}

export interface Rates {
  /** 0 to 1; 0 when nothing was given. */
  readonly precision: number;
  /** 0 to 1; 0 when there is nothing to find. */
  readonly recall: number;
  /** Their harmonic mean. */
  readonly f1: number;
}

/** How many of some items are right. */
export interface Share {
  readonly correct: number;
  readonly of: number;
}

export const NOTHING: Counts = { correct: 0, predicted: 0, gold: 0 };

export function add(a: Counts, b: Counts): Counts {
  return {
    correct: a.correct + b.correct,
    predicted: a.predicted + b.predicted,
    gold: a.gold + b.gold,
  };
}

export function addShares(a: Share, b: Share): Share {
  return { correct: a.correct + b.correct, of: a.of + b.of };
}

export function rates({ correct, predicted, gold }: Counts): Rates {
  return withF1(predicted === 0 ? 0 : correct / predicted, gold === 0 ? 0 : correct / gold);
}

export function withF1(precision: number, recall: number): Rates {
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}

/** Adds to the counts of a row, which begins at nothing. */
export function addTo<K>(rows: Map<K, Counts>, key: K, counts: Counts): void {
  rows.set(key, add(rows.get(key) ?? NOTHING, counts));
}

/** Adds to the list of a key, which begins empty. */
export function pushTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Items as a set on either side; each counts once. */
export function countSets(gold: Iterable<string>, predicted: Iterable<string>): Counts {
  const left = new Set(gold);
  const right = new Set(predicted);
  let correct = 0;
  for (const item of right) if (left.has(item)) correct++;
  return { correct, predicted: right.size, gold: left.size };
}
