/** POST /api/connection: what connects a set of entities. */
import type { z } from 'zod';
import { Connection } from '../../graph/read/shapes.ts';
import { ConnectionRequest } from '../api.ts';
import { defineRoute } from '../route.ts';

export const connection = defineRoute({
  id: 'getConnection',
  label: 'A small tree of relations that connects the given entities, each with its best sentence',
  method: 'post',
  path: '/api/connection',
  tag: 'analysis',
  body: ConnectionRequest,
  answer: Connection,
  errors: ['unsupported-media-type', 'input-too-large', 'interrupted'],
  handle({ body, signal }, { graph }) {
    const { ids } = body as z.output<typeof ConnectionRequest>;
    return graph.connection(ids, { signal });
  },
});
