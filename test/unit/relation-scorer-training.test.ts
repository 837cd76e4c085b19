/** Learning the relation scorer: calibration, thresholds, phrases, and a file that repeats itself. */
import { describe, expect, test } from 'vitest';
import { Lexicon } from '../../extract/ner/model/lexicon.ts';
import { encodeRelationModel } from '../../extract/relations/scorer/file.ts';
import { RelationScorer } from '../../extract/relations/scorer/score.ts';
import { fitSigmoid, thresholdFor } from '../../train/relations/calibrate.ts';
import { learnRelations } from '../../train/relations/learn.ts';
import { phraseArticles } from '../../train/relations/phrase-articles.ts';

const lexicon = new Lexicon({
  words: new Int32Array(0),
  clusters: new Uint16Array(0),
  middle: new Uint16Array(0),
  coarse: new Uint16Array(0),
  phrases: new Int32Array(0),
  lists: new Int32Array(0),
});

describe('calibration', () => {
  /** 100 edges at each log-odds, so many of them right. */
  const judged = [
    [-2, 5],
    [0, 20],
    [2, 60],
    [4, 95],
  ].flatMap(([odds = 0, right = 0]) =>
    Array.from({ length: 100 }, (_, at) => ({ odds, correct: at < right, weight: 1 })),
  );

  test('gives the share that is right', () => {
    const { slope, offset } = fitSigmoid(judged);
    const at = (odds: number): number => 1 / (1 + Math.exp(-(slope * odds + offset)));
    expect(at(2)).toBeCloseTo(0.6, 0);
    expect(at(0)).toBeLessThan(0.3);
  });

  test('few judgements change little', () => {
    const { slope } = fitSigmoid([{ odds: 5, correct: false, weight: 1 }]);
    expect(slope).toBeGreaterThan(0.3);
  });

  test.each([
    ['all right', 1, 0.4],
    ['half right', 0.5, 0.85],
  ])('the threshold where %s', (_, share, threshold) => {
    const edges = Array.from({ length: 100 }, (__, at) => ({
      confidence: 0.4 + (at % 10) / 20,
      correct: Math.floor(at / 10) < share * 10,
    }));
    expect(thresholdFor(edges, 0.75)).toBe(threshold);
  });
});

describe('phrases', () => {
  const articles = phraseArticles(1);

  test('each says its relation of a pair', () => {
    expect(articles.length).toBeGreaterThan(1000);
    for (const { id, situation, label } of articles) {
      const relation = id.split(':')[0] as string;
      const numbers = situation.types.map((_, at) => at);
      expect(numbers.some((a) => numbers.some((b) => label(a, relation, b) === 'holds'))).toBe(true);
    }
  });

  test('a model learnt from them finds what they say, and is the same each time', () => {
    const some = articles.filter(({ id }, at) => /^(?:ACQUIRED_BY|BORN_IN):/.test(id) && at % 2 === 0);
    const step = { passes: 3, rate: 0.1, l1: 0.01, l2: 0.1, dropout: 0, seed: 1 };
    const learn = () =>
      learnRelations(
        some.map((article) => ({ ...article, facts: new Map([['x', article.id.split(':')[0] as string]]) })),
        ['ACQUIRED_BY', 'BORN_IN'],
        lexicon,
        {
          first: step,
          second: step,
          folds: 2,
          leastCount: 2,
          leastFacts: 1,
          prune: 0.01,
          precision: 0.5,
          notices: [],
          note: () => {},
        },
      ).data;
    const made = learn();
    expect(encodeRelationModel(learn())).toEqual(encodeRelationModel(made));
    const scorer = new RelationScorer(made, lexicon);
    const known = some.find(({ id }) => id.startsWith('ACQUIRED_BY'));
    const { pairs } = scorer.score((known as (typeof some)[number]).situation);
    const right = pairs.filter(
      ({ subject, object }) => known?.label(subject, 'ACQUIRED_BY', object) === 'holds',
    );
    const wrong = pairs.filter(
      ({ subject, object }) => known?.label(subject, 'ACQUIRED_BY', object) === 'not',
    );
    expect(right[0]?.odds[0]).toBeGreaterThan(Math.max(...wrong.map(({ odds }) => odds[0] as number)));
  });
});
