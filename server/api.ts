/**
 * The HTTP API as schemas: every request and every answer (INTERFACES.md). Types, checks and the OpenAPI
 * document come from here; `web/` imports the types and nothing else of the server.
 */
import { z } from 'zod';
import * as shapes from '../graph/read/shapes.ts';

export const LIMITS = {
  /** Rows of a Cypher answer. */
  cypherRows: { default: 200, max: 10_000 },
  cypherTimeoutMs: { default: 5_000, max: 60_000 },
  cypherLength: 20_000,
  searchText: 200,
  list: { default: 50, max: 500 },
  neighbours: { default: 12, max: 500 },
  subgraphIds: 5_000,
  /** Entities that an analysis lists. */
  analysis: { default: 50, max: 5_000 },
  /** Entities that are to be connected, or whose common neighbours are asked for. */
  connectIds: 50,
  suggestions: { default: 8, max: 50 },
  genealogy: { default: 500, max: 5_000 },
  genealogyDepth: { default: 50, max: 1_000 },
  pathSteps: { default: 6, max: 8 },
  pathCount: { default: 3, max: 20 },
  /** Bytes of one uploaded file, and files of one upload. */
  uploadBytes: 50 * 1024 * 1024,
  uploadFiles: 500,
  /** Bytes of all files of one upload. */
  uploadTotalBytes: 200 * 1024 * 1024,
  jsonBytes: 1024 * 1024,
  jsonDepth: 32,
  jsonKeys: 10_000,
  exportDepth: { default: 2, max: 4 },
  /** Characters of the address that an exported page links back to. */
  linkLength: 8_000,
  /** Articles and failures that a job lists; its totals count all. */
  jobEntries: 1_000,
  /** Milliseconds that an article may take to read, and again to extract from. */
  articleMs: 60_000,
  /** Ids of entities that a job lists. */
  jobEntities: 200,
  eventStreams: 50,
} as const;

export const Health = z.object({
  status: z.enum(['ok', 'degraded']),
  version: z.string(),
  store: z.object({ engine: z.enum(['embedded', 'neo4j']), version: z.string(), location: z.string() }),
});

export const GraphNode = z.object({
  kind: z.literal('node'),
  id: z.string(),
  labels: z.array(z.string()),
  properties: z.record(z.string(), z.unknown()),
});
export const GraphEdge = z.object({
  kind: z.literal('edge'),
  id: z.string(),
  type: z.string(),
  from: z.string(),
  to: z.string(),
  properties: z.record(z.string(), z.unknown()),
});

export const CypherRequest = z.strictObject({
  query: z.string().min(1).max(LIMITS.cypherLength),
  params: z.record(z.string(), z.unknown()).default({}),
  limit: z.number().int().min(1).max(LIMITS.cypherRows.max).default(LIMITS.cypherRows.default),
  timeoutMs: z.number().int().min(10).max(LIMITS.cypherTimeoutMs.max).default(LIMITS.cypherTimeoutMs.default),
});
export const CypherAnswer = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.unknown())).describe('values; nodes, edges and paths as objects with `kind`'),
  truncated: z.boolean(),
  tookMs: z.number(),
  nodes: z.array(GraphNode).describe('the distinct nodes among the values'),
  edges: z.array(GraphEdge).describe('the distinct edges among the values'),
  entities: z
    .array(shapes.EntitySummary)
    .describe('the entities among the nodes, as the explorer draws them'),
});

export const GraphRequest = z.strictObject({ ids: z.array(z.string().max(64)).max(LIMITS.subgraphIds) });

export const CommonRequest = z.strictObject({
  ids: z.array(z.string().max(64)).min(2).max(LIMITS.connectIds),
  least: z
    .number()
    .int()
    .min(2)
    .max(LIMITS.connectIds)
    .default(2)
    .describe('how many of them an entity must be tied to'),
  limit: z.number().int().min(1).max(LIMITS.list.max).default(LIMITS.list.default),
});
export const ConnectionRequest = z.strictObject({
  ids: z.array(z.string().max(64)).min(2).max(LIMITS.connectIds),
});
export const SuggestionsRequest = z.strictObject({
  ids: z.array(z.string().max(64)).max(LIMITS.subgraphIds).describe('the entities that one has before one'),
  limit: z.number().int().min(1).max(LIMITS.suggestions.max).default(LIMITS.suggestions.default),
});

/** JSON body of `POST /articles`; files come as `multipart/form-data` with the field `files`. */
export const ArticlesRequest = z.strictObject({
  text: z.string().min(1),
  title: z.string().min(1).max(500).optional(),
  format: z.string().max(40).default('auto'),
});

/** Looks of a view, for the formats that have room for them; the others leave it out. */
export const ExportView = z.strictObject({
  places: z
    .array(z.tuple([z.string().max(64), z.number(), z.number()]))
    .max(LIMITS.subgraphIds)
    .optional()
    .describe('where entities stand: id, x, y (downwards)'),
  language: z.enum(['en', 'de']).optional().describe('of a page that is written'),
  link: z
    .string()
    .max(LIMITS.linkLength)
    .regex(/^https?:\/\/[^\s\u0000-\u001f\u007f]+$/, 'is no http address')
    .optional()
    .describe('address that a page links back to'),
});

/** What an export is limited to, as the schemas of both ways to ask for one check it. */
type ScopeParts = { around?: unknown; depth?: unknown; query?: unknown; ids?: unknown };
export const hasOneScope = ({ around, query, ids }: ScopeParts): boolean =>
  [around, query, ids].filter((part) => part !== undefined).length <= 1;
export const hasDepthWithCentre = ({ around, depth }: ScopeParts): boolean =>
  depth === undefined || around !== undefined;
export const SCOPE_MESSAGES = {
  one: { message: 'give one of `around`, `query` and `ids`, or none of them for the whole graph' },
  depth: { message: 'goes with `around`', path: ['depth'] },
};

/** The parameters of GET /api/export, for more ids than an address holds, and with a view. */
export const ExportRequest = z
  .strictObject({
    format: z.string().max(40).describe('an id of /api/export/formats'),
    around: z.string().min(1).max(500).optional().describe('id or name of the entity at the centre'),
    depth: z
      .int()
      .min(0)
      .max(LIMITS.exportDepth.max)
      .optional()
      .describe(`steps from the centre; ${LIMITS.exportDepth.default} when absent, with \`around\` only`),
    query: z.string().min(1).max(LIMITS.cypherLength).optional().describe('read-only Cypher'),
    ids: z.array(z.string().max(64)).max(LIMITS.subgraphIds).optional().describe('ids of entities'),
    view: ExportView.optional(),
  })
  .refine(hasOneScope, SCOPE_MESSAGES.one)
  .refine(hasDepthWithCentre, SCOPE_MESSAGES.depth);

export const Job = z.object({
  id: z.string(),
  kind: z.literal('ingest'),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  total: z.number().int().describe('inputs'),
  done: z.number().int().describe('inputs read, failed ones included'),
  articles: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      state: z.enum(['new', 'replaced', 'unchanged']),
      entities: z.number().int(),
      relations: z.number().int(),
    }),
  ),
  articlesTotal: z.number().int().describe('articles acknowledged; `articles` lists the first 1,000'),
  failures: z.array(z.object({ source: z.string(), code: z.string(), message: z.string() })),
  failuresTotal: z.number().int().describe('inputs that failed; `failures` lists the first 1,000'),
  entities: z.array(z.string()).describe('ids of entities that the new articles mention, 200 at most'),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
});

/** `application/problem+json` (RFC 9457) with kith's `code`. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().describe('a sentence that says what to do'),
  code: z.string().describe('stable; scripts hang on it'),
  instance: z.string().optional(),
  position: z
    .object({ line: z.number().int(), column: z.number().int(), offset: z.number().int().optional() })
    .optional(),
  known: z.array(z.string()).optional(),
});

export const ExportFormat = z.object({
  id: z.string(),
  label: z.string(),
  help: z.string(),
  extension: z.string(),
  mediaType: z.string(),
});

export type Health = z.infer<typeof Health>;
export type CypherRequest = z.input<typeof CypherRequest>;
export type CypherAnswer = z.infer<typeof CypherAnswer>;
export type ArticlesRequest = z.input<typeof ArticlesRequest>;
export type Job = z.infer<typeof Job>;
export type Problem = z.infer<typeof Problem>;
export type ExportFormat = z.infer<typeof ExportFormat>;
export type ExportRequest = z.input<typeof ExportRequest>;
export type ExportView = z.infer<typeof ExportView>;
export type CommonRequest = z.input<typeof CommonRequest>;
export type ConnectionRequest = z.input<typeof ConnectionRequest>;
export type SuggestionsRequest = z.input<typeof SuggestionsRequest>;
export type {
  Analysis,
  ArticleDetail,
  ArticlePage,
  ArticleSummary,
  CommonNeighbours,
  Connection,
  Contradiction,
  ContradictionKind,
  ContradictionPage,
  Edge,
  EntityDetail,
  EntitySummary,
  EvidenceList,
  EvidenceSentence,
  FrontierPage,
  Genealogy,
  Hit,
  MarkedMention,
  MarkedSentence,
  MeasuredEntity,
  MetricList,
  MetricSummary,
  Neighbours,
  Parameter,
  Path,
  PathStep,
  Paths,
  Schema,
  SearchResult,
  Stats,
  Subgraph,
  Suggestion,
  Suggestions,
} from '../graph/read/shapes.ts';
