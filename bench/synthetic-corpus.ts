/**
 * A corpus of any size without texts of anyone: Extractions whose entities and relations follow a power
 * law, as names in articles do (few are everywhere, most are rare). Seeded, so that two runs are alike.
 */
import type { Extraction } from '../extract/extraction.ts';
import { contentHash, contentId, entityId } from '../extract/identity.ts';
import { defaultOntology } from '../extract/ontology/default.ts';

export interface CorpusSize {
  entities: number;
  relations: number;
  /** Relations stated in one article. */
  perArticle: number;
  seed: number;
}

const TYPES = [
  'Software',
  'Company',
  'OperatingSystem',
  'Person',
  'Place',
  'Foundation',
  'License',
  'Standard',
];
const RELATIONS = [
  'USES',
  'DEVELOPED_BY',
  'COMPATIBLE_WITH',
  'INCLUDES',
  'PART_OF',
  'SUPPORTS',
  'DERIVED_FROM',
  'COMPETES_WITH',
];
const SYLLABLES = [
  'al',
  'ma',
  'ro',
  'ky',
  'cen',
  'tos',
  'bun',
  'tu',
  'deb',
  'ian',
  'fe',
  'do',
  'ra',
  'su',
  'se',
  'ku',
  'ber',
  'ne',
  'tes',
  'pod',
  'gra',
  'ph',
  'xen',
  'lo',
  'mir',
  'tar',
  'vel',
  'quo',
  'zan',
  'ith',
];

/** Mulberry32, a small seeded generator of numbers in [0, 1). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The name of the n-th entity: pronounceable, unique, of one or two words. */
export function nameOf(index: number): string {
  let rest = index;
  let name = '';
  for (let part = 0; part < 3; part++) {
    name += SYLLABLES[rest % SYLLABLES.length];
    rest = Math.floor(rest / SYLLABLES.length);
  }
  const capital = (name[0] as string).toUpperCase() + name.slice(1);
  return rest === 0
    ? index % 3 === 0
      ? `${capital} Linux`
      : capital
    : `${capital} ${SYLLABLES[rest % SYLLABLES.length]}${Math.floor(rest / SYLLABLES.length)}`;
}

export const typeOfIndex = (index: number): string => TYPES[index % TYPES.length] as string;

/** Articles one after the other; nothing but the one at hand is in memory. */
export function* syntheticCorpus({
  entities,
  relations,
  perArticle,
  seed,
}: CorpusSize): Generator<Extraction> {
  const random = seeded(seed);
  // Zipf-like: small indexes often, but every entity once, as the subject of its turn.
  const rare = () => Math.floor(entities * random() ** 3);
  let subjectTurn = 0;
  for (let done = 0, number = 0; done < relations; number++) {
    const facts: [number, string, number][] = [];
    for (; facts.length < perArticle && done < relations; done++) {
      const subject = done % 3 === 0 ? subjectTurn++ % entities : rare();
      let object = rare();
      if (object === subject) object = (object + 1) % entities;
      facts.push([subject, RELATIONS[Math.floor(random() * RELATIONS.length)] as string, object]);
    }
    yield articleOf(number, facts);
  }
}

function articleOf(number: number, facts: readonly [number, string, number][]): Extraction {
  const title = `Article ${number}`;
  const id = contentId('a', title);
  const indexes = [...new Set(facts.flatMap(([subject, , object]) => [subject, object]))];
  const local = new Map(indexes.map((index) => [index, entityId([`name:${nameOf(index).toLowerCase()}`])]));
  let start = 0;
  const sentences: Extraction['sentences'] = [];
  const mentions: Extraction['mentions'] = [];
  const relations: Extraction['relations'] = [];
  facts.forEach(([subject, type, object], ordinal) => {
    const [from, to] = [nameOf(subject), nameOf(object)];
    const middle = ` ${defaultOntology.relation(type).reading} `;
    const text = `${from}${middle}${to}.`;
    const sentence = { id: contentId('s', id, text, String(ordinal)), ordinal, section: '', start, text };
    start += text.length + 1;
    sentences.push(sentence);
    for (const [index, at, surface] of [
      [subject, 0, from],
      [object, from.length + middle.length, to],
    ] as const) {
      mentions.push({
        sentence: sentence.id,
        start: at,
        end: at + surface.length,
        surface,
        entity: local.get(index) as string,
        type: typeOfIndex(index),
        confidence: 0.9,
        method: 'synthetic',
      });
    }
    const confidence = 0.5 + ((subject * 7 + object * 3) % 50) / 100;
    relations.push({
      subject: local.get(subject) as string,
      type,
      object: local.get(object) as string,
      confidence,
      evidence: [{ sentence: sentence.id, method: 'synthetic', confidence }],
    });
  });
  return {
    article: {
      id,
      title,
      source: `${title}.txt`,
      format: 'text',
      categories: [`Category ${number % 40}`],
      infobox: [],
      hash: contentHash(title),
      words: facts.length * 6,
    },
    sentences,
    entities: indexes.map((index) => ({
      id: local.get(index) as string,
      name: nameOf(index),
      type: typeOfIndex(index),
      types: defaultOntology.chain(typeOfIndex(index)),
      aliases: [],
      confidence: 0.9,
      keys: [`name:${nameOf(index).toLowerCase()}`],
      acronyms: [],
      why: [],
    })),
    mentions,
    relations,
    funnel: { raw: mentions.length, dedup: indexes.length, ner: indexes.length, enqueued: indexes.length },
  };
}
