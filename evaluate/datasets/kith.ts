/** Reader of kith's own annotated articles (`test/quality/GUIDELINES.md`), one a file. */
import type { Ontology } from '../../extract/ontology/ontology.ts';
import { KithError } from '../../foundation/errors.ts';
import { coarseType, type GoldDocument, type GoldEntity, type TypeScheme } from '../gold.ts';
import { type GoldArticle, parseArticle, toPage } from './annotated.ts';
import type { Dataset } from './dataset.ts';

const LONGEST_MESSAGE = 400;

export const kith: Dataset = {
  id: 'kith',
  label: 'kith',
  help: "kith's own annotated articles: names, entities, relations and hard negatives, one article a file",

  detect: (head) =>
    /^title: .*$/m.test(head) && /^split: (?:learn|scored)\s*$/m.test(head) && /^about: /m.test(head)
      ? 0.95
      : 0,

  *read({ path, text }, { ontology }) {
    let article: GoldArticle;
    try {
      article = parseArticle(path, text);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      // It may hold a whole line of the file.
      throw new KithError('input-malformed', message.slice(0, LONGEST_MESSAGE), {
        source: path,
        cause: error,
      });
    }
    yield fromArticle(article, ontology);
  },
};

/** @throws KithError `unknown-type` for an entity or relation type that the ontology does not have */
export function fromArticle(article: GoldArticle, ontology: Ontology): GoldDocument {
  const entities = article.entities.map(({ key, name, aliases, type }): GoldEntity => {
    ontology.type(type);
    return { key, name, aliases, type, coarse: coarseType(ontology, type) };
  });
  for (const { type } of [...article.relations, ...article.implied, ...article.negatives])
    ontology.relation(type);
  const known = new Map(entities.map((each) => [each.key, each]));
  return {
    id: article.file,
    part: article.set === 'fresh' ? `${article.split}-fresh` : article.split,
    title: article.title,
    text: article.text,
    page: { text: toPage(article), format: article.form },
    mentions: article.mentions.map(({ start, end, entity }) => {
      const { type, coarse } = known.get(entity) as GoldEntity;
      return { start, end, type, coarse, tag: type, entity };
    }),
    scheme: OWN_TYPES,
    entities,
    relations: { stated: article.relations, implied: article.implied, negatives: article.negatives },
    open: article.split === 'learn',
  };
}

const OWN_TYPES: TypeScheme = { fine: true, typeOf: (type) => type, tagOf: (type) => type };
