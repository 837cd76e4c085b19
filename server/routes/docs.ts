/** GET /api/docs and its style sheet: the OpenAPI document as a page for people. */
import { docsPage } from '../docs/page.ts';
import { DOCS_STYLE } from '../docs/style.ts';
import { openApiOf } from '../openapi.ts';
import { defineRoute, SENT } from '../route.ts';
import { PAGE_POLICY } from '../security/headers.ts';

export const docs = defineRoute({
  id: 'getDocs',
  label: 'This API as a page',
  method: 'get',
  path: '/api/docs',
  tag: 'server',
  open: true,
  media: { 'text/html': 'the page' },
  errors: [],
  handle(_request, { routes }, response) {
    response.setHeader('Content-Security-Policy', PAGE_POLICY);
    response.type('html').send(docsPage(openApiOf(routes)));
    return SENT;
  },
});

export const docsStyle = defineRoute({
  id: 'getDocsStyle',
  label: 'The style sheet of the page',
  method: 'get',
  path: '/api/docs/style.css',
  tag: 'server',
  open: true,
  media: { 'text/css': 'the style sheet' },
  errors: [],
  handle(_request, _services, response) {
    response.type('css').send(DOCS_STYLE);
    return SENT;
  },
});
