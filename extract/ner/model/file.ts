/**
 * The model file: a line that says what it is, a header in JSON (what it was learnt from, with notices and
 * scales) and binary sections. Keys are sorted hashes, written as differences; weights are one signed byte
 * each, on a square scale so that small weights keep their precision.
 */
import { KithError } from '../../../foundation/errors.ts';
import type { Affinities, LexiconData } from './lexicon.ts';

const MAGIC = 'kith-names-2\n';

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
  sections: number[];
}

export function encodeModel(model: NameModelData): Uint8Array {
  const { lexicon, spans, transitions, choice, first, second, coarse } = model;
  const sections: Uint8Array[] = [];
  const order = ascending(lexicon.words);
  sections.push(encodeKeys(Int32Array.from(order, (at) => lexicon.words[at] as number)));
  sections.push(bytesOf16(Uint16Array.from(order, (at) => lexicon.clusters[at] as number)));
  sections.push(bytesOf16(lexicon.middle), bytesOf16(lexicon.coarse));
  sections.push(encodeKeys(lexicon.phrases), encodeVarints(lexicon.lists));
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
    sections: sections.map(({ length }) => length),
  };
  const text = new TextEncoder().encode(`${MAGIC}${JSON.stringify(header)}\n`);
  const out = new Uint8Array(text.length + sections.reduce((sum, { length }) => sum + length, 0));
  out.set(text);
  let at = text.length;
  for (const section of sections) {
    out.set(section, at);
    at += section.length;
  }
  return out;
}

/** @throws KithError when the bytes are not a model of this version */
export function decodeModel(bytes: Uint8Array): NameModelData {
  const magic = new TextDecoder().decode(bytes.subarray(0, MAGIC.length));
  const line = bytes.indexOf(10, MAGIC.length);
  if (magic !== MAGIC || line < 0) throw broken('it does not begin as one');
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(MAGIC.length, line))) as Header;
  let at = line + 1;
  let section = 0;
  const next = (): Uint8Array => {
    const length = header.sections[section++] ?? -1;
    if (length < 0 || at + length > bytes.length) throw broken('it ends too early');
    const part = bytes.subarray(at, at + length);
    at += length;
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
  if (!spans || !choice || !first || !second || !coarse) throw broken('it has no weights');
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

function broken(why: string): KithError {
  return new KithError(
    'input-malformed',
    `This is no model of names: ${why}. Make one with "npm run train".`,
  );
}

/** Order of the rows of a table by hash, as unsigned numbers. */
export function ascending(keys: Int32Array): Uint32Array {
  return Uint32Array.from(keys.keys()).sort(
    (a, b) => ((keys[a] as number) >>> 0) - ((keys[b] as number) >>> 0) || a - b,
  );
}

function encodeKeys(sorted: Int32Array): Uint8Array {
  const differences = new Float64Array(sorted.length + 1);
  differences[0] = sorted.length;
  let before = 0;
  for (let at = 0; at < sorted.length; at++) {
    const key = (sorted[at] as number) >>> 0;
    differences[at + 1] = key - before;
    before = key;
  }
  return encodeVarints(differences);
}

function decodeKeys(bytes: Uint8Array): Int32Array {
  const reader = new VarintReader(bytes);
  const keys = new Int32Array(reader.next());
  let key = 0;
  for (let at = 0; at < keys.length; at++) {
    key += reader.next();
    keys[at] = key | 0;
  }
  return keys;
}

function encodeVarints(values: Float64Array | Int32Array): Uint8Array {
  const bytes: number[] = [];
  for (const value of values) {
    let rest = value;
    while (rest >= 128) {
      bytes.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
}

function decodeVarints(bytes: Uint8Array, count: number): Int32Array {
  const reader = new VarintReader(bytes);
  return Int32Array.from({ length: count }, () => reader.next());
}

class VarintReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  next(): number {
    let value = 0;
    let unit = 1;
    for (;;) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw broken('a number is cut off');
      value += (byte & 127) * unit;
      if (byte < 128) return value;
      unit *= 128;
    }
  }
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
