/** CSV of all edges by the ids of their ends, a column for each property of the model. Streams. */
import type { GraphRecord } from '../model.ts';
import { attributeValues, EDGE_ATTRIBUTES, EXTRA } from './attributes.ts';
import type { Exporter } from './exporter.ts';
import { nodesFirst } from './sections.ts';
import { CSV_MEDIA_TYPE, type TableRow, writeTable } from './table.ts';

const PROPERTIES = EDGE_ATTRIBUTES.map((attribute) => attribute.name);

export const csvEdges: Exporter = {
  id: 'csv-edges',
  label: 'CSV, edges',
  help: 'a table of all edges, those of the text included, to be joined with csv-nodes by id',
  extension: 'edges.csv',
  mediaType: CSV_MEDIA_TYPE,
  write: (records) => writeTable(['id', 'type', 'from', 'to', ...PROPERTIES, EXTRA], rows(records)),
};

async function* rows(records: AsyncIterable<GraphRecord>): AsyncGenerator<TableRow> {
  for await (const record of nodesFirst(records)) {
    if (record.kind === 'node') continue;
    const { id, type, from, to } = record;
    const { values, extra } = attributeValues(record);
    yield [id, type, from, to, ...PROPERTIES.map((name) => values.get(name)), extra];
  }
}
