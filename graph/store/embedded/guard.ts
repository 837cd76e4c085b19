/**
 * Whether a plan only reads the graph: every operator in it must be known to, and every procedure too.
 *
 * `EXPLAIN` prints an operator a line. Text of the query can only add lines (a name in backticks may hold a
 * line break; strings are printed escaped), never hide one: at worst a query is refused that need not be.
 */
import { KithError } from '../../../foundation/errors.ts';
import { READING_PROCEDURES } from '../read-only.ts';

/** Each prints all operators below it, so that nothing hides under one. */
const READING_OPERATORS: ReadonlySet<string> = new Set([
  'Aggregate',
  'Apply',
  'Argument',
  'CallProcedure',
  'Distinct',
  'Empty',
  'Expand',
  'Filter',
  'Join',
  'LeftJoin',
  'Limit',
  'NodeScan',
  'Project',
  'Return',
  'ShortestPath',
  'Skip',
  'Sort',
  'Union',
  'Unwind',
]);

/** Operators inside a pattern or subquery of an expression, which is printed on its operator's line. */
const READING_INNER_OPERATORS: ReadonlySet<string> = new Set([
  ...READING_OPERATORS,
  'ParameterScan',
  'MultiWayJoin',
]);

const WRITING_OPERATOR = /^(Create|Merge|Delete|Set|Add|Remove|Insert)/;

/** How engine 0.6.0 prints the operator that hands a subquery the rows from outside. */
const ARGUMENT = /^( *)Discriminant\(51\)$/gm;

/** The engine's plan with its nameless operator named. */
export function readablePlan(plan: string): string {
  return plan.replace(ARGUMENT, '$1Argument').trimEnd();
}

/**
 * @param plan as `readablePlan` gives it
 * @throws KithError `cypher-write` when the query would change the graph, `cypher-refused` when it does
 *   anything else than read it
 */
export function refuseByPlan(plan: string): void {
  for (const line of plan.split('\n')) {
    const operator = /^ *([A-Za-z]+)(?: |$)/.exec(line)?.[1] ?? line.trim();
    if (!READING_OPERATORS.has(operator)) throw refusal(operator);
    if (operator === 'CallProcedure') refuseProcedure(line);
    for (const [, inner] of withoutStrings(line).matchAll(/\b([A-Z][A-Za-z]*)\((?:[A-Z][A-Za-z]*)Op \{/g))
      if (!READING_INNER_OPERATORS.has(inner!)) throw refusal(inner!);
  }
}

/** Whether one plan is the other under a Limit of that many rows, and nothing else. */
export function isLimitOver(limited: string, plan: string, rows: number): boolean {
  return limited === `Limit (${rows})\n${plan.replace(/^/gm, '  ')}`;
}

function refuseProcedure(line: string): void {
  const name = /CallProcedure \(([^()]*)\)/.exec(line)?.[1] ?? '';
  if (!READING_PROCEDURES.has(name))
    throw new KithError(
      'cypher-refused',
      `The procedure ${name.slice(0, 80)} is not among those a query may call.`,
    );
}

function refusal(operator: string): KithError {
  return WRITING_OPERATOR.test(operator)
    ? new KithError('cypher-write', 'The query would change the graph; only reading is allowed here.')
    : new KithError(
        'cypher-refused',
        `The query does more than read the graph (${operator.slice(0, 40)}); only reading is allowed here.`,
      );
}

function withoutStrings(line: string): string {
  return line.replace(/"(?:[^"\\]|\\.)*"/g, '""');
}
