/** The arithmetic of evaluation: spans, clusters, entities, relations, calibration. */
import { describe, expect, test } from 'vitest';
import { calibrationError, precisionAtRecall } from '../../evaluate/calibration.ts';
import { rates } from '../../evaluate/counts.ts';
import { mapByMentions, matchEntities, shareMentions } from '../../evaluate/entities.ts';
import type { GoldEntity, GoldRelations } from '../../evaluate/gold.ts';
import { bCubed, tallyClusters } from '../../evaluate/linking.ts';
import type { PredictedEntity } from '../../evaluate/predict.ts';
import { canonicalTriple, type Edge, scoreRelations } from '../../evaluate/relations.ts';
import { countExact, countOverlapping, countTyped, firstOverlaps } from '../../evaluate/spans.ts';
import { defaultOntology } from '../../extract/ontology/default.ts';

const span = (start: number, end: number) => ({ start, end });

describe('spans', () => {
  const gold = [span(0, 5), span(10, 20), span(30, 35)];

  test('exact: each counts once', () =>
    expect(countExact(gold, [span(0, 5), span(0, 5), span(10, 19)])).toEqual({
      correct: 1,
      predicted: 2,
      gold: 3,
    }));

  test.each([
    ['one that touches is none', [span(5, 10)], 0],
    ['one for one', [span(10, 12), span(13, 20)], 1],
    ['one over two counts once', [span(0, 20)], 1],
    ['all', [span(32, 33), span(4, 6), span(8, 11)], 3],
  ])('overlapping: %s', (_what, given, correct) =>
    expect(countOverlapping(gold, given).correct).toBe(correct),
  );

  test('typed: a row a type, on either side', () =>
    expect([
      ...countTyped(
        [
          [span(0, 5), 'Person'],
          [span(10, 20), 'Place'],
        ],
        [
          [span(0, 5), 'Person'],
          [span(10, 20), 'Other'],
        ],
      ),
    ]).toEqual([
      ['Person', { correct: 1, predicted: 1, gold: 1 }],
      ['Place', { correct: 0, predicted: 0, gold: 1 }],
      ['Other', { correct: 0, predicted: 1, gold: 0 }],
    ]));

  test('the first that overlaps, also behind a long one', () =>
    expect(
      firstOverlaps([span(11, 12), span(22, 25), span(40, 41)], [span(20, 30), span(0, 15), span(1, 2)]),
    ).toEqual([span(0, 15), span(20, 30), undefined]));

  test('nothing given, nothing wanted', () =>
    expect(rates({ correct: 0, predicted: 0, gold: 0 })).toEqual({ precision: 0, recall: 0, f1: 0 }));
});

describe('B-cubed', () => {
  // "gold/given surface" of each mention.
  const tally = (mentions: string) =>
    tallyClusters(
      mentions.split(' ').map((each) => {
        const [gold = '', predicted = '', surface = gold] = each.split('/');
        return { gold, predicted, surface };
      }),
    );

  test.each([
    ['as it should be', 'a/1 a/1 b/2', 1, 1],
    ['all in one', 'a/1 a/1 b/1 b/1', 0.5, 1],
    ['all alone', 'a/1 a/2 b/3 b/4', 1, 0.5],
    // (2/3 + 2/3 + 1/3) / 3, (1 + 1 + 1) / 3
    ['a stranger', 'a/1 a/1 b/1', 5 / 9, 1],
  ])('%s', (_what, mentions, precision, recall) => {
    const found = bCubed(tally(mentions));
    expect(found.precision).toBeCloseTo(precision);
    expect(found.recall).toBeCloseTo(recall);
  });

  test('whole clusters, and those of several spellings', () => {
    const { whole, several } = tally(
      'a/1/RHEL a/1/Red_Hat_Enterprise_Linux b/2/Debian b/2/debian c/3/X c/4/Y',
    );
    expect(whole).toEqual({ correct: 2, predicted: 4, gold: 3 });
    expect(several).toEqual({ correct: 1, predicted: 1, gold: 2 });
  });
});

const gold = (key: string, type: string, ...[name = key, ...aliases]: string[]): GoldEntity => ({
  key,
  type,
  name,
  aliases,
  coarse: 'Other',
});
const given = (id: string, type: string, ...[name = id, ...aliases]: string[]): PredictedEntity => ({
  id,
  type,
  name,
  aliases,
});

describe('entities', () => {
  const wanted = [gold('river', 'Place', 'Amazon'), gold('shop', 'Company', 'Amazon', 'Amazon.com')];

  test.each([
    ['most names', [given('1', 'Company', 'amazon.com', 'Amazon')], [], [['1', 'shop']]],
    [
      'then the type',
      [given('1', 'Company', 'Amazon'), given('2', 'Place', 'Amazon')],
      [],
      [
        ['1', 'shop'],
        ['2', 'river'],
      ],
    ],
    ['shared mentions before all', [given('1', 'Company', 'Amazon')], [['1', 'river']], [['1', 'river']]],
    [
      'one for one',
      [given('1', 'Place', 'Amazon'), given('2', 'Place', 'Amazon'), given('3', 'Place', 'Amazon')],
      [],
      [
        ['1', 'river'],
        ['2', 'shop'],
      ],
    ],
    ['another name', [given('1', 'Place', 'Nile')], [], []],
  ] as [string, PredictedEntity[], [string, string][], [string, string][]][])(
    'one for one: %s',
    (_what, predicted, mentions, expected) =>
      expect([...matchEntities(wanted, predicted, shareMentions(mentions))].sort()).toEqual(expected),
  );

  test('many for one: by most mentions, else by name', () => {
    const predicted = [given('1', 'Place'), given('2', 'Place'), given('3', 'Company', 'Amazon.com')];
    const shared = shareMentions([
      ['1', 'shop'],
      ['1', 'river'],
      ['1', 'river'],
      ['2', 'river'],
    ]);
    const matched = matchEntities(wanted, predicted, shared);
    expect([...mapByMentions(wanted, predicted, shared, matched)]).toEqual([
      ['1', 'river'],
      ['2', 'river'],
      ['3', 'shop'],
    ]);
  });
});

describe('relations', () => {
  const triple = (line: string) => {
    const [subject = '', type = '', object = ''] = line.split(' ');
    return { subject, type, object };
  };
  const edges = (...lines: string[]): Edge[] =>
    lines.map((line) => ({ ...triple(line), confidence: Number(line.split(' ')[3] ?? 1) }));
  const relations = (stated: string[], more: Partial<GoldRelations> = {}): GoldRelations => ({
    stated: stated.map(triple),
    implied: [],
    negatives: [],
    ...more,
  });
  /** Ids are keys with a number: a1 and a2 are both a. */
  const score = (wanted: GoldRelations, ...lines: string[]) =>
    scoreRelations(wanted, edges(...lines), (id) => /^[a-z]/.exec(id)?.[0], defaultOntology);

  test.each([
    ['symmetric', 'b COMPETES_WITH a', 'a COMPETES_WITH b'],
    ['mirrored', 'a INCLUDES b', 'b PART_OF a'],
    ['used', 'a ADOPTED_BY b', 'b USES a'],
    ['neither', 'b OWNED_BY a', 'b OWNED_BY a'],
  ])('one form: %s', (_what, line, form) =>
    expect(canonicalTriple(defaultOntology, triple(line))).toEqual(triple(form)),
  );

  test.each([
    ['right', ['a1 OWNED_BY b1'], 1, 1],
    ['the other direction', ['b1 OWNED_BY a1'], 0, 1],
    ['an end that is nobody', ['a1 OWNED_BY 9'], 0, 1],
    ['said twice in two ways', ['a1 OWNED_BY b1', 'a1 OWNED_BY b1'], 1, 1],
    ['a second node for one thing', ['a1 OWNED_BY b1', 'a1 OWNED_BY b2'], 1, 2],
    ['implied counts for nothing', ['a1 PART_OF c1'], 0, 0],
    ['implied, from the other end', ['c1 INCLUDES a1'], 0, 0],
  ])('%s', (_what, lines, correct, predicted) => {
    const wanted = relations(['a OWNED_BY b'], { implied: [triple('a PART_OF c')] });
    const sum = { correct: 0, predicted: 0, gold: 0 };
    for (const counts of score(wanted, ...lines).byType.values()) {
      sum.correct += counts.correct;
      sum.predicted += counts.predicted;
      sum.gold += counts.gold;
    }
    expect(sum).toEqual({ correct, predicted, gold: 1 });
  });

  test('types that the corpus does not annotate are outside', () => {
    const found = score(
      relations(['a OWNED_BY b'], { types: new Set(['OWNED_BY', 'PART_OF']) }),
      'a1 USES b1',
      'a1 INCLUDES b1',
    );
    expect(found.outside).toBe(1);
    expect([...found.byType.keys()]).toEqual(['OWNED_BY', 'PART_OF']);
  });

  test('hard negatives that are stated', () => {
    const negatives = [{ ...triple('a OWNED_BY c'), why: 'sold in 2019' }];
    const { violated, missed, spurious } = score(
      relations(['a OWNED_BY b'], { negatives }),
      'a1 OWNED_BY c1',
    );
    expect(violated.map(({ why }) => why)).toEqual(['sold in 2019']);
    expect(missed).toEqual([triple('a OWNED_BY b')]);
    expect(spurious).toHaveLength(1);
  });
});

describe('confidence', () => {
  const judged = (...each: [confidence: number, correct: 0 | 1][]) =>
    each.map(([confidence, correct]) => ({ type: 'USES', confidence, correct: correct === 1 }));

  test.each([
    ['honest', judged([0.75, 1], [0.75, 1], [0.75, 1], [0.75, 0]), 0],
    ['too sure', judged([0.9, 1], [0.9, 0]), 0.4],
    ['1 is in the last bin', judged([1, 1], [0.95, 1]), 0.025],
    ['bins do not make up for each other', judged([0.55, 1], [0.95, 0]), 0.7],
  ])('calibration error: %s', (_what, edges, error) => expect(calibrationError(edges)).toBeCloseTo(error));

  test('of nothing there is none', () => expect(calibrationError(judged([0.4, 1]))).toBeUndefined());

  test.each([
    [0.25, 1],
    [0.5, 2 / 3],
    [0.75, 0],
  ])('precision at recall %d', (recall, precision) =>
    expect(precisionAtRecall(judged([0.9, 1], [0.8, 0], [0.7, 1]), 4, recall)).toBeCloseTo(precision),
  );

  test('edges of one confidence are one step', () =>
    expect(precisionAtRecall(judged([0.9, 1], [0.9, 0]), 1, 1)).toBe(0.5));
});
