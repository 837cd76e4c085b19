/**
 * The layers in the order in which they run. A layer may read what earlier ones have proposed; an order in
 * which one runs before what it requires is refused at start.
 */
import { Registry } from '../../foundation/registry.ts';
import type { Feature, Layer } from './layer.ts';
import { acronymLayer } from './layers/acronyms.ts';
import { capitalisedLayer } from './layers/capitalised.ts';
import { infoboxLayer } from './layers/infobox-values.ts';
import { gazetteerLayer } from './layers/known.ts';
import { knownNamesLayer } from './layers/known-names.ts';
import { legalFormLayer } from './layers/legal-forms.ts';
import { linksLayer } from './layers/links.ts';
import { shortNamesLayer } from './layers/short-names.ts';
import { titleLayer } from './layers/title.ts';

/** The name-finding model that needs no training: structure, lists and rules of writing. */
export const RULE_LAYERS: readonly Layer[] = [
  infoboxLayer,
  titleLayer,
  linksLayer,
  legalFormLayer,
  gazetteerLayer,
  acronymLayer,
  capitalisedLayer,
  knownNamesLayer,
  shortNamesLayer,
];

/**
 * Checks that every layer runs after what it requires.
 * @throws Error naming the layer and what it lacks (a mistake in the source, found at start)
 */
export function orderedLayers(layers: readonly Layer[]): readonly Layer[] {
  const ready = new Set<Feature>(['tokens']);
  for (const layer of layers) {
    for (const feature of layer.requires)
      if (!ready.has(feature))
        throw new Error(
          `the layer "${layer.id}" requires "${feature}", which no layer before it adds; ` +
            `the order is ${layers.map(({ id }) => id).join(', ')}`,
        );
    for (const feature of layer.adds) ready.add(feature);
  }
  return new Registry('layer', 'usage', layers).all;
}
