/**
 * What one article says, compact: enough to withdraw it or to project it again when the nodes it names
 * are joined or divided. Kept as JSON in the bookkeeping node `(:Extraction)`.
 */

import type { Extraction } from '../../extract/extraction.ts';
import { ACRONYM_KEY, contentHash } from '../../extract/identity.ts';
import { normaliseName } from '../../extract/linking/names.ts';
import { KithError } from '../../foundation/errors.ts';
import type { Ties } from '../resolution/links.ts';

export interface EntityClaim {
  name: string;
  type: string;
  keys: string[];
  aliases: string[];
  acronyms: string[];
  /** Thousandths: whole numbers add up the same in any order. */
  confidence: number;
  why: string[];
  wikidata?: string;
  url?: string;
  /** When it began, and the index of the sentence that says so. */
  began?: { date: string; sentence: number };
}

/** Indexes into `sentences` and `entities`. */
export interface MentionClaim {
  sentence: number;
  start: number;
  end: number;
  surface: string;
  entity: number;
  confidence: number;
  method: string;
}

export interface RelationClaim {
  subject: number;
  type: string;
  object: number;
  /** `sentence` an index; `text` a short hash of what it says, so that one text counts once. */
  evidence: { sentence: number; text: string; method: string; confidence: number }[];
}

export interface Claims {
  sentences: string[];
  entities: EntityClaim[];
  mentions: MentionClaim[];
  relations: RelationClaim[];
  /** Index of the entity that the article is about, or -1. */
  about: number;
}

const thousandths = (confidence: number) => Math.round(confidence * 1000);

/** The claims of an Extraction. Evidence without a sentence is given the infobox line of its field. */
export function claimsOf(extraction: Extraction): Claims {
  const sentenceIndex = new Map(extraction.sentences.map((sentence, index) => [sentence.id, index]));
  const entityIndex = new Map(extraction.entities.map((entity, index) => [entity.id, index]));
  const fieldLine = (field: string | undefined) =>
    field === undefined
      ? -1
      : extraction.sentences.findIndex(
          (sentence) => sentence.section === 'Infobox' && sentence.text.startsWith(`${field}: `),
        );
  const textHash = extraction.sentences.map((sentence) => contentHash(normalise(sentence.text)).slice(0, 12));
  return {
    sentences: extraction.sentences.map((sentence) => sentence.id),
    entities: extraction.entities.map((entity) => ({
      name: entity.name,
      type: entity.type,
      keys: entity.keys,
      aliases: entity.aliases,
      acronyms: entity.acronyms,
      confidence: thousandths(entity.confidence),
      why: entity.why,
      wikidata: entity.wikidata,
      url: entity.url,
      began: beganClaim(entity, sentenceIndex),
    })),
    mentions: extraction.mentions.flatMap((mention) => {
      const sentence = sentenceIndex.get(mention.sentence);
      const entity = entityIndex.get(mention.entity);
      if (sentence === undefined || entity === undefined) return [];
      const { start, end, surface, method } = mention;
      return [{ sentence, start, end, surface, entity, confidence: thousandths(mention.confidence), method }];
    }),
    relations: extraction.relations.flatMap((relation) => {
      const subject = entityIndex.get(relation.subject);
      const object = entityIndex.get(relation.object);
      if (subject === undefined || object === undefined) return [];
      const evidence = relation.evidence.flatMap((each) => {
        const sentence =
          each.sentence === undefined ? fieldLine(each.field) : (sentenceIndex.get(each.sentence) ?? -1);
        const text = textHash[sentence];
        return text === undefined
          ? []
          : [{ sentence, text, method: each.method, confidence: thousandths(each.confidence) }];
      });
      return evidence.length === 0
        ? []
        : [{ subject, type: relation.type, object, evidence: asOneText(evidence) }];
    }),
    about: extraction.about === undefined ? -1 : (entityIndex.get(extraction.about) ?? -1),
  };
}

function beganClaim(
  { began }: Extraction['entities'][number],
  sentences: ReadonlyMap<string, number>,
): EntityClaim['began'] {
  const sentence = began && sentences.get(began.sentence);
  return began && sentence !== undefined ? { date: began.date, sentence } : undefined;
}

/**
 * Sentences that say something only together (method `…+document`: none of them names both ends) count as
 * one text, however many they are.
 */
function asOneText(evidence: RelationClaim['evidence']): RelationClaim['evidence'] {
  const together = evidence.filter((each) => each.method.endsWith('+document'));
  if (together.length < 2) return evidence;
  const text = contentHash(
    together
      .map((each) => each.text)
      .sort()
      .join(' '),
  ).slice(0, 12);
  return evidence.map((each) => (each.method.endsWith('+document') ? { ...each, text } : each));
}

/** What the claims tie together across articles. */
export function tiesOf(claims: Claims): Ties {
  const ties: Ties = { keys: [], acronyms: [] };
  for (const [index, { name, keys, acronyms, type }] of claims.entities.entries()) {
    const names = keys.filter((key) => !key.startsWith(ACRONYM_KEY)).sort();
    if (names.length > 1) ties.keys.push(names);
    const [smallest] = names;
    if (smallest !== undefined)
      for (const acronym of acronyms) ties.acronyms.push({ acronym, key: smallest, type });
    const bare = `name:${normaliseName(name)}`;
    const spelt = names.find((key) => key.startsWith(`${bare} `));
    // "Mercury" of the article "Mercury (planet)"; an article of the plain title says that it has the name itself.
    if (!names.includes(bare) ? spelt !== undefined : index === claims.about)
      ties.acronyms.push({ acronym: bare, key: smallest ?? bare, type });
  }
  return ties;
}

/** The same words with other spacing and case are the same text. */
function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Claims as they are stored. @throws KithError `store-damaged` */
export function parseClaims(article: string, text: string): Claims {
  try {
    return JSON.parse(text) as Claims;
  } catch (cause) {
    throw new KithError(
      'store-damaged',
      `The record of article ${article} in the store cannot be read; restore a backup, or ingest into a new folder.`,
      { cause },
    );
  }
}
