/** Reader of Re-DocRED (and DocRED): Wikipedia introductions with names, entities and Wikidata's relations. */
import { z } from 'zod';
import type { CoarseType, GoldDocument, GoldEntity, GoldMention, Triple } from '../gold.ts';
import type { Dataset } from './dataset.ts';
import { checked, malformed } from './json-lines.ts';
import { Spacing } from './spacing.ts';
import { schemeOf, type TagSet } from './tags.ts';
import { WIKIDATA_RELATION_TYPES, WIKIDATA_RELATIONS } from './wikidata-relations.ts';

const Article = z.object({
  title: z.string(),
  sents: z.array(z.array(z.string())),
  /** An entity is a list of mentions; `pos` is the first token and the one after the last. */
  vertexSet: z.array(
    z
      .array(
        z.object({
          sent_id: z.number().int(),
          pos: z.tuple([z.number().int(), z.number().int()]),
          type: z.string(),
        }),
      )
      .min(1),
  ),
  labels: z.array(z.object({ h: z.number().int(), t: z.number().int(), r: z.string() })),
});

const TYPES: Readonly<Record<string, readonly [CoarseType, string]>> = {
  PER: ['Person', 'Person'],
  ORG: ['Organization', 'Organization'],
  LOC: ['Place', 'Place'],
  MISC: ['Other', 'Entity'],
};

const tags: TagSet = {
  id: 'redocred',
  fine: false,
  meaning(tag) {
    // TIME and NUM are no names.
    const [coarse, type] = TYPES[tag] ?? [];
    return coarse && type ? { coarse, type } : null;
  },
};

export const redocred: Dataset = {
  id: 'redocred',
  label: 'Re-DocRED',
  help: 'a JSON array of documents with "sents", "vertexSet" and "labels"',

  detect: (head) => (/^\s*\[\s*\{/.test(head) && head.includes('"vertexSet"') ? 0.95 : 0),

  *read({ path, text }, { ontology }) {
    const scheme = schemeOf(tags, Object.keys(TYPES), ontology);
    for (const article of checked(path, 'the file', text, z.array(Article)))
      yield { ...convert(path, article), part: path, scheme, open: true };
  },
};

function convert(
  path: string,
  { title, sents, vertexSet, labels }: z.infer<typeof Article>,
): Omit<GoldDocument, 'part' | 'scheme' | 'open'> {
  const spacing = new Spacing();
  const places = sents.map((sentence) => spacing.addSentence(sentence));
  const text = spacing.text;
  const entities: GoldEntity[] = [];
  const mentions = new Map<string, GoldMention>();
  vertexSet.forEach((vertex, at) => {
    const tag = vertex[0]?.type as string;
    const meaning = tags.meaning(tag);
    if (!meaning) return;
    const names = new Set<string>();
    for (const { sent_id: sentence, pos, type } of vertex) {
      const [from, to] = [places[sentence]?.[pos[0]], places[sentence]?.[pos[1] - 1]];
      if (!from || !to) throw malformed(path, `“${title}” has a name outside of its sentence`);
      const own = tags.meaning(type);
      const [start, end] = [from.start, to.end];
      names.add(text.slice(start, end));
      // A place that two entities claim is the first one's.
      if (own && !mentions.has(`${start}-${end}`))
        mentions.set(`${start}-${end}`, { start, end, tag: type, ...own, entity: String(at) });
    }
    const [name = title, ...aliases] = names;
    entities.push({ key: String(at), name, aliases, ...meaning });
  });
  const coarseOf = new Map(entities.map(({ key, coarse }) => [key, coarse]));
  const stated = labels.flatMap(({ h, t, r }): Triple[] => {
    const meaning = WIKIDATA_RELATIONS.get(r);
    if (!meaning || h === t || !coarseOf.has(String(h)) || !coarseOf.has(String(t))) return [];
    const [subject, object] = (meaning.inverse ? [t, h] : [h, t]).map(String) as [string, string];
    // People are no parts: Wikidata has the members of a band as its parts.
    const member = meaning.type === 'PART_OF' && coarseOf.get(subject) === 'Person';
    return [{ subject, type: member ? 'MEMBER_OF' : meaning.type, object }];
  });
  return {
    id: `${path}:${title}`,
    title,
    text,
    mentions: [...mentions.values()].sort((a, b) => a.start - b.start || a.end - b.end),
    entities,
    relations: { stated, implied: [], negatives: [], types: WIKIDATA_RELATION_TYPES },
  };
}
