/** The built explorer: files of one folder, hashed ones kept for good, and its page for every other address. */
import { basename, join } from 'node:path';
import express, { type Router } from 'express';

const YEAR_S = 31_536_000;
/** What Vite names: `index-BX3k9aZ_.js`. */
const HASHED = /-[A-Za-z0-9_-]{8,}\.[a-z0-9]+$/;

/** A router over `folder`, which holds `index.html`. What it does not serve goes on. */
export function explorer(folder: string): Router {
  const router = express.Router();
  router.use(
    express.static(folder, {
      dotfiles: 'ignore',
      redirect: false,
      setHeaders(response, path) {
        const kept = HASHED.test(basename(path));
        response.setHeader('Cache-Control', kept ? `public, max-age=${YEAR_S}, immutable` : 'no-cache');
      },
    }),
  );
  router.use((request, response, next) => {
    const reading = request.method === 'GET' || request.method === 'HEAD';
    // A missing script must be missing; only a person's navigation gets the page.
    const page = request.headers.accept?.includes('text/html') === true;
    if (!reading || !page || !isPagePath(request.path)) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(join(folder, 'index.html'), { cacheControl: false }, (error) => {
      if (error && !response.headersSent) next();
    });
  });
  return router;
}

function isPagePath(path: string): boolean {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return false;
  }
  const parts = decoded.split(/[/\\]/);
  return !decoded.includes('\0') && !parts.includes('..') && parts[1] !== 'assets' && parts[1] !== 'api';
}
