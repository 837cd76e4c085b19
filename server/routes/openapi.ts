/** GET /api/openapi.json: this API's description, made from the list of routes. */
import { z } from 'zod';
import { openApiOf } from '../openapi.ts';
import { defineRoute } from '../route.ts';

export const openapi = defineRoute({
  id: 'getOpenApi',
  label: 'This API as an OpenAPI 3.1 document',
  method: 'get',
  path: '/api/openapi.json',
  tag: 'server',
  open: true,
  answer: z.looseObject({ openapi: z.string() }),
  errors: [],
  handle: (_request, { routes }) => ({ ...openApiOf(routes) }),
});
