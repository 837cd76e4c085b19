/**
 * The properties of the model with their types, for formats that declare their columns before the first
 * row (GraphML, GEXF, CSV). A stream can't be looked through beforehand; so what is not declared here, or
 * does not have its declared type, is kept too: all of it as one JSON object in the column `extra`.
 */
import type { GraphRecord, PropertyValue } from '../model.ts';
import { canonicalObject, sortedProperties } from './canonical-json.ts';

export type AttributeType = 'string' | 'integer' | 'double' | 'list';

export interface Attribute {
  readonly name: string;
  readonly type: AttributeType;
}

/** Column for all that is not declared. */
export const EXTRA = 'extra';

export const NODE_ATTRIBUTES: readonly Attribute[] = [
  // Entity, Category
  { name: 'name', type: 'string' },
  { name: 'type', type: 'string' },
  { name: 'aliases', type: 'list' },
  { name: 'mentions', type: 'integer' },
  { name: 'articles', type: 'integer' },
  { name: 'confidence', type: 'double' },
  { name: 'wikidata', type: 'string' },
  { name: 'url', type: 'string' },
  { name: 'began', type: 'string' },
  { name: 'beganEvidence', type: 'string' },
  // Article
  { name: 'title', type: 'string' },
  { name: 'source', type: 'string' },
  { name: 'format', type: 'string' },
  { name: 'generator', type: 'string' },
  { name: 'parent', type: 'string' },
  { name: 'hop', type: 'integer' },
  { name: 'hash', type: 'string' },
  { name: 'words', type: 'integer' },
  { name: 'raw', type: 'integer' },
  { name: 'dedup', type: 'integer' },
  { name: 'ner', type: 'integer' },
  { name: 'enqueued', type: 'integer' },
  // Sentence
  { name: 'section', type: 'string' },
  { name: 'ordinal', type: 'integer' },
  { name: 'text', type: 'string' },
];

export const EDGE_ATTRIBUTES: readonly Attribute[] = [
  // relations
  { name: 'confidence', type: 'double' },
  { name: 'weight', type: 'integer' },
  { name: 'evidence', type: 'list' },
  { name: 'methods', type: 'list' },
  // mentions
  { name: 'surface', type: 'string' },
  { name: 'start', type: 'integer' },
  { name: 'end', type: 'integer' },
  { name: 'method', type: 'string' },
  { name: 'count', type: 'integer' },
];

const byName = (attributes: readonly Attribute[]) =>
  new Map(attributes.map((attribute) => [attribute.name, attribute]));
const NODE_BY_NAME = byName(NODE_ATTRIBUTES);
const EDGE_BY_NAME = byName(EDGE_ATTRIBUTES);

export interface AttributeValues {
  /** Declared properties that the record has. */
  readonly values: ReadonlyMap<string, PropertyValue>;
  /** The others, as JSON; absent when there are none. */
  readonly extra: string | undefined;
}

/** Sorts a record's properties into declared ones and others. `id` is in neither where it is the record's own. */
export function attributeValues(record: GraphRecord): AttributeValues {
  const declared = record.kind === 'node' ? NODE_BY_NAME : EDGE_BY_NAME;
  const values = new Map<string, PropertyValue>();
  const others: [string, PropertyValue][] = [];
  for (const [name, value] of sortedProperties(record.properties)) {
    if (name === 'id' && value === record.id) continue;
    const attribute = declared.get(name);
    if (attribute !== undefined && hasType(value, attribute.type)) values.set(name, value);
    else others.push([name, value]);
  }
  return { values, extra: others.length === 0 ? undefined : canonicalObject(others) };
}

/** The declared type of a property, for a format that writes 1 and 1.0 apart. */
export function attributeType(kind: GraphRecord['kind'], name: string): AttributeType | undefined {
  return (kind === 'node' ? NODE_BY_NAME : EDGE_BY_NAME).get(name)?.type;
}

function hasType(value: PropertyValue, type: AttributeType): boolean {
  switch (type) {
    case 'string':
      return typeof value === 'string';
    case 'integer':
      return Number.isSafeInteger(value);
    case 'double':
      return typeof value === 'number';
    case 'list':
      return Array.isArray(value);
  }
}
