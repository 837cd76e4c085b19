/** The corpora that relations are learnt from: where each lies, its style and weight, and its notice. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Dataset } from '../../evaluate/datasets/dataset.ts';
import { kith } from '../../evaluate/datasets/kith.ts';
import { redocred } from '../../evaluate/datasets/redocred.ts';
import type { GoldDocument } from '../../evaluate/gold.ts';
import type { NameModel } from '../../extract/ner/models.ts';
import { defaultOntology } from '../../extract/ontology/default.ts';
import type { LabelledArticle, Style } from './labelled.ts';
import { phraseArticles } from './phrase-articles.ts';
import { fewrel, knowledgeNet, software } from './sentence-corpora.ts';
import { articlesOf } from './situations.ts';

/** Documents of Re-DocRED's development part that a scored model learns from; the others score it. */
const REDOCRED_LEARNT = 400;

export interface Sources {
  /** Folder of the public corpora, and of kith's own articles. */
  readonly data: string;
  readonly own: string;
  /** Learn from the development parts too. */
  readonly everything: boolean;
  /** How much a pair of kith's own articles counts. */
  readonly ownWeight: number;
  /** How much a sentence made of phrases counts. */
  readonly phraseWeight: number;
  /** Groups of articles for cross-validation. */
  readonly folds: number;
  /** Every so many articles only, for trying things out; 1 for all. */
  readonly thin: number;
}

export interface RelationCorpus {
  readonly id: string;
  readonly style: Style;
  readonly notice: string;
  read(sources: Sources, model: NameModel): LabelledArticle[];
}

function golds(dataset: Dataset, path: string, name: string): GoldDocument[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return [...dataset.read({ path: name, text }, { ontology: defaultOntology, terms: false })];
}

export const relationCorpora: readonly RelationCorpus[] = [
  {
    id: 'redocred',
    style: 'articles',
    notice: 'Re-DocRED (Tan et al. 2022), MIT',
    read: ({ data, everything, folds, thin }, model) =>
      golds(redocred, join(data, 'redocred', 'dev.json.gz'), 'redocred')
        .slice(0, everything ? undefined : REDOCRED_LEARNT)
        .filter((_, at) => at % thin === 0)
        .flatMap((gold, at) =>
          articlesOf(
            gold,
            { corpus: 'redocred', style: 'articles', weight: 1, group: at % folds },
            model,
            true,
          ),
        ),
  },
  {
    id: 'kith',
    style: 'articles',
    notice: "kith's own articles (test/quality), CC0",
    read: ({ own, everything, ownWeight, folds }, model) =>
      readdirSync(own)
        .filter((file) => file.endsWith('.txt'))
        .sort()
        .flatMap((file) => golds(kith, join(own, file), file))
        .filter(({ open }) => open || everything)
        .flatMap((gold, at) =>
          articlesOf(
            gold,
            { corpus: 'kith', style: 'articles', weight: ownWeight, group: at % folds },
            model,
          ),
        ),
  },
  {
    id: 'phrases',
    style: 'phrases',
    notice: "kith's own phrases (train/relations/phrases)",
    read: ({ phraseWeight }) => phraseArticles(phraseWeight),
  },
  {
    id: 'knowledgenet',
    style: 'knowledgenet',
    notice: 'KnowledgeNet (Mesquita et al. 2019), CC BY-SA 4.0',
    read: ({ data, thin }) => knowledgeNet(data).filter((_, at) => at % thin === 0),
  },
  {
    id: 'fewrel',
    style: 'fewrel',
    notice: 'FewRel (Han et al. 2018), MIT',
    read: ({ data, thin }) => fewrel(data).filter((_, at) => at % thin === 0),
  },
  {
    id: 'somesci',
    style: 'software',
    notice: 'SoMeSci (Schindler et al. 2021), CC BY 4.0',
    read: ({ data, thin }) =>
      software(data, join('somesci', 'train.relations.jsonl.gz')).filter((_, at) => at % thin === 0),
  },
  {
    id: 'softcite',
    style: 'software',
    notice: 'Softcite (Du et al. 2021), CC BY 4.0',
    read: ({ data, thin }) =>
      software(data, join('softcite', 'train.relations.jsonl.gz')).filter((_, at) => at % thin === 0),
  },
];
