/**
 * Every error that kith reports: one table of code, HTTP status and exit code.
 *
 * Tests, scripts and clients hang on the code, never on the words. The sentence is written where the
 * error is thrown, because only there is it known which file, line or query is at fault; the rule is
 * that it names the input and says what to do next.
 */

/** Exit codes of the command line (INTERFACES.md). */
export const EXIT = { done: 0, someFailed: 1, usage: 2, store: 3, interrupted: 130 } as const;

type ErrorKind = { status: number; exit: number; title: string };

/** code -> what it answers over HTTP, what the command line exits with, and a short title. */
export const ERRORS = {
  // input that cannot be read
  'input-missing': { status: 404, exit: 1, title: 'The input is not there' },
  'input-empty': { status: 422, exit: 1, title: 'The input is empty' },
  'input-binary': { status: 422, exit: 1, title: 'The input is not text' },
  'input-encoding': { status: 422, exit: 1, title: 'The input is not valid UTF-8' },
  'input-too-large': { status: 413, exit: 1, title: 'The input is too large' },
  'input-special-file': { status: 422, exit: 1, title: 'The input is not a regular file' },
  'input-malformed': { status: 422, exit: 1, title: 'The input does not have the form of its format' },
  'input-untitled': { status: 422, exit: 1, title: 'The article has no title' },
  'input-too-deep': { status: 422, exit: 1, title: 'The input is nested too deeply' },
  'input-timeout': { status: 422, exit: 1, title: 'The input took too long to read' },
  // usage
  usage: { status: 400, exit: 2, title: 'Wrong usage' },
  'unknown-format': { status: 400, exit: 2, title: 'No such format' },
  'unknown-type': { status: 400, exit: 2, title: 'No such entity type' },
  'unknown-relation': { status: 400, exit: 2, title: 'No such relation type' },
  'unknown-metric': { status: 400, exit: 2, title: 'No such metric' },
  'unknown-contradiction': { status: 400, exit: 2, title: 'No such kind of contradiction' },
  'invalid-request': { status: 400, exit: 2, title: 'The request does not have the expected form' },
  'invalid-cursor': { status: 400, exit: 2, title: 'The cursor is not one of ours' },
  // not there
  'entity-not-found': { status: 404, exit: 1, title: 'No such entity' },
  'entity-ambiguous': { status: 409, exit: 2, title: 'Several entities have this name' },
  'relation-not-found': { status: 404, exit: 1, title: 'No such relation' },
  'article-not-found': { status: 404, exit: 1, title: 'No such article' },
  'job-not-found': { status: 404, exit: 1, title: 'No such job' },
  'route-not-found': { status: 404, exit: 1, title: 'No such address' },
  'path-not-found': { status: 404, exit: 1, title: 'No path between the two' },
  // Cypher that people type
  'cypher-syntax': { status: 400, exit: 2, title: 'The query does not parse' },
  'cypher-write': { status: 403, exit: 2, title: 'The query would write' },
  'cypher-refused': { status: 403, exit: 2, title: 'The query uses something that is not allowed' },
  'cypher-failed': { status: 422, exit: 1, title: 'The query failed' },
  'cypher-too-wide': { status: 422, exit: 1, title: 'The query expands too far in one step' },
  'cypher-timeout': { status: 504, exit: 1, title: 'The query passed its deadline' },
  'cypher-memory': { status: 503, exit: 1, title: 'The query needs too much memory' },
  // the store
  'store-unreachable': { status: 503, exit: 3, title: 'The store cannot be reached' },
  'store-auth': { status: 503, exit: 3, title: 'The store refuses the user or password' },
  'store-database': { status: 503, exit: 3, title: 'The store has no such database' },
  'store-locked': { status: 503, exit: 3, title: 'The store is open elsewhere' },
  'store-damaged': { status: 503, exit: 3, title: 'The store is damaged' },
  'store-full': { status: 507, exit: 3, title: 'The store cannot write' },
  'store-version': { status: 503, exit: 3, title: 'The store was written by another version' },
  'store-busy': { status: 503, exit: 3, title: 'The store is restarting' },
  'store-failed': { status: 500, exit: 3, title: 'The store failed' },
  // the server
  'forbidden-host': { status: 403, exit: 3, title: 'The host name is not allowed' },
  'forbidden-origin': { status: 403, exit: 3, title: 'The origin is not allowed' },
  unauthorized: { status: 401, exit: 3, title: 'The token is missing or wrong' },
  'unsupported-media-type': { status: 415, exit: 2, title: 'The content type is not accepted' },
  'method-not-allowed': { status: 405, exit: 2, title: 'The method is not allowed here' },
  'too-many-requests': { status: 429, exit: 3, title: 'Too many requests' },
  'request-timeout': { status: 408, exit: 3, title: 'The request took too long to arrive' },
  'headers-too-large': { status: 431, exit: 3, title: 'The address or the headers are too long' },
  'port-in-use': { status: 500, exit: 3, title: 'The port is in use' },
  'token-required': { status: 500, exit: 2, title: 'A token is required to listen beyond this machine' },
  'output-failed': { status: 500, exit: 1, title: 'The output cannot be written' },
  interrupted: { status: 503, exit: 130, title: 'Interrupted' },
  internal: { status: 500, exit: 3, title: 'kith made a mistake' },
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof ERRORS;

/** Where in a text (a Cypher query, a file) the fault is; lines and columns count from 1. */
export interface Position {
  line: number;
  column: number;
  /** UTF-16 offset from the start, from 0, where it is known. */
  offset?: number;
}

export interface KithErrorDetails {
  /** The file, URL or field at fault. */
  source?: string;
  position?: Position;
  /** Seconds after which a new try makes sense (HTTP `Retry-After`). */
  retryAfter?: number;
  /** Known values, when an unknown one was given. */
  known?: string[];
  cause?: unknown;
}

/** An error that a user may see: its message is a sentence that names the fault and says what to do. */
export class KithError extends Error {
  readonly code: ErrorCode;
  readonly source?: string;
  readonly position?: Position;
  readonly retryAfter?: number;
  readonly known?: string[];

  constructor(code: ErrorCode, message: string, details: KithErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'KithError';
    this.code = code;
    this.source = details.source;
    this.position = details.position;
    this.retryAfter = details.retryAfter;
    this.known = details.known;
  }

  get status(): number {
    return ERRORS[this.code].status;
  }
  get exitCode(): number {
    return ERRORS[this.code].exit;
  }
  get title(): string {
    return ERRORS[this.code].title;
  }
}

/** What crosses a process boundary in place of a KithError. */
export interface SerialisedError {
  code: ErrorCode;
  message: string;
  source?: string;
  position?: Position;
  retryAfter?: number;
  known?: string[];
}

/** A plain value for a wire or a log; anything that is not a KithError becomes `internal` without its words. */
export function serialiseError(error: unknown): SerialisedError {
  if (error instanceof KithError) {
    const { code, message, source, position, retryAfter, known } = error;
    return { code, message, source, position, retryAfter, known };
  }
  return { code: 'internal', message: 'kith made a mistake; please report what you did.' };
}

export function deserialiseError(plain: SerialisedError): KithError {
  return new KithError(plain.code, plain.message, plain);
}
