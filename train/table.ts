/** Turns learnt weights into the table of a model file: shared and style weights added, small ones dropped. */
import { ascending, type WeightTable } from '../extract/ner/model/file.ts';
import type { Weights } from './weights.ts';

/** Greater weights are cut to it. */
const GREATEST = 6;

/**
 * @param least a feature whose weights are all smaller is dropped
 * @param kept styles written, by name, with their number in learning
 * @param leastWeight a weight that is smaller is written as 0
 */
export function tableOf(
  hashes: Int32Array,
  copiedCount: number,
  weights: Weights,
  classes: readonly string[],
  kept: readonly { name: string; style: number }[],
  least: number,
  leastWeight = 0,
): WeightTable {
  const K = classes.length;
  const value = (style: number, feature: number, k: number): number =>
    (weights.shared[feature * K + k] as number) +
    (feature < copiedCount ? ((weights.copies[style] as Float32Array)[feature * K + k] as number) : 0);
  const scale = GREATEST / (127 * 127);
  const used: number[] = [];
  for (let feature = 0; feature < hashes.length; feature++) {
    let greatest = 0;
    for (const { style } of kept)
      for (let k = 0; k < K; k++) greatest = Math.max(greatest, Math.abs(value(style, feature, k)));
    if (greatest >= least) used.push(feature);
  }
  const order = ascending(Int32Array.from(used, (feature) => hashes[feature] as number));
  const features = Array.from(order, (at) => used[at] as number);
  return {
    classes,
    styles: kept.map(({ name }) => name),
    scale,
    keys: Int32Array.from(features, (feature) => hashes[feature] as number),
    values: kept.map(({ style }) => {
      const rows = new Int8Array(features.length * K);
      features.forEach((feature, at) => {
        for (let k = 0; k < K; k++) {
          const weight = value(style, feature, k);
          if (Math.abs(weight) >= leastWeight) rows[at * K + k] = quantised(weight, scale);
        }
      });
      return rows;
    }),
  };
}

/** Weights are on a square scale: small ones keep their precision. */
function quantised(weight: number, scale: number): number {
  const size = Math.min(Math.abs(weight), GREATEST);
  return Math.sign(weight) * Math.min(127, Math.round(Math.sqrt(size / scale)));
}

/**
 * What was learnt on top of a table, added to it. Classes that the table does not have are new ones after its own.
 * @param learned of one style, which goes to all styles of `base`
 */
export function sumOfTables(base: WeightTable, learned: WeightTable): WeightTable {
  const classes = [...base.classes, ...learned.classes.filter((each) => !base.classes.includes(each))];
  const K = classes.length;
  const rowOf = (table: WeightTable) => new Map(Array.from(table.keys, (key, row) => [key, row]));
  const [baseRows, learnedRows] = [rowOf(base), rowOf(learned)];
  const all = Int32Array.from(new Set([...base.keys, ...learned.keys]));
  const keys = Int32Array.from(ascending(all), (at) => all[at] as number);
  const value = (table: WeightTable, style: number, row: number | undefined, name: string): number => {
    const k = table.classes.indexOf(name);
    if (row === undefined || k < 0) return 0;
    const q = table.values[style]?.[row * table.classes.length + k] ?? 0;
    return q * Math.abs(q) * table.scale;
  };
  return {
    classes,
    styles: base.styles,
    scale: base.scale,
    keys,
    values: base.styles.map((_, style) => {
      const rows = new Int8Array(keys.length * K);
      for (const [at, key] of keys.entries())
        for (const [k, name] of classes.entries()) {
          const sum =
            value(base, style, baseRows.get(key), name) + value(learned, 0, learnedRows.get(key), name);
          rows[at * K + k] = quantised(sum, base.scale);
        }
      return rows;
    }),
  };
}
