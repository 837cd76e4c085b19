/** What the extractor finds in a document of a dataset, in places of the dataset's text. */
import { plainDocument } from '../extract/document.ts';
import type { Extraction } from '../extract/extraction.ts';
import type { Extractor } from '../extract/index.ts';
import { KithError } from '../foundation/errors.ts';
import type { GoldDocument, Place } from './gold.ts';
import type { Edge } from './relations.ts';

export interface PredictedMention extends Place {
  readonly type: string;
  /** Id of an entity. */
  readonly entity: string;
}

export interface PredictedEntity {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly type: string;
}

/** Plain values, so that any system can be scored, not kith alone. */
export interface Prediction {
  /** Names only: no pronouns, no "the company". */
  readonly mentions: readonly PredictedMention[];
  readonly entities: readonly PredictedEntity[];
  /** Ends are ids of `entities`. */
  readonly relations: readonly Edge[];
}

/** @throws KithError when the page cannot be read, or its reader changed a sentence */
export function predict(gold: GoldDocument, extractor: Extractor): Prediction {
  const extraction = gold.page
    ? readPage(gold, gold.page, extractor)
    : extractor.extractDocument(plainDocument(gold));
  const starts = sentenceStarts(gold, extraction);
  return {
    mentions: extraction.mentions
      // What stands for a name is no name.
      .filter(({ method }) => method !== 'anaphor')
      .map(({ sentence, start, end, type, entity }) => {
        const base = starts.get(sentence) as number;
        return { start: base + start, end: base + end, type, entity };
      }),
    entities: extraction.entities,
    relations: extraction.relations,
  };
}

function readPage(
  { id }: GoldDocument,
  { text, format }: NonNullable<GoldDocument['page']>,
  extractor: Extractor,
): Extraction {
  for (const result of extractor.extract({ source: id, text }, format)) {
    if ('article' in result) return result;
    throw new KithError(result.error.code, result.error.message, { source: id });
  }
  throw new KithError('input-empty', `There is no article in ${id}; look at its page form.`, { source: id });
}

/** Where each sentence begins in the annotated text, whatever the reader put between them. */
function sentenceStarts(gold: GoldDocument, { sentences }: Extraction): Map<string, number> {
  if (!gold.page) return new Map(sentences.map(({ id, start }) => [id, start]));
  const starts = new Map<string, number>();
  let from = 0;
  for (const { id, text } of sentences) {
    const start = gold.text.indexOf(text, from);
    if (start < 0)
      throw new KithError(
        'input-malformed',
        `The reader of ${gold.page.format} gives ${gold.id} the sentence “${text.slice(0, 60)}”, which is not in its annotated text; make the two the same.`,
        { source: gold.id },
      );
    starts.set(id, start);
    from = start + text.length;
  }
  return starts;
}
