/**
 * Models that find names, chosen by `--model`. A model is its layers; a learned one adds a layer that
 * proposes spans and leaves the rest (structure, lists, what the document knows) as it is.
 */
import { type Definition, Registry } from '../../foundation/registry.ts';
import type { Layer } from './layer.ts';
import { orderedLayers, RULE_LAYERS } from './registry.ts';

export interface NameModel extends Definition {
  readonly help: string;
  /** In the order in which they run; checked when the module is loaded. */
  readonly layers: readonly Layer[];
}

const rules: NameModel = {
  id: 'rules',
  label: 'Rules and lists',
  help: 'structure of the document, lists of known names and rules of writing; nothing is learned',
  layers: orderedLayers(RULE_LAYERS),
};

export const nameModels = new Registry<NameModel>('model', 'usage', [rules]);
export const DEFAULT_MODEL = rules.id;
