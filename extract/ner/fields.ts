/** Infobox fields of an ontology by name: what relation a field states, and of what type its value is. */
import type { InfoboxMapping, Ontology } from '../ontology/ontology.ts';

const cache = new WeakMap<Ontology, Map<string, InfoboxMapping>>();

/** Field (lower case, without punctuation) -> its mapping; a later module's mapping stands. */
export function fieldMappings(ontology: Ontology): ReadonlyMap<string, InfoboxMapping> {
  let mappings = cache.get(ontology);
  if (!mappings) {
    mappings = new Map();
    for (const module of ontology.modules)
      for (const field of module.fields ?? []) mappings.set(field.field, field);
    cache.set(ontology, mappings);
  }
  return mappings;
}
