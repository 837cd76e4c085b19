/**
 * GEXF 1.3, streaming, with a colour for each type and the places of a view. Attributes are the model's properties (attributes.ts);
 * what else a record has is the JSON object in the attribute `extra`. A list is a string of JSON: GEXF's
 * own lists have no rule for a comma within an item.
 * https://gexf.net/schema.html
 */
import type { Ontology } from '../../extract/ontology/ontology.ts';
import type { GraphEdge, GraphNode, PropertyValue } from '../model.ts';
import { nodeColour, nodeName } from './appearance.ts';
import {
  type Attribute,
  type AttributeType,
  type AttributeValues,
  attributeValues,
  EDGE_ATTRIBUTES,
  EXTRA,
  NODE_ATTRIBUTES,
} from './attributes.ts';
import { canonicalValue } from './canonical-json.ts';
import { type Exporter, type Place, placesOf } from './exporter.ts';
import { writeSections } from './sections.ts';
import { escapeXml } from './xml.ts';

const TYPES: Readonly<Record<AttributeType, string>> = {
  string: 'string',
  integer: 'long',
  double: 'double',
  list: 'string',
};

const NODE_COLUMNS: readonly Attribute[] = [
  { name: 'labels', type: 'list' },
  ...NODE_ATTRIBUTES,
  { name: EXTRA, type: 'string' },
];
/** `weight` is an attribute of the edge element itself: a column of that name would clash with it in Gephi. */
const EDGE_COLUMNS: readonly Attribute[] = [
  ...EDGE_ATTRIBUTES.filter((attribute) => attribute.name !== 'weight'),
  { name: EXTRA, type: 'string' },
];

export const gexf: Exporter = {
  id: 'gexf',
  label: 'GEXF',
  help: 'read by Gephi, Gephi Lite and NetworkX (1.3), with colours by type and places; lists are JSON',
  extension: 'gexf',
  mediaType: 'application/gexf+xml',
  write(records, ontology, view) {
    const places = placesOf(view);
    return writeSections(records, {
      opening: opening(),
      node: (record) => node(record, ontology, places.get(record.id)),
      middle: '</nodes>\n<edges>\n',
      edge,
      closing: '</edges>\n</graph>\n</gexf>\n',
    });
  },
};

function opening(): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n',
    '<meta><creator>kith</creator></meta>\n',
    '<graph defaultedgetype="directed" mode="static" idtype="string">\n',
    columns('node', NODE_COLUMNS),
    columns('edge', EDGE_COLUMNS),
    '<nodes>\n',
  ].join('');
}

function columns(kind: 'node' | 'edge', attributes: readonly Attribute[]): string {
  const declared = attributes.map(
    ({ name, type }) => `<attribute id="${name}" title="${name}" type="${TYPES[type]}"/>\n`,
  );
  return `<attributes class="${kind}" mode="static">\n${declared.join('')}</attributes>\n`;
}

function node(record: GraphNode, ontology: Ontology | undefined, place: Place | undefined): string {
  const { values, extra } = attributeValues(record);
  const labels: PropertyValue = [...record.labels].sort();
  return [
    `<node id="${escapeXml(record.id)}" label="${escapeXml(nodeName(record))}">`,
    attvalues({ values: new Map([['labels', labels], ...values]), extra }),
    colour(nodeColour(record, ontology)),
    position(place),
    '</node>\n',
  ].join('');
}

function edge(record: GraphEdge): string {
  const { values, extra } = attributeValues(record);
  const weight = values.get('weight');
  const type = escapeXml(record.type);
  const ends = `source="${escapeXml(record.from)}" target="${escapeXml(record.to)}"`;
  const columns = new Map(values);
  columns.delete('weight');
  return [
    // `kind` keeps parallel edges of several types apart.
    `<edge id="${escapeXml(record.id)}" ${ends} label="${type}" kind="${type}"`,
    weight === undefined ? '>' : ` weight="${canonicalValue(weight)}">`,
    attvalues({ values: columns, extra }),
    '</edge>\n',
  ].join('');
}

function attvalues({ values, extra }: AttributeValues): string {
  const written = Array.from(values, ([name, value]) => attvalue(name, value));
  if (extra !== undefined) written.push(attvalue(EXTRA, extra));
  return written.length === 0 ? '' : `<attvalues>${written.join('')}</attvalues>`;
}

function attvalue(name: string, value: PropertyValue): string {
  const text = typeof value === 'string' ? value : canonicalValue(value);
  return `<attvalue for="${name}" value="${escapeXml(text)}"/>`;
}

/** @param hex `#rrggbb` */
function colour(hex: string): string {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `<viz:color r="${r}" g="${g}" b="${b}"/>`;
}

/** GEXF's readers count upwards, the canvas downwards. */
function position(place: Place | undefined): string {
  if (!place) return '';
  return `<viz:position x="${place.x}" y="${place.y === 0 ? 0 : -place.y}" z="0"/>`;
}
