/** Readers of annotated data: found by content, offsets into a text made again of tokens, types mapped. */
import { describe, expect, test } from 'vitest';
import { crossnerTags } from '../../evaluate/datasets/crossner-tags.ts';
import { refuseHeldOut } from '../../evaluate/datasets/held-out.ts';
import { datasets, detectDataset } from '../../evaluate/datasets/registry.ts';
import { Spacing } from '../../evaluate/datasets/spacing.ts';
import { WIKIDATA_RELATION_TYPES } from '../../evaluate/datasets/wikidata-relations.ts';
import type { GoldDocument } from '../../evaluate/gold.ts';
import { defaultOntology } from '../../extract/ontology/default.ts';

function read(id: string, text: string, terms = false): GoldDocument[] {
  return [...datasets.get(id).read({ path: 'data', text }, { ontology: defaultOntology, terms })];
}

/** `surface tag` of each mention. */
const named = ({ text, mentions }: GoldDocument) =>
  mentions.map(({ start, end, tag }) => `${text.slice(start, end)} ${tag}`);

const columns = (line: string) => line.replaceAll(' ', '\n').replaceAll('/', '\t');

describe('text of tokens', () => {
  test.each([
    ['He said , " Alan \' s " .', 'He said, "Alan\'s".'],
    ["the women ' final ( 1990 )", "the women' final (1990)"],
    ["a ' quoted ' one 's", "a 'quoted' one's"],
    ['“ new ” , 5 % of $ 3', '“new”, 5% of $3'],
    ['Kim Jong - un', 'Kim Jong - un'],
  ])('%s', (tokens, text) => {
    const spacing = new Spacing();
    const words = tokens.split(' ');
    const places = spacing.addSentence(words);
    expect(spacing.text).toBe(text);
    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(words);
  });

  test('sentence after sentence', () => {
    const spacing = new Spacing();
    spacing.addSentence(['One', '.']);
    expect(spacing.addSentence(['Two', '.'])[0]).toEqual({ start: 5, end: 8 });
  });
});

describe('CoNLL', () => {
  test.each([
    ['BIO', 'Ada/B-PER Lovelace/I-PER met/O Babbage/B-PER'],
    ['BIOES', 'Ada/B-PER Lovelace/E-PER met/O Babbage/S-PER'],
    ['an I that begins', 'Ada/I-PER Lovelace/I-PER met/O Babbage/I-PER'],
  ])('%s', (_what, line) =>
    expect(read('conll', columns(line)).map(named)).toEqual([['Ada Lovelace PER', 'Babbage PER']]),
  );

  test('names side by side', () =>
    expect(read('conll', columns('A/B-PER B/B-PER C/I-ORG')).map(named)).toEqual([
      ['A PER', 'B PER', 'C ORG'],
    ]));

  test('a sentence is a document, unless documents are marked', () => {
    const text = 'A\tO\n\nB\tO\n';
    expect(read('conll', text).map((each) => each.text)).toEqual(['A', 'B']);
    expect(read('conll', `-DOCSTART-\tx\n\n${text}`).map(({ id, text: own }) => [id, own])).toEqual([
      ['data:1 x', 'A\n\nB'],
    ]);
  });

  test('more columns, spaces between, line ends of Windows', () =>
    expect(read('conll', 'Bonn NNP B-LOC\r\n. . O\r\n').map(named)).toEqual([['Bonn LOC']]));

  test('dates and amounts are no names', () =>
    expect(read('conll', columns('Monday/B-DATE in/O Bonn/B-GPE')).map(named)).toEqual([['Bonn GPE']]));

  test.each([
    ['Acme/B-Company', 'Organization', 'Company'],
    ['Ada/B-person-scholar', 'Person', 'Person'],
    ['Rust/B-ProgrammingLanguage', 'Other', 'ProgrammingLanguage'],
    ['Foo/B-whatever', 'Other', 'Entity'],
  ])('%s', (line, coarse, type) =>
    expect(read('conll', columns(line))[0]?.mentions[0]).toMatchObject({ coarse, type }),
  );

  test('re3d: articles are not compared, nouns count with --terms', () => {
    const text = columns(
      'the/B-Organisation Army/I-Organisation the/B-Person people/I-Person X/B-MilitaryPlatform',
    );
    const [names] = read('conll', text);
    expect(names?.scheme.articles).toBe(true);
    expect(names && named(names)).toEqual(['the Army Organisation', 'X MilitaryPlatform']);
    expect(read('conll', text, true)[0]?.mentions).toHaveLength(3);
  });

  test('a line without a tag is named', () =>
    expect(() => read('conll', 'A\tO\nB\n')).toThrow(/^Line 2 of "data" is not a token and a tag/));
});

describe('CrossNER', () => {
  const [document] = read('crossner', columns('Bonn/B-location ,/O Ada/B-researcher at/O MIT/B-university'));

  test('tags as they are, and as types', () => {
    expect(document && named(document)).toEqual(['Bonn location', 'Ada researcher', 'MIT university']);
    expect(document?.mentions.map(({ coarse, type }) => `${coarse} ${type}`)).toEqual([
      'Place Place',
      'Person Person',
      'Organization Institution',
    ]);
  });

  test('types of kith as this domain has them', () => {
    const read = (type: string) => [document?.scheme.typeOf(type), document?.scheme.tagOf(type)];
    expect(read('Institution')).toEqual(['Institution', 'university']);
    expect(read('Person')).toEqual(['Person', 'researcher']);
    // This domain has no tag for organisations, nor "misc".
    expect(read('Company')).toEqual(['Entity', 'other']);
  });

  test('every tag has a type that kith knows', () => {
    for (const tag of ['politician', 'astronomicalobject', 'programlang', 'misc', 'award'])
      expect(defaultOntology.hasType(crossnerTags.meaning(tag)?.type ?? '')).toBe(true);
  });
});

const crossre = '{"doc_key":"n-1","sentence":["In","New","York"],"ner":[[1,2,"location"]],"relations":[]}';

const docred = JSON.stringify([
  {
    title: 'Linus Torvalds',
    sents: [
      ['Linus', 'Torvalds', 'made', 'Linux', '.'],
      ['Torvalds', 'was', 'born', 'in', 'Helsinki', ',', 'Finland', 'in', '1969', '.'],
    ],
    vertexSet: [
      [
        { sent_id: 0, pos: [0, 2], type: 'PER', name: 'Linus Torvalds' },
        { sent_id: 1, pos: [0, 1], type: 'PER', name: 'Torvalds' },
      ],
      [{ sent_id: 0, pos: [3, 4], type: 'MISC', name: 'Linux' }],
      [{ sent_id: 1, pos: [4, 5], type: 'LOC', name: 'Helsinki' }],
      [{ sent_id: 1, pos: [6, 7], type: 'LOC', name: 'Finland' }],
      [{ sent_id: 1, pos: [8, 9], type: 'TIME', name: '1969' }],
    ],
    labels: [
      { h: 1, t: 0, r: 'P178', evidence: [0] },
      { h: 0, t: 2, r: 'P19', evidence: [1] },
      { h: 3, t: 2, r: 'P150', evidence: [1] },
      { h: 0, t: 4, r: 'P569', evidence: [1] },
      { h: 1, t: 0, r: 'P361', evidence: [] },
      { h: 2, t: 3, r: 'P9999', evidence: [] },
    ],
  },
]);

test('CrossRE: the names', () => {
  const [document] = read('crossre', crossre);
  expect(document && named(document)).toEqual(['New York location']);
  expect(() => read('crossre', crossre.replace('1,2', '1,9'))).toThrow(/"n-1" has a name outside/);
});

describe('Re-DocRED', () => {
  const [document] = read('redocred', docred);

  test('names with their entities; times are none', () => {
    expect(document?.text).toBe('Linus Torvalds made Linux. Torvalds was born in Helsinki, Finland in 1969.');
    expect(document && named(document)).toEqual([
      'Linus Torvalds PER',
      'Linux MISC',
      'Torvalds PER',
      'Helsinki LOC',
      'Finland LOC',
    ]);
    expect(document?.entities?.[0]).toMatchObject({ name: 'Linus Torvalds', aliases: ['Torvalds'] });
  });

  test('properties as relations of kith, in its direction', () =>
    expect(
      document?.relations?.stated.map(({ subject, type, object }) => `${subject} ${type} ${object}`),
    ).toEqual(['1 DEVELOPED_BY 0', '0 BORN_IN 2', '2 LOCATED_IN 3', '1 PART_OF 0']));

  test('the relations are those of the ontology', () => {
    for (const type of WIKIDATA_RELATION_TYPES) expect(defaultOntology.hasRelation(type)).toBe(true);
  });

  test.each([
    ['[{"title": 1}]', /the file has a wrong "0.title"/],
    ['[{', /the file is no JSON/],
    [docred.replace('"pos":[6,7]', '"pos":[6,70]'), /“Linus Torvalds” has a name outside of its sentence/],
  ])('%# damaged', (text, message) => expect(() => read('redocred', text)).toThrow(message));
});

const annotated = `title: Elmby
split: scored
form: text
about: elmby

[[Elmby|Place|elmby]] is a town in [[Jutland|Place|jutland]].

--- relations
elmby LOCATED_IN jutland

--- not
jutland LOCATED_IN elmby # direction
`;

const gum = JSON.stringify({
  doc: 'GUM_bio_x',
  tokens: ['Norton', "'s", 'empire', 'was', 'San', 'Francisco', '.', 'He', 'loved', 'it', '.'],
  sents: [
    [0, 7],
    [7, 11],
  ],
  mentions: [
    { start: 0, end: 2, type: 'person', cluster: 1, head: [0], wiki: 'Emperor_Norton' },
    { start: 0, end: 3, type: 'place', cluster: 2, head: [2] },
    { start: 4, end: 6, type: 'place', cluster: 2, head: [5] },
    { start: 7, end: 8, type: 'person', cluster: 1, head: [7] },
  ],
});

test('GUM: of all mentions the names', () => {
  const [document] = read('gum', gum);
  expect(document && named(document)).toEqual(['Norton person', 'San Francisco place']);
  expect(document?.entities?.map(({ key, name }) => `${key} ${name}`)).toEqual([
    '1 Norton',
    '2 San Francisco',
  ]);
});

describe("kith's own format", () => {
  test('names, entities, relations, hard negatives', () => {
    const [document] = read('kith', annotated);
    expect(document).toMatchObject({ id: 'data', part: 'scored', open: false, title: 'Elmby' });
    expect(document && named(document)).toEqual(['Elmby Place', 'Jutland Place']);
    expect(document?.relations?.stated).toHaveLength(1);
    expect(document?.relations?.negatives[0]?.why).toBe('direction');
  });

  test.each([
    [annotated.replace('[[Jutland|Place|jutland]]', '[[Jutland]]'), /^data:6: “Jutland” is new/],
    [annotated.replace('|Place|jutland', '|Planet|jutland'), /There is no entity type "Planet"/],
    [annotated.replace('elmby LOCATED_IN', 'elmby LIES_IN'), /There is no relation type "LIES_IN"/],
  ])('%# damaged', (text, message) => expect(() => read('kith', text)).toThrow(message));
});

test('half a mark without end takes no time', () =>
  expect(() => read('kith', annotated.replace('[[Elmby|', `${'[['.repeat(200_000)}|`))).toThrow(
    /^data:6: “\[{300}/,
  ));

describe('found by content', () => {
  test.each([
    ['conll', columns('Ada/B-PER met/O')],
    ['conll', '-DOCSTART-\ta\n\nBonn\tB-location\nin\tO\n'],
    ['crossner', 'Ada\tB-researcher\nmet\tO\n'],
    ['crossre', crossre],
    ['redocred', docred],
    ['gum', gum],
    ['kith', annotated],
  ])('%s', (id, text) => expect(detectDataset(`${text}\n`, 'x').id).toBe(id));

  test.each(['An article.\n\nWith words.', '', '{"a": 1}', 'a\n'.repeat(50_000)])(
    '%# nothing of ours',
    (text) =>
      expect(() => detectDataset(text, 'notes.txt')).toThrow(/^"notes.txt" is none of the annotated data/),
  );
});

describe('test parts stay unread', () => {
  test.each([
    ['data/crossner/ai/test.txt', undefined],
    ['CrossNER/politics-test.conll', undefined],
    ['redocred/test_revised.json', undefined],
    ['x/test.txt', 'crossner'],
    ['x/test.json.gz', 'redocred'],
    ['wikigold.conll.txt', 'conll'],
  ])('%s %s', (path, dataset) =>
    expect(() => refuseHeldOut(path, dataset)).toThrow(/is the test part of .+; score on its dev part\.$/),
  );

  test.each([
    ['data/crossner/ai/dev.txt', 'crossner'],
    ['re3d/test.conll', 'conll'],
    ['test/quality/corpus/usb.txt', 'kith'],
    ['contest/crossner/latest.txt', 'crossner'],
  ])('%s is read', (path, dataset) => expect(() => refuseHeldOut(path, dataset)).not.toThrow());
});
