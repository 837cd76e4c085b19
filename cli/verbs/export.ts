/** `kith export`: the graph, or a part of it, as a file for other tools. */
import { extname } from 'node:path';
import type { Ontology } from '../../extract/ontology/ontology.ts';
import { EXIT, KithError } from '../../foundation/errors.ts';
import type { Exporter } from '../../graph/export/exporter.ts';
import { exporters } from '../../graph/export/registry.ts';
import { exportToFile } from '../../graph/export/write-file.ts';
import type { ExportScope, Graph } from '../../graph/graph.ts';
import type { GraphRecord } from '../../graph/model.ts';
import type { Context } from '../context.ts';
import { counted } from '../ingesting.ts';
import { interrupted } from '../interrupt.ts';
import type { Bar } from '../messages.ts';
import { integer, text } from '../options.ts';
import { openGraphOf, storeOptions } from '../store.ts';
import { visible } from '../text/visible.ts';
import { defineVerb } from '../verb.ts';

const DEPTH = 2;

export const exportGraph = defineVerb({
  id: 'export',
  label: 'take the graph, or a part of it, to another tool',
  help: `Writes the graph in the format of another tool: all of it, what lies around an entity, or the nodes and edges of a query. A file is whole or not there.`,
  details: formats(),
  arguments: [],
  options: {
    format: text(
      '-f, --format <format>',
      `how it is written (${exporters.ids.join(', ')}); by the ending of the file if not given`,
    ),
    output: text('-o, --output <file>', 'where it goes; - or nothing is standard output'),
    query: text('--query <cypher>', 'the nodes and edges that a read-only query returns'),
    around: text('--around <name>', 'what lies around this entity'),
    depth: integer('--depth <steps>', 'how far around', { default: DEPTH, min: 0, max: 8 }),
    ...storeOptions,
  },
  examples: [
    { command: 'export --format graphml -o graph.graphml', does: 'the whole graph, for Gephi or yEd' },
    { command: 'export -o alma.gexf --around AlmaLinux --depth 1', does: 'one entity and its neighbours' },
    {
      command: "export --format csv --query 'MATCH (a)-[r:DEVELOPED_BY]->(b) RETURN a, r, b' -o - | head",
      does: 'what a query finds, to standard output',
    },
  ],
  endsItself: true,

  async run(context, _, values) {
    const { messages, out, signal } = context;
    const file = values.output === undefined || values.output === '-' ? undefined : values.output;
    const exporter = exporterFor(values.format, file);
    if (values.query !== undefined && values.around !== undefined)
      throw new KithError('usage', 'Give one of --query and --around, or none of them for the whole graph.');
    if (context.typed.has('depth') && values.around === undefined)
      throw new KithError('usage', '--depth goes with --around.');
    const graph = await openGraphOf(context, values);
    const scope = await scopeOf(graph, values);
    const bar = messages.progress('Exporting', !(file === undefined && out.terminal));
    const tally = { nodes: 0, edges: 0 };
    const records = counting(graph.records(scope, { evidence: exporter.evidence }), tally, bar);
    try {
      if (file !== undefined) await exportToFile(exporter, records, file, signal, graph.ontology);
      else await toStandardOutput(exporter, records, graph.ontology, context);
    } finally {
      bar.end();
    }
    if (out.closed) return EXIT.done;
    const where = file === undefined ? '' : ` in ${visible(file)}`;
    messages.line(`${counted(tally.nodes, 'node')} and ${counted(tally.edges, 'edge')}${where}.`);
    return EXIT.done;
  },
});

/** The exporter that was named, or the first whose files end as this one. */
export function exporterFor(format: string | undefined, file: string | undefined): Exporter {
  if (format !== undefined) return exporters.get(format);
  const ending = file === undefined ? '' : extname(file).slice(1).toLowerCase();
  const found = exporters.all.find(({ extension }) => extension === ending);
  if (found) return found;
  throw new KithError('usage', `Say how to write it with --format: ${exporters.ids.join(', ')}.`, {
    known: exporters.ids,
  });
}

async function scopeOf(
  graph: Graph,
  { query, around, depth }: { query?: string; around?: string; depth: number },
): Promise<ExportScope> {
  if (query !== undefined) return { kind: 'query', cypher: query };
  if (around === undefined) return { kind: 'whole' };
  const { id } = await graph.resolveName(around);
  return { kind: 'around', entity: id, depth };
}

async function* counting(
  records: AsyncIterable<GraphRecord>,
  tally: { nodes: number; edges: number },
  bar: Bar,
): AsyncGenerator<GraphRecord> {
  for await (const record of records) {
    if (record.kind === 'node') tally.nodes += 1;
    else tally.edges += 1;
    bar.update(tally.nodes + tally.edges, 'nodes and edges');
    yield record;
  }
}

async function toStandardOutput(
  exporter: Exporter,
  records: AsyncIterable<GraphRecord>,
  ontology: Ontology,
  { out, signal }: Context,
): Promise<void> {
  for await (const chunk of exporter.write(records, ontology)) {
    if (signal.aborted) break;
    await out.data(chunk);
  }
  if (signal.aborted && !out.closed) throw interrupted();
}

function formats(): string {
  const width = Math.max(...exporters.ids.map((id) => id.length));
  const lines = exporters.all.map(({ id, help }) => `  ${id.padEnd(width)}  ${help}`);
  return ['Formats:', ...lines].join('\n');
}
