/** GET /api/export: the graph, or a part of it, as a file. */
import { z } from 'zod';
import { hasDepthWithCentre, hasOneScope, LIMITS, SCOPE_MESSAGES } from '../api.ts';
import { EXPORT_ERRORS, sendExport } from '../exporting.ts';
import { Id, integer, list } from '../request/schemas.ts';
import { defineRoute } from '../route.ts';

const ExportQuery = z
  .strictObject({
    format: z.string().max(40).describe('an id of /api/export/formats'),
    around: Id.optional().describe('id or name of the entity at the centre'),
    depth: integer({ min: 0, max: LIMITS.exportDepth.max })
      .optional()
      .describe(`steps from the centre; ${LIMITS.exportDepth.default} when absent, with \`around\` only`),
    query: z.string().min(1).max(LIMITS.cypherLength).optional().describe('read-only Cypher'),
    ids: list(z.string().max(64), LIMITS.subgraphIds)
      .optional()
      .describe('ids of entities with commas between'),
  })
  .refine(hasOneScope, SCOPE_MESSAGES.one)
  .refine(hasDepthWithCentre, SCOPE_MESSAGES.depth);

export const exportGraph = defineRoute({
  id: 'exportGraph',
  label: 'The graph, or a part of it, as a file',
  method: 'get',
  path: '/api/export',
  tag: 'export',
  query: ExportQuery,
  media: { '*/*': 'the file, in the media type of its format' },
  errors: EXPORT_ERRORS,
  handle: (request, services, response) => sendExport(request.query, services, request, response),
});
