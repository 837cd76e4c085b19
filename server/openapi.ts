/** The API's description (OpenAPI 3.1) from the list of routes and their schemas. */
import { z } from 'zod';
import { ERRORS, type ErrorCode } from '../foundation/errors.ts';
import { version } from '../foundation/version.ts';
import * as shapes from '../graph/read/shapes.ts';
import * as api from './api.ts';
import { PROBLEM_TYPE } from './problem.ts';
import { COMMON_ERRORS, type Route } from './route.ts';

export type JsonSchema = { [key: string]: unknown };

interface MediaTypes {
  [mediaType: string]: { schema: JsonSchema };
}
export interface Parameter {
  name: string;
  in: 'path' | 'query';
  required: boolean;
  description?: string;
  schema: JsonSchema;
  style?: 'form';
  explode?: boolean;
}
export interface Operation {
  operationId: string;
  summary: string;
  tags: string[];
  parameters: Parameter[];
  requestBody?: { required: boolean; content: MediaTypes };
  responses: { [status: string]: { description: string; content?: MediaTypes } };
  security?: JsonSchema[];
}
export interface OpenApi {
  openapi: '3.1.0';
  info: {
    title: string;
    version: string;
    description: string;
    license: { name: string; identifier: string };
  };
  servers: { url: string }[];
  tags: { name: string; description: string }[];
  paths: { [path: string]: { [method: string]: Operation } };
  components: { schemas: { [name: string]: JsonSchema }; securitySchemes: { [name: string]: JsonSchema } };
  security: JsonSchema[];
}

const TAGS: Record<Route['tag'], string> = {
  explore: 'Entities, their ties, and the sentences that say so.',
  analysis:
    'Questions over the whole graph: what is central, what belongs together, what contradicts itself.',
  articles: 'What has been read, and reading more.',
  query: 'Read-only Cypher.',
  export: 'Taking the graph away.',
  server: 'The server itself.',
};

/** Answers that have a name of their own. */
const NAMED = {
  SearchResult: shapes.SearchResult,
  EntitySummary: shapes.EntitySummary,
  EntityDetail: shapes.EntityDetail,
  Neighbours: shapes.Neighbours,
  Subgraph: shapes.Subgraph,
  Edge: shapes.Edge,
  EvidenceSentence: shapes.EvidenceSentence,
  EvidenceList: shapes.EvidenceList,
  MarkedSentence: shapes.MarkedSentence,
  MarkedMention: shapes.MarkedMention,
  Path: shapes.Path,
  PathStep: shapes.PathStep,
  Paths: shapes.Paths,
  ArticleSummary: shapes.ArticleSummary,
  ArticlePage: shapes.ArticlePage,
  ArticleDetail: shapes.ArticleDetail,
  Schema: shapes.Schema,
  Stats: shapes.Stats,
  MetricSummary: shapes.MetricSummary,
  MeasuredEntity: shapes.MeasuredEntity,
  Analysis: shapes.Analysis,
  CommonNeighbours: shapes.CommonNeighbours,
  Connection: shapes.Connection,
  Suggestion: shapes.Suggestion,
  Suggestions: shapes.Suggestions,
  Contradiction: shapes.Contradiction,
  ContradictionPage: shapes.ContradictionPage,
  Genealogy: shapes.Genealogy,
  FrontierPage: shapes.FrontierPage,
  Health: api.Health,
  GraphNode: api.GraphNode,
  GraphEdge: api.GraphEdge,
  CypherAnswer: api.CypherAnswer,
  Job: api.Job,
  Problem: api.Problem,
  ExportFormat: api.ExportFormat,
};

const reference = (name: string) => `#/components/schemas/${name}`;

/** The document for these routes. */
export function openApiOf(routes: readonly Route[]): OpenApi {
  const names = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) names.add(schema, { id });
  const converted = z.toJSONSchema(names, { uri: reference, io: 'output', override: readable }).schemas;
  const schemas = Object.fromEntries(
    Object.entries(converted).map(([name, schema]) => [name, plain(schema as JsonSchema)]),
  );
  const paths: OpenApi['paths'] = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] ??= {};
    paths[path][route.method] = operationOf(route, (schema) => {
      const name = names.get(schema)?.id;
      return name === undefined ? outputSchema(schema, names) : { $ref: reference(name) };
    });
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'kith',
      version,
      description:
        'A knowledge graph read from articles: entities, typed relations, and the sentences behind them.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths,
    components: { schemas, securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    // The token is needed only where the server was started with one.
    security: [{ token: [] }, {}],
  };
}

function operationOf(route: Route, answerSchema: (schema: z.ZodType) => JsonSchema): Operation {
  const good: { description: string; content?: MediaTypes } = { description: route.label, content: {} };
  if (route.answer) good.content = { 'application/json': { schema: answerSchema(route.answer) } };
  for (const [mediaType, description] of Object.entries(route.media ?? {}))
    good.content = { ...good.content, [mediaType]: { schema: { type: 'string', description } } };
  return {
    operationId: route.id,
    summary: route.label,
    tags: [route.tag],
    parameters: [...parametersOf('path', route.params), ...parametersOf('query', route.query)],
    ...(route.body && { requestBody: { required: true, content: bodyOf(route.body, route.fields) } }),
    responses: {
      [String(route.status ?? 200)]: good,
      ...(route.media?.['text/event-stream'] && {
        204: { description: 'Nothing has changed since the end.' },
      }),
      ...problemsOf([...COMMON_ERRORS, ...route.errors]),
    },
    ...(route.open && { security: [] }),
  };
}

function parametersOf(place: Parameter['in'], schema: z.ZodType | undefined): Parameter[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = inputSchema(schema) as {
    properties?: { [name: string]: JsonSchema };
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...property }]) => {
    const absent = valueWhenAbsent(schema, name);
    return {
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      ...(typeof description === 'string' && { description }),
      schema: absent === undefined ? property : { ...property, default: absent },
      ...(property.type === 'array' && { style: 'form' as const, explode: false }),
    };
  });
}

/** zod leaves a default out of the description of an input that it transforms; the schema itself knows it. */
function valueWhenAbsent(schema: z.ZodType, name: string): unknown {
  const { shape } = schema as { shape?: Record<string, z.ZodType> };
  const parsed = shape?.[name]?.safeParse(undefined);
  return parsed?.success ? parsed.data : undefined;
}

function bodyOf(body: z.ZodType, fields: z.ZodType | undefined): MediaTypes {
  const content: MediaTypes = { 'application/json': { schema: inputSchema(body) } };
  if (fields) {
    const form = inputSchema(fields) as { properties?: JsonSchema };
    const files = {
      type: 'array',
      minItems: 1,
      items: { type: 'string', contentMediaType: 'application/octet-stream' },
    };
    content['multipart/form-data'] = {
      schema: { ...form, properties: { ...form.properties, files }, required: ['files'] },
    };
  }
  return content;
}

/** One response for each status, naming the codes that have it. */
function problemsOf(codes: readonly ErrorCode[]): Operation['responses'] {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of new Set(codes)) {
    const { status } = ERRORS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const statuses = [...byStatus].sort(([a], [b]) => a - b);
  return Object.fromEntries(
    statuses.map(([status, these]) => [
      String(status),
      {
        description: these.map((code) => `\`${code}\`: ${ERRORS[code].title}.`).join(' '),
        content: { [PROBLEM_TYPE]: { schema: { $ref: reference('Problem') } } },
      },
    ]),
  );
}

function inputSchema(schema: z.ZodType): JsonSchema {
  return plain(z.toJSONSchema(schema, { io: 'input', override: bounded }) as JsonSchema);
}

/** An answer without a name, its parts that have one referred to. */
function outputSchema(schema: z.ZodType, names: z.core.$ZodRegistry<{ id: string }>): JsonSchema {
  const one = z.registry<{ id: string }>();
  for (const named of Object.values(NAMED)) one.add(named, { id: names.get(named)?.id ?? '' });
  one.add(schema, { id: 'Answer' });
  const { Answer } = z.toJSONSchema(one, { uri: reference, io: 'output', override: readable }).schemas;
  return plain((Answer ?? {}) as JsonSchema);
}

/** Without what names a schema as a document of its own. */
function plain({ $schema: _dialect, $id: _id, id: _name, ...rest }: JsonSchema): JsonSchema {
  return rest;
}

/** Without the bounds of JavaScript's own integers, which say nothing about this API. */
function bounded({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}

/** Answers may grow: a client must not be told that there will never be another field. */
function readable(context: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  bounded(context);
  if (context.jsonSchema.additionalProperties === false) delete context.jsonSchema.additionalProperties;
}
