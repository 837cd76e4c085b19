/** From learners to the file's table: both stages side by side, small weights left out, the rest one byte each. */
import type { RelationModelData } from '../../extract/relations/scorer/file.ts';
import type { FeatureStore } from '../feature-store.ts';
import type { Learner, Rows } from './learner.ts';

/** Largest size of a weight in the file. */
const MOST = 127;

/** @param prune weights smaller than this are left out */
export function tableOf(
  stages: readonly { readonly store: FeatureStore; readonly rows: Rows; readonly learner: Learner }[],
  relations: number,
  prune: number,
): Pick<RelationModelData, 'keys' | 'starts' | 'columns' | 'values' | 'scale' | 'bias'> {
  let greatest = 0;
  for (const { learner } of stages)
    for (const weights of [learner.weights, learner.targeted])
      for (const weight of weights) greatest = Math.max(greatest, Math.abs(weight));
  const scale = greatest / (MOST * MOST) || 1;
  const byKey = new Map<number, { column: number; value: number }[]>();
  const note = (hash: number, column: number, weight: number): void => {
    if (Math.abs(weight) < prune) return;
    const size = Math.round(Math.sqrt(Math.abs(weight) / scale));
    if (size === 0) return;
    const list = byKey.get(hash) ?? [];
    list.push({ column, value: weight < 0 ? -size : size });
    byKey.set(hash, list);
  };
  stages.forEach(({ store, rows, learner }, stage) => {
    rows.targeted.hashes.forEach((hash, id) => {
      note(hash, relations * 2, learner.targeted[id] as number);
    });
    for (let id = 0; id < store.hashes.length; id++)
      for (let k = 0; k < relations; k++)
        note(
          store.hashes[id] as number,
          stage * relations + k,
          learner.weights[id * relations + k] as number,
        );
  });
  const keys = Int32Array.from([...byKey.keys()].sort((a, b) => (a >>> 0) - (b >>> 0)));
  const count = [...byKey.values()].reduce((sum, { length }) => sum + length, 0);
  const starts = new Uint32Array(keys.length + 1);
  const columns = new Uint8Array(count);
  const values = new Int8Array(count);
  let at = 0;
  keys.forEach((key, row) => {
    for (const { column, value } of (byKey.get(key) ?? []).sort((a, b) => a.column - b.column)) {
      columns[at] = column;
      values[at++] = value;
    }
    starts[row + 1] = at;
  });
  const bias = stages.flatMap(({ learner }) =>
    Array.from(learner.bias, (value) => Math.round(value / scale)),
  );
  return { keys, starts, columns, values, scale, bias };
}
