/** GET /api/health: whether the server and its store answer. Open, so that a container's check needs no token. */
import { KithError } from '../../foundation/errors.ts';
import { version } from '../../foundation/version.ts';
import { Health } from '../api.ts';
import { defineRoute } from '../route.ts';

export const health = defineRoute({
  id: 'getHealth',
  label: 'Whether the server and its store answer',
  method: 'get',
  path: '/api/health',
  tag: 'server',
  open: true,
  answer: Health,
  errors: [],
  async handle({ authorised }, { graph, log }) {
    // Where the data lies is nobody's business who has no token.
    const shown = (location: string) => (authorised ? location : '');
    try {
      const { engine, version: storeVersion, location } = await graph.health();
      return {
        status: 'ok' as const,
        version,
        store: { engine, version: storeVersion, location: shown(location) },
      };
    } catch (error) {
      if (!(error instanceof KithError)) throw error;
      log.warn({ err: error }, 'the store does not answer');
      const { engine, location } = graph.store;
      return {
        status: 'degraded' as const,
        version,
        store: { engine, version: '', location: shown(location) },
      };
    }
  },
});
