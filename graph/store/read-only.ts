/**
 * What a query's text alone tells is not a read: both engines' guards ask here first, so that the refusal
 * is the same sentence with the same position. The engine's plan is asked next, and proves the rest.
 */
import { KithError, type Position } from '../../foundation/errors.ts';
import { type CypherScan, FOREIGN_WORDS, positionAt, WRITING_WORDS } from './cypher-text.ts';

/** Procedures that only read the graph; each engine has some of them. */
export const READING_PROCEDURES: ReadonlySet<string> = new Set([
  'db.index.fulltext.queryNodes',
  'db.index.fulltext.queryRelationships',
  'db.labels',
  'db.propertyKeys',
  'db.relationshipTypes',
  'db.schema.nodeTypeProperties',
  'db.schema.relTypeProperties',
  'db.schema.visualization',
]);

/** Functions with a dot in their name that Cypher itself brings; others come from plug-ins. */
const READING_FUNCTIONS: ReadonlySet<string> = new Set([
  'date.realtime',
  'date.statement',
  'date.transaction',
  'date.truncate',
  'datetime.fromepoch',
  'datetime.fromepochmillis',
  'datetime.realtime',
  'datetime.statement',
  'datetime.transaction',
  'datetime.truncate',
  'duration.between',
  'duration.indays',
  'duration.inmonths',
  'duration.inseconds',
  'localdatetime.realtime',
  'localdatetime.statement',
  'localdatetime.transaction',
  'localdatetime.truncate',
  'localtime.realtime',
  'localtime.statement',
  'localtime.transaction',
  'localtime.truncate',
  'point.distance',
  'point.withinbbox',
  'time.realtime',
  'time.statement',
  'time.transaction',
  'time.truncate',
  'vector.similarity.cosine',
  'vector.similarity.euclidean',
]);

/** UTF-16 units of a query; what it carries beyond this belongs into its parameters. */
export const LONGEST_QUERY = 100_000;

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

const OUTSIDE: Readonly<Record<string, string>> = {
  LOAD: 'LOAD CSV reads files and opens connections, which a query may not',
  TRANSACTIONS: 'CALL … IN TRANSACTIONS commits on its own, which a query may not',
  USE: 'USE goes to another graph; a query may read this one only',
};

/** @throws KithError `cypher-write` or `cypher-refused` with the position of the first word at fault */
export function refuseByText(scan: CypherScan): void {
  const faults: { position: Position; error(): KithError }[] = [];
  const refuse = (position: Position, code: 'cypher-write' | 'cypher-refused', sentence: string): void => {
    faults.push({ position, error: () => new KithError(code, sentence, { position }) });
  };
  const escaped = scan.escapes[0];
  if (escaped)
    refuse(escaped, 'cypher-refused', `The query has an escape ${at(escaped)}; write the character itself.`);
  const separator = scan.separators[0];
  if (separator)
    refuse(
      separator,
      'cypher-refused',
      `Another statement follows the ; ${at(separator)}; send one at a time.`,
    );
  for (const { keyword, position } of scan.clauses) {
    if (WRITING_WORDS.has(keyword)) {
      refuse(
        position,
        'cypher-write',
        `The query would change the graph (${keyword} ${at(position)}); only reading is allowed here.`,
      );
      break;
    }
    if (FOREIGN_WORDS.has(keyword)) {
      const why = OUTSIDE[keyword] ?? `${keyword} manages the server, which a query may not`;
      refuse(position, 'cypher-refused', `${why} (${at(position)}).`);
      break;
    }
  }
  const procedure = scan.procedures.find(({ name }) => !READING_PROCEDURES.has(name));
  if (procedure)
    refuse(
      procedure.position,
      'cypher-refused',
      unknownCall('procedure', procedure.name, procedure.position),
    );
  const called = scan.functions.find(({ name }) => !READING_FUNCTIONS.has(name.toLowerCase()));
  if (called)
    refuse(called.position, 'cypher-refused', unknownCall('function', called.name, called.position));

  const first = faults.sort((one, other) => (one.position.offset ?? 0) - (other.position.offset ?? 0))[0];
  if (first) throw first.error();
}

/**
 * What no engine should see, though it would not write.
 *
 * @throws KithError `cypher-syntax` when there is no query, `cypher-refused` for one that is too long, has
 *   control characters, or asks for options of an engine
 */
export function refuseByForm(cypher: string, scan: CypherScan): void {
  if (cypher.length > LONGEST_QUERY)
    throw new KithError(
      'cypher-refused',
      `The query has ${cypher.length} characters, of which at most ${LONGEST_QUERY} are read; put long lists into parameters ($name).`,
    );
  const control = CONTROL.exec(cypher);
  if (control) {
    const position = positionAt(cypher, control.index);
    throw new KithError(
      'cypher-refused',
      `The query has a control character ${at(position)}; remove it, or pass it in a parameter.`,
      { position },
    );
  }
  if (scan.body.trim() === '')
    throw new KithError(
      'cypher-syntax',
      'The query is empty; write one, such as MATCH (n) RETURN n LIMIT 10.',
      { position: { line: 1, column: 1, offset: 0 } },
    );
  if (scan.options !== null && !/^(5(\.\d+)?)?$/.test(scan.options))
    throw new KithError(
      'cypher-refused',
      `The options "CYPHER ${scan.options.slice(0, 80)}" are not taken; leave them out, or write CYPHER 5.`,
    );
}

/**
 * A query that ends in no RETURN, of which an engine's plan says nothing: the embedded one would answer it
 * with its own numbers of nodes.
 *
 * @throws KithError `cypher-syntax` at the query's end
 */
export function refuseWithoutReturn(cypher: string, scan: CypherScan): void {
  const words = scan.clauses.map(({ keyword }) => keyword);
  const standalone = words.every((word) => word === 'CALL' || word === 'YIELD' || word === 'WHERE');
  if (standalone || words.includes('RETURN') || words.includes('FINISH')) return;
  const position = positionAt(cypher, scan.body.trimEnd().length);
  throw new KithError(
    'cypher-syntax',
    `The query returns nothing; end it with RETURN, such as RETURN n (${at(position)}).`,
    { position },
  );
}

function unknownCall(kind: 'procedure' | 'function', name: string, position: Position): string {
  const known = kind === 'procedure' ? `; these are: ${[...READING_PROCEDURES].join(', ')}` : '';
  return `The ${kind} ${name.slice(0, 80)} (${at(position)}) is not among those a query may call${known}.`;
}

function at(position: Position): string {
  return `at line ${position.line}, column ${position.column}`;
}
