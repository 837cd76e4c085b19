/** `kith query CYPHER`: read-only Cypher, as a table or as data. */
import { KithError } from '../../foundation/errors.ts';
import { writeTable } from '../../graph/export/table.ts';
import type { GraphValue, PropertyValue } from '../../graph/model.ts';
import type { ParameterValue, QueryResult } from '../../graph/store/contract.ts';
import type { Context } from '../context.ts';
import { readBytes } from '../inputs/read.ts';
import { assignments, choice, duration, integer } from '../options.ts';
import { jsonLine } from '../output.ts';
import { reportError } from '../report.ts';
import { openGraphOf, storeOptions } from '../store.ts';
import { caret } from '../text/caret.ts';
import { paintFor } from '../text/paint.ts';
import { table } from '../text/table.ts';
import { cellOf } from '../text/values.ts';
import { visible } from '../text/visible.ts';
import { defineVerb } from '../verb.ts';

export const query = defineVerb({
  id: 'query',
  label: 'ask the graph in read-only Cypher',
  help: `Runs Cypher that only reads; what would write is refused. Entities have their types as labels (:Entity:Organization:Company), sentences hold the evidence: (:Article)-[:HAS]->(:Sentence)-[:MENTIONS]->(:Entity). "kith stats" lists types and relations. "-" reads the query from standard input.`,
  arguments: [{ name: '<cypher>', help: 'the query in quotes, or -' }],
  options: {
    param: assignments('-p, --param <name=value>', 'a $name of the query; JSON if it parses, else text'),
    format: choice(
      '-f, --format <format>',
      'how rows are written',
      ['table', 'json', 'jsonl', 'csv'],
      'table',
    ),
    timeout: duration('--timeout <time>', 'how long it may take: 500ms, 5s, 2m', { shown: '5s', ms: 5_000 }),
    limit: integer('--limit <rows>', 'rows at most', { default: 1_000, min: 1, max: 1_000_000 }),
    ...storeOptions,
  },
  examples: [
    {
      command: "query 'MATCH (c:Company)<-[:DEVELOPED_BY]-(p) RETURN c.name, p.name'",
      does: 'who develops what',
    },
    {
      command: "query 'MATCH (e {name: $name})-[r]-(o:Entity) RETURN type(r), o' --param name=AlmaLinux",
      does: 'with a parameter',
    },
    {
      command: "query 'MATCH (e:Entity) RETURN e.name, e.type, e.mentions' --format csv > entities.csv",
      does: 'a table for a spreadsheet',
    },
  ],

  async run(context, [given = ''], values) {
    const { messages, out } = context;
    const cypher = given === '-' ? await fromStdin(context) : given;
    const graph = await openGraphOf(context, values);
    let result: QueryResult;
    try {
      result = await graph.query({
        cypher,
        // Parsed from JSON or text, so that nothing but parameter values can be in it.
        parameters: Object.fromEntries(values.param) as Record<string, ParameterValue>,
        limit: values.limit,
        timeoutMs: values.timeout,
        signal: context.signal,
      });
    } catch (error) {
      if (!(error instanceof KithError) || !error.position) throw error;
      const code = reportError(error, messages);
      messages.line(caret(cypher, error.position, messages.output.columns));
      return code;
    }
    await WRITERS[values.format as keyof typeof WRITERS](result, context);
    const { rows, truncated, tookMs } = result;
    if (truncated) messages.say(`only the first ${rows.length} rows; --limit gives more.`);
    else if (out.terminal && values.format === 'table')
      messages.line(`${rows.length} row${rows.length === 1 ? '' : 's'} in ${Math.round(tookMs)} ms`);
    return undefined;
  },
});

const WRITERS = {
  async table({ columns, rows }: QueryResult, { out }: Context) {
    const lines = table(
      columns.map(visible),
      rows.map((row) => row.map(cellOf)),
      { width: out.columns, paint: paintFor(out) },
    );
    for (const line of lines) await out.line(line);
  },
  async json({ columns, rows }: QueryResult, { out }: Context) {
    await out.write('[');
    for (const [at, row] of rows.entries())
      await out.write(`${at === 0 ? '\n' : ',\n'}  ${jsonLine(objectOf(columns, row))}`);
    await out.write(rows.length === 0 ? ']\n' : '\n]\n');
  },
  async jsonl({ columns, rows }: QueryResult, { out }: Context) {
    for (const row of rows) await out.json(objectOf(columns, row));
  },
  async csv({ columns, rows }: QueryResult, { out }: Context) {
    async function* cells() {
      for (const row of rows) yield row.map(csvCell);
    }
    for await (const chunk of writeTable(columns, cells())) await out.data(chunk);
  },
};

function objectOf(columns: readonly string[], row: readonly GraphValue[]): Record<string, GraphValue> {
  return Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null]));
}

function csvCell(value: GraphValue): PropertyValue | undefined {
  if (value === null) return undefined;
  return typeof value === 'object' ? JSON.stringify(value) : value;
}

async function fromStdin({ io, signal }: Context): Promise<string> {
  const bytes = await readBytes({ path: '-', file: '-', source: '-' }, io.stdin, signal);
  return new TextDecoder().decode(bytes);
}
