/** What `kith annotate` writes is read again as it was written. */
import { describe, expect, test } from 'vitest';
import {
  annotationFormats,
  datasets,
  detectDataset,
  predict,
  reportOf,
  scoreDocument,
} from '../../evaluate/index.ts';
import { createExtractor, defaultOntology, type Extraction } from '../../extract/index.ts';
import { KithError } from '../../foundation/errors.ts';

const extractor = createExtractor();
const TEXT =
  'AlmaLinux is a Linux distribution. It was created by CloudLinux, Inc. in place of CentOS.\n\nCloudLinux (“the company”) was founded by Igor Seletskiy; Red Hat 🎩 owns CentOS.';
const [extraction] = [...extractor.extract({ source: 'a.txt', text: TEXT }, 'text')] as [Extraction];
const read = (text: string, path: string) => [
  ...detectDataset(text, path).read({ path, text }, { ontology: defaultOntology, terms: false }),
];

describe('annotations', () => {
  test.each(annotationFormats.all.map((format) => [format.id, format] as const))(
    '%s: names come back with their types',
    (_, format) => {
      const [gold, ...more] = read(format.write(extraction), `a.${format.extension}`);
      expect(more).toEqual([]);
      const names = gold?.mentions.map(({ start, end, tag }) => `${gold.text.slice(start, end)} ${tag}`);
      expect(names).toEqual(
        extraction.mentions
          .filter(({ method }) => method !== 'anaphor')
          .map(({ surface, type }) => `${surface} ${type}`),
      );
    },
  );

  test('JSON lines keep the text, the entities and the relations', () => {
    const [gold] = read(annotationFormats.get('jsonl').write(extraction), 'a.jsonl');
    if (!gold) throw new Error('nothing read');
    expect(gold.text).toBe(TEXT);
    const score = scoreDocument(gold, predict(gold, extractor), { ontology: defaultOntology });
    const about = { version: '', model: '', terms: false, datasets: [], inputs: [] };
    const figures = reportOf([score], about).all;
    expect(figures.find(({ id }) => id === 'relations.all')).toMatchObject({ precision: 1, recall: 1 });
    expect(figures.find(({ id }) => id === 'linking.whole')).toMatchObject({ f1: 1 });
  });

  test.each([
    ['no JSON', '{"text": "a", "entities": [{"start": 0', /line 1 is no JSON/],
    ['a name outside of the text', '{"text": "a", "entities": [{"start": 0, "end": 9}]}', /from 0 to 9/],
    [
      'a relation of a name that is not there',
      '{"text": "a", "entities": [{"start": 0, "end": 1}], "relations": [{"head": 0, "tail": 7, "type": "USES"}]}',
      /names 0 and 7 of 1/,
    ],
  ])('%s is named with its line', (_, line, message) => {
    const { read: readAll } = datasets.get('annotations');
    const all = () => [
      ...readAll({ path: 'x.jsonl', text: line }, { ontology: defaultOntology, terms: false }),
    ];
    expect(all).toThrow(KithError);
    expect(all).toThrow(message);
  });
});
