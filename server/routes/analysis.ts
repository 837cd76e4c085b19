/**
 * GET /api/analysis/:metric: what a metric says about the whole graph, as JSON, or as server-sent events
 * when the client accepts them: `progress` with the share done, then one `end` with the answer. A client
 * that goes away stops the work, unless others wait for the same.
 */
import { z } from 'zod';
import { metrics } from '../../graph/analysis/metrics/registry.ts';
import { Analysis } from '../../graph/read/shapes.ts';
import { LIMITS } from '../api.ts';
import type { EventStream } from '../jobs/event-streams.ts';
import { asKithError, problemOf } from '../problem.ts';
import { contextOf } from '../request/context.ts';
import { parameterFields } from '../request/parameters.ts';
import { Cursor, Id, integer, list } from '../request/schemas.ts';
import { defineRoute, SENT } from '../route.ts';

export const analysis = defineRoute({
  id: 'getAnalysis',
  label: 'What a metric says about the whole graph: entities ranked, groups, ties that stand out',
  method: 'get',
  path: '/api/analysis/:metric',
  tag: 'analysis',
  params: z.strictObject({ metric: Id.describe('id of a metric of /api/analysis') }),
  query: z.strictObject({
    type: z.string().min(1).max(64).optional().describe('entities of this type only; subtypes count'),
    ids: list(Id, LIMITS.subgraphIds).optional().describe('these entities only, with commas between'),
    limit: integer({ min: 1, max: LIMITS.analysis.max })
      .optional()
      .describe(`entities at most; ${LIMITS.analysis.default}, or as many as \`ids\`, when absent`),
    after: Cursor,
    ...parameterFields(metrics.all.flatMap((metric) => metric.parameters)),
  }),
  answer: Analysis,
  media: {
    'text/event-stream':
      'events `progress` (`{"done": 0.4}`) and a final `end` (the answer) or `failed` (a problem)',
  },
  errors: ['unknown-metric', 'unknown-type', 'invalid-cursor', 'interrupted'],
  async handle({ params, query, signal, raw }, { graph, streams, limits }, response) {
    const { type, ids, limit, after, ...parameters } = query;
    const options = { type, ids, limit, after, parameters, signal };
    const events =
      raw.method !== 'HEAD' && raw.accepts(['application/json', 'text/event-stream']) === 'text/event-stream';
    if (!events) return graph.analyse(params.metric, options);
    // Opened with the first event: what is wrong with the question is answered with its own status.
    let stream: EventStream | undefined;
    let sent = 0;
    try {
      const answer = await graph.analyse(params.metric, {
        ...options,
        onProgress(done) {
          const now = performance.now();
          if (signal.aborted || now - sent < limits.progressMs) return;
          sent = now;
          stream ??= streams.open(response);
          if (stream.ready) stream.send({ event: 'progress', id: '0', data: { done } });
        },
      });
      stream ??= streams.open(response);
      stream.end({ event: 'end', id: '1', data: answer });
    } catch (error) {
      const known = asKithError(error);
      if (!stream || !known) throw error;
      stream.end({ event: 'failed', id: '1', data: problemOf(known, contextOf(raw).id) });
    }
    return SENT;
  },
});
