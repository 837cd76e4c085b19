/** A model that fits its file: small weights are dropped, more of them the larger the file would be. */
import { constants, gzipSync } from 'node:zlib';
import { encodeModel, type NameModelData, type WeightTable } from '../extract/ner/model/file.ts';

/** Steps by which the least weight that is kept grows. */
const STEP = 0.01;
const GREATEST = 0.5;

/** @returns the file, packed; the header does not name the system that packed it */
export function packedModel(model: NameModelData): Uint8Array {
  const packed = gzipSync(encodeModel(model), { level: constants.Z_BEST_COMPRESSION });
  packed[9] = 255;
  return packed;
}

/**
 * Drops the small weights of the types until the packed file is no longer than `most` bytes. Spans keep theirs:
 * each of them counts more.
 * @returns the model, and the least weight that is left, 0 when nothing had to go
 */
export function fitted(model: NameModelData, most: number): { model: NameModelData; least: number } {
  let least = 0;
  let thin = model;
  while (packedModel(thin).length > most && least < GREATEST) {
    least = least === 0 ? 5 * STEP : least + STEP;
    thin = {
      ...model,
      first: thinned(model.first, least),
      second: thinned(model.second, least),
      coarse: thinned(model.coarse, least),
    };
  }
  return { model: thin, least: Math.round(least * 100) / 100 };
}

function thinned(table: WeightTable, least: number): WeightTable {
  const { classes, keys, values, scale } = table;
  const K = classes.length;
  const kept: number[] = [];
  const small = (q: number): boolean => q * Math.abs(q) * scale < least && q * Math.abs(q) * scale > -least;
  for (let row = 0; row < keys.length; row++)
    if (values.some((rows) => rows.subarray(row * K, (row + 1) * K).some((q) => !small(q)))) kept.push(row);
  return {
    ...table,
    keys: Int32Array.from(kept, (row) => keys[row] as number),
    values: values.map((rows) => {
      const out = new Int8Array(kept.length * K);
      for (const [at, row] of kept.entries())
        for (let k = 0; k < K; k++) {
          const q = rows[row * K + k] as number;
          out[at * K + k] = small(q) ? 0 : q;
        }
      return out;
    }),
  };
}
