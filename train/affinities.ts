/**
 * Learns the word-to-type table from word vectors and annotated words. A word that was annotated gets the
 * value of a network that has not seen it, so that the models which use the table are not misled.
 */
import { B, I, O } from '../extract/ner/model/chain.ts';
import { HashIndex } from '../extract/ner/model/hash-index.ts';
import { hashWord } from '../extract/ner/model/hashing.ts';
import { COARSE } from '../extract/ner/model/labels.ts';
import type { Affinities, LexiconData } from '../extract/ner/model/lexicon.ts';
import type { Token } from '../extract/ner/tokens.ts';
import { Network, type Sample } from './network.ts';
import { ANY, type Prepared } from './prepared.ts';
import { DIMENSIONS, type Vectors } from './vectors.ts';

/**
 * Classes of each table: O and the coarse types, for a word with a capital; its place in a technical term, for
 * one in lower case; what begins after the word; what ends before it.
 */
const WIDTHS = [1 + COARSE.length, 4, 1 + COARSE.length, COARSE.length];
const FOLDS = 3;
const PASSES = 10;
const GAIN = 6;
/** A word counts as often as it is annotated, up to this. */
const MOST = 8;
/** Steps of the log-odds, and their bounds. */
const STEP = 0.8;
const LEAST_STEP = -6;
const MOST_STEP = 5;

export interface AffinityMaterial {
  readonly texts: readonly Prepared[];
  readonly weight: number;
  /** Technical terms in lower case are annotated in it. */
  readonly terms: boolean;
}

export function learnAffinities(
  lexicon: LexiconData,
  vectors: Vectors,
  materials: readonly AffinityMaterial[],
  note: (line: string) => void,
): Affinities {
  const counts = countTypes(lexicon, materials);
  const words = vectors.words.length;
  const stride = WIDTHS.reduce((sum, width) => sum + width, 0);
  const values = new Int8Array(words * stride);
  let start = 0;
  for (const [which, width] of WIDTHS.entries()) {
    const table = counts[which] as Map<number, Float64Array>;
    const samples = samplesOf(table);
    const foldOf = (row: number): number => (hashWord(vectors.words[row] as string) >>> 3) % FOLDS;
    const networks = Array.from({ length: FOLDS }, (_, fold) => {
      const network = new Network(DIMENSIONS, width, GAIN, 11 + fold);
      network.fit(
        vectors.rows,
        samples.filter(({ row }) => foldOf(row) !== fold),
        PASSES,
        17 + fold,
      );
      return network;
    });
    const out = new Float64Array(width);
    const mean = new Float64Array(width);
    for (let row = 0; row < words; row++) {
      mean.fill(0);
      const held = table.has(row);
      for (let fold = 0; fold < FOLDS; fold++) {
        if (held && foldOf(row) !== fold) continue;
        (networks[fold] as Network).predict(vectors.rows, row, out);
        for (let k = 0; k < width; k++)
          mean[k] = (mean[k] as number) + (out[k] as number) / (held ? 1 : FOLDS);
      }
      for (let k = 0; k < width; k++) {
        const p = mean[k] as number;
        const odds = Math.log(p + 1e-6) - Math.log(1 - p + 1e-6);
        values[row * stride + start + k] = Math.max(LEAST_STEP, Math.min(MOST_STEP, Math.round(odds / STEP)));
      }
    }
    note(
      `affinities: table ${which + 1} of ${WIDTHS.length}, ${samples.length} samples of ${table.size} words`,
    );
    start += width;
  }
  return { widths: WIDTHS, values };
}

function countTypes(
  lexicon: LexiconData,
  materials: readonly AffinityMaterial[],
): Map<number, Float64Array>[] {
  const index = new HashIndex(lexicon.words);
  const counts = WIDTHS.map(() => new Map<number, Float64Array>());
  const add = (which: number, token: Token, type: number, weight: number): void => {
    const row = index.find(hashWord(token.lower));
    if (row < 0) return;
    const table = counts[which] as Map<number, Float64Array>;
    let cells = table.get(row);
    if (!cells) {
      cells = new Float64Array(WIDTHS[which] as number);
      table.set(row, cells);
    }
    cells[type] = (cells[type] as number) + weight;
  };
  for (const { texts, weight, terms } of materials)
    for (const { text, tokens, spans, allowed } of texts) {
      const types = new Int8Array(tokens.length).fill(-1);
      const begins = new Int8Array(tokens.length).fill(-1);
      for (const { first, last, gold } of spans) {
        const type = COARSE.indexOf(gold.coarse);
        types.fill(type, first, last);
        begins[first] = type;
      }
      let at = 0;
      for (const { length } of text.sentences) {
        const end = at + length;
        for (; at < end; at++) {
          if (allowed[at] === ANY) continue;
          const token = tokens[at] as Token;
          const type = types[at] as number;
          if (token.shape === 'lower') {
            if (terms) add(1, token, placeOf(allowed[at] as number), weight);
          } else if (token.shape !== 'punctuation') add(0, token, type + 1, weight);
          if (at + 1 < end && allowed[at + 1] !== ANY && (type < 0 || (begins[at + 1] as number) >= 0))
            add(2, token, (begins[at + 1] as number) + 1, weight);
          const before = at > end - length ? (types[at - 1] as number) : -1;
          if (before >= 0 && (type < 0 || (begins[at] as number) >= 0)) add(3, token, before, weight);
        }
      }
    }
  return counts;
}

/** O, first, inside, last (or alone). */
function placeOf(allowed: number): number {
  return allowed === 1 << B ? 1 : allowed === 1 << I ? 2 : allowed === 1 << O ? 0 : 3;
}

function samplesOf(table: ReadonlyMap<number, Float64Array>): Sample[] {
  const samples: Sample[] = [];
  for (const [row, cells] of table) {
    const total = cells.reduce((sum, count) => sum + count, 0);
    const share = Math.min(total, MOST) / total;
    for (const [type, count] of cells.entries())
      if (count / total > 0.05) samples.push({ row, type, weight: count * share });
  }
  return samples;
}
