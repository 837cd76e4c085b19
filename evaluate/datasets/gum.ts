/**
 * Reader of GUM's coreference as JSON lines, for linking: of all its mentions those that are names. Its names
 * nest and its other mentions are left out, so that spans and types say little on it.
 */
import { z } from 'zod';
import type { CoarseType, GoldEntity, GoldMention, Place } from '../gold.ts';
import type { Dataset } from './dataset.ts';
import { malformed, readLines } from './json-lines.ts';
import { Spacing } from './spacing.ts';
import { schemeOf, type TagSet } from './tags.ts';

const Mention = z.object({
  /** Tokens, end-exclusive. */
  start: z.number().int(),
  end: z.number().int(),
  type: z.string(),
  cluster: z.union([z.number(), z.string()]),
  head: z.array(z.number().int()).min(1),
  wiki: z.string().optional(),
});
type Mention = z.infer<typeof Mention>;
const Line = z.object({
  doc: z.string(),
  tokens: z.array(z.string()),
  sents: z.array(z.tuple([z.number().int(), z.number().int()])),
  mentions: z.array(Mention),
});

const TYPES: Readonly<Record<string, readonly [CoarseType, string]>> = {
  person: ['Person', 'Person'],
  organization: ['Organization', 'Organization'],
  place: ['Place', 'Place'],
};
const OTHER = ['Other', 'Entity'] as const;

const tags: TagSet = {
  id: 'gum',
  fine: false,
  meaning(tag) {
    const [coarse, type] = TYPES[tag] ?? OTHER;
    return { coarse, type };
  },
};

/** Words in lower case that names may hold. */
const SMALL = new Set(
  'of the and for in on at de la le les du des der die das del di da y e et und für to a an von van &'.split(
    ' ',
  ),
);
const PRONOUNS = new Set(
  'i he she it they we you his her their its my our your this that these those who there here'.split(' '),
);
const LONGEST_NAME = 7;
const isCapital = (word: string) => /^\p{Lu}/u.test(word);

export const gum: Dataset = {
  id: 'gum',
  label: 'GUM',
  help: 'JSON lines with "tokens", "sents" and "mentions" in clusters; the names, for linking',

  detect: (head) => (/^\s*\{"doc":/.test(head) && /"tokens":\s*\[/.test(head) ? 0.95 : 0),

  *read({ path, text }, { ontology }) {
    const scheme = schemeOf(tags, [...Object.keys(TYPES), 'abstract'], ontology);
    for (const { doc, tokens, sents, mentions } of readLines(path, text, Line)) {
      const spacing = new Spacing();
      const places: Place[] = [];
      for (const [from, to] of sents) places.push(...spacing.addSentence(tokens.slice(from, to)));
      if (places.length !== tokens.length)
        throw malformed(path, `the sentences of "${doc}" are not its tokens`);
      const starts = new Set(sents.map(([from]) => from));
      const whole = spacing.text;
      const names = new Map<string, GoldMention>();
      const entities = new Map<string, GoldEntity>();
      for (const mention of mentions) {
        const last = nameEnd(mention, tokens, starts);
        const [from, to] = [places[mention.start], places[last - 1]];
        if (last === 0) continue;
        if (!from || !to) throw malformed(path, `"${doc}" has a name outside of its text`);
        const meaning = tags.meaning(mention.type) ?? { coarse: 'Other', type: 'Entity' };
        const key = String(mention.cluster);
        const name = whole.slice(from.start, to.end);
        const place = `${from.start}-${to.end}`;
        if (!names.has(place))
          names.set(place, { start: from.start, end: to.end, tag: mention.type, ...meaning, entity: key });
        const entity = entities.get(key) ?? { key, name, aliases: [], ...meaning };
        const known = entity.name === name || entity.aliases.includes(name);
        entities.set(key, known ? entity : { ...entity, aliases: [...entity.aliases, name] });
      }
      yield {
        id: `${path}:${doc}`,
        part: path,
        title: '',
        text: whole,
        mentions: [...names.values()],
        scheme,
        entities: [...entities.values()],
        open: true,
      };
    }
  },
};

/** The token after the last of a mention that is a name, without its possessive; 0 for one that is none. */
function nameEnd({ start, end, type, head, wiki }: Mention, tokens: string[], starts: Set<number>): number {
  const last = /^['’]s?$/.test(tokens[end - 1] ?? '') ? end - 1 : end;
  const words = tokens.slice(start, last);
  const [first = ''] = words;
  const alone = words.length === 1;
  const name =
    words.length > 0 &&
    words.length <= LONGEST_NAME &&
    type !== 'time' &&
    isCapital(tokens[head[0] as number] ?? '') &&
    words.every((word) => isCapital(word) || SMALL.has(word.toLowerCase()) || !/^\p{L}+$/u.test(word)) &&
    !(alone && PRONOUNS.has(first.toLowerCase())) &&
    !/^(?:my|his|her|our|your|their|this|these|that)$/i.test(first) &&
    // At the start of a sentence any word has a capital.
    !(alone && starts.has(start) && wiki === undefined);
  return name ? last : 0;
}
