import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Document, isPassedOver } from '../../extract/document.ts';
import { wikitext } from '../../extract/sources/wikitext.ts';
import { KithError } from '../../foundation/errors.ts';

const fixture = readFileSync(new URL('../fixtures/sources/orchard.wiki', import.meta.url), 'utf8');
const read = (text: string, source = 'Orchard_Linux.wiki') => [...wikitext.read({ source, text })][0];
const document = (text: string, source?: string): Document => {
  const reading = read(text, source);
  if (!reading || reading instanceof KithError || isPassedOver(reading))
    throw new Error(JSON.stringify(reading));
  return reading;
};
const anchors = ({ text, links }: Document) =>
  links.map(({ start, end, target }) => `${text.slice(start, end)} -> ${target}`);

describe('a page', () => {
  const page = document(fixture);

  test('its plain text', () => {
    expect(page.text.trimEnd()).toBe(
      [
        'Name: Orchard Linux',
        'Developer: Meadow Software, town of Elmby',
        'Released: 3 May 2011',
        'Programmed in: C, Lua',
        'License: GPL, MIT',
        'Website: orchard.example',
        '',
        'Orchard Linux (formerly Fallen Fruit) is a linux distribution made by Meadow Software for schools in Elmby. It weighs 10 g – or less. See its site or below.',
        '',
        'History',
        '',
        'Begun in c. 2009 by Ada Finch with [[no link]] and , it has fruit names.',
        '',
        'Releases',
        '',
        '- Orchard 1, Quince',
        '- Orchard 2, Medlar',
        '- with Basket',
        '',
        'An indented line.',
        '',
        'See also',
        '',
        '- Meadow OS',
      ].join('\n'),
    );
  });

  test('its links, with the letters glued to them, in infobox and text', () => {
    expect(anchors(page)).toEqual([
      'Meadow Software -> Meadow Software',
      'town of Elmby -> Elmby',
      'C -> C (programming language)',
      'Lua -> Lua',
      'GPL -> GNU General Public License',
      'MIT -> MIT License',
      'linux distribution -> Linux distribution',
      'Meadow Software -> Meadow Software',
      'schools -> School',
      'Elmby -> Elmby',
      'its site -> https://orchard.example/',
      'Ada Finch -> Ada Finch',
      'Quince -> Quince',
      'Medlar -> Medlar (fruit)',
      'Meadow OS -> Meadow OS',
    ]);
  });

  test('sections, categories, infobox', () => {
    expect(page.sections.map(({ heading, kind }) => `${kind} ${heading}`)).toEqual([
      'infobox Infobox',
      'lead ',
      'body History',
      'body Releases',
      'body See also',
    ]);
    expect(page.categories).toEqual(['Linux distributions', 'Educational software']);
    expect(page).toMatchObject({
      title: 'Orchard Linux',
      format: 'wikitext',
      infoboxKind: 'os',
      aliases: [],
    });
    for (const { field, value, start, valueStart, end } of page.infobox) {
      expect(page.text.slice(valueStart, end)).toBe(value);
      expect(page.text.slice(start, valueStart)).toBe(`${field}: `);
    }
  });
});

test.each([
  ['bold and italics', "'''''a''''' ''b'' '''c''' d''''e'''", "a b c d'e"],
  ['an unclosed link is its text', 'see [[Elm and more\n\nnext', 'see Elm and more'],
  ['an unclosed template does not swallow the rest', 'a {{b is here\n\nc', 'a b is here'],
  ['a template with text', '{{lang|de|Ulme}} and {{lang-fr|orme}}', 'Ulme and orme'],
  ['lists in templates', '{{ubl|a|b}}; {{plainlist|\n* c\n* d\n}}', 'a, b; c d'],
  ['a template without text', 'a{{fact|date=May}} b', 'a b'],
  ['an empty pair of brackets goes', 'Elm ({{IPA|x}}) is', 'Elm is'],
  ['a ship', '{{USS|Elm|CV-6}}', 'USS Elm (CV-6)'],
  ['entities', '&lt;b&gt; &amp;amp; &#x41; &nosuch;', '<b> &amp; A &nosuch;'],
  ['tags', '<b>a</b><br>b <i class="x">c</i> 1 < 2', 'a b c 1 < 2'],
  ['a named reference and one with a bracket', 'a<ref name=x/> b<ref>{{cite|[[c]]}}</ref>.', 'a b.'],
  ['an unclosed reference', 'a<ref>b c', 'ab c'],
  ['magic words', '__NOTOC__a __b__', 'a __b__'],
  ['a table without its end', 'a\n{| x\n| b\n| c\nd', 'a'],
  ['a nested table', 'a\n{|\n|\n{|\n|b\n|}\n|}\nc', 'a'],
  ['preformatted lines', ' a\n b', 'a b'],
])('%s', (_what, text, expected) => {
  expect(document(text).text.split('\n\n')[0]).toBe(expected);
});

test.each([
  ['[[a b#c|d]]', 'd -> A b#c'],
  ['[[a_b]]', 'a_b -> A b'],
  ['[[Elm (tree)|]]', 'Elm -> Elm (tree)'],
  ['[[%C3%89lan]]', '%C3%89lan -> Élan'],
  ["[[Elm|''the'' {{nowrap|old}} elm]]", 'the old elm -> Elm'],
  ['[[2001: A Space Odyssey]]', '2001: A Space Odyssey -> 2001: A Space Odyssey'],
  ['[//a.example/ b [[c]] d]', 'c -> C'],
  ['x [[ elm ]] y', 'elm -> Elm'],
])('the link of %s', (text, expected) => {
  expect(anchors(document(`z ${text}`))).toContain(expected);
});

test.each([
  '[[Help:Elm|a]]',
  '[[fr:Orme]] a',
  '[[s:Elm|a]]',
  '[[#b|a]]',
  '[[:fr:Orme|a]]',
  '[javascript:b a]',
])('%s is no link to an article', (text) => expect(document(`a ${text}`).links).toEqual([]));

describe('pages that are no articles', () => {
  test.each([
    ['#REDIRECT [[Elm tree]]', { target: 'Elm tree', alias: true }],
    ['#redirect: [[elm#Bark]]', { target: 'Elm#Bark', alias: false }],
    ['\n#WEITERLEITUNG [[Ulme]]', { target: 'Ulme', alias: true }],
    ['#REDIRECT [[Elm]] {{R from CamelCase}}', { target: 'Elm', alias: false }],
  ])('%s', (text, expected) => {
    expect(read(text)).toMatchObject({ passedOver: 'redirect', title: 'Orchard Linux', ...expected });
  });

  test('a list at the top is no redirect', () => {
    expect(document('#First [[Elm]]').text).toContain('First Elm');
  });

  test.each([
    ['Elm may be:\n* [[Elm]]\n{{Disambiguation|tree}}', 'Elm.wiki'],
    ['Elm may be a tree.', 'Elm (disambiguation).wiki'],
    ['__DISAMBIG__ Elm may be a tree.', 'Elm.wiki'],
  ])('%j in %s', (text, source) =>
    expect(read(text, source)).toMatchObject({ passedOver: 'disambiguation' }),
  );

  test('a page of templates alone is empty', () => {
    expect(read('{{stub}}\n[[Category:A]]')).toMatchObject({ code: 'input-empty' });
  });
});

test('without a file name the title is the first bold text', () => {
  expect(document("The '''Elm''' is a tree.", '-')).toMatchObject({ title: 'Elm', identity: '-:Elm' });
});

test('too deep nesting is an error that names the line', () => {
  expect(read(`a\n\nb {{${'x {{'.repeat(200)}`)).toMatchObject({
    code: 'input-too-deep',
    position: { line: 3 },
  });
});

const MARKUP = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...[
        '[[',
        ']]',
        '{{',
        '}}',
        '{|',
        '|}',
        '|',
        "''",
        "'''",
        '=',
        '==',
        '\n',
        '\n\n',
        '*',
        '#',
        ':',
        '<ref>',
        '</ref>',
      ],
      ...[
        '<!--',
        '-->',
        '<nowiki>',
        '</nowiki>',
        '[http://a ',
        ']',
        '&amp;',
        '<br>',
        'Infobox a',
        'nowrap|',
        'File:',
        ' ',
      ],
      ...[
        'a',
        'B',
        '(',
        ')',
        ';',
        'Category:',
        '#REDIRECT ',
        '{{!}}',
        '{{snd}}',
        '{{hlist|',
        '\n{|',
        '\u00e9',
        '😀',
        '\u200d',
      ],
    ),
    fc.string({ maxLength: 5 }),
  ),
  { maxLength: 120 },
);

test('whatever is written, links and sections stand in the text', () => {
  fc.assert(
    fc.property(MARKUP, (parts) => {
      const reading = read(parts.join(''));
      if (!reading || reading instanceof KithError) {
        expect(reading?.code).toMatch(/^input-/);
        return;
      }
      if (isPassedOver(reading)) return;
      let last = 0;
      for (const { start, end } of reading.links) {
        const anchor = reading.text.slice(start, end);
        expect(anchor).not.toBe('');
        expect(anchor).toBe(anchor.trim());
        expect(start).toBeGreaterThanOrEqual(last);
        last = start;
      }
      for (const { start, end } of reading.sections) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(reading.text.length);
      }
      for (const { value, valueStart, end } of reading.infobox)
        expect(reading.text.slice(valueStart, end)).toBe(value);
    }),
    { numRuns: 2_000 },
  );
});
