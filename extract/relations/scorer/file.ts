/**
 * The file of the relation scorer: a line that says what it is, a header in JSON (relations, calibration,
 * notices) and binary sections: the hash of each feature, how many weights it has, and for each the column and
 * one signed byte on a square scale. Columns are the relations twice, for the first stage and the second, and one
 * for features that speak for whichever relation is their target.
 */
import { broken, decodeHashes, decodeNumbers, encodeHashes, encodeNumbers } from './numbers.ts';

const MAGIC = 'kith-relations-1\n';

/** From the log-odds of the second stage to a confidence, for one relation. */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
  /** Least confidence of an edge; above 1 where the relation is only judged and never proposed. */
  readonly threshold: number;
}

export interface RelationModelData {
  readonly notices: readonly string[];
  /** Fingerprint of the lexicon whose clusters and lists the features speak of. */
  readonly lexicon: string;
  readonly relations: readonly string[];
  /** By relation: where a pattern says so, else where a sentence holds both ends, else where none does. */
  readonly said: readonly Calibration[];
  readonly inSentence: readonly Calibration[];
  readonly acrossSentences: readonly Calibration[];
  /** Value of a weight of size 1. */
  readonly scale: number;
  /** What each column starts from, in steps of `scale`. */
  readonly bias: readonly number[];
  /** Hash of each feature, ascending as unsigned. */
  readonly keys: Int32Array;
  /** Weights of feature `i` are those from `starts[i]` to `starts[i + 1]`. */
  readonly starts: Uint32Array;
  readonly columns: Uint8Array;
  /** q, standing for q * |q|. */
  readonly values: Int8Array;
}

interface Header extends Omit<RelationModelData, 'keys' | 'starts' | 'columns' | 'values'> {
  readonly features: number;
  readonly sections: readonly number[];
}

export function encodeRelationModel(model: RelationModelData): Uint8Array {
  const { keys, starts, columns, values, ...rest } = model;
  const counts = Array.from(keys, (_, at) => (starts[at + 1] as number) - (starts[at] as number));
  const sections = [
    encodeHashes(keys),
    encodeNumbers(counts),
    columns,
    new Uint8Array(values.buffer, values.byteOffset, values.length),
  ];
  const header: Header = { ...rest, features: keys.length, sections: sections.map(({ length }) => length) };
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

/** @throws KithError `input-malformed` when the bytes are not a model of this version */
export function decodeRelationModel(bytes: Uint8Array): RelationModelData {
  const magic = new TextDecoder().decode(bytes.subarray(0, MAGIC.length));
  const line = bytes.indexOf(10, MAGIC.length);
  if (magic !== MAGIC || line < 0) throw broken('it does not begin as one');
  let header: Header;
  try {
    header = JSON.parse(new TextDecoder().decode(bytes.subarray(MAGIC.length, line))) as Header;
  } catch {
    throw broken('its header cannot be read');
  }
  const { features, sections, ...rest } = header;
  let at = line + 1;
  const parts = sections.map((length) => {
    if (!(length >= 0) || at + length > bytes.length) throw broken('it ends too early');
    const part = bytes.subarray(at, at + length);
    at += length;
    return part;
  });
  const [hashes, counts, columns, values] = parts;
  if (!hashes || !counts || !columns || !values || columns.length !== values.length)
    throw broken('it has no weights');
  const keys = decodeHashes(hashes, features);
  const starts = new Uint32Array(features + 1);
  decodeNumbers(counts, features).forEach((count, row) => {
    starts[row + 1] = (starts[row] as number) + count;
  });
  const most = header.relations.length * 2 + 1;
  if (starts[features] !== columns.length || columns.some((column) => column >= most))
    throw broken('its weights do not fit');
  return {
    ...rest,
    keys,
    starts,
    columns: Uint8Array.from(columns),
    values: Int8Array.from(values, (value) => (value << 24) >> 24),
  };
}
