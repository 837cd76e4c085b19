/**
 * The file of the relation scorer: a line that says what it is, a header in JSON (relations, calibration,
 * notices) and binary sections: the hash of each feature, how many weights it has, and for each the column and
 * one signed byte on a square scale. Columns are the relations twice, for the first stage and the second, and one
 * for features that speak for whichever relation is their target.
 */
import { KithError } from '../../../foundation/errors.ts';
import {
  differences,
  encodeNumbers,
  type FileKind,
  joinSections,
  NumberReader,
  splitSections,
} from '../../ner/model/model-file.ts';

const KIND: FileKind = {
  magic: 'kith-relations-1\n',
  broken: (why) =>
    new KithError(
      'input-malformed',
      `This is no model of relations: ${why}. Make one with "npx tsx train/relations/train.ts" (docs/models.md).`,
    ),
};

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
}

export function encodeRelationModel(model: RelationModelData): Uint8Array {
  const { keys, starts, columns, values, ...rest } = model;
  const counts = Array.from(keys, (_, at) => (starts[at + 1] as number) - (starts[at] as number));
  return joinSections(KIND, { ...rest, features: keys.length }, [
    encodeNumbers(differences(keys)),
    encodeNumbers(counts),
    columns,
    new Uint8Array(values.buffer, values.byteOffset, values.length),
  ]);
}

/** @throws KithError `input-malformed` when the bytes are not a model of this version */
export function decodeRelationModel(bytes: Uint8Array): RelationModelData {
  const { header, sections } = splitSections<Header>(KIND, bytes);
  const { features, ...rest } = header;
  const [hashes, counts, columns, values] = sections;
  if (!hashes || !counts || !columns || !values || columns.length !== values.length)
    throw KIND.broken('it has no weights');
  const keys = new NumberReader(KIND, hashes).hashes(features);
  const starts = new Uint32Array(features + 1);
  const reader = new NumberReader(KIND, counts);
  for (let row = 0; row < features; row++) starts[row + 1] = (starts[row] as number) + reader.next();
  const most = header.relations.length * 2 + 1;
  if (starts[features] !== columns.length || columns.some((column) => column >= most))
    throw KIND.broken('its weights do not fit');
  return {
    ...rest,
    keys,
    starts,
    columns: Uint8Array.from(columns),
    values: Int8Array.from(values, (value) => (value << 24) >> 24),
  };
}
