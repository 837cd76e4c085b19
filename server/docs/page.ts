/** The OpenAPI document as a page: plain HTML written here, every text escaped, no script. */
import { ERRORS } from '../../foundation/errors.ts';
import type { JsonSchema, OpenApi, Operation, Parameter } from '../openapi.ts';

/** The whole page. */
export function docsPage(document: OpenApi): string {
  const { info, tags, paths, components } = document;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const sections = tags.map(({ name, description }) => {
    const within = operations.filter(({ operation }) => operation.tags.includes(name));
    const articles = within.map(({ path, method, operation }) => operationHtml(path, method, operation));
    return `<section><h2>${escaped(name)}</h2><p>${escaped(description)}</p>${articles.join('')}</section>`;
  });
  const schemas = Object.entries(components.schemas).map(
    ([name, schema]) =>
      `<article id="schema-${escaped(name)}"><h3>${escaped(name)}</h3><pre>${json(schema)}</pre></article>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(info.title)} API</title>
<link rel="stylesheet" href="/api/docs/style.css">
</head>
<body>
<main>
<h1>${escaped(info.title)} API ${escaped(info.version)}</h1>
<p>${escaped(info.description)} As a document for programs: <a href="/api/openapi.json">openapi.json</a>.
Errors are <code>application/problem+json</code> with a stable <a href="#errors">code</a>. Lists have a
<code>limit</code>, and a <code>nextCursor</code> that is given back as <code>after</code>.</p>
${sections.join('\n')}
<section><h2 id="errors">Errors</h2><p>What a problem's <code>code</code> means.</p>${errorTable()}</section>
<section><h2>Schemas</h2><p>What answers are made of (JSON Schema 2020-12).</p>${schemas.join('')}</section>
</main>
</body>
</html>
`;
}

function operationHtml(path: string, method: string, operation: Operation): string {
  const { operationId, summary, parameters, requestBody, responses } = operation;
  const bodies = Object.entries(requestBody?.content ?? {}).map(
    ([type, { schema }]) =>
      `<details><summary>Body: ${escaped(type)}</summary><pre>${json(schema)}</pre></details>`,
  );
  return `<article id="${escaped(operationId)}">
<h3><code><span class="method method-${escaped(method)}">${escaped(method.toUpperCase())}</span>${escaped(path)}</code></h3>
<p>${escaped(summary)}.</p>
${parameters.length > 0 ? parameterTable(parameters) : ''}${bodies.join('')}
<details><summary>Answers</summary>${responseTable(responses)}</details>
</article>`;
}

function parameterTable(parameters: readonly Parameter[]): string {
  const rows = parameters.map(
    ({ name, in: place, required, description, schema }) =>
      `<tr><th><code>${escaped(name)}</code></th><td>${escaped(place)}${required ? ', required' : ''}</td>` +
      `<td>${escaped(bounds(schema))}</td><td>${text(description ?? '')}</td></tr>`,
  );
  return `<h4>Parameters</h4><table>${rows.join('')}</table>`;
}

function responseTable(responses: Operation['responses']): string {
  const rows = Object.entries(responses).map(([status, { description, content = {} }]) => {
    const types = Object.entries(content).map(
      ([type, { schema }]) => `${escaped(type)} ${schemaLink(schema)}`,
    );
    return `<tr><th>${escaped(status)}</th><td>${text(description)}</td><td>${types.join('<br>')}</td></tr>`;
  });
  return `<table>${rows.join('')}</table>`;
}

function errorTable(): string {
  const rows = Object.entries(ERRORS).map(
    ([code, { status, title }]) =>
      `<tr id="${escaped(code)}"><th><code>${escaped(code)}</code></th><td>${status}</td><td>${escaped(title)}.</td></tr>`,
  );
  return `<table>${rows.join('')}</table>`;
}

function schemaLink(schema: JsonSchema): string {
  const name = typeof schema.$ref === 'string' ? schema.$ref.split('/').at(-1) : undefined;
  return name === undefined ? '' : `<a href="#schema-${escaped(name)}">${escaped(name)}</a>`;
}

/** "integer, 1 to 500, 50 when absent" */
function bounds({
  type,
  enum: choices,
  minimum,
  maximum,
  maxLength,
  maxItems,
  default: absent,
}: JsonSchema): string {
  const parts = [Array.isArray(choices) ? choices.join(' | ') : String(type ?? 'any')];
  if (minimum !== undefined && maximum !== undefined) parts.push(`${minimum} to ${maximum}`);
  if (maxLength !== undefined) parts.push(`at most ${maxLength} characters`);
  if (maxItems !== undefined) parts.push(`at most ${maxItems}`);
  if (absent !== undefined) parts.push(`${String(absent)} when absent`);
  return parts.join(', ');
}

/** Text with its `code` marked. */
function text(plain: string): string {
  return escaped(plain).replace(/`([^`]*)`/g, '<code>$1</code>');
}

function json(value: unknown): string {
  return escaped(JSON.stringify(value, null, 2));
}

function escaped(plain: string): string {
  return plain
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
