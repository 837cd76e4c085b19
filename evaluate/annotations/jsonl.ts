/**
 * JSON lines, one article a line: `text`, `entities` (a name each: offsets, type, and `entity`, the same for
 * names of one thing) and `relations` (`head` and `tail` count in `entities`).
 */
import type { ExtractedRelation } from '../../extract/extraction.ts';
import type { AnnotationFormat } from './annotation-format.ts';
import { type PlacedMention, placedText } from './text.ts';

export const jsonl: AnnotationFormat = {
  id: 'jsonl',
  label: 'JSON lines',
  help: 'one article a line: text, names with offsets and entity, relations',
  extension: 'jsonl',

  write(extraction) {
    const { text, mentions } = placedText(extraction);
    const wikidata = new Map(extraction.entities.map(({ id, wikidata }) => [id, wikidata]));
    const entities = mentions.map(({ start, end, type, entity }) => {
      const id = wikidata.get(entity);
      return { start, end, type, entity, ...(id === undefined ? {} : { id }) };
    });
    const relations = extraction.relations.flatMap((relation) => {
      const head = nearest(mentions, relation.subject, relation);
      const tail = nearest(mentions, relation.object, relation);
      return head < 0 || tail < 0 ? [] : [{ head, tail, type: relation.type }];
    });
    const { id, title } = extraction.article;
    return `${JSON.stringify({ id, title, text, entities, relations })}\n`;
  },
};

/** The entity's mention in a sentence of the evidence, or else its first. */
function nearest(
  mentions: readonly PlacedMention[],
  entity: string,
  { evidence }: ExtractedRelation,
): number {
  const cited = new Set(evidence.map(({ sentence }) => sentence));
  const there = mentions.findIndex((each) => each.entity === entity && cited.has(each.sentence));
  return there >= 0 ? there : mentions.findIndex((each) => each.entity === entity);
}
