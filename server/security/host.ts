/**
 * Which names the server answers to. A page on another site can point its own name at 127.0.0.1 (DNS
 * rebinding) and then read what it likes; it cannot change the `Host` header that gives it away.
 */
import { isIP } from 'node:net';
import type { RequestHandler } from 'express';
import { KithError } from '../../foundation/errors.ts';

const LOCAL_NAMES = ['127.0.0.1', 'localhost', '::1'];
const WILDCARDS = new Set(['0.0.0.0', '::']);

/** Whether listening on this host can be reached from this machine alone. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

/** The name of a `Host` header without port and brackets, in lower case; null when it is none. */
export function hostName(header: string | undefined): string | null {
  if (header === undefined) return null;
  const match = /^(?:\[([0-9a-f:.]{2,45})\]|([a-z0-9._-]{1,253}))(?::\d{1,5})?$/i.exec(header);
  return match === null ? null : (match[1] ?? match[2] ?? '').toLowerCase();
}

/**
 * Refuses requests for other names with `forbidden-host`.
 * @param listening the host that the server listens on
 * @param allowed further names, such as the one a reverse proxy serves
 */
export function hostGuard(listening: string, allowed: readonly string[]): RequestHandler {
  const names = new Set([...LOCAL_NAMES, listening, ...allowed].map((name) => name.toLowerCase()));
  return (request, _response, next) => {
    const name = hostName(request.headers.host);
    // Listening on every address, any address may be the one that was meant; an address cannot be rebound.
    const fits = name !== null && (names.has(name) || (WILDCARDS.has(listening) && isIP(name) !== 0));
    if (fits) return next();
    next(
      new KithError(
        'forbidden-host',
        'This server does not answer to that host name; use http://127.0.0.1 or http://localhost, or allow the name when it is started.',
      ),
    );
  };
}
