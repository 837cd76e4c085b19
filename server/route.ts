/**
 * What a route is. Each is one object in its own file, listed in `routes/index.ts`; the router and the
 * OpenAPI document are both made from that list, so that neither can say what the other does not.
 */
import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { ErrorCode } from '../foundation/errors.ts';
import type { Definition, Registry } from '../foundation/registry.ts';
import type { Exporter } from '../graph/export/exporter.ts';
import type { Graph } from '../graph/graph.ts';
import type { EventStreams } from './jobs/event-streams.ts';
import type { JobQueue } from './jobs/queue.ts';
import type { ServerLimits } from './limits.ts';
import type { Log } from './log.ts';
import type { UploadedFile } from './request/upload.ts';

/** What handlers work with. */
export interface Services {
  readonly graph: Graph;
  readonly exporters: Registry<Exporter>;
  readonly jobs: JobQueue;
  readonly streams: EventStreams;
  readonly limits: ServerLimits;
  readonly log: Log;
  /** All routes, for the OpenAPI document. */
  readonly routes: readonly Route[];
}

/** A request whose parts have passed their schemas. */
export interface RouteRequest<Params, Query, Body, Fields> {
  params: Params;
  query: Query;
  /** The JSON body; undefined when files came instead. */
  body: Body | undefined;
  /** Files and form fields; undefined when JSON came instead. */
  upload: { files: UploadedFile[]; fields: Fields } | undefined;
  /** Aborted when the client goes away before the answer is complete. */
  signal: AbortSignal;
  /** Whether the token was given, or none is needed; always so unless the route is `open`. */
  authorised: boolean;
  /** For what the schemas do not cover: headers and content negotiation. */
  raw: Request;
}

/** What a handler returns that has written its answer itself. */
export const SENT: unique symbol = Symbol('sent');
export type Sent = typeof SENT;

export type Method = 'get' | 'post' | 'delete';
export type Tag = 'explore' | 'analysis' | 'articles' | 'query' | 'export' | 'server';

interface RouteDefinition<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Fields extends z.ZodType,
  Answer extends z.ZodType,
> extends Definition {
  /** The operation's id in the OpenAPI document. */
  readonly id: string;
  /** What it gives, in half a sentence. */
  readonly label: string;
  readonly method: Method;
  /** As Express reads it: `/api/entities/:id`. */
  readonly path: `/api/${string}`;
  readonly tag: Tag;
  /** Answers without the token; it must hold no data of the graph. */
  readonly open?: boolean;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** Form fields beside the files of a `multipart/form-data` body, which is taken when this is given. */
  readonly fields?: Fields;
  /** Status of a good answer; 200 when absent. */
  readonly status?: number;
  /** Schema of the JSON answer; absent when it only answers in `media`. */
  readonly answer?: Answer;
  /** Other media types that it answers in, with what they hold. */
  readonly media?: Readonly<Record<string, string>>;
  /** Codes that it throws beside those that any route may (`COMMON_ERRORS`). */
  readonly errors: readonly ErrorCode[];
  handle(
    request: RouteRequest<z.output<Params>, z.output<Query>, z.output<Body>, z.output<Fields>>,
    services: Services,
    response: Response,
  ): Promise<z.output<Answer> | Sent> | z.output<Answer> | Sent;
}

export type Route = RouteDefinition<z.ZodType, z.ZodType, z.ZodType, z.ZodType, z.ZodType>;

/** Codes that any route may answer with. */
export const COMMON_ERRORS = [
  'invalid-request',
  'unauthorized',
  'forbidden-host',
  'forbidden-origin',
  'method-not-allowed',
  'too-many-requests',
  'request-timeout',
  'headers-too-large',
  'store-unreachable',
  'store-auth',
  'store-database',
  'store-locked',
  'store-damaged',
  'store-busy',
  'store-failed',
  'internal',
] as const satisfies readonly ErrorCode[];

/** Checks a route against its own schemas' types and forgets them, so that all fit one list. */
export function defineRoute<
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Fields extends z.ZodType = z.ZodUndefined,
  Answer extends z.ZodType = z.ZodNever,
>(definition: RouteDefinition<Params, Query, Body, Fields, Answer>): Route {
  // The router parses with these very schemas before it calls `handle`.
  return definition as unknown as Route;
}
