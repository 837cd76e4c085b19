/** From a document and what was found in it to a report, two reports side by side, and the verb. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  compareReports,
  countMistakes,
  type GoldDocument,
  type Prediction,
  parseReport,
  predict,
  type Report,
  reportOf,
  scoreDocument,
} from '../../evaluate/index.ts';
import { createExtractor } from '../../extract/index.ts';
import { defaultOntology } from '../../extract/ontology/default.ts';
import { kithHere } from '../fixtures/kith-process.ts';

const text = 'The Acme Foundation (AF) develops Elm. AF sits in Bonn.';
const at = (surface: string, from = 0) => {
  const start = text.indexOf(surface, from);
  return { start, end: start + surface.length };
};

const gold: GoldDocument = {
  id: 'a',
  part: 'x',
  title: '',
  text,
  scheme: { fine: true, typeOf: (type) => type, tagOf: (type) => type },
  open: true,
  mentions: [
    {
      ...at('Acme Foundation'),
      coarse: 'Organization',
      type: 'Foundation',
      tag: 'Foundation',
      entity: 'acme',
    },
    { ...at('AF'), coarse: 'Organization', type: 'Foundation', tag: 'Foundation', entity: 'acme' },
    { ...at('Elm'), coarse: 'Other', type: 'Software', tag: 'Software', entity: 'elm' },
    { ...at('AF', 30), coarse: 'Organization', type: 'Foundation', tag: 'Foundation', entity: 'acme' },
    { ...at('Bonn'), coarse: 'Place', type: 'Place', tag: 'Place', entity: 'bonn' },
  ],
  entities: [
    { key: 'acme', name: 'Acme Foundation', aliases: ['AF'], coarse: 'Organization', type: 'Foundation' },
    { key: 'elm', name: 'Elm', aliases: [], coarse: 'Other', type: 'Software' },
    { key: 'bonn', name: 'Bonn', aliases: [], coarse: 'Place', type: 'Place' },
  ],
  relations: {
    stated: [
      { subject: 'elm', type: 'DEVELOPED_BY', object: 'acme' },
      { subject: 'acme', type: 'LOCATED_IN', object: 'bonn' },
    ],
    implied: [],
    negatives: [{ subject: 'elm', type: 'LOCATED_IN', object: 'bonn', why: 'its makers are' }],
  },
};

/** The acronym is a node of its own, Elm is a place in Bonn, and the article is in the name. */
const careless: Prediction = {
  mentions: [
    { ...at('The Acme Foundation'), type: 'Foundation', entity: '1' },
    { ...at('AF'), type: 'Organization', entity: '2' },
    { ...at('Elm'), type: 'Place', entity: '3' },
    { ...at('AF', 30), type: 'Organization', entity: '2' },
    { ...at('Bonn'), type: 'Place', entity: '4' },
    { ...at('develops'), type: 'Person', entity: '5' },
  ],
  entities: [
    { id: '1', name: 'The Acme Foundation', aliases: [], type: 'Foundation' },
    { id: '2', name: 'AF', aliases: [], type: 'Organization' },
    { id: '3', name: 'Elm', aliases: [], type: 'Place' },
    { id: '4', name: 'Bonn', aliases: [], type: 'Place' },
    { id: '5', name: 'develops', aliases: [], type: 'Person' },
  ],
  relations: [
    { subject: '2', type: 'LOCATED_IN', object: '4', confidence: 0.9 },
    { subject: '3', type: 'LOCATED_IN', object: '4', confidence: 0.8 },
  ],
};

const run = { version: '1', model: 'rules', terms: false, datasets: ['conll'], inputs: ['x'] };
const report = (prediction: Prediction, options: Partial<GoldDocument> = {}) =>
  reportOf([scoreDocument({ ...gold, ...options }, prediction, { ontology: defaultOntology })], run);
const figure = (of: Report, id: string) => of.all.find((each) => each.id === id);

describe('a document', () => {
  const all = report(careless);

  test.each([
    ['names.exact', { correct: 4, predicted: 6, gold: 5 }],
    ['names.overlap', { correct: 5, predicted: 6, gold: 5 }],
    ['coarse.all', { correct: 3, predicted: 6, gold: 5 }],
    ['coarse.type.Organization', { correct: 2, predicted: 3, gold: 3 }],
    ['types.all', { correct: 1, predicted: 6, gold: 5 }],
    ['linking.whole', { correct: 3, predicted: 3, gold: 3 }],
    ['linking.all-whole', { correct: 2, predicted: 4, gold: 3 }],
    ['entities.set', { correct: 3, predicted: 5, gold: 3 }],
    ['entities.coarse', { correct: 2, gold: 3 }],
    ['relations.all', { correct: 1, predicted: 2, gold: 2 }],
    ['relations.without-places', { correct: 0, predicted: 0, gold: 1 }],
    ['relations.negatives', { correct: 1, gold: 1, share: 1 }],
  ])('%s', (id, counts) => expect(figure(all, id)).toMatchObject(counts));

  test('its mistakes, in words', () => {
    expect(all.details[0]?.mistakes).toEqual([
      {
        kind: 'boundary',
        what: 'The «Acme Foundation» (AF) develops Elm. AF sits in… given as “The Acme Foundation” (Foundation)',
      },
      { kind: 'invented', what: 'The Acme Foundation (AF) «develops» Elm. AF sits in Bonn. (Person)' },
      expect.objectContaining({ kind: 'type' }),
      { kind: 'type', what: expect.stringMatching(/«Elm».*: Place, should be Software$/) },
      expect.objectContaining({ kind: 'type' }),
      { kind: 'relation-missed', what: 'Elm DEVELOPED_BY Acme Foundation' },
      { kind: 'relation-invented', what: 'Elm LOCATED_IN Bonn' },
      { kind: 'negative', what: 'Elm LOCATED_IN Bonn (its makers are)' },
    ]);
    expect(countMistakes(all.details)[0]).toEqual(['type', 3]);
  });

  test('of one that may not be looked at only numbers are given', () => {
    const closed = report(careless, { open: false });
    expect(closed.details).toEqual([]);
    expect(closed.all).toEqual(all.all);
  });

  test('a corpus that tags articles is compared without them', () => {
    const scheme = { ...gold.scheme, articles: true };
    expect(figure(report(careless, { scheme }), 'names.exact')?.correct).toBe(5);
  });

  test('only some coarse types, on both sides', () => {
    const score = scoreDocument(gold, careless, { ontology: defaultOntology, only: ['Place'] });
    expect(score.exact).toEqual({ correct: 1, predicted: 2, gold: 1 });
  });
});

test('parts, their mean, and all together', () => {
  const score = (part: string, prediction: Prediction) =>
    scoreDocument({ ...gold, part, id: part }, prediction, { ontology: defaultOntology });
  const nothing = { mentions: [], entities: [], relations: [] };
  const { parts, mean, all } = reportOf([score('x', careless), score('y', nothing)], run);
  expect(parts.map(({ part }) => part)).toEqual(['x', 'y']);
  expect(mean?.find(({ id }) => id === 'names.exact')?.recall).toBeCloseTo(0.4);
  expect(all.find(({ id }) => id === 'names.exact')).toMatchObject({ correct: 4, gold: 10 });
});

describe('side by side', () => {
  const better: Prediction = {
    ...careless,
    mentions: careless.mentions.map((each) =>
      each.entity === '1' ? { ...each, start: each.start + 4 } : each,
    ),
  };
  const before = parseReport(JSON.stringify(report(careless)), 'old.json');

  test('what moved, and which mistakes are gone or new', () => {
    const { figures, documents, settings } = compareReports(before, { ...report(better), model: 'crf' });
    expect(settings).toEqual(['model: rules, now crf']);
    const names = figures.find(({ id }) => id === 'names.exact');
    expect([names?.before?.correct, names?.now?.correct]).toEqual([4, 5]);
    expect(documents[0]?.gone.map(({ kind }) => kind)).toEqual(['boundary']);
    expect(documents[0]?.fresh.map(({ kind }) => kind)).toEqual(['split']);
  });

  test('the same twice', () =>
    expect(compareReports(before, report(careless))).toMatchObject({ settings: [], documents: [] }));

  test.each(['', '{', '[]', '{"all": 1}'])('%j is no report', (content) =>
    expect(() => parseReport(content, 'old.json')).toThrow(/^"old.json" is not what kith eval --json prints/),
  );
});

test('what kith finds is in places of the text, without pronouns', () => {
  const { mentions } = predict(
    { ...gold, text: 'AlmaLinux is an operating system. It was founded by Igor Seletskiy.' },
    createExtractor(),
  );
  expect(mentions[0]).toMatchObject({ start: 0, end: 9, type: 'OperatingSystem' });
  expect(mentions.every(({ end, start }) => end - start > 2)).toBe(true);
});

describe('kith eval', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kith-eval-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return name;
  };
  const dev = file(
    'dev.conll',
    'AlmaLinux\tB-MISC\nruns\tO\n.\tO\n\nBonn\tB-LOC\nis\tO\nGerman\tB-MISC\n.\tO\n',
  );

  test('a table for people', async () => {
    const { code, stdout } = await kithHere(['eval', dev, '--errors', '1'], { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^conll: model learned · names only · 2 documents/);
    expect(stdout).toMatch(/exact spans/);
  });

  test('JSON for CI, and beside an earlier run', async () => {
    const { stdout } = await kithHere(['eval', dev, '--json'], { cwd: folder });
    file('before.json', stdout);
    expect(JSON.parse(stdout)).toMatchObject({ datasets: ['conll'], documents: 2 });
    const beside = await kithHere(['eval', dev, '--to', '1', '--against', 'before.json'], { cwd: folder });
    expect(beside.stdout).toMatch(/documents: 2, now 1/);
  });

  test('links of a wiki page', async () => {
    const page = file(
      'page.wiki',
      "'''Elmby''' is in [[Jutland]].\n\n[[Jutland|It]] is by the [[North Sea]].\n",
    );
    const { code, stdout } = await kithHere(['eval', '--links', page], { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).toMatch(/text alone: linked names found/);
  });

  test.each([
    [['crossner-test.txt'], 2, /is the test part of CrossNER/],
    [['no.conll'], 1, /"no.conll" is not there/],
    [['notes.txt'], 2, /"notes.txt" is none of the annotated data that kith knows/],
    [['dev.conll', '--from', '9'], 1, /There are 2 documents, and the first to score is number 9/],
    [['dev.conll', '--from', '2', '--to', '1'], 2, /swap the two/],
    [['dev.conll', '--only', 'planet'], 2, /Choose of: Person/],
    [['dev.conll', '--against', 'notes.txt'], 1, /is not what kith eval --json prints/],
  ])('%j', async (args, code, message) => {
    file('crossner-test.txt', 'A\tO\n');
    file('notes.txt', 'Some words.\n');
    const ended = await kithHere(['eval', ...args], { cwd: folder });
    expect(ended.stderr).toMatch(message);
    expect(ended.code).toBe(code);
  });

  test('the rest goes on when one input fails', async () => {
    const { code, stderr, stdout } = await kithHere(['eval', 'no.conll', dev], { cwd: folder });
    expect([code, stdout === '']).toEqual([1, false]);
    expect(stderr).toMatch(/1 input failed, named above/);
  });
});
