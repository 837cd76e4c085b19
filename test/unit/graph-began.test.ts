/** When an entity began, of what several articles say; withdrawn with the article that said so. */
import { describe, expect, test } from 'vitest';
import type { Extraction } from '../../extract/extraction.ts';
import { beganKey, beganOf } from '../../graph/ingest/began.ts';
import { graphOver } from '../../graph/stored-graph.ts';
import { extractionOf } from '../fixtures/extractions.ts';
import { memoryStore } from '../fixtures/memory-store.ts';

describe('of several claims', () => {
  test.each([
    [[], undefined],
    [['1999'], '1999'],
    [['2001', '1999', '1999'], '1999'],
    [['2001', '1999'], '1999'],
    [['1999', '1999-03', '1999-03-26', '1999'], '1999-03-26'],
    [['1999-05', '1999-03', '1999-05'], '1999-05'],
    [['2001-01-01', '1999', '1999'], '1999'],
  ])('%j gives %j', (dates, began) => {
    for (const order of [dates, dates.toReversed()]) {
      const claims = new Map<string, number>();
      for (const [index, date] of order.entries()) claims.set(beganKey({ date, sentence: `s${index}` }), 1);
      expect(beganOf(claims).began).toBe(began);
    }
  });

  test('the evidence is the first sentence that gives that date', () => {
    const claims = new Map(['1999 s3', '1999-03 s2', '1999-03 s1'].map((key) => [key, 1]));
    expect(beganOf(claims)).toEqual({ began: '1999-03', beganEvidence: 's1' });
  });
});

const plan = {
  types: { AlmaLinux: 'OperatingSystem', CentOS: 'OperatingSystem' },
  facts: [{ subject: 'AlmaLinux', relation: 'SUCCESSOR_OF', object: 'CentOS' }],
};

/** An article that says when AlmaLinux began. */
function saying(title: string, date: string): Extraction {
  const extraction = extractionOf({ title, ...plan });
  const [sentence] = extraction.sentences;
  return {
    ...extraction,
    entities: extraction.entities.map((entity) =>
      entity.name === 'AlmaLinux' && sentence
        ? { ...entity, began: { date, sentence: sentence.id } }
        : entity,
    ),
  };
}

test('articles add up and are withdrawn', async () => {
  const graph = graphOver(await memoryStore());
  const began = async () => {
    const entity = await graph.entity((await graph.resolveName('AlmaLinux')).id);
    return [entity.began, entity.beganIn?.article];
  };
  const [first, second] = [saying('AlmaLinux', '2021'), saying('AlmaLinux OS', '2021-03-30')];
  await graph.ingest([first]);
  expect(await began()).toEqual(['2021', first.article.id]);
  await graph.ingest([second]);
  expect(await began()).toEqual(['2021-03-30', second.article.id]);
  await graph.remove(second.article.id);
  expect(await began()).toEqual(['2021', first.article.id]);
  await graph.ingest([extractionOf({ title: 'AlmaLinux', ...plan })]);
  expect(await began()).toEqual([undefined, undefined]);
});
