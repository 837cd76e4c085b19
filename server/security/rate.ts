/** How many requests one address may send in a minute. */
import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { KithError } from '../../foundation/errors.ts';

const WINDOW_MS = 60_000;

/** Refuses with `too-many-requests` and `Retry-After` past the limit. */
export function rateGuard(requestsPerMinute: number): RequestHandler {
  return rateLimit({
    windowMs: WINDOW_MS,
    limit: requestsPerMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // Its warnings about proxies would go to the console; addresses are the connection's own here.
    validate: false,
    handler: (_request, _response, next) =>
      next(
        new KithError(
          'too-many-requests',
          `More than ${requestsPerMinute} requests came from this address in a minute; wait a minute.`,
          { retryAfter: WINDOW_MS / 1000 },
        ),
      ),
  });
}
