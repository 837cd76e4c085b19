/** What a user's query is refused for by its text alone, before it reaches the engine's process. */
import { KithError } from '../../../foundation/errors.ts';
import type { ParameterValue, UserQuery } from '../contract.ts';
import { type CypherScan, positionAt, scanCypher } from '../cypher-text.ts';
import { refuseByText } from '../read-only.ts';
import type { QueryRequest } from './protocol.ts';

/** Run it, show its plan, or run it and show what each step cost. */
export type Mode = 'run' | 'plan' | 'profile';

/** UTF-16 units; what a query carries beyond this belongs into its parameters. */
export const LONGEST_QUERY = 100_000;
/** Levels that a parameter may be nested. */
const DEEPEST_PARAMETER = 100;

/** Clauses that a query which only reads begins with. */
const OPENING_WORDS: ReadonlySet<string> = new Set(['CALL', 'MATCH', 'OPTIONAL', 'RETURN', 'UNWIND', 'WITH']);
/** Clauses after the last RETURN behind which a LIMIT may stand. */
const BEFORE_LIMIT: ReadonlySet<string> = new Set(['RETURN', 'ORDER', 'SKIP', 'OFFSET']);
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/**
 * @returns the query as the engine's process takes it
 * @throws KithError `cypher-syntax`, `cypher-write`, `cypher-refused` with the position at fault;
 *   `invalid-request` for parameters that are nested too deeply
 */
export function admit(query: UserQuery): QueryRequest {
  const { cypher, limit, parameters = {} } = query;
  refuseByCharacters(cypher);
  const scan = scanCypher(cypher);
  refuseByText(scan);
  refuseByForm(cypher, scan);
  for (const value of Object.values(parameters)) refuseDeep(value, 0);
  const mode = scan.prefix === 'EXPLAIN' ? 'plan' : scan.prefix === 'PROFILE' ? 'profile' : 'run';
  return {
    mode,
    text: scan.body,
    limited: mode === 'run' ? withLimit(scan, limit + 1) : null,
    parameters,
    limit,
  };
}

function refuseByCharacters(cypher: string): void {
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
      `The query has a control character at line ${position.line}, column ${position.column}; remove it, or pass it in a parameter.`,
      { position },
    );
  }
}

/** The engine is asked for a plan only of what begins as a reading query does: of all else it knows more than we do. */
function refuseByForm(cypher: string, scan: CypherScan): void {
  const start = scan.body.search(/\S/);
  if (start === -1)
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
  const first = scan.clauses[0];
  if (first?.position.offset !== start || !OPENING_WORDS.has(first.keyword)) {
    const position = positionAt(cypher, start);
    const word = /^[\p{L}\p{N}_]{1,40}/u.exec(scan.body.slice(start))?.[0];
    throw new KithError(
      'cypher-syntax',
      `A query begins with MATCH, OPTIONAL MATCH, UNWIND, WITH, CALL or RETURN${word ? `, not with ${word}` : ''} (line ${position.line}, column ${position.column}).`,
      { position },
    );
  }
}

/**
 * The query with a LIMIT behind its last RETURN, so that the engine stops instead of holding rows that
 * nobody reads; null where it has one already or where it could mean something else. The plan guard runs
 * it only if its plan is the query's own under one Limit.
 */
function withLimit(scan: CypherScan, rows: number): string | null {
  const words = scan.clauses.map(({ keyword }) => keyword);
  const last = words.lastIndexOf('RETURN');
  if (last === -1 || words.includes('UNION')) return null;
  if (!words.slice(last).every((word) => BEFORE_LIMIT.has(word))) return null;
  return `${scan.body}\nLIMIT ${rows}`;
}

function refuseDeep(value: ParameterValue | undefined, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth === DEEPEST_PARAMETER)
    throw new KithError(
      'invalid-request',
      `A parameter is nested more than ${DEEPEST_PARAMETER} levels deep; send flatter values.`,
    );
  for (const item of Object.values(value)) refuseDeep(item, depth + 1);
}
