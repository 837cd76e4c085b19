/** What the store and the engine's process say to each other: one row a call, plain values both ways. */
import { type SerialisedError, serialiseError } from '../../../foundation/errors.ts';
import type { GraphValue } from '../../model.ts';
import type { ParameterValue, Row, Statement } from '../contract.ts';
import type { Mode } from './admit.ts';

/** Where the graph is and how to open it. */
export interface OpenRequest {
  /** The graph's folder, as the user named it: for messages. */
  location: string;
  /** The same, absolute. */
  folder: string;
  readOnly: boolean;
  /** Open a graph with a damaged log with what was written before the damage. */
  salvage: boolean;
}

export interface OpenReply {
  /** Version of the engine. */
  version: string;
}

/** A query of a user's that passed the lexical guard; the engine's process asks the plan guard. */
export interface QueryRequest {
  mode: Mode;
  /** The query, its prefix blanked out so that positions stay those of what the user typed. */
  text: string;
  /** The same with a LIMIT of one row more than asked for, where it can be said. */
  limited: string | null;
  parameters: { readonly [key: string]: ParameterValue };
  /** Rows at most. */
  limit: number;
}

export interface QueryReply {
  columns: string[];
  rows: GraphValue[][];
  truncated: boolean;
}

/** Every call: what it takes and what it gives. */
export interface Calls {
  open: { request: OpenRequest; reply: OpenReply };
  read: { request: Statement; reply: Row[] };
  write: { request: readonly Statement[]; reply: null };
  query: { request: QueryRequest; reply: QueryReply };
  /** Resident memory of the engine's process, in bytes. */
  memory: { request: null; reply: number };
  close: { request: null; reply: null };
}

export type CallName = keyof Calls;

export type RequestMessage = {
  [K in CallName]: { id: number; call: K; request: Calls[K]['request'] };
}[CallName];

export type ReplyMessage =
  | { id: number; ok: true; value: Calls[CallName]['reply'] }
  | { id: number; ok: false; error: SerialisedError };

export function replyValue(id: number, value: Calls[CallName]['reply']): ReplyMessage {
  return { id, ok: true, value };
}

/** An error that is not a KithError loses its words: they are for a log, not for a user. */
export function replyError(id: number, error: unknown): ReplyMessage {
  return { id, ok: false, error: serialiseError(error) };
}

/** Whether a message is one of ours; others (a loader's, a debugger's) are passed over. */
export function isReply(message: unknown): message is ReplyMessage {
  return isNumbered(message) && 'ok' in message;
}

export function isRequest(message: unknown): message is RequestMessage {
  return isNumbered(message) && 'call' in message;
}

function isNumbered(message: unknown): message is { id: number } {
  return typeof message === 'object' && message !== null && 'id' in message && typeof message.id === 'number';
}
