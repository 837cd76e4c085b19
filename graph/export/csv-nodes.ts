/** CSV of all nodes, a column for each property of the model and `extra` (JSON) for others. Streams. */
import type { GraphRecord } from '../model.ts';
import { attributeValues, EXTRA, NODE_ATTRIBUTES } from './attributes.ts';
import type { Exporter } from './exporter.ts';
import { nodesFirst } from './sections.ts';
import { CSV_MEDIA_TYPE, type TableRow, writeTable } from './table.ts';

const PROPERTIES = NODE_ATTRIBUTES.map((attribute) => attribute.name);

export const csvNodes: Exporter = {
  id: 'csv-nodes',
  label: 'CSV, nodes',
  help: 'a table of all nodes with their properties; lists are joined by " | "',
  extension: 'nodes.csv',
  mediaType: CSV_MEDIA_TYPE,
  write: (records) => writeTable(['id', 'labels', ...PROPERTIES, EXTRA], rows(records)),
};

async function* rows(records: AsyncIterable<GraphRecord>): AsyncGenerator<TableRow> {
  for await (const record of nodesFirst(records)) {
    // Nothing but edges comes now.
    if (record.kind === 'edge') return;
    const { values, extra } = attributeValues(record);
    yield [record.id, [...record.labels].sort(), ...PROPERTIES.map((name) => values.get(name)), extra];
  }
}
