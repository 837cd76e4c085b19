/** Turns learnt weights into the table of a model file: shared and style weights added, small ones dropped. */
import { ascending, type WeightTable } from '../extract/ner/model/file.ts';
import type { Weights } from './weights.ts';

/** Greater weights are cut to it. */
const GREATEST = 6;

/**
 * @param least a feature whose weights are all smaller is dropped
 * @param kept styles written, by name, with their number in learning
 */
export function tableOf(
  hashes: Int32Array,
  copiedCount: number,
  weights: Weights,
  classes: readonly string[],
  kept: readonly { name: string; style: number }[],
  least: number,
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
  const quantised = (weight: number): number => {
    const size = Math.min(Math.abs(weight), GREATEST);
    return Math.sign(weight) * Math.min(127, Math.round(Math.sqrt(size / scale)));
  };
  return {
    classes,
    styles: kept.map(({ name }) => name),
    scale,
    keys: Int32Array.from(features, (feature) => hashes[feature] as number),
    values: kept.map(({ style }) => {
      const rows = new Int8Array(features.length * K);
      features.forEach((feature, at) => {
        for (let k = 0; k < K; k++) rows[at * K + k] = quantised(value(style, feature, k));
      });
      return rows;
    }),
  };
}
