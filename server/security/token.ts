/** The API token: `Authorization: Bearer …`, compared in constant time, never logged, never in an address. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import { KithError } from '../../foundation/errors.ts';
import { contextOf } from '../request/context.ts';

/**
 * Refuses with `unauthorized` what comes without the token.
 * @param token undefined or empty when none is needed
 * @param open paths that answer without it
 */
export function tokenGuard(token: string | undefined, open: ReadonlySet<string>): RequestHandler {
  if (token === undefined || token === '')
    return (request, _response, next) => {
      contextOf(request).authorised = true;
      next();
    };
  const expected = digest(token);
  return (request, _response, next) => {
    const context = contextOf(request);
    context.authorised = timingSafeEqual(digest(bearer(request.headers.authorization)), expected);
    if (context.authorised || open.has(request.baseUrl + request.path)) return next();
    next(
      new KithError(
        'unauthorized',
        'This server needs its token (KITH_TOKEN); send it as `Authorization: Bearer TOKEN`.',
      ),
    );
  };
}

function bearer(header: string | undefined): string {
  return header !== undefined && /^bearer /i.test(header) ? header.slice(7).trim() : '';
}

/** Digests have one length, so that the comparison tells nothing about the token's. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
