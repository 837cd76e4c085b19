/** The server: the application on a port, on this machine alone unless a token guards it. */
import { createServer as createHttpServer, STATUS_CODES } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type ErrorCode, KithError } from '../foundation/errors.ts';
import { type AppOptions, createApp } from './app.ts';
import { PROBLEM_TYPE, problemOf } from './problem.ts';
import { isLoopback } from './security/host.ts';

export interface ServerOptions extends AppOptions {
  /** Address or name to listen on. */
  host: string;
  /** 0 takes a free one. */
  port: number;
}

export interface Server {
  /** Where a person on this machine opens it, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Stops listening, ends event streams, waits for what runs, and cuts it after `limits.closeMs`. */
  close(): Promise<void>;
}

/**
 * Starts the server.
 * @throws KithError `token-required` beyond loopback without a token; `port-in-use`; `usage` for a host or
 *   port that cannot be listened on
 */
export async function createServer(options: ServerOptions): Promise<Server> {
  const { host, port, token } = options;
  if (!isLoopback(host) && !token)
    throw new KithError(
      'token-required',
      `Listening on ${host} lets other machines in; set KITH_TOKEN to a long random text, or listen on 127.0.0.1.`,
    );
  const app = createApp(options);
  const { limits } = app;
  const server = createHttpServer(
    {
      headersTimeout: Math.min(limits.headersTimeoutMs, limits.requestTimeoutMs),
      requestTimeout: limits.requestTimeoutMs,
      connectionsCheckingInterval: Math.min(5_000, limits.headersTimeoutMs, limits.requestTimeoutMs),
      maxHeaderSize: limits.headerBytes,
    },
    app.handler,
  );
  server.maxConnections = limits.connections;
  server.on('clientError', refuse);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(listenError(error, host, port)));
    server.listen(port, host, resolve);
  });
  // Such as too many open files: a connection is lost, the server goes on.
  server.on('error', (error) => app.log.error({ err: error }, 'connection failed'));
  // Asked for again by whoever needs it: here a failure would tell nobody.
  options.graph.prepare().catch(() => {});
  const bound = (server.address() as AddressInfo).port;

  let closing: Promise<void> | undefined;
  const close = async () => {
    const stopped = new Promise<void>((resolve) => server.close(() => resolve()));
    const ended = Promise.all([stopped, app.close()]);
    server.closeIdleConnections();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, limits.closeMs);
    });
    await Promise.race([ended, late]);
    clearTimeout(timer);
    server.closeAllConnections();
    await stopped;
  };
  return {
    url: `http://${shownHost(host)}:${bound}`,
    port: bound,
    close() {
      closing ??= close();
      return closing;
    },
  };
}

function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): KithError {
  switch (error.code) {
    case 'EADDRINUSE':
      return new KithError(
        'port-in-use',
        `Port ${port} on ${host} is in use; stop what uses it, or take another with --port (--port 0 finds a free one).`,
        { cause: error },
      );
    case 'EACCES':
      return new KithError(
        'usage',
        `Port ${port} may not be used by this user; take one above 1023 with --port.`,
        {
          cause: error,
        },
      );
    default:
      return new KithError(
        'usage',
        `This machine cannot listen on ${host}:${port}; give one of its addresses, such as 127.0.0.1.`,
        { cause: error },
      );
  }
}

/** What Node's parser refuses before there is a request: answered as a problem like the rest. */
function refuse(error: NodeJS.ErrnoException, socket: Socket): void {
  // Node keeps the answer under way here; in the middle of one there is no place for another.
  const { _httpMessage: answer } = socket as Socket & { _httpMessage?: { headersSent: boolean } };
  if (!socket.writable || error.code === 'ECONNRESET' || answer?.headersSent === true) {
    socket.destroy();
    return;
  }
  const [code, detail] = PARSER_ERRORS[error.code ?? ''] ?? [
    'invalid-request',
    'The request is not valid HTTP; check the program that sent it.',
  ];
  const problem = problemOf(new KithError(code, detail), 'none');
  const body = JSON.stringify(problem);
  socket.end(
    [
      `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
      'Connection: close',
      `Content-Type: ${PROBLEM_TYPE}; charset=utf-8`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      'X-Content-Type-Options: nosniff',
      'Cache-Control: no-store',
      '',
      body,
    ].join('\r\n'),
  );
}

const PARSER_ERRORS: Record<string, [ErrorCode, string]> = {
  ERR_HTTP_REQUEST_TIMEOUT: [
    'request-timeout',
    'The request did not arrive whole in time; send it again, or in smaller parts.',
  ],
  HPE_HEADER_OVERFLOW: [
    'headers-too-large',
    'The address or the headers are too long; send fewer ids, or none of the cookies.',
  ],
};
