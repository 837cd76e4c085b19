/** Reader of JSON lines with text, names and relations: what `kith annotate` writes, corrected by people. */
import { z } from 'zod';
import type { Ontology } from '../../extract/ontology/ontology.ts';
import type { GoldDocument, GoldEntity, GoldMention, Triple } from '../gold.ts';
import { commonTags } from './common-tags.ts';
import type { Dataset } from './dataset.ts';
import { checked, malformed } from './json-lines.ts';
import { schemeOf, type TagSet } from './tags.ts';

const Line = z.object({
  id: z.string().optional(),
  title: z.string().optional(),
  text: z.string(),
  entities: z.array(
    z.object({
      start: z.number().int().min(0),
      end: z.number().int().min(0),
      type: z.string().optional(),
      entity: z.string().optional(),
    }),
  ),
  relations: z
    .array(z.object({ head: z.number().int(), tail: z.number().int(), type: z.string() }))
    .optional(),
});

export const annotations: Dataset = {
  id: 'annotations',
  label: 'annotations',
  help: 'JSON lines with "text", "entities" (start, end, type, entity) and "relations", as "kith annotate" writes them',

  detect: (head) =>
    /^\s*\{/.test(head) && head.includes('"text"') && head.includes('"entities"') && head.includes('"start"')
      ? 0.6
      : 0,

  *read({ path, text }, { ontology }) {
    const lines = text.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [{ line, at: at + 1 }]));
    const read = lines.map(({ line, at }) => ({ at, value: checked(path, `line ${at}`, line, Line) }));
    const used = new Set(read.flatMap(({ value }) => value.entities.flatMap(({ type }) => type ?? [])));
    const order = [...used].sort();
    const tags = commonTags(order, ontology);
    const scheme = schemeOf(tags, order, ontology);
    for (const { at, value } of read)
      yield { ...convert(path, at, value, tags, ontology), part: path, scheme, open: true };
  },
};

function convert(
  path: string,
  at: number,
  { id, title = '', text, entities: names, relations }: z.infer<typeof Line>,
  tags: TagSet,
  ontology: Ontology,
): Omit<GoldDocument, 'part' | 'scheme' | 'open'> {
  const keyOf = (index: number): string => names[index]?.entity ?? String(index);
  const entities = new Map<string, GoldEntity & { aliases: string[] }>();
  const mentions: GoldMention[] = [];
  for (const [index, { start, end, type }] of names.entries()) {
    if (start >= end || end > text.length)
      throw malformed(path, `line ${at} has a name from ${start} to ${end} in a text of ${text.length}`);
    const meaning = tags.meaning(type ?? 'Entity');
    if (!meaning) continue;
    const surface = text.slice(start, end);
    const key = keyOf(index);
    mentions.push({ start, end, tag: type ?? 'Entity', entity: key, ...meaning });
    const entity = entities.get(key);
    if (!entity) entities.set(key, { key, name: surface, aliases: [], ...meaning });
    else if (surface !== entity.name && !entity.aliases.includes(surface)) entity.aliases.push(surface);
  }
  const stated = (relations ?? []).flatMap(({ head, tail, type }): Triple[] => {
    if (!names[head] || !names[tail])
      throw malformed(path, `line ${at} relates the names ${head} and ${tail} of ${names.length}`);
    ontology.relation(type);
    return [{ subject: keyOf(head), type, object: keyOf(tail) }];
  });
  const linked = names.some(({ entity }) => entity !== undefined);
  return {
    id: id ?? `${path}:${at}`,
    title,
    text,
    mentions: mentions.sort((a, b) => a.start - b.start || a.end - b.end),
    ...(linked ? { entities: [...entities.values()] } : {}),
    ...(relations ? { relations: { stated, implied: [], negatives: [] } } : {}),
  };
}
