/** POST /api/export: the same, for more ids than an address holds, and with the places of a view. */
import type { z } from 'zod';
import { ExportRequest } from '../api.ts';
import { EXPORT_ERRORS, sendExport } from '../exporting.ts';
import { defineRoute } from '../route.ts';

export const exportPart = defineRoute({
  id: 'exportPart',
  label: 'The graph, or a part of it, as a file: for many ids, and with the places of a view',
  method: 'post',
  path: '/api/export',
  tag: 'export',
  body: ExportRequest,
  media: { '*/*': 'the file, in the media type of its format' },
  errors: ['unsupported-media-type', 'input-too-large', ...EXPORT_ERRORS],
  handle: (request, services, response) =>
    sendExport(request.body as z.output<typeof ExportRequest>, services, request, response),
});
