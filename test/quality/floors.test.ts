/**
 * What kith finds in the part of our corpus that is only scored does not get worse. Floors lie a little under
 * what is measured (`docs/quality.md`); who raises a figure raises its floor.
 */
import { expect, test } from 'vitest';
import { fromArticle } from '../../evaluate/datasets/kith.ts';
import { predict, reportOf, scoreDocument } from '../../evaluate/index.ts';
import { createExtractor, defaultOntology } from '../../extract/index.ts';
import { readCorpus } from './corpus.ts';

/** Figure, what it reads off, and the least it may be, 0 to 1. */
const FLOORS = [
  ['names.exact', 'f1', 0.945],
  ['names.overlap', 'f1', 0.965],
  ['coarse.all', 'f1', 0.81],
  ['types.all', 'f1', 0.63],
  ['linking.b3', 'f1', 0.975],
  ['linking.whole', 'f1', 0.94],
  ['entities.set', 'f1', 0.93],
  ['relations.all', 'precision', 0.88],
  ['relations.all', 'recall', 0.17],
] as const;
/** Hard negatives that may be stated, of all there are. */
const MOST_NEGATIVES = 0.02;

const extractor = createExtractor();
const scores = readCorpus()
  .filter(({ split }) => split === 'scored')
  .map((article) => fromArticle(article, defaultOntology))
  .map((gold) => scoreDocument(gold, predict(gold, extractor), { ontology: defaultOntology }));
const { all } = reportOf(scores, { version: '', model: '', terms: false, datasets: ['kith'], inputs: [] });
const figure = (id: string) => all.find((each) => each.id === id);

test.each(FLOORS)('%s: %s is at least %d', (id, value, floor) =>
  expect(figure(id)?.[value]).toBeGreaterThanOrEqual(floor),
);

test('hard negatives are left unsaid', () =>
  expect(figure('relations.negatives')?.share).toBeLessThanOrEqual(MOST_NEGATIVES));
