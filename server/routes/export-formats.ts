/** GET /api/export/formats: what an export can be, from the registry of exporters. */
import { z } from 'zod';
import { ExportFormat } from '../api.ts';
import { defineRoute } from '../route.ts';

export const exportFormats = defineRoute({
  id: 'listExportFormats',
  label: 'Formats of an export, with what reads them',
  method: 'get',
  path: '/api/export/formats',
  tag: 'export',
  answer: z.object({ formats: z.array(ExportFormat) }),
  errors: [],
  handle: (_request, { exporters }) => ({
    formats: exporters.all.map(({ id, label, help, extension, mediaType }) => ({
      id,
      label,
      help,
      extension,
      mediaType,
    })),
  }),
});
