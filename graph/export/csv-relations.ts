/**
 * CSV for people: a row for each relation, with the names and types of its ends and the sentences that say
 * so. The format forces memory: the names of all nodes are held, and the text of sentences up to a budget.
 */
import type { GraphEdge, GraphNode, GraphRecord } from '../model.ts';
import { TEXT_EDGES } from '../model.ts';
import { nodeName, nodeType } from './appearance.ts';
import { attributeValues, EXTRA } from './attributes.ts';
import type { Exporter } from './exporter.ts';
import { nodesFirst } from './sections.ts';
import { CSV_MEDIA_TYPE, type TableRow, writeTable } from './table.ts';

const COLUMNS = [
  'subject',
  'subject_type',
  'relation',
  'object',
  'object_type',
  'confidence',
  'weight',
  'evidence',
  'sentences',
  'methods',
  'id',
  'subject_id',
  'object_id',
  EXTRA,
] as const;

/** Code units of sentence text that are held; a sentence past it is given by its id. */
const SENTENCE_BUDGET = 64 * 1024 * 1024;
/** Excel cuts a cell at 32,767. */
const CELL_LENGTH = 30_000;

export const csvRelations: Exporter = {
  id: 'csv',
  label: 'CSV, relations',
  help: 'a spreadsheet of relations: both names, confidence, sentences (see csv-nodes, csv-edges for all data)',
  extension: 'csv',
  mediaType: CSV_MEDIA_TYPE,
  write: (records) => writeTable(COLUMNS, rows(records)),
};

interface End {
  name: string;
  type: string;
}

async function* rows(records: AsyncIterable<GraphRecord>): AsyncGenerator<TableRow> {
  const ends = new Map<string, End>();
  const sentences = new Map<string, string>();
  let held = 0;
  for await (const record of nodesFirst(records)) {
    if (record.kind === 'edge') {
      if (!isTextEdge(record.type)) yield row(record, ends, sentences);
      continue;
    }
    if (!record.labels.includes('Sentence')) {
      ends.set(record.id, { name: nodeName(record), type: nodeType(record) });
      continue;
    }
    const text = sentenceText(record);
    held += text.length;
    if (held <= SENTENCE_BUDGET) sentences.set(record.id, text);
  }
}

function row(
  edge: GraphEdge,
  ends: ReadonlyMap<string, End>,
  sentences: ReadonlyMap<string, string>,
): TableRow {
  const { values, extra } = attributeValues(edge);
  const subject = ends.get(edge.from);
  const object = ends.get(edge.to);
  const evidence = values.get('evidence');
  const ids = Array.isArray(evidence) ? evidence.map(String) : [];
  // In the order of COLUMNS.
  return [
    subject?.name ?? edge.from,
    subject?.type,
    edge.type,
    object?.name ?? edge.to,
    object?.type,
    values.get('confidence'),
    values.get('weight'),
    ids.length,
    sentencesCell(ids.map((id) => sentences.get(id) ?? id)),
    values.get('methods'),
    edge.id,
    edge.from,
    edge.to,
    extra,
  ];
}

/** One sentence a line, as many whole ones as fit, and how many more there are. */
function sentencesCell(sentences: readonly string[]): string {
  let cell = '';
  for (const [index, sentence] of sentences.entries()) {
    if (cell.length + sentence.length > CELL_LENGTH) return `${cell}(and ${sentences.length - index} more)`;
    cell += index === sentences.length - 1 ? sentence : `${sentence}\n`;
  }
  return cell;
}

function sentenceText(node: GraphNode): string {
  const { text } = node.properties;
  return typeof text === 'string' ? text : node.id;
}

function isTextEdge(type: string): boolean {
  return (TEXT_EDGES as readonly string[]).includes(type);
}
