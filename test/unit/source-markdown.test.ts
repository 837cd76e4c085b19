import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../extract/document.ts';
import { markdown } from '../../extract/sources/markdown.ts';
import { readInline } from '../../extract/sources/markdown-inline.ts';
import { KithError } from '../../foundation/errors.ts';

const finch = readFileSync(new URL('../fixtures/sources/finch.md', import.meta.url), 'utf8');

const read = (text: string, source = 'finch.md') =>
  [...markdown.read({ source, text })][0] as Document | KithError;

describe('a file with front matter', () => {
  const document = read(finch) as Document;

  test('title, address, categories and aliases', () => {
    expect(document).toMatchObject({
      identity: 'https://finch.example/ada',
      title: 'Ada Finch',
      url: 'https://finch.example/ada',
      categories: ['Invented people', 'Programmers'],
      aliases: ['A. Finch', 'Ada'],
    });
  });

  test('plain text and sections, without code, pictures, comments and the title', () => {
    expect(
      document.sections.map(({ heading, start, end }) => [heading, document.text.slice(start, end)]),
    ).toEqual([
      [
        '',
        'Ada Finch is the author of Larkspur Linux and a\nmember of Elmby; see also https://finch.example/.',
      ],
      [
        'Her work',
        '- writes bash, C* and snake_case\n- runs a trap & a relative page\n\nShe said: "it works".\n\n| name | year |\n| Larkspur | 1998 |',
      ],
    ]);
  });

  test('links with their places; a script is no link', () => {
    expect(document.links.map(({ start, end, target }) => [document.text.slice(start, end), target])).toEqual(
      [
        ['Larkspur Linux', 'https://larkspur.example/'],
        ['Elmby', 'https://elmby.example/'],
        ['https://finch.example/', 'https://finch.example/'],
        ['relative page', '../elmby.md'],
      ],
    );
  });
});

test.each([
  ['the first heading', '# Elm\n\nA tree.', 'Elm'],
  ['a heading with marks', '# The *Elm* #\n\nA tree.', 'The Elm'],
  ['an underlined heading', 'Elm\n===\n\nA tree.', 'Elm'],
  ['the file name', 'A tree.', 'finch'],
  ['a later heading of the first level', 'A tree.\n\n# Elm\n\nGreen.', 'Elm'],
])('title: %s', (_why, text, title) => expect(read(text)).toMatchObject({ title }));

describe('inline', () => {
  test.each([
    ['**bold** and *italic* and ***both***', 'bold and italic and both'],
    ['2 * 3 * 4, A* search, snake_case_name, __init__', '2 * 3 * 4, A* search, snake_case_name, init'],
    ['**open and *half**', 'open and *half'],
    ['`code *as* is` and ``a ` b``', 'code *as* is and a ` b'],
    ['`open', '`open'],
    ['\\*not\\* \\[a link\\](x)', '*not* [a link](x)'],
    ['AT&amp;T &lt;3 &bogus; &', 'AT&T <3 &bogus; &'],
    ['a<br>b <b>c</b> 1 < 2 > 0', 'a b c 1 < 2 > 0'],
    ['[not a link] [nor this](', '[not a link] [nor this]('],
    ['[a [nested] one](x)', 'a [nested] one'],
    ['[a *cut](x) here*', 'a cut here'],
    ['![gone ![too](a) *x*](b) *kept*', 'kept'],
    ['[by (brackets)](https://a.example/b_(c))', 'by (brackets)'],
    ['[angled](<a b>)', 'angled'],
    ['[]( x )', ''],
  ])('%s', (source, text) => expect(readInline(source, new Map()).text.trim()).toBe(text));

  test('reference links', () => {
    const definitions = new Map([['elm', 'https://elm.example/']]);
    const { text, links } = readInline('[Elm], [the tree][elm], [Elm][] and [oak][].', definitions);
    expect(text).toBe('Elm, the tree, Elm and [oak][].');
    expect(links.map(({ start, end }) => text.slice(start, end))).toEqual(['Elm', 'the tree', 'Elm']);
  });

  test('links stay within the text and hold no mark, whatever the source', () => {
    const piece = fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      '](x)',
      '![',
      '*',
      '**',
      '_',
      '`',
      '``',
      '<',
      '>',
      '\\',
      'a',
      ' ',
      '&amp;',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (parts) => {
        const { text, links } = readInline(parts.join(''), new Map());
        for (const { start, end } of links) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

test.each([
  ['brackets', '['.repeat(100_000)],
  ['pictures', '!['.repeat(100_000)],
  ['quotes', `\n\n${'>'.repeat(100_000)}`],
])('%s nested too deeply are an error with their line', (_what, nested) => {
  const error = read(`# Elm\n\nA tree.\n\n${nested}`);
  expect(error).toBeInstanceOf(KithError);
  expect(error).toMatchObject({
    code: 'input-too-deep',
    source: 'finch.md',
    position: { line: _what === 'quotes' ? 7 : 5 },
  });
});
