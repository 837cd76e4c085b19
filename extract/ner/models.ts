/**
 * Models that find names, chosen by `--model`. A model is its layers; a learned one adds a layer that
 * proposes spans and leaves the rest (structure, lists, what the document knows) as it is.
 */
import { KithError } from '../../foundation/errors.ts';
import { type Definition, Registry } from '../../foundation/registry.ts';
import type { Layer } from './layer.ts';
import { capitalisedLayer } from './layers/capitalised.ts';
import { spanModelLayer } from './layers/span-model.ts';
import { NameModel as SpanModel } from './model/name-model.ts';
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
  label: 'Rules, lists and a learned span model',
  help: 'the rules, and a conditional random field with typing that has learnt from open corpora (docs/models.md)',
  files: { names: 'names.gz' },
  make({ names }, style) {
    if (names === undefined)
      throw new KithError(
        'usage',
        'The model "learned" needs the bytes of its file; give them as `modelFiles.names`, unpacked from models/names.gz.',
      );
    const layer = spanModelLayer(SpanModel.read(names, style));
    const at = RULE_LAYERS.indexOf(capitalisedLayer);
    return {
      id: 'learned',
      layers: orderedLayers([...RULE_LAYERS.slice(0, at), layer, ...RULE_LAYERS.slice(at)]),
    };
  },
};

export const nameModels = new Registry<ModelDefinition>('model', 'usage', [rules, learned]);
export const DEFAULT_MODEL = rules.id;
