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
  began: z
    .string()
    .optional()
    .describe('ISO date, month or year in which it was founded, born or first released'),
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
  beganIn: z
    .object({ article: z.string(), sentence: z.string(), text: z.string() })
    .optional()
    .describe('ids of the article and the sentence that say when it began, and its text'),
  about: z.array(ArticleSummary).describe('articles about it'),
  relations: z.array(RelationCount),
  mentionedIn: z
    .array(z.object({ article: ArticleSummary, count: z.number().int() }))
    .describe('the most mentions first, 50 at most'),
});

export const Identity = z.object({
  entity: EntitySummary,
  keys: z
    .array(z.object({ key: z.string(), articles: z.number().int() }))
    .describe('names that tie articles together, with the articles that give them, the most first'),
  articles: z
    .array(
      z.object({
        article: ArticleSummary,
        name: z.string().describe('what this article alone would call it'),
        type: z.string(),
        surfaces: z.array(z.object({ surface: z.string(), count: z.number().int() })),
        why: z.array(z.string()).describe('why these surfaces are one, a sentence for each merge'),
      }),
    )
    .describe('the most mentions first'),
  total: z.number().int().describe('articles that mention it'),
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

export const Parameter = z
  .object({
    kind: z.enum(['number', 'boolean', 'choice', 'text']),
    id: z.string(),
    label: z.string(),
    help: z.string().optional(),
    default: z.union([z.number(), z.boolean(), z.string()]),
    min: z.number().optional(),
    max: z.number().optional(),
    step: z.number().optional(),
    choices: z.array(z.object({ id: z.string(), label: z.string() })).optional(),
  })
  .describe('a setting with its default, from which forms are drawn');
export const MetricSummary = z.object({
  id: z.string(),
  label: z.string(),
  help: z.string().describe('what it is good for'),
  paper: z.string(),
  parameters: z.array(Parameter),
  writes: z.object({
    kind: z.enum(['number', 'group']).describe('`group`: the value is the number of a group'),
    what: z.string(),
  }),
});
export const MetricList = z.object({ metrics: z.array(MetricSummary) });

export const MeasuredEntity = EntitySummary.extend({ value: z.number() });
export const Analysis = z.object({
  metric: z.string(),
  parameters: z.record(z.string(), z.union([z.number(), z.boolean(), z.string()])),
  entities: z.number().int().describe('entities of the graph that was measured'),
  ties: z.number().int().describe('pairs of them with at least one relation'),
  note: z.string().optional().describe('how it was measured, such as from how many samples'),
  values: z
    .array(MeasuredEntity)
    .describe('the highest first; of a metric that groups, the largest group first'),
  groups: z
    .array(
      z.object({
        id: z.number().int().describe('the `value` of its members'),
        label: z.string().describe('its central members by name'),
        size: z.number().int(),
        members: z.array(EntitySummary).describe('the most central, 10 at most'),
      }),
    )
    .optional()
    .describe('the largest first, 200 at most'),
  groupsTotal: z.number().int().optional(),
  bridges: z
    .array(
      z.object({
        from: EntitySummary,
        to: EntitySummary,
        value: z.number(),
        edges: z.array(Edge).describe('the relations between the two'),
      }),
    )
    .optional()
    .describe('ties that stand out, the highest first, as many as `limit`'),
  bridgesTotal: z.number().int().optional(),
  total: z.number().int().describe('entities with a value that fit'),
  nextCursor: z.string().nullable(),
});

export const CommonNeighbours = z.object({
  of: z.array(EntitySummary),
  common: z
    .array(
      EntitySummary.extend({
        shared: z.number().int().describe('how many of the given entities it is tied to'),
        score: z.number().describe('strength of its ties, less for what everything is tied to'),
        edges: z.array(Edge),
      }),
    )
    .describe('tied to the most of them first'),
  total: z.number().int(),
  missing: z.array(z.string()).describe('ids that are not in the graph'),
});

export const Connection = z.object({
  nodes: z.array(EntitySummary),
  steps: z.array(
    z.object({
      edge: Edge,
      sentence: EvidenceSentence.nullable().describe('the best sentence that says so'),
    }),
  ),
  added: z.array(z.string()).describe('ids of the nodes that were not asked for'),
  parts: z
    .array(z.array(z.string()))
    .describe('the given entities by what is connected: one part when all are'),
  missing: z.array(z.string()).describe('ids that are not in the graph'),
});

export const Suggestion = z.object({
  entity: EntitySummary,
  kind: z.string().describe('id of the kind: bridge, shared, strong, frontier, central'),
  label: z.string(),
  reason: z.string().describe('why to look at it, in a sentence'),
  edges: z.array(Edge).describe('its strongest relations with the given entities, 5 at most'),
});
export const Suggestions = z.object({
  suggestions: z.array(Suggestion).describe('each entity once; the kinds take turns'),
  missing: z.array(z.string()).describe('ids that are not in the graph'),
});

export const ContradictionKind = z.object({
  id: z.string(),
  label: z.string(),
  wrong: z.string().describe('what is wrong, in a sentence'),
  severity: z
    .enum(['contradiction', 'check', 'info'])
    .describe('both cannot be true; both can be true, at different times perhaps; more than one is usual'),
  count: z.number().int(),
});
export const Contradiction = z.object({
  id: z.string().describe('stable while the statements are there'),
  kind: z.string(),
  severity: z.enum(['contradiction', 'check', 'info']),
  about: EntitySummary,
  statements: z
    .array(
      z.object({
        relation: Edge,
        subject: EntitySummary,
        object: EntitySummary,
        sentence: EvidenceSentence.nullable().describe('the best sentence that says so'),
      }),
    )
    .describe('side by side, the surest first, 12 at most'),
  more: z.number().int().describe('statements beyond these'),
  together: z.boolean().describe('whether one sentence says all of these: then it is a list rather'),
});
export const ContradictionPage = z.object({
  contradictions: z.array(Contradiction).describe('the gravest first, then the surest'),
  kinds: z.array(ContradictionKind).describe('all kinds, with how many fit `entity` and `confidence`'),
  total: z.number().int(),
  nextCursor: z.string().nullable(),
});

export const Genealogy = z.object({
  articles: z
    .array(
      z.object({
        id: z.string(),
        title: z.string(),
        hop: z.number().int().optional(),
        generator: z.string().optional(),
        parent: z.string().nullable().describe('id of the article above it here'),
        statedParent: z.string().optional().describe('title that the page names, in the graph or not'),
        depth: z.number().int().describe('0 for a root'),
        children: z.number().int().describe('articles directly below it, shown or not'),
        descendants: z.number().int().describe('all articles below it, shown or not'),
      }),
    )
    .describe('in the order of reading: a parent, then what is below it'),
  total: z.number().int().describe('articles in these trees, shown or not'),
  trees: z.number().int(),
});

export type EntitySummary = z.infer<typeof EntitySummary>;
export type Hit = z.infer<typeof Hit>;
export type SearchResult = z.infer<typeof SearchResult>;
export type RelationCount = z.infer<typeof RelationCount>;
export type Edge = z.infer<typeof Edge>;
export type ArticleSummary = z.infer<typeof ArticleSummary>;
export type ArticlePage = z.infer<typeof ArticlePage>;
export type Identity = z.infer<typeof Identity>;
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
export type Parameter = z.infer<typeof Parameter>;
export type MetricSummary = z.infer<typeof MetricSummary>;
export type MetricList = z.infer<typeof MetricList>;
export type MeasuredEntity = z.infer<typeof MeasuredEntity>;
export type Analysis = z.infer<typeof Analysis>;
export type CommonNeighbours = z.infer<typeof CommonNeighbours>;
export type Connection = z.infer<typeof Connection>;
export type Suggestion = z.infer<typeof Suggestion>;
export type Suggestions = z.infer<typeof Suggestions>;
export type ContradictionKind = z.infer<typeof ContradictionKind>;
export type Contradiction = z.infer<typeof Contradiction>;
export type ContradictionPage = z.infer<typeof ContradictionPage>;
export type Genealogy = z.infer<typeof Genealogy>;
