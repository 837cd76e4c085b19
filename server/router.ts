/** Makes the Express router from the list of routes: parse, call, answer; 405 and 404 for the rest. */
import express, { type Request, type Response, type Router } from 'express';
import type { z } from 'zod';
import { KithError } from '../foundation/errors.ts';
import { invalidRequest } from './problem.ts';
import type { BodyReader } from './request/body.ts';
import { contextOf } from './request/context.ts';
import { parseQueryString } from './request/query-string.ts';
import { type Route, SENT, type Services } from './route.ts';

/** A router for `services.routes`. Errors go to the application's error handler. */
export function routerOf(services: Services, readBody: BodyReader): Router {
  const router = express.Router({ caseSensitive: true });
  const methods = new Map<string, Set<string>>();
  for (const route of services.routes) {
    router[route.method](route.path, (request, response) =>
      answer(route, request, response, services, readBody),
    );
    const known = methods.get(route.path) ?? new Set<string>();
    known.add(route.method.toUpperCase());
    if (route.method === 'get') known.add('HEAD');
    methods.set(route.path, known);
  }
  for (const [path, known] of methods) {
    const allow = [...known, 'OPTIONS'].join(', ');
    router.all(path, (request, response) => {
      response.setHeader('Allow', allow);
      if (request.method === 'OPTIONS') return void response.status(204).end();
      throw new KithError('method-not-allowed', `${request.method} is not possible here; use ${allow}.`, {
        known: [...known],
      });
    });
  }
  router.use('/api', (request) => {
    throw new KithError(
      'route-not-found',
      `There is no ${request.originalUrl.split('?', 1)[0]?.slice(0, 100)}; see /api/docs for what there is.`,
    );
  });
  return router;
}

async function answer(
  route: Route,
  request: Request,
  response: Response,
  services: Services,
  readBody: BodyReader,
): Promise<void> {
  const params = parse(route.params, request.params, 'the address part');
  const query = parse(route.query, parseQueryString(request.originalUrl), 'the query parameter');
  let body: unknown;
  let upload: { files: { name: string; bytes: Uint8Array }[]; fields: unknown } | undefined;
  if (route.body) {
    const read = await readBody(request, response, route.fields !== undefined);
    if (read.kind === 'json') body = parse(route.body, read.value, 'the body');
    else
      upload = {
        files: read.files,
        fields: parse(route.fields, { ...asRecord(read.fields) }, 'the form field'),
      };
  }
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  const result = await route.handle(
    {
      params,
      query,
      body,
      upload,
      signal: gone.signal,
      authorised: contextOf(request).authorised,
      raw: request,
    },
    services,
    response,
  );
  if (result !== SENT && !response.headersSent && !response.destroyed)
    response.status(route.status ?? 200).json(result);
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** A part of the request by its schema; a part that the route does not have must be empty. */
function parse(schema: z.ZodType | undefined, value: unknown, part: string): unknown {
  if (schema === undefined) {
    const [name] = Object.keys(asRecord(value));
    if (name === undefined) return undefined;
    throw new KithError(
      'invalid-request',
      `${part} \`${name.slice(0, 40)}\` is not known here; leave it out.`,
      {
        known: [],
      },
    );
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw invalidRequest(part, parsed.error, knownKeys(schema));
}

function knownKeys(schema: z.ZodType): string[] | undefined {
  const { shape } = schema as { shape?: Record<string, unknown> };
  return shape === undefined ? undefined : Object.keys(shape);
}
