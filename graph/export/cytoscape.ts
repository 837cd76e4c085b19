/**
 * Cytoscape JSON, with the places of a view: `cytoscape({ elements: file.elements })` in the browser, File > Import in the desktop
 * program. Properties stand in `data` beside what Cytoscape itself keeps there; a property whose name is
 * taken is called `kith_` and its name (an article's `parent` would make it a compound node).
 * https://js.cytoscape.org/#notation/elements-json
 */
import type { GraphEdge, GraphNode, GraphRecord, PropertyValue } from '../model.ts';
import { nodeName, nodeType } from './appearance.ts';
import { canonicalObject, sortedProperties } from './canonical-json.ts';
import { type Exporter, type Place, placesOf } from './exporter.ts';
import { writeSections } from './sections.ts';

/** Names that mean something to Cytoscape.js, to the desktop program or to JavaScript. */
const RESERVED = new Set(['parent', 'SUID', 'selected', 'shared_name', 'shared_interaction', '__proto__']);

export const cytoscape: Exporter = {
  id: 'cytoscape',
  label: 'Cytoscape JSON',
  help: 'read by Cytoscape.js and the Cytoscape desktop program; from the explorer with the places of the canvas',
  extension: 'cyjs',
  mediaType: 'application/json',
  write(records, _ontology, view) {
    const places = placesOf(view);
    return writeSections(records, {
      opening:
        '{"format_version":"1.0","generated_by":"kith","target_cytoscapejs_version":"~3",' +
        '"data":{"name":"kith"},"elements":{"nodes":[\n',
      node: (node, index) => element(index, nodeData(node), places.get(node.id)),
      middle: '\n],"edges":[\n',
      edge: (edge, index) => element(index, edgeData(edge)),
      closing: '\n]}}\n',
    });
  },
};

type Data = (readonly [name: string, value: PropertyValue])[];

function element(index: number, data: Data, place?: Place): string {
  const position = place ? `,"position":${JSON.stringify({ x: place.x, y: place.y })}` : '';
  return `${index === 0 ? '' : ',\n'}{"data":${canonicalObject(data)}${position}}`;
}

function nodeData(node: GraphNode): Data {
  return withProperties(node, [
    ['id', node.id],
    ['name', nodeName(node)],
    ['type', nodeType(node)],
    ['labels', [...node.labels].sort()],
  ]);
}

function edgeData(edge: GraphEdge): Data {
  return withProperties(edge, [
    ['id', edge.id],
    ['source', edge.from],
    ['target', edge.to],
    ['type', edge.type],
    // What the desktop program calls an edge's type.
    ['interaction', edge.type],
  ]);
}

/** Adds the record's properties; one that says what is there already is left out, one that differs renamed. */
function withProperties(record: GraphRecord, own: Data): Data {
  const taken = new Map(own);
  const added = sortedProperties(record.properties)
    .filter(([name, value]) => taken.get(name) !== value)
    .map(([name, value]): Data[number] => [
      taken.has(name) || RESERVED.has(name) ? `kith_${name}` : name,
      value,
    ]);
  return [...own, ...added];
}
