/**
 * Models that find names, chosen by `--model`. A model is its layers; a learned one adds a layer that
 * weighs what the others propose beside what it finds itself, and types each span from all evidence.
 */
import { KithError } from '../../foundation/errors.ts';
import { type Definition, Registry } from '../../foundation/registry.ts';
import { type PairScorer, RelationScorer } from '../relations/scorer/score.ts';
import type { Layer } from './layer.ts';
import { spanModelLayer } from './layers/span-model.ts';
import { NameModel as SpanModel } from './model/name-model.ts';
import { ModelReading } from './model-reading.ts';
import { orderedLayers, RULE_LAYERS } from './registry.ts';

/** What a learned model is made of; each part is a file. */
export type ModelPart = 'names' | 'relations';

/** The unpacked bytes of a model's parts. */
export type ModelFiles = Readonly<Partial<Record<ModelPart, Uint8Array>>>;

/** A model ready to run. */
export interface NameModel {
  readonly id: string;
  /** In the order in which they run. */
  readonly layers: readonly Layer[];
  /** Scores the relations of all pairs of names; without one, patterns alone propose. */
  readonly relations?: PairScorer;
  /** Of a learnt model: says of each span what it is, from all evidence. */
  readonly reading?: ModelReading;
}

export interface ModelDefinition extends Definition {
  readonly help: string;
  /** The files of `models/` that it reads; their bytes come from the caller, since `extract/` reads no files. */
  readonly files?: Readonly<Partial<Record<ModelPart, string>>>;
  /**
   * @param files the bytes of the model's files, unpacked; empty for a model without any
   * @param style of annotation: `names`, or `terms` for technical terms in lower case too
   * @throws KithError `usage` when the bytes of `names` are missing
   */
  make(files: ModelFiles, style: 'names' | 'terms'): NameModel;
}

const rules: ModelDefinition = {
  id: 'rules',
  label: 'Rules and lists',
  help: 'structure of the document, lists of known names and rules of writing; nothing is learned',
  make: () => ({ id: 'rules', layers: orderedLayers(RULE_LAYERS) }),
};

const learned: ModelDefinition = {
  id: 'learned',
  label: 'Rules, lists and learned models of names and relations',
  help: 'the rules, and learnt from open corpora a conditional random field with typing and a scorer of relations (docs/models.md)',
  files: { names: 'names.gz', relations: 'relations.gz' },
  make({ names, relations }, style) {
    if (names === undefined)
      throw new KithError(
        'usage',
        'The model "learned" needs the bytes of its file; give them as `modelFiles.names`, unpacked from models/names.gz.',
      );
    const model = SpanModel.read(names, style);
    const reading = new ModelReading(model);
    return {
      id: 'learned',
      layers: orderedLayers([...RULE_LAYERS, spanModelLayer(reading)]),
      reading,
      ...(relations === undefined ? {} : { relations: RelationScorer.read(relations, model.lexicon) }),
    };
  },
};

export const nameModels = new Registry<ModelDefinition>('model', 'usage', [rules, learned]);
export const DEFAULT_MODEL = rules.id;
/** The model whose names a user may train. */
export const LEARNED = learned.id;
