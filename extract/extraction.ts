/**
 * The Extraction: what `extract()` returns and one line of `kith extract` holds (INTERFACES.md).
 *
 * A plain, serialisable value. Offsets are UTF-16 code units, end-exclusive; a mention's `start` and `end`
 * count within its sentence's `text`, a sentence's `start` within the article's plain text.
 */
import { z } from 'zod';
import { ERRORS, type ErrorCode } from '../foundation/errors.ts';

export const InfoboxFieldSchema = z.object({ field: z.string(), value: z.string() });

export const ArticleSchema = z.object({
  /** Stable for the same article whatever its content says today (see `articleId`). */
  id: z.string(),
  title: z.string(),
  /** Where it was read: a path relative to what was asked for, a URL, or `-`. */
  source: z.string(),
  format: z.string(),
  url: z.string().optional(),
  /** The model that wrote it, as its page says. */
  generator: z.string().optional(),
  /** Steps from the encyclopedia's root article, as its page says. */
  hop: z.number().int().min(0).optional(),
  /** Title of the parent article, as its page says. */
  parent: z.string().optional(),
  categories: z.array(z.string()),
  infobox: z.array(InfoboxFieldSchema),
  /** Hash of the input's content: the same bytes give the same hash. */
  hash: z.string(),
  /** Words of the plain text. */
  words: z.number().int().min(0),
  /** The funnel that the page itself prints, kept apart from the one kith computes. */
  statedFunnel: z
    .object({ raw: z.number(), dedup: z.number(), ner: z.number(), enqueued: z.number() })
    .optional(),
});

export const SentenceSchema = z.object({
  id: z.string(),
  /** Position in the article, from 0, without gaps. */
  ordinal: z.number().int().min(0),
  /** Heading of the section it stands in; '' for the lead, 'Infobox' for an infobox line. */
  section: z.string(),
  /** Offset in the article's plain text. */
  start: z.number().int().min(0),
  text: z.string(),
});

export const ExtractedEntitySchema = z.object({
  /** Hash of the smallest key: what the node would be called if this were the only article. */
  id: z.string(),
  name: z.string(),
  /** The most specific type. */
  type: z.string(),
  /** The chain from the root (`Entity`) down to `type`. */
  types: z.array(z.string()),
  aliases: z.array(z.string()),
  confidence: z.number().min(0).max(1),
  /** Strong keys: articles' entities that share one are one node (EXTRACTION.md, "Across articles"). */
  keys: z.array(z.string()),
  /** Acronyms that the article itself expands to this entity; a lone acronym elsewhere may follow them. */
  acronyms: z.array(z.string()),
  /** Why these mentions are one: a sentence for each merge, first come first. */
  why: z.array(z.string()),
  wikidata: z.string().optional(),
  url: z.string().optional(),
  /** When it began (was founded, born, first released), of the article's subject where the page says so. */
  began: z
    .object({
      /** ISO date, month or year: as exact as the page is. */
      date: z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/),
      /** Id of the sentence that says so. */
      sentence: z.string(),
    })
    .optional(),
});

export const MentionSchema = z.object({
  sentence: z.string(),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  surface: z.string(),
  /** Id of an entity of this Extraction. */
  entity: z.string(),
  type: z.string(),
  confidence: z.number().min(0).max(1),
  /** The layer that proposed it. */
  method: z.string(),
});

export const EvidenceSchema = z.object({
  /** Id of the sentence that says so (an infobox line is a sentence of the section 'Infobox'). */
  sentence: z.string().optional(),
  /** Name of the infobox field. */
  field: z.string().optional(),
  /** Id of the pattern or rule that read it. */
  method: z.string(),
  /** How sure this one reading is, 0 to 1. */
  confidence: z.number().min(0).max(1),
});

export const ExtractedRelationSchema = z.object({
  subject: z.string(),
  type: z.string(),
  object: z.string(),
  confidence: z.number().min(0).max(1),
  evidence: z.array(EvidenceSchema).min(1),
});

export const FunnelSchema = z.object({
  /** Every candidate mention. */
  raw: z.number().int().min(0),
  /** After canonical keys, and less what is already known as an article. */
  dedup: z.number().int().min(0),
  /** Accepted as a named entity worth a node. */
  ner: z.number().int().min(0),
  /** Accepted, and no article about it yet. */
  enqueued: z.number().int().min(0),
});

export const ExtractionSchema = z.object({
  article: ArticleSchema,
  sentences: z.array(SentenceSchema),
  entities: z.array(ExtractedEntitySchema),
  mentions: z.array(MentionSchema),
  relations: z.array(ExtractedRelationSchema),
  funnel: FunnelSchema,
  /** Id of the entity that the article is about, when it has a mention. */
  about: z.string().optional(),
});

/** What stands in the place of an Extraction when an input could not be read. */
export const FailureSchema = z.object({
  error: z.object({
    code: z.enum(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]),
    message: z.string(),
    source: z.string(),
  }),
});

export type Extraction = z.infer<typeof ExtractionSchema>;
export type ExtractedArticle = z.infer<typeof ArticleSchema>;
export type InfoboxField = z.infer<typeof InfoboxFieldSchema>;
export type Sentence = z.infer<typeof SentenceSchema>;
export type ExtractedEntity = z.infer<typeof ExtractedEntitySchema>;
export type Mention = z.infer<typeof MentionSchema>;
export type Evidence = z.infer<typeof EvidenceSchema>;
export type ExtractedRelation = z.infer<typeof ExtractedRelationSchema>;
export type Funnel = z.infer<typeof FunnelSchema>;
export type Failure = z.infer<typeof FailureSchema>;
