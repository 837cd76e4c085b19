/** Runs a user's query inside a transaction: its plan first, then as many rows as were asked for. */
import type { QueryResult, Transaction } from '@grafeo-db/js';
import { KithError } from '../../../foundation/errors.ts';
import type { GraphValue } from '../../model.ts';
import { scanCypher } from '../cypher-text.ts';
import { refuseWithoutReturn } from '../read-only.ts';
import { queryError } from './errors.ts';
import { isLimitOver, readablePlan, refuseByPlan } from './guard.ts';
import type { QueryReply, QueryRequest } from './protocol.ts';
import { type ResultValues, weightOf } from './values.ts';

/** Bytes of an answer, about. */
const HEAVIEST_ANSWER = 16 * 1024 * 1024;

/**
 * @param transaction to be rolled back by the caller, whatever happens
 * @throws KithError `cypher-*`
 */
export async function runUserQuery(
  transaction: Transaction,
  request: QueryRequest,
  values: ResultValues,
): Promise<QueryReply> {
  const { mode, text, limited, parameters, limit } = request;
  const plan = await explain(transaction, text, parameters);
  refuseByPlan(plan);
  // After the plan, so that the engine's own words for a misspelt RETURN come first.
  refuseWithoutReturn(text, scanCypher(text));
  if (mode === 'plan') return { columns: ['plan'], rows: [[plan]], truncated: false };
  if (mode === 'profile') {
    const profile = await transaction.executeCypher(`PROFILE\n${text}`, parameters);
    return { columns: ['profile'], rows: [[String(profile.scalar())]], truncated: false };
  }
  const cut = limited !== null && (await stopsEarly(transaction, request, plan));
  const result = await transaction.executeCypher(cut ? limited : text, parameters);
  refuseWritten(result);
  return firstRows(result, limit, values);
}

/** On a line of its own, so that the engine's columns are those of the query. */
async function explain(
  transaction: Transaction,
  text: string,
  parameters: QueryRequest['parameters'],
): Promise<string> {
  try {
    const result = await transaction.executeCypher(`EXPLAIN\n${text}`, parameters);
    return readablePlan(String(result.scalar()));
  } catch (error) {
    throw queryError(error, text, 1);
  }
}

/** Whether the query with a LIMIT put behind it is the same query, only cut. */
async function stopsEarly(
  transaction: Transaction,
  { limited, parameters, limit }: QueryRequest,
  plan: string,
): Promise<boolean> {
  try {
    const limitedPlan = await explain(transaction, limited ?? '', parameters);
    return isLimitOver(limitedPlan, plan, limit + 1);
  } catch {
    return false;
  }
}

/** The guards before this one should have seen it; what was written is rolled back. */
function refuseWritten(result: QueryResult): void {
  if (Object.values(result.counters).some((count) => count > 0))
    throw new KithError('cypher-write', 'The query would change the graph; only reading is allowed here.');
}

/** @throws KithError `cypher-failed` when the first row alone is too heavy */
export function firstRows(
  result: Pick<QueryResult, 'columns' | 'length' | 'rows' | 'get'>,
  limit: number,
  values: ResultValues,
): QueryReply {
  const { columns, length } = result;
  // All rows at once is faster, but turns rows into values that nobody asked for.
  const all = length <= limit + 1 ? result.rows() : null;
  const rows: GraphValue[][] = [];
  let weight = 0;
  for (let index = 0; index < Math.min(length, limit); index += 1) {
    const named = all === null ? result.get(index) : {};
    const raw = all?.[index] ?? columns.map((column) => named[column]);
    const row = raw.map((value) => values.shape(value));
    weight += weightOf(row);
    if (weight > HEAVIEST_ANSWER) {
      if (rows.length > 0) return { columns, rows, truncated: true };
      throw new KithError(
        'cypher-failed',
        'One row of the result is larger than 16 MB; return fewer or smaller values.',
      );
    }
    rows.push(row);
  }
  return { columns, rows, truncated: length > limit };
}
