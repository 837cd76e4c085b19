/** Headers that keep a browser from running or leaking what it is given. */
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** The policy of pages: what the explorer needs, no exception (`docs/security.md`). */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'none'",
].join('; ');

/** The policy of answers: an article fetched as a page runs nothing and loads nothing. */
export const ANSWER_POLICY = "default-src 'none'; sandbox";

/** helmet's headers, with policies of our own; no HSTS, as the server itself speaks plain HTTP. */
export function securityHeaders(): RequestHandler {
  const others = helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity: false,
    crossOriginEmbedderPolicy: false,
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  });
  return (request, response, next) => {
    response.setHeader('Content-Security-Policy', PAGE_POLICY);
    others(request, response, next);
  };
}

/** What all of `/api` sends: answers are data, and are not kept. */
export const answerHeaders: RequestHandler = (_request, response, next) => {
  response.setHeader('Content-Security-Policy', ANSWER_POLICY);
  response.setHeader('Cache-Control', 'no-store');
  next();
};
