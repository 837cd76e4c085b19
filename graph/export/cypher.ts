/**
 * A Cypher script, streaming: one statement a line, each ended by `;`, for `cypher-shell -f FILE`, Neo4j
 * Browser or any driver. Run twice it changes nothing: constraints first, then MERGE by id, in batches
 * (`UNWIND [{…}, …] AS row`). Memory: the nodes whose label does not follow from their id.
 */
import { type GraphEdge, type GraphNode, type GraphRecord, NODE_LABELS, type Properties } from '../model.ts';
import { keyLabel } from './appearance.ts';
import { attributeType } from './attributes.ts';
import { sortedProperties } from './canonical-json.ts';
import { inChunks } from './chunks.ts';
import { cypherName, cypherString, cypherValue } from './cypher-literals.ts';
import type { Exporter } from './exporter.ts';
import { nodesFirst } from './sections.ts';
import { StatementBatches } from './statement-batches.ts';

export const cypher: Exporter = {
  id: 'cypher',
  label: 'Cypher script',
  help: 'idempotent MERGE statements, one a line: cypher-shell -f FILE, into Neo4j 5',
  extension: 'cypher',
  mediaType: 'application/x-cypher-query; charset=utf-8',
  write: (records) => inChunks(statements(records)),
};

async function* statements(records: AsyncIterable<GraphRecord>): AsyncGenerator<string> {
  const constrained = new Set<string>();
  const labels = new KeyLabels();
  const batches = new StatementBatches();
  for (const label of NODE_LABELS) {
    constrained.add(label);
    yield constraint(label);
  }
  let edges = false;
  for await (const record of nodesFirst(records)) {
    if (record.kind === 'node') {
      const label = keyLabel(record.labels);
      if (label !== undefined && !constrained.has(label)) {
        constrained.add(label);
        yield constraint(label);
      }
      labels.add(record.id, label);
      yield* batches.add(...nodeStatement(record, label));
      continue;
    }
    // Every node is there before the first edge looks for its ends.
    if (!edges) yield* batches.rest();
    edges = true;
    yield* batches.add(...edgeStatement(record, labels));
  }
  yield* batches.rest();
}

function constraint(label: string): string {
  return `CREATE CONSTRAINT IF NOT EXISTS FOR (n:${cypherName(label)}) REQUIRE n.id IS UNIQUE;\n`;
}

type StatementRow = [statement: string, row: string];

function nodeStatement(node: GraphNode, label: string | undefined): StatementRow {
  const others = node.labels.filter((other) => other !== label).sort();
  const setLabels =
    others.length === 0 ? '' : ` SET n${others.map((other) => `:${cypherName(other)}`).join('')}`;
  return [
    `MERGE (n${ofLabel(label)} {id: row.id}) SET n += row.properties${setLabels}`,
    `{id: ${cypherString(node.id)}, properties: ${propertyMap('node', node.properties)}}`,
  ];
}

function edgeStatement(edge: GraphEdge, labels: KeyLabels): StatementRow {
  const { id, start } = edge.properties;
  // What tells two edges of one type between the same nodes apart (textEdgeId of the model).
  const [key, identity]: [string, string | undefined] =
    id !== undefined
      ? [' {id: row.key}', cypherString(edge.id)]
      : start !== undefined
        ? [' {start: row.key}', cypherValue(start)]
        : ['', undefined];
  const row = [
    `from: ${cypherString(edge.from)}`,
    `to: ${cypherString(edge.to)}`,
    ...(identity === undefined ? [] : [`key: ${identity}`]),
    `properties: ${propertyMap('edge', edge.properties)}`,
  ];
  return [
    `MATCH (a${ofLabel(labels.get(edge.from))} {id: row.from}) ` +
      `MATCH (b${ofLabel(labels.get(edge.to))} {id: row.to}) ` +
      `MERGE (a)-[r:${cypherName(edge.type)}${key}]->(b) SET r += row.properties`,
    `{${row.join(', ')}}`,
  ];
}

function ofLabel(label: string | undefined): string {
  return label === undefined ? '' : `:${cypherName(label)}`;
}

/** All but `id`, which MERGE sets. */
function propertyMap(kind: GraphRecord['kind'], properties: Properties): string {
  const entries = sortedProperties(properties)
    .filter(([name]) => name !== 'id')
    .map(
      ([name, value]) => `${cypherName(name)}: ${cypherValue(value, attributeType(kind, name) === 'double')}`,
    );
  return `{${entries.join(', ')}}`;
}

/** Letter before the 16 hex digits of an id made from content -> label (extract/identity.ts). */
const LABEL_OF_LETTER: Readonly<Record<string, string>> = {
  a: 'Article',
  s: 'Sentence',
  e: 'Entity',
  c: 'Category',
};
const CONTENT_ID = /^[asec][0-9a-f]{16}$/;

/** The label by which an edge finds its end through the index: told by the id, and kept where it isn't. */
class KeyLabels {
  readonly #exceptions = new Map<string, string | undefined>();

  add(id: string, label: string | undefined): void {
    if (label !== byId(id)) this.#exceptions.set(id, label);
  }

  get(id: string): string | undefined {
    return this.#exceptions.has(id) ? this.#exceptions.get(id) : byId(id);
  }
}

function byId(id: string): string | undefined {
  return CONTENT_ID.test(id) ? LABEL_OF_LETTER[id.charAt(0)] : undefined;
}
