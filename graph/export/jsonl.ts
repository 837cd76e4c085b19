/**
 * JSONL, one node or edge a line, nothing lost: what `kith import` reads back, what goes with a backup,
 * and what two stores are compared by, byte for byte. The order of keys and the spelling of values are
 * fixed (canonical-json.ts).
 */
import type { GraphEdge, GraphNode } from '../model.ts';
import { canonicalObject, canonicalValue, sortedProperties } from './canonical-json.ts';
import type { Exporter } from './exporter.ts';
import { writeSections } from './sections.ts';

export const jsonl: Exporter = {
  id: 'jsonl',
  label: 'JSONL',
  help: 'one node or edge a line, lossless: read back by `kith import`, and by any program',
  extension: 'jsonl',
  mediaType: 'application/jsonl',
  write: (records) => writeSections(records, { opening: '', node, middle: '', edge, closing: '' }),
};

function node(record: GraphNode): string {
  const { id, labels, properties } = record;
  return (
    `{"kind":"node","id":${canonicalValue(id)},"labels":${canonicalValue([...labels].sort())},` +
    `"properties":${canonicalObject(sortedProperties(properties))}}\n`
  );
}

function edge(record: GraphEdge): string {
  const { id, type, from, to, properties } = record;
  return (
    `{"kind":"edge","id":${canonicalValue(id)},"type":${canonicalValue(type)},` +
    `"from":${canonicalValue(from)},"to":${canonicalValue(to)},` +
    `"properties":${canonicalObject(sortedProperties(properties))}}\n`
  );
}
