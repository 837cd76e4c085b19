/**
 * The model file: a line that says what it is, a header in JSON (what it was learnt from, with notices and
 * scales) and binary sections. Keys are sorted hashes, written as differences; weights are one signed byte
 * each, on a square scale so that small weights keep their precision.
 */
import { KithError } from '../../../foundation/errors.ts';
import type { Affinities, LexiconData } from './lexicon.ts';
import {
  differences,
  encodeNumbers,
  type FileKind,
  joinSections,
  NumberReader,
  splitSections,
} from './model-file.ts';

const KIND: FileKind = {
  magic: 'kith-names-2\n',
  broken: (why) =>
    new KithError('input-malformed', `This is no model of names: ${why}. Make one with "npm run train".`),
};

/** Weights of a linear model by feature, a row of `classes` for each style. */
export interface WeightTable {
  readonly classes: readonly string[];
  readonly styles: readonly string[];
  /** Value of a weight of size 1. */
  readonly scale: number;
  /** Hash of each feature, ascending as unsigned. */
  readonly keys: Int32Array;
  /** For each style, a row of classes for each key: q, standing for q * |q|. */
  readonly values: readonly Int8Array[];
}

export interface NameModelData {
  readonly notices: readonly string[];
  readonly lexicon: LexiconData;
  readonly spans: WeightTable;
  /** Transition scores of each style, from * LABEL_COUNT + to. */
  readonly transitions: readonly Float64Array[];
  /** Weighs probable spans as a whole; class 0 is no name, class 1 a name. */
  readonly choice: WeightTable;
  /** Labels of spans in the first round, and in the second, which knows what the first has found. */
  readonly first: WeightTable;
  readonly second: WeightTable;
  /** Coarse types, with the features of the second round. */
  readonly coarse: WeightTable;
}

interface Header {
  notices: readonly string[];
  middle: number;
  affinities?: readonly number[];
  tables: { classes: readonly string[]; styles: readonly string[]; scale: number }[];
  transitions: number[][];
}

export function encodeModel(model: NameModelData): Uint8Array {
  const { lexicon, spans, transitions, choice, first, second, coarse } = model;
  const sections: Uint8Array[] = [];
  const order = ascending(lexicon.words);
  sections.push(encodeKeys(Int32Array.from(order, (at) => lexicon.words[at] as number)));
  sections.push(bytesOf16(Uint16Array.from(order, (at) => lexicon.clusters[at] as number)));
  sections.push(bytesOf16(lexicon.middle), bytesOf16(lexicon.coarse));
  sections.push(encodeKeys(lexicon.phrases), encodeNumbers(lexicon.lists));
  const width = lexicon.affinities?.widths.reduce((sum, value) => sum + value, 0) ?? 0;
  const affinities = new Uint8Array(order.length * width);
  // Column by column, which packs better.
  for (let column = 0; column < width; column++)
    for (const [to, from] of order.entries())
      affinities[column * order.length + to] = (lexicon.affinities as Affinities).values[
        from * width + column
      ] as number;
  sections.push(affinities);
  const tables = [spans, choice, first, second, coarse];
  for (const { keys, values, classes } of tables) {
    sections.push(encodeKeys(keys));
    for (const rows of values) {
      const turned = new Uint8Array(rows.length);
      const K = classes.length;
      for (let key = 0; key < keys.length; key++)
        for (let k = 0; k < K; k++) turned[k * keys.length + key] = rows[key * K + k] as number;
      sections.push(turned);
    }
  }
  const header: Header = {
    notices: model.notices,
    middle: lexicon.middle.length,
    ...(lexicon.affinities ? { affinities: lexicon.affinities.widths } : {}),
    tables: tables.map(({ classes, styles, scale }) => ({ classes, styles, scale })),
    transitions: transitions.map((values) => [...values]),
  };
  return joinSections(KIND, header, sections);
}

/** @throws KithError when the bytes are not a model of this version */
export function decodeModel(bytes: Uint8Array): NameModelData {
  const { header, sections } = splitSections<Header>(KIND, bytes);
  let section = 0;
  const next = (): Uint8Array => {
    const part = sections[section++];
    if (!part) throw KIND.broken('it ends too early');
    return part;
  };
  const words = decodeKeys(next());
  const clusters = valuesOf16(next());
  const [middle, coarseClusters] = [valuesOf16(next()), valuesOf16(next())];
  const phrases = decodeKeys(next());
  const lists = decodeVarints(next(), phrases.length);
  const affinityBytes = next();
  const widths = header.affinities;
  let affinities: Affinities | undefined;
  if (widths) {
    const width = widths.reduce((sum, value) => sum + value, 0);
    const values = new Int8Array(words.length * width);
    for (let column = 0; column < width; column++)
      for (let row = 0; row < words.length; row++)
        values[row * width + column] = ((affinityBytes[column * words.length + row] as number) << 24) >> 24;
    affinities = { widths, values };
  }
  const tables = header.tables.map(({ classes, styles, scale }): WeightTable => {
    const keys = decodeKeys(next());
    const K = classes.length;
    const values = styles.map(() => {
      const turned = next();
      const rows = new Int8Array(turned.length);
      for (let k = 0; k < K; k++)
        for (let key = 0; key < keys.length; key++)
          rows[key * K + k] = ((turned[k * keys.length + key] as number) << 24) >> 24;
      return rows;
    });
    return { classes, styles, scale, keys, values };
  });
  const [spans, choice, first, second, coarse] = tables;
  if (!spans || !choice || !first || !second || !coarse) throw KIND.broken('it has no weights');
  return {
    notices: header.notices,
    lexicon: {
      words,
      clusters,
      middle,
      coarse: coarseClusters,
      phrases,
      lists,
      ...(affinities ? { affinities } : {}),
    },
    spans,
    choice,
    transitions: header.transitions.map((values) => Float64Array.from(values)),
    first,
    second,
    coarse,
  };
}

/** Order of the rows of a table by hash, as unsigned numbers. */
export function ascending(keys: Int32Array): Uint32Array {
  return Uint32Array.from(keys.keys()).sort(
    (a, b) => ((keys[a] as number) >>> 0) - ((keys[b] as number) >>> 0) || a - b,
  );
}

/** Their number, then their differences. */
function encodeKeys(sorted: Int32Array): Uint8Array {
  return encodeNumbers([sorted.length, ...differences(sorted)]);
}

function decodeKeys(bytes: Uint8Array): Int32Array {
  const reader = new NumberReader(KIND, bytes);
  return reader.hashes(reader.next());
}

function decodeVarints(bytes: Uint8Array, count: number): Int32Array {
  const reader = new NumberReader(KIND, bytes);
  return Int32Array.from({ length: count }, () => reader.next());
}

function bytesOf16(values: Uint16Array): Uint8Array {
  const out = new Uint8Array(values.length * 2);
  for (let at = 0; at < values.length; at++) {
    out[at] = (values[at] as number) & 255;
    out[values.length + at] = (values[at] as number) >> 8;
  }
  return out;
}

function valuesOf16(bytes: Uint8Array): Uint16Array {
  const count = bytes.length / 2;
  return Uint16Array.from(
    { length: count },
    (_, at) => (bytes[at] as number) | ((bytes[count + at] as number) << 8),
  );
}
