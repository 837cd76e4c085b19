/**
 * The corpora that models are learnt from and scored on: where each lies in the data folder, its annotation
 * style, how far its labels can be trusted, and what must be said of it in a model's notices.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AnnotatedText } from './annotated.ts';
import { readConll } from './conll.ts';
import { readCrossre } from './crossre.ts';
import { readKnowledgeNet } from './knowledgenet.ts';
import { readOwn } from './own.ts';
import { readRedocred } from './redocred.ts';

/** Annotation habits: weights are shared, and each style has its own beside them. */
export const STYLES = ['names', 'terms', 'fewnerd', 'gum', 'web', 'types'] as const;
export type Style = (typeof STYLES)[number];

export interface Corpus {
  readonly id: string;
  readonly style: Style;
  /** Capitalised words without a label may be names all the same. */
  readonly partial?: boolean;
  /** Its labels teach what a name is, not where names are. */
  readonly typesOnly?: boolean;
  /** How often it counts in learning. */
  readonly weight: number;
  readonly notice: string;
  /** @param part `train` to learn from; `dev` to score, learnt from only by a model that ships */
  read(data: string, part: 'train' | 'dev'): AnnotatedText[];
}

export const DOMAINS = ['ai', 'science', 'music', 'literature', 'politics'] as const;
/** kith's own annotated articles. */
const OWN_CORPUS = fileURLToPath(new URL('../../test/quality/corpus', import.meta.url));
/** Documents of Re-DocRED's development part that a scored model learns from; the others score it. */
const REDOCRED_LEARNT = 400;

export const crossner = (domain: string, data: string, part: 'train' | 'dev'): AnnotatedText[] =>
  readConll(join(data, 'crossner', domain, `${part}.txt`)).map((text) => ({ ...text, domain }));

export const corpora: readonly Corpus[] = [
  {
    id: 'crossner',
    style: 'terms',
    weight: 2,
    notice: 'CrossNER (Liu et al. 2020), MIT',
    read: (data, part) => DOMAINS.flatMap((domain) => crossner(domain, data, part)),
  },
  {
    id: 'redocred',
    style: 'names',
    weight: 1,
    notice: 'Re-DocRED (Tan et al. 2022), MIT',
    read: (data, part) => {
      const all = readRedocred(join(data, 'redocred', 'dev.json.gz'));
      return part === 'train' ? all.slice(0, REDOCRED_LEARNT) : all.slice(REDOCRED_LEARNT);
    },
  },
  {
    id: 'own',
    style: 'names',
    weight: 2,
    notice: "kith's own articles, CC0",
    read: (_, part) => (part === 'train' ? readOwn(OWN_CORPUS) : []),
  },
  {
    id: 'fewnerd',
    style: 'fewnerd',
    partial: true,
    weight: 0.5,
    notice: 'Few-NERD (Ding et al. 2021), CC BY-SA 4.0',
    // Each file labels types that the other leaves out; neither is scored.
    read: (data, part) =>
      part === 'dev'
        ? []
        : ['inter-train-part', 'inter-dev'].flatMap((file) =>
            readConll(join(data, 'fewnerd', `${file}.conll.gz`), {
              without: new Set(['other-currency', 'other-god']),
            }),
          ),
  },
  {
    id: 'gum',
    style: 'gum',
    weight: 0.5,
    notice: 'GUM (Zeldes 2017), CC BY 4.0, texts CC BY and CC BY-SA 3.0',
    read: (data, part) =>
      readConll(join(data, 'gum', part === 'train' ? 'train.names.conll.gz' : 'dev.names.conll'), {
        sentencesTogether: 12,
        tieHyphens: true,
        without: new Set(['time']),
      }),
  },
  {
    id: 'uner-ewt',
    style: 'web',
    partial: true,
    weight: 0.3,
    notice: 'UNER English-EWT (Mayhew et al. 2024), CC BY-SA 4.0',
    read: (data, part) =>
      readConll(join(data, 'uner-ewt', `${part}.conll.gz`), {
        sentencesTogether: 12,
        tieHyphens: true,
        without: new Set(['OTH']),
      }),
  },
  {
    id: 'multiconer',
    style: 'types',
    typesOnly: true,
    weight: 0.5,
    notice: 'MultiCoNER v2 (Fetahu et al. 2023), CC BY 4.0',
    read: (data, part) =>
      readConll(join(data, 'multiconer2', part === 'train' ? 'train.conll.gz' : 'dev.conll'), {
        capitalise: true,
      }),
  },
  {
    id: 'annoctr',
    style: 'types',
    typesOnly: true,
    weight: 0.5,
    notice: 'AnnoCTR (Lange et al. 2024), CC BY-SA 4.0',
    read: (data, part) =>
      readConll(join(data, 'annoctr', `${part}.conll.gz`), {
        sentencesTogether: 12,
        only: new Set(['ORG', 'LOC', 'GROUP', 'MALWARE', 'TOOL']),
      }),
  },
  {
    id: 'grobid-ner',
    style: 'types',
    typesOnly: true,
    weight: 0.5,
    notice: 'grobid-ner, Apache 2.0, texts of Wikipedia, CC BY-SA',
    read: (data, part) =>
      part === 'dev'
        ? []
        : readConll(join(data, 'grobid-ner', 'train.conll.gz'), {
            only: new Set(
              'LOCATION PERSON INSTITUTION ORGANISATION INSTALLATION EVENT MEDIA BUSINESS CREATION ARTIFACT LEGAL'.split(
                ' ',
              ),
            ),
          }),
  },
  {
    id: 'somesci',
    style: 'types',
    typesOnly: true,
    weight: 0.5,
    notice: 'SoMeSci (Schindler et al. 2021), CC BY 4.0',
    read: (data, part) =>
      readConll(join(data, 'somesci', `${part}.conll.gz`), {
        sentencesTogether: 6,
        without: new Set([
          'Version',
          'Citation',
          'URL',
          'Release',
          'Extension',
          'SoftwareCoreference_Deposition',
        ]),
      }),
  },
  {
    id: 'stackoverflow',
    style: 'types',
    typesOnly: true,
    weight: 0.5,
    notice: 'StackOverflowNER (Tabassum et al. 2020), MIT, texts of Stack Overflow, CC BY-SA',
    read: (data, part) =>
      readConll(join(data, 'stackoverflow', `${part}.conll.gz`), {
        only: new Set(
          'Application Library Language Operating_System Device Organization User_Name Website'.split(' '),
        ),
      }),
  },
  {
    id: 'softcite',
    style: 'types',
    typesOnly: true,
    weight: 0.5,
    notice: 'Softcite (Du et al. 2021), CC BY 4.0',
    read: (data, part) =>
      part === 'dev'
        ? []
        : ['train-1', 'train-2'].flatMap((file) =>
            readConll(join(data, 'softcite', `${file}.conll.gz`), {
              sentencesTogether: 6,
              only: new Set(['software', 'publisher']),
            }),
          ),
  },
  {
    id: 'knowledgenet',
    style: 'types',
    typesOnly: true,
    weight: 0.5,
    notice: 'KnowledgeNet (Mesquita et al. 2019), CC BY-SA 4.0',
    read: (data, part) => readKnowledgeNet(join(data, 'knowledgenet', `${part}.jsonl.gz`)),
  },
];

/** CrossRE's news: scored only. */
export const readNews = (data: string): AnnotatedText[] =>
  ['dev', 'train'].flatMap((part) => readCrossre(join(data, 'crossre', `news-${part}.json`)));

/** re3d: scored only, on names of persons, organizations and places, without their article. */
export const readRe3d = (data: string): AnnotatedText[] =>
  readdirSync(join(data, 're3d'))
    .filter((file) => file.endsWith('.conll'))
    .sort()
    .flatMap((file) => readConll(join(data, 're3d', file)))
    .map((text) => ({
      ...text,
      mentions: text.mentions
        .map((mention) =>
          /^the /i.test(text.text.slice(mention.start, mention.end))
            ? { ...mention, start: mention.start + 4 }
            : mention,
        )
        .filter(({ start, end, coarse }) => coarse !== 'other' && /[A-Z]/.test(text.text.slice(start, end))),
    }));
