/** The list of routes against what is made from it: OpenAPI, the page, the table of errors, the log. */
import { describe, expect, test } from 'vitest';
import { ERRORS } from '../../foundation/errors.ts';
import { docsPage } from '../../server/docs/page.ts';
import { createLog } from '../../server/log.ts';
import { type JsonSchema, openApiOf } from '../../server/openapi.ts';
import { COMMON_ERRORS, defineRoute } from '../../server/route.ts';
import { routes } from '../../server/routes/index.ts';

const document = openApiOf(routes);

/** The routes of the interface: these may be extended, never lost. */
const PROMISED = [
  'GET /api/health',
  'GET /api/schema',
  'GET /api/search',
  'GET /api/entities/:id',
  'GET /api/entities/:id/neighbours',
  'POST /api/graph',
  'GET /api/paths',
  'GET /api/relations/:id/evidence',
  'GET /api/articles',
  'GET /api/articles/:id',
  'POST /api/articles',
  'DELETE /api/articles/:id',
  'GET /api/jobs/:id',
  'POST /api/cypher',
  'GET /api/export',
  'POST /api/export',
  'GET /api/export/formats',
  'GET /api/stats',
  'GET /api/frontier',
  'GET /api/start',
  'GET /api/analysis',
  'GET /api/analysis/:metric',
  'POST /api/common',
  'POST /api/connection',
  'POST /api/suggestions',
  'GET /api/contradictions',
  'GET /api/genealogy',
];

test('every promised route is there', () => {
  const there = routes.map((route) => `${route.method.toUpperCase()} ${route.path}`);
  expect(there).toEqual(expect.arrayContaining(PROMISED));
  expect(new Set(there).size).toBe(there.length);
});

describe.each(routes.map((route) => [route.id, route] as const))('%s', (_id, route) => {
  const path = route.path.replace(/:(\w+)/g, '{$1}');
  const operation = document.paths[path]?.[route.method];

  test('is described: parameters, body, answer', () => {
    expect(operation?.operationId).toBe(route.id);
    const inPath = operation?.parameters
      .filter((parameter) => parameter.in === 'path')
      .map(({ name }) => name);
    expect(inPath).toEqual([...route.path.matchAll(/:(\w+)/g)].map((match) => match[1]));
    expect(operation?.requestBody === undefined).toBe(route.body === undefined);
    const good = operation?.responses[String(route.status ?? 200)];
    expect(Object.keys(good?.content ?? {}).length).toBeGreaterThan(0);
  });

  test('describes each of its errors under the status of the table', () => {
    for (const code of [...COMMON_ERRORS, ...route.errors])
      expect(operation?.responses[String(ERRORS[code].status)]?.description).toContain(`\`${code}\``);
  });

  test('bounds every parameter', () => {
    for (const { name, schema } of operation?.parameters ?? []) {
      const { type, maxLength, maximum, maxItems } = schema;
      const bounds = {
        string: maxLength ?? schema.enum,
        integer: maximum,
        number: maximum,
        boolean: true,
        array: maxItems,
      };
      const bounded = bounds[String(type) as keyof typeof bounds];
      expect(bounded, `${route.id} ${name}`).toBeDefined();
    }
  });
});

test('every reference in the document leads somewhere', () => {
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { $ref } = value as JsonSchema;
    if (typeof $ref === 'string') {
      const name = $ref.replace('#/components/schemas/', '');
      expect(document.components.schemas).toHaveProperty(name);
    }
    for (const inner of Object.values(value)) visit(inner);
  };
  visit(document);
});

test('numbers and lists are described as what they are, not as text', () => {
  const parameters = document.paths['/api/entities/{id}/neighbours']?.get?.parameters ?? [];
  const schemaOf = (name: string) => parameters.find((parameter) => parameter.name === name)?.schema;
  expect(schemaOf('limit')).toEqual({ type: 'integer', minimum: 1, maximum: 500, default: 12 });
  expect(parameters.filter(({ required }) => required).map(({ name }) => name)).toEqual(['id']);
  expect(schemaOf('types')).toMatchObject({ type: 'array', items: { type: 'string' } });
  expect(parameters.find(({ name }) => name === 'types')).toMatchObject({ style: 'form', explode: false });
});

test('answers may grow, and no bound of JavaScript itself is described', () => {
  expect(JSON.stringify(document.components)).not.toContain('"additionalProperties":false');
  expect(JSON.stringify(document)).not.toContain('9007199254740991');
});

test('files are described as a form', () => {
  const content = document.paths['/api/articles']?.post?.requestBody?.content ?? {};
  expect(Object.keys(content)).toEqual(['application/json', 'multipart/form-data']);
});

test('the page escapes what a definition says', () => {
  const route = defineRoute({
    id: 'evil',
    label: '<img src=x onerror=alert(1)> & "quotes"',
    method: 'get',
    path: '/api/evil',
    tag: 'server',
    errors: [],
    handle: () => {
      throw new Error('never');
    },
  });
  const page = docsPage(openApiOf([route]));
  expect(page).not.toContain('<img');
  expect(page).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quotes&quot;');
});

describe('the log', () => {
  const lines = (level: string | undefined) => {
    const written: string[] = [];
    const log = createLog(level, { write: (line) => void written.push(line) });
    log.info(
      { request: { headers: { authorization: 'Bearer x1' } }, token: 'x2', body: { text: 'x3' } },
      'request',
    );
    log.warn('careful');
    return written.join('');
  };

  test('is quiet by default and at an unknown level', () => {
    expect(lines(undefined)).not.toContain('request');
    expect(lines('loud')).toContain('careful');
    expect(lines('silent')).toBe('');
  });

  test('removes tokens and bodies', () => {
    expect(lines('info')).toContain('request');
    expect(lines('info')).not.toMatch(/x1|x2|x3/);
  });
});
