/** The pure parts of the reading pages: the tree, the lines around a sentence, mentions, languages, addresses. */
import { describe, expect, test } from 'vitest';
import { linesAround } from '../../web/reading/context.ts';
import { readDone } from '../../web/reading/done.ts';
import { byArticle } from '../../web/reading/mentions.ts';
import { listedChildren, openRows, type TreeArticle, treeMove } from '../../web/reading/tree.ts';
import { decodeView, EMPTY_VIEW, encodeView } from '../../web/state/view.ts';
import { german } from '../../web/text/de.ts';
import { text as english } from '../../web/text/en.ts';
import { languageOf } from '../../web/text/language.ts';

describe('the genealogy as a tree', () => {
  const article = (id: string, parent: string | null, depth: number): TreeArticle => ({
    ...{ id, title: id, parent, depth, children: 0, descendants: 0 },
  });
  const articles = [article('a', null, 0), article('b', 'a', 1), article('c', 'b', 2), article('d', 'a', 1)];
  const children = listedChildren(articles);
  const ids = (closed: string[]) => openRows(articles, new Set(closed)).map(({ id }) => id);

  test('what is closed hides all that is below it', () => {
    expect(ids([])).toEqual(['a', 'b', 'c', 'd']);
    expect(ids(['b'])).toEqual(['a', 'b', 'd']);
    expect(ids(['a'])).toEqual(['a']);
  });

  test.each([
    ['ArrowDown', 'a', [], { focus: 'b' }],
    ['ArrowDown', 'd', [], null],
    ['ArrowUp', 'd', ['b'], { focus: 'b' }],
    ['ArrowRight', 'b', ['b'], { toggle: 'b' }],
    ['ArrowRight', 'b', [], { focus: 'c' }],
    ['ArrowRight', 'c', [], null],
    ['ArrowLeft', 'b', [], { toggle: 'b' }],
    ['ArrowLeft', 'c', [], { focus: 'b' }],
    ['ArrowLeft', 'a', ['a'], null],
    ['End', 'a', [], { focus: 'd' }],
    ['x', 'a', [], null],
  ] as const)('%s at %s with %j closed: %j', (key, id, closed, move) => {
    const shut = new Set<string>(closed);
    expect(treeMove(key, id, openRows(articles, shut), shut, children)).toEqual(move);
  });
});

describe('the lines around a sentence', () => {
  const sentence = (id: string, section: string) => ({ id, section, ordinal: 0, text: id, mentions: [] });
  const sentences = [
    ...['i1', 'i2'].map((id) => sentence(id, 'Infobox')),
    ...['a', 'b', 'c', 'd'].map((id) => sentence(id, 'One')),
    sentence('e', 'Two'),
  ];
  test.each([
    ['c', ['a', 'b'], ['d']],
    ['a', [], ['b', 'c']],
    ['e', [], []],
    ['i1', [], []],
    ['nowhere', [], []],
  ])('of %s', (id, before, after) => {
    const around = linesAround(sentences, id);
    expect(around.before.map((line) => line.id)).toEqual(before);
    expect(around.after.map((line) => line.id)).toEqual(after);
  });
});

test('mentions come by article, each sentence once with all its marks', () => {
  expect(
    byArticle([
      ['a1', 'A', 's1', 'x and x', 0, 0, 1],
      ['a1', 'A', 's1', 'x and x', 0, 6, 7],
      ['a2', 'B', 's2', 'x', 0, 0, 1],
      [null, 'C', 's3', 'x', 0, 0, 1],
    ]),
  ).toEqual([
    {
      article: 'a1',
      title: 'A',
      sentences: [
        {
          id: 's1',
          text: 'x and x',
          marks: [
            { start: 0, end: 1, key: '0' },
            { start: 6, end: 7, key: '6' },
          ],
        },
      ],
    },
    {
      article: 'a2',
      title: 'B',
      sentences: [{ id: 's2', text: 'x', marks: [{ start: 0, end: 1, key: '0' }] }],
    },
  ]);
});

test.each([
  [null, []],
  ['["a", 1, "b"]', ['a', 'b']],
  ['{"a": 1}', []],
  ['[', []],
])('what was done, kept as %j, is %j', (json, done) => {
  expect(readDone(json)).toEqual(done);
});

describe('languages', () => {
  test.each([
    [[null, 'de-AT', 'en'], 'de'],
    [['en-GB', 'de'], 'en'],
    [['fr', 'pt-BR'], 'en'],
    [['fr', 'DE'], 'de'],
    [[], 'en'],
  ])('of %j it is %s', (wanted, language) => {
    expect(languageOf(wanted)).toBe(language);
  });

  /** Every text with its path; a function is called with numbers and names. */
  function* texts(value: unknown, path = ''): Generator<[string, string]> {
    if (typeof value === 'string') yield [path, value];
    else if (typeof value === 'function') yield [path, String(value(...Array(value.length).fill('7')))];
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) yield* texts(inner, `${path}.${key}`);
  }

  test('German has every text, and none that is empty', () => {
    const skip = (path: string) => path.includes('unknownIds');
    const paths = (all: unknown) => {
      const { canvas, ...rest } = all as typeof english;
      const { unknownIds: _, ...others } = canvas;
      return [...texts({ ...rest, canvas: others })];
    };
    expect(
      paths(german)
        .map(([path]) => path)
        .sort(),
    ).toEqual(
      paths(english)
        .map(([path]) => path)
        .sort(),
    );
    expect(paths(german).filter(([path, text]) => !skip(path) && text.trim() === '')).toEqual([]);
  });
});

describe('addresses of the reading pages', () => {
  test.each([
    ['#/articles/a1?at=s1', { page: 'articles', article: 'a1', sentence: 's1' }],
    ['#/entity/e1', { page: 'entity', subject: 'e1' }],
    ['#/relation/r1', { page: 'relation', subject: 'r1' }],
    ['#/genealogy', { page: 'genealogy' }],
    ['#/contradictions', { page: 'contradictions' }],
  ] as const)('%s is read and written', (hash, view) => {
    expect(decodeView(hash)).toEqual({ ...EMPTY_VIEW, ...view });
    expect(encodeView({ ...EMPTY_VIEW, ...view })).toBe(hash);
  });

  test.each([
    ['#/entity/<script>', { page: 'entity' }],
    ['#/articles/a1?at=javascript:1', { page: 'articles', article: 'a1', sentence: 'javascript:1' }],
    ['#/articles/a1?at=%3Cb%3E', { page: 'articles', article: 'a1' }],
  ] as const)('%s is only ever data', (hash, view) => {
    expect(decodeView(hash)).toEqual({ ...EMPTY_VIEW, ...view });
  });
});
