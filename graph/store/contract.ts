/**
 * The store contract: what an engine must do to hold a graph. Everything above it (ingest, search, paths,
 * export) is written once, in Cypher that both engines answer alike; one conformance suite
 * (`test/conformance/`) is a function of a store and runs against each.
 */
import type { GraphValue } from '../model.ts';
import type { Capabilities } from './capabilities.ts';

export type ParameterValue =
  | null
  | boolean
  | number
  | string
  | readonly ParameterValue[]
  | { readonly [key: string]: ParameterValue };

/** Cypher of our own: trusted, with its values apart. Names in the text go through `quoteName`. */
export interface Statement {
  cypher: string;
  parameters?: { readonly [key: string]: ParameterValue };
}

export type Row = Record<string, GraphValue>;

/** Cypher that a person typed: never trusted. */
export interface UserQuery {
  cypher: string;
  parameters?: { readonly [key: string]: ParameterValue };
  /** Rows at most; one more is read to know whether there were more. */
  limit: number;
  /** Milliseconds, planning included. */
  timeoutMs: number;
  signal?: AbortSignal;
}

export interface QueryResult {
  columns: string[];
  /** One array a row, in the order of `columns`. */
  rows: GraphValue[][];
  /** Whether `limit` cut rows off. */
  truncated: boolean;
  /** Milliseconds, as seen by the caller of the engine. */
  tookMs: number;
}

export interface StoreHealth {
  engine: 'embedded' | 'neo4j';
  /** Version of the engine. */
  version: string;
  /** Folder or URI, without user and password. */
  location: string;
}

export interface Store {
  readonly engine: 'embedded' | 'neo4j';
  readonly capabilities: Capabilities;
  /** Folder or URI, without user and password: for messages. */
  readonly location: string;

  /**
   * Runs trusted statements that only read.
   * @throws KithError `store-*` when the engine cannot answer
   */
  read(statement: Statement): Promise<Row[]>;

  /**
   * Runs trusted statements as one transaction: all or nothing. Once it resolves, the writes survive
   * `kill -9` of this process.
   * @throws KithError `store-*`
   */
  write(statements: readonly Statement[]): Promise<void>;

  /**
   * Runs Cypher that a person typed. Nothing in it can write, read files, open connections or run past
   * its deadline, and after it the store answers the next query.
   * @throws KithError `cypher-*` with the position where the engine gives one
   */
  query(query: UserQuery): Promise<QueryResult>;

  health(): Promise<StoreHealth>;

  /** Ends cleanly; waits for writes under way. A second call does nothing. */
  close(): Promise<void>;
}

/**
 * A label, relation type or property name for the text of a statement, in backticks (a backtick inside is
 * doubled). The only place that puts a name into Cypher. A backslash is refused: Neo4j reads `\\u0060`
 * inside backticks as a backtick.
 */
export function quoteName(name: string): string {
  if (name.length === 0 || name.length > 128 || /[\0\\]/.test(name))
    throw new Error(`not a name: ${JSON.stringify(name.slice(0, 40))}`);
  return `\`${name.replaceAll('`', '``')}\``;
}
