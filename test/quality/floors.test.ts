/**
 * What kith finds in the part of our corpus that is only scored does not get worse. Floors lie a little under
 * what is measured (`docs/quality.md`); who raises a figure raises its floor. The learnt model here is the one
 * that has not seen these articles, not the one that ships.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fromArticle } from '../../evaluate/datasets/kith.ts';
import { predict, reportOf, scoreDocument } from '../../evaluate/index.ts';
import { createExtractor, defaultOntology, type ExtractorOptions } from '../../extract/index.ts';
import { readCorpus } from './corpus.ts';

const models = join(import.meta.dirname, '..', '..', 'models', 'scored');
const unpacked = (file: string): Uint8Array => gunzipSync(readFileSync(join(models, file)));
const learned = { names: unpacked('names.gz'), relations: unpacked('relations.gz') };

/** Figure, what it reads off, and the least it may be, 0 to 1, by the rules and by the learnt model. */
const FLOORS = [
  ['names.exact', 'f1', 0.945, 0.95],
  ['names.overlap', 'f1', 0.965, 0.97],
  ['coarse.all', 'f1', 0.83, 0.88],
  ['types.all', 'f1', 0.68, 0.76],
  ['linking.b3', 'f1', 0.975, 0.975],
  ['linking.whole', 'f1', 0.94, 0.94],
  ['entities.set', 'f1', 0.93, 0.935],
  ['relations.all', 'precision', 0.87, 0.855],
  ['relations.all', 'recall', 0.26, 0.36],
] as const;
/** Hard negatives that may be stated, of all there are. */
const MOST_NEGATIVES = 0.02;
/** Mean distance of confidence and precision from confidence 0.5 on. */
const MOST_MISCALIBRATED = 0.07;

const gold = readCorpus()
  .filter(({ split }) => split === 'scored')
  .map((article) => fromArticle(article, defaultOntology));

function figuresOf(options: ExtractorOptions) {
  const extractor = createExtractor(options);
  const scores = gold.map((each) =>
    scoreDocument(each, predict(each, extractor), { ontology: defaultOntology }),
  );
  const about = { version: '', model: '', terms: false, datasets: ['kith'], inputs: [] };
  const { all } = reportOf(scores, about);
  return (id: string) => all.find((each) => each.id === id);
}

describe.each([
  ['rules', {}, 2],
  ['learned', { model: 'learned', modelFiles: learned }, 3],
] as const)('%s', (_, options, column) => {
  const figure = figuresOf(options);

  test.each(FLOORS.map((row) => [row[0], row[1], row[column]] as const))(
    '%s: %s is at least %d',
    (id, value, floor) => expect(figure(id)?.[value]).toBeGreaterThanOrEqual(floor),
  );

  test('hard negatives are left unsaid', () =>
    expect(figure('relations.negatives')?.share).toBeLessThanOrEqual(MOST_NEGATIVES));

  test('confidences mean what they say', () =>
    expect(figure('ranking.ece')?.share).toBeLessThanOrEqual(MOST_MISCALIBRATED));
});
