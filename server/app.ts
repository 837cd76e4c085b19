/** The application: guards in their order, the API, the explorer, and errors as problems. No port needed. */
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { decode } from '../extract/sources/decode.ts';
import { KithError } from '../foundation/errors.ts';
import type { Registry } from '../foundation/registry.ts';
import type { Exporter } from '../graph/export/exporter.ts';
import type { Graph } from '../graph/graph.ts';
import { EventStreams } from './jobs/event-streams.ts';
import { type Extractor, ingestWork } from './jobs/ingest.ts';
import { JobQueue } from './jobs/queue.ts';
import { limitsWith, type ServerLimits } from './limits.ts';
import { createLog, type Log } from './log.ts';
import { asKithError, PROBLEM_TYPE, problemOf } from './problem.ts';
import { bodyReader } from './request/body.ts';
import { contextOf } from './request/context.ts';
import type { Services } from './route.ts';
import { routerOf } from './router.ts';
import { routes } from './routes/index.ts';
import { answerHeaders, securityHeaders } from './security/headers.ts';
import { hostGuard, isLoopback } from './security/host.ts';
import { originGuard } from './security/origin.ts';
import { rateGuard } from './security/rate.ts';
import { tokenGuard } from './security/token.ts';
import { explorer } from './static.ts';

export interface AppOptions {
  /** Stays the caller's: `close()` does not close it. */
  graph: Graph;
  extractor: Extractor;
  exporters: Registry<Exporter>;
  /** Folder of the built explorer; without it there is only the API. */
  webRoot?: string;
  /** When given, all of `/api` but its description needs it. */
  token?: string;
  /** The host that will be listened on, `127.0.0.1` when absent: it widens the names answered to. */
  host?: string;
  /** Further names for the `Host` header (a reverse proxy's), and further origins (a development server's). */
  allowedHosts?: readonly string[];
  allowedOrigins?: readonly string[];
  log?: Log;
  limits?: Partial<ServerLimits>;
}

export interface App {
  /** For `http.createServer`. */
  readonly handler: Express;
  readonly limits: ServerLimits;
  readonly log: Log;
  /** Ends event streams, cancels jobs and waits for the article at hand. */
  close(): Promise<void>;
}

/** The application over a graph. Touches no port and reads no environment but the log level's default. */
export function createApp(options: AppOptions): App {
  const { graph, extractor, exporters, webRoot, token, host = '127.0.0.1' } = options;
  const log = options.log ?? createLog(process.env.KITH_LOG);
  const limits = limitsWith(options.limits, isLoopback(host));
  const jobs = new JobQueue(ingestWork(graph, extractor, decode, log), limits, log);
  const streams = new EventStreams(limits);
  const services: Services = { graph, exporters, jobs, streams, limits, log, routes };
  const open = new Set<string>(routes.filter((route) => route.open).map((route) => route.path));

  const handler = express();
  handler.disable('x-powered-by');
  handler.enable('case sensitive routing');
  handler.set('etag', false);
  // Addresses are read by `request/query-string.ts`, which is stricter.
  handler.set('query parser', false);
  handler.use(identify(log));
  handler.use(securityHeaders());
  handler.use('/api', answerHeaders);
  handler.use(hostGuard(host, options.allowedHosts ?? []));
  handler.use(rateGuard(limits.requestsPerMinute));
  handler.use(originGuard(options.allowedOrigins ?? []));
  handler.use('/api', tokenGuard(token, open));
  handler.use(compression({ filter: compressible }));
  handler.use(routerOf(services, bodyReader(limits)));
  if (webRoot !== undefined) handler.use(explorer(webRoot));
  handler.use((request) => {
    throw new KithError('route-not-found', `There is no ${request.path.slice(0, 100)}; start at /.`);
  });
  handler.use(problems(log));

  let closing: Promise<void> | undefined;
  return {
    handler,
    limits,
    log,
    close() {
      streams.close();
      closing ??= jobs.close();
      return closing;
    },
  };
}

/** Events must leave at once; the rest by its type. */
const compressible: compression.CompressionFilter = (request, response) =>
  !String(response.getHeader('Content-Type')).startsWith('text/event-stream') &&
  compression.filter(request, response);

/** Gives each request its id, and writes one line when it is answered: no query, no body, no header. */
function identify(log: Log): RequestHandler {
  return (request, response, next) => {
    const { id } = contextOf(request);
    const begun = performance.now();
    const [path] = request.originalUrl.split('?', 1);
    response.setHeader('X-Request-Id', id);
    response.once('close', () => {
      const ms = Math.round(performance.now() - begun);
      log.info({ request: id, method: request.method, path, status: response.statusCode, ms }, 'request');
    });
    next();
  };
}

function problems(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const { id } = contextOf(request);
    const known = asKithError(error);
    // The client is gone: what failed is that nobody waits for it any more.
    if (response.destroyed && known !== undefined) return;
    if (known === undefined) log.error({ request: id, err: error }, 'request failed');
    else if (known.code.startsWith('store-'))
      log.warn({ request: id, code: known.code, reason: known.message }, 'the store failed');
    if (response.headersSent) {
      // Too late for a status; a cut connection is the only way to say that the answer is not whole.
      response.destroy();
      return;
    }
    const problem =
      known ??
      new KithError(
        'internal',
        `kith made a mistake; please report it with the request id ${id} from its log.`,
      );
    if (problem.code === 'unauthorized') response.setHeader('WWW-Authenticate', 'Bearer realm="kith"');
    if (problem.retryAfter !== undefined)
      response.setHeader('Retry-After', String(Math.max(1, Math.ceil(problem.retryAfter))));
    response.removeHeader('Content-Disposition');
    response
      .status(problem.status)
      .type(PROBLEM_TYPE)
      .send(JSON.stringify(problemOf(problem, id)));
  };
}
