/**
 * GraphML, streaming. Keys are the model's properties (attributes.ts); what else a record has is the JSON
 * object under the key `extra`. GraphML has no lists: a list is a string of JSON.
 * http://graphml.graphdrawing.org/specification.html
 */
import type { GraphEdge, GraphNode, PropertyValue } from '../model.ts';
import { nodeName } from './appearance.ts';
import {
  type Attribute,
  type AttributeType,
  attributeValues,
  EDGE_ATTRIBUTES,
  EXTRA,
  NODE_ATTRIBUTES,
} from './attributes.ts';
import { canonicalValue } from './canonical-json.ts';
import type { Exporter } from './exporter.ts';
import { writeSections } from './sections.ts';
import { escapeXml } from './xml.ts';

const TYPES: Readonly<Record<AttributeType, string>> = {
  string: 'string',
  integer: 'long',
  double: 'double',
  list: 'string',
};

/** `label` is what Gephi and yEd write beside a node or an edge. */
const NODE_KEYS: readonly Attribute[] = [
  { name: 'label', type: 'string' },
  { name: 'labels', type: 'list' },
  ...NODE_ATTRIBUTES,
  { name: EXTRA, type: 'string' },
];
const EDGE_KEYS: readonly Attribute[] = [
  { name: 'label', type: 'string' },
  ...EDGE_ATTRIBUTES,
  { name: EXTRA, type: 'string' },
];

export const graphml: Exporter = {
  id: 'graphml',
  label: 'GraphML',
  help: 'read by Gephi, NetworkX, igraph, yEd and Cytoscape; lists are JSON strings',
  extension: 'graphml',
  mediaType: 'application/graphml+xml',
  write: (records) =>
    writeSections(records, { opening: opening(), node, middle: '', edge, closing: CLOSING }),
};

function opening(): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n',
    ...NODE_KEYS.map((key) => keyElement('node', key)),
    ...EDGE_KEYS.map((key) => keyElement('edge', key)),
    '<graph id="kith" edgedefault="directed">\n',
  ].join('');
}

const CLOSING = '</graph>\n</graphml>\n';

/** Readers look keys up by id in one table, so that of a node differs from that of an edge. */
function keyElement(kind: 'node' | 'edge', { name, type }: Attribute): string {
  return `<key id="${kind}.${name}" for="${kind}" attr.name="${name}" attr.type="${TYPES[type]}"/>\n`;
}

function node(record: GraphNode): string {
  return [
    `<node id="${escapeXml(record.id)}">`,
    data('node', 'label', nodeName(record)),
    data('node', 'labels', [...record.labels].sort()),
    ...properties('node', record),
    '</node>\n',
  ].join('');
}

function edge(record: GraphEdge): string {
  return [
    `<edge id="${escapeXml(record.id)}" source="${escapeXml(record.from)}" target="${escapeXml(record.to)}">`,
    data('edge', 'label', record.type),
    ...properties('edge', record),
    '</edge>\n',
  ].join('');
}

function properties(kind: 'node' | 'edge', record: GraphNode | GraphEdge): string[] {
  const { values, extra } = attributeValues(record);
  const written = Array.from(values, ([name, value]) => data(kind, name, value));
  return extra === undefined ? written : [...written, data(kind, EXTRA, extra)];
}

function data(kind: 'node' | 'edge', name: string, value: PropertyValue): string {
  const text = typeof value === 'string' ? value : canonicalValue(value);
  return `<data key="${kind}.${name}">${escapeXml(text)}</data>`;
}
