/**
 * What the driver and the server report, in one sentence each that says what to do next.
 * Codes: https://neo4j.com/docs/status-codes/5/errors/all-errors/
 */
import { Neo4jError } from 'neo4j-driver';
import { type ErrorCode, KithError } from '../../../foundation/errors.ts';
import { positionAt } from '../cypher-text.ts';

export interface ErrorContext {
  location: string;
  database: string | undefined;
  /** The text that a person typed; absent for statements of our own. */
  typed?: TypedQuery;
}

export interface TypedQuery {
  cypher: string;
  timeoutMs: number;
  /** Characters that were put before the text; positions from the server count them in. */
  shift: number;
}

const AUTH = new Set([
  'Neo.ClientError.Security.Unauthorized',
  'Neo.ClientError.Security.AuthenticationRateLimit',
  'Neo.ClientError.Security.AuthorizationExpired',
  'Neo.ClientError.Security.CredentialsExpired',
  'Neo.ClientError.Security.TokenExpired',
]);
const DATABASE = new Set([
  'Neo.ClientError.Database.DatabaseNotFound',
  'Neo.TransientError.Database.DatabaseUnavailable',
  'Neo.TransientError.General.DatabaseUnavailable',
]);
const TIMEOUT = new Set([
  'Neo.ClientError.Transaction.TransactionTimedOut',
  'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
  'Neo.ClientError.Transaction.LockClientStopped',
  'Neo.ClientError.Transaction.TransactionTerminated',
  'Neo.TransientError.Transaction.Terminated',
  'Neo.TransientError.Transaction.LockClientStopped',
]);
const MEMORY = new Set([
  'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
  'Neo.TransientError.General.OutOfMemoryError',
  'Neo.TransientError.General.StackOverFlowError',
  'Neo.TransientError.General.TransactionMemoryLimit',
  'Neo.TransientError.General.TransactionOutOfMemoryError',
]);
const SYNTAX = new Set(['Neo.ClientError.Statement.SemanticError', 'Neo.ClientError.Statement.SyntaxError']);
/** Seconds after which a query that was too large may be tried again, when others have ended. */
const RETRY_AFTER_MEMORY = 5;
/** Characters of the server's own words; its lists of what it expected are longer. */
const LONGEST = 200;

/** @returns the error itself when it is a KithError already */
export function toKithError(error: unknown, context: ErrorContext): KithError {
  if (error instanceof KithError) return error;
  const own = context.typed === undefined;
  if (!(error instanceof Neo4jError)) {
    // The driver's own faults: a value too deep for its reader, a parameter it cannot write.
    return new KithError(
      own ? 'store-failed' : 'cypher-failed',
      `The Neo4j driver could not carry ${own ? 'a statement' : 'the query'} or its result; ask for less, or for flatter values.`,
      { cause: error },
    );
  }
  const fail = (code: ErrorCode, sentence: string, retryAfter?: number): KithError =>
    new KithError(code, sentence, { cause: error, source: own ? context.location : undefined, retryAfter });
  const { code } = error;

  if (code === 'ServiceUnavailable' || code === 'SessionExpired' || code === 'N/A')
    return unreachable(error, context);
  if (AUTH.has(code))
    return fail(
      'store-auth',
      `Neo4j at ${context.location} refuses the user or password; check KITH_NEO4J_USER and KITH_NEO4J_PASSWORD.`,
    );
  if (DATABASE.has(code))
    return fail(
      'store-database',
      `Neo4j at ${context.location} has no database ${context.database ? `"${context.database}"` : 'to answer'} that is online; check KITH_NEO4J_DATABASE.`,
    );
  if (MEMORY.has(code))
    return fail(
      own ? 'store-failed' : 'cypher-memory',
      own
        ? `Neo4j at ${context.location} has too little memory for this; raise server.memory.heap.max_size.`
        : 'The query needs more memory than Neo4j gives it; narrow it, or return fewer and smaller values.',
      RETRY_AFTER_MEMORY,
    );
  if (own) {
    if (code === 'Neo.ClientError.Security.Forbidden')
      return fail(
        'store-auth',
        `The Neo4j user has too few rights at ${context.location} (${summary(error)}); grant them, or use another user.`,
      );
    return fail('store-failed', `Neo4j at ${context.location} failed: ${summary(error)}.`);
  }
  return typedError(error, context.typed!, fail);
}

function typedError(
  error: Neo4jError,
  typed: TypedQuery,
  fail: (code: ErrorCode, sentence: string) => KithError,
): KithError {
  const { code } = error;
  if (TIMEOUT.has(code)) return timedOut(typed.timeoutMs);
  if (code === 'Neo.ClientError.Statement.AccessMode')
    return fail('cypher-write', 'The query would change the graph; only reading is allowed here.');
  if (code === 'Neo.ClientError.Security.Forbidden')
    return fail('cypher-refused', `The Neo4j user may not do this: ${summary(error)}.`);
  if (code === 'Neo.ClientError.Procedure.ProcedureNotFound')
    return fail('cypher-refused', `${summary(error)}.`);
  if (code === 'Neo.ClientError.Statement.ParameterMissing') {
    const names = /: (.+)/.exec(summary(error))?.[1] ?? '';
    return fail('cypher-syntax', `The query's parameters have no value for: ${names}; pass one.`);
  }
  if (SYNTAX.has(code)) return syntaxError(error, typed);
  return fail('cypher-failed', `The query failed: ${summary(error)}.`);
}

/** A query that was stopped at its deadline. */
export function timedOut(timeoutMs: number): KithError {
  return new KithError(
    'cypher-timeout',
    `The query was stopped at its deadline of ${timeoutMs / 1000} s; narrow it, add a LIMIT, or give it more time.`,
  );
}

function unreachable(error: Neo4jError, { location }: ErrorContext): KithError {
  const text = `${error.message} ${error.cause instanceof Error ? error.cause.message : ''}`;
  const reason = /ECONNREFUSED/.test(text)
    ? 'the connection is refused'
    : /ENOTFOUND|EAI_AGAIN/.test(text)
      ? 'there is no such host'
      : /HTTP/.test(text)
        ? 'a web server answers there; the Bolt port is often 7687'
        : /SSL|TLS|certificate|encrypt/i.test(text)
          ? 'the encrypted connection failed; check the scheme, +s or +ssc'
          : /timeout|timed out|ETIMEDOUT|establish connection in/i.test(text)
            ? 'it does not answer in time'
            : 'the connection was lost';
  return new KithError(
    'store-unreachable',
    `Neo4j at ${location} cannot be reached (${reason}); start Neo4j, or leave KITH_STORE out to use the embedded store.`,
    { cause: error, source: location },
  );
}

/** The server's "(line 1, column 26 (offset: 25))" counts what was put before the text; ours does not. */
function syntaxError(error: Neo4jError, { cypher, shift }: TypedQuery): KithError {
  const offset = /\(offset: (\d+)\)/.exec(error.message)?.[1];
  const position =
    offset === undefined
      ? undefined
      : positionAt(cypher, Math.max(0, Math.min(cypher.length, Number(offset) - shift)));
  const where = position ? ` (line ${position.line}, column ${position.column})` : '';
  return new KithError('cypher-syntax', `${summary(error)}${where}.`, { cause: error, position });
}

/** The first sentence of the server's message, without the position and the query repeated below it. */
function summary(error: Neo4jError): string {
  const text = error.message
    .split('\n')[0]!
    .replace(/ \(line \d+, column \d+ \(offset: \d+\)\)/, '')
    .replace(/(?<![.\s])[.\s]+$/, '');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
