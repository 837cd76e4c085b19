/**
 * What the graph's reading functions return, as schemas: the server describes its answers with them
 * (OpenAPI), and the command line and the explorer take their types from here.
 */
import { z } from 'zod';

export const EntitySummary = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  types: z.array(z.string()).describe('the chain from the root down to `type`'),
  aliases: z.array(z.string()),
  mentions: z.number().int(),
  articles: z.number().int(),
  degree: z.number().int().describe('relations at this entity, both directions'),
  confidence: z.number(),
});

export const Hit = EntitySummary.extend({
  matched: z.string().describe('the name or alias that matched'),
  score: z.number().describe('1 for the exact name, less for what is further away'),
});
export const SearchResult = z.object({
  hits: z.array(Hit),
  total: z.number().int(),
  nextCursor: z.string().nullable(),
});

export const Edge = z.object({
  id: z.string(),
  type: z.string(),
  from: z.string(),
  to: z.string(),
  reading: z.string().describe('how the edge is read from `from` to `to`'),
  confidence: z.number(),
  weight: z.number().describe('pieces of evidence from distinct texts'),
  methods: z.array(z.string()),
});

export const ArticleSummary = z.object({
  id: z.string(),
  title: z.string(),
  source: z.string(),
  format: z.string(),
  url: z.string().optional(),
  generator: z.string().optional(),
  hop: z.number().int().optional(),
  parent: z.string().optional(),
  words: z.number().int(),
  funnel: z.object({
    raw: z.number().int(),
    dedup: z.number().int(),
    ner: z.number().int(),
    enqueued: z.number().int(),
  }),
});
export const ArticlePage = z.object({
  articles: z.array(ArticleSummary),
  total: z.number().int(),
  nextCursor: z.string().nullable(),
});

export const RelationCount = z.object({
  type: z.string(),
  direction: z.enum(['out', 'in']),
  reading: z.string(),
  count: z.number().int(),
});

export const EntityDetail = EntitySummary.extend({
  wikidata: z.string().optional(),
  url: z.string().optional(),
  about: z.array(ArticleSummary).describe('articles about it'),
  relations: z.array(RelationCount),
  mentionedIn: z
    .array(z.object({ article: ArticleSummary, count: z.number().int() }))
    .describe('the most mentions first, 50 at most'),
});

export const Neighbours = z.object({
  nodes: z.array(EntitySummary),
  edges: z.array(Edge),
  total: z.number().int().describe('neighbours that fit, these included'),
  more: z.number().int().describe('neighbours that fit and are not here yet'),
  byType: z
    .array(z.object({ type: z.string(), count: z.number().int() }))
    .describe('all neighbours by entity type'),
  nextCursor: z.string().nullable(),
});

export const Subgraph = z.object({
  nodes: z.array(EntitySummary),
  edges: z.array(Edge),
  missing: z.array(z.string()).describe('ids that are not in the graph'),
});

export const MarkedMention = z.object({
  start: z.number().int(),
  end: z.number().int(),
  surface: z.string(),
  entity: z.string(),
  name: z.string(),
  type: z.string(),
  confidence: z.number(),
  method: z.string(),
});
export const MarkedSentence = z.object({
  id: z.string(),
  ordinal: z.number().int(),
  section: z.string(),
  text: z.string(),
  mentions: z.array(MarkedMention),
});

export const EvidenceSentence = MarkedSentence.extend({
  article: ArticleSummary,
  field: z.string().optional().describe('the infobox field, when the evidence is an infobox line'),
  methods: z.array(z.string()).describe('ids of the patterns that read the relation here'),
  confidence: z.number(),
  subject: z
    .array(z.object({ start: z.number().int(), end: z.number().int() }))
    .describe('where the subject stands in `text`'),
  object: z
    .array(z.object({ start: z.number().int(), end: z.number().int() }))
    .describe('where the object stands in `text`'),
});
export const EvidenceList = z.object({
  relation: Edge,
  subject: EntitySummary,
  object: EntitySummary,
  evidence: z.array(EvidenceSentence),
  total: z.number().int(),
  sources: z.number().int().describe('distinct articles'),
  nextCursor: z.string().nullable(),
});

export const PathStep = z.object({
  edge: Edge,
  forward: z.boolean().describe('whether the path follows the edge in its direction'),
  sentence: EvidenceSentence.nullable().describe('the best sentence that says so'),
});
export const Path = z.object({
  nodes: z.array(EntitySummary),
  steps: z.array(PathStep),
  score: z.number().describe('product of the confidences, less for each step'),
});
export const Paths = z.object({ from: EntitySummary, to: EntitySummary, paths: z.array(Path) });

export const ArticleDetail = ArticleSummary.extend({
  categories: z.array(z.string()),
  infobox: z.array(z.object({ field: z.string(), value: z.string() })),
  statedFunnel: z
    .object({ raw: z.number(), dedup: z.number(), ner: z.number(), enqueued: z.number() })
    .optional(),
  about: EntitySummary.nullable(),
  parentArticle: ArticleSummary.nullable(),
  children: z.array(ArticleSummary),
  sentences: z.array(MarkedSentence),
});

export const Schema = z.object({
  types: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      parent: z.string().nullable(),
      definition: z.string(),
      colour: z.string(),
      shape: z.string(),
      count: z.number().int().describe('entities whose most specific type it is'),
      total: z.number().int().describe('entities of it and its subtypes'),
    }),
  ),
  relations: z.array(
    z.object({
      id: z.string(),
      reading: z.string(),
      inverse: z.string(),
      definition: z.string(),
      symmetric: z.boolean(),
      count: z.number().int(),
    }),
  ),
  labels: z.array(z.string()),
  edgeTypes: z.array(z.string()),
  properties: z.array(z.string()).describe('property names, for completion'),
});

export const Stats = z.object({
  articles: z.number().int(),
  sentences: z.number().int(),
  entities: z.number().int(),
  relations: z.number().int(),
  mentions: z.number().int(),
  categories: z.number().int(),
  words: z.number().int(),
  funnel: z.object({
    raw: z.number().int(),
    dedup: z.number().int(),
    ner: z.number().int(),
    enqueued: z.number().int(),
  }),
  byType: z.array(z.object({ type: z.string(), count: z.number().int() })),
  byRelation: z.array(z.object({ type: z.string(), count: z.number().int() })),
});

export const FrontierPage = z.object({
  names: z.array(
    EntitySummary.extend({ mentionedBy: z.number().int().describe('articles that mention it') }),
  ),
  total: z.number().int(),
  nextCursor: z.string().nullable(),
});

export type EntitySummary = z.infer<typeof EntitySummary>;
export type Hit = z.infer<typeof Hit>;
export type SearchResult = z.infer<typeof SearchResult>;
export type RelationCount = z.infer<typeof RelationCount>;
export type Edge = z.infer<typeof Edge>;
export type ArticleSummary = z.infer<typeof ArticleSummary>;
export type ArticlePage = z.infer<typeof ArticlePage>;
export type EntityDetail = z.infer<typeof EntityDetail>;
export type Neighbours = z.infer<typeof Neighbours>;
export type Subgraph = z.infer<typeof Subgraph>;
export type MarkedMention = z.infer<typeof MarkedMention>;
export type MarkedSentence = z.infer<typeof MarkedSentence>;
export type EvidenceSentence = z.infer<typeof EvidenceSentence>;
export type EvidenceList = z.infer<typeof EvidenceList>;
export type PathStep = z.infer<typeof PathStep>;
export type Path = z.infer<typeof Path>;
export type Paths = z.infer<typeof Paths>;
export type ArticleDetail = z.infer<typeof ArticleDetail>;
export type Schema = z.infer<typeof Schema>;
export type Stats = z.infer<typeof Stats>;
export type FrontierPage = z.infer<typeof FrontierPage>;
