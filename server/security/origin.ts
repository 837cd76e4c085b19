/**
 * Which pages may call the server: its own. No CORS header is ever sent, so that other pages cannot read
 * an answer; this guard also keeps them from causing anything.
 */
import type { RequestHandler } from 'express';
import { KithError } from '../../foundation/errors.ts';

const READING = new Set(['GET', 'HEAD']);

/**
 * Refuses with `forbidden-origin` what another origin's page sends: anything but reading, and reading by
 * its scripts and images. Programs that send no `Origin` pass.
 * @param allowed further origins, such as the one of a development server
 */
export function originGuard(allowed: readonly string[]): RequestHandler {
  return (request, _response, next) => {
    const { origin, host } = request.headers;
    const site = request.headers['sec-fetch-site'];
    const mode = request.headers['sec-fetch-mode'];
    const own =
      origin === undefined
        ? site === undefined || site === 'same-origin' || site === 'none'
        : allowed.includes(origin) || sameOrigin(origin, host);
    if (own) return next();
    const reading = READING.has(request.method);
    // A link on another site may lead here, and its answer is not readable there; its scripts may not ask.
    if (reading && (site !== 'cross-site' || mode === 'navigate')) return next();
    next(
      new KithError(
        'forbidden-origin',
        'Pages of another origin may not call this server; open the explorer at its own address.',
      ),
    );
  };
}

function sameOrigin(origin: string, host: string | undefined): boolean {
  if (host === undefined) return false;
  try {
    const given = new URL(origin);
    if (given.protocol !== 'http:' && given.protocol !== 'https:') return false;
    return given.host === new URL(`${given.protocol}//${host}`).host;
  } catch {
    return false;
  }
}
