/**
 * Types that a graph holds and the ontology at hand does not know: it was written with an ontology file that
 * is not given now. They are shown as they are, can be asked for by name, and have no definition.
 */
import {
  type EntityType,
  isRelationName,
  isTypeName,
  Ontology,
  type OntologyModule,
  type RelationType,
} from '../../extract/ontology/ontology.ts';

const MODULE = 'not-given';
const DEFINITION = 'A type of an ontology file that is not given now; name it with --ontology.';

/** @returns the same ontology when nothing in the graph is strange to it */
export function withStrangers(
  ontology: Ontology,
  entities: Iterable<{ readonly type: string }>,
  relations: Iterable<{ readonly type: string }>,
): Ontology {
  const types = namesOf(entities, (name) => !ontology.hasType(name) && isTypeName(name));
  const edges = namesOf(relations, (name) => !ontology.hasRelation(name) && isRelationName(name));
  if (types.length === 0 && edges.length === 0) return ontology;
  const before = ontology.modules.find(({ id }) => id === MODULE);
  const strangers: OntologyModule = {
    id: MODULE,
    label: 'Not given',
    types: [...(before?.types ?? []), ...types.map(strangeType)],
    relations: [...(before?.relations ?? []), ...edges.map(strangeRelation)],
  };
  return new Ontology([...ontology.modules.filter(({ id }) => id !== MODULE), strangers]);
}

function namesOf(records: Iterable<{ readonly type: string }>, strange: (name: string) => boolean): string[] {
  const names = new Set<string>();
  for (const { type } of records) names.add(type);
  return [...names].filter(strange).sort();
}

function strangeType(id: string): EntityType {
  return { id, label: id, parent: 'Entity', definition: DEFINITION };
}

function strangeRelation(id: string): RelationType {
  return { id, reading: id, inverse: `${id} (reversed)`, definition: DEFINITION, subject: [], object: [] };
}
