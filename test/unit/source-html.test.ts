import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../extract/document.ts';
import { html } from '../../extract/sources/html.ts';
import { detectReader } from '../../extract/sources/registry.ts';
import { KithError } from '../../foundation/errors.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/sources/${name}`, import.meta.url), 'utf8');
const read = (text: string, source = 'page.html') =>
  [...html.read({ source, text })][0] as Document | KithError;
const document = (text: string, source?: string): Document => {
  const reading = read(text, source);
  if (reading instanceof KithError) throw reading;
  return reading;
};
const anchors = ({ text, links }: Document) =>
  links.map(({ start, end, target }) => `${text.slice(start, end)} -> ${target}`);

describe('a page with its frame', () => {
  const page = document(fixture('orchard.html'));

  test('its text', () => {
    expect(page.text.trimEnd()).toBe(
      [
        'Developer: Meadow Software',
        'Initial release: 3 May 2011, (alpha)',
        'Licence: GPL, MIT',
        '',
        'Orchard Linux is a distribution for small schools, made by Meadow Software in Elmby. It is known for its slow & careful releases.',
        '',
        'Its package manager is called Basket.',
        '',
        'History',
        '',
        'The project was begun in 2009 by Ada Finch, a teacher who could not afford new machines.',
        '',
        '- Orchard 1 was named Quince.',
        '- Orchard 2 was named Medlar.',
      ].join('\n'),
    );
  });

  test('title, address, sections', () => {
    expect(page).toMatchObject({
      title: 'Orchard Linux',
      url: 'https://almanac.example/orchard-linux',
      identity: 'https://almanac.example/orchard-linux',
      format: 'html',
    });
    expect(page.sections.map(({ heading }) => heading)).toEqual(['Infobox', '', 'History']);
  });

  test('its links; a script is none', () => {
    expect(anchors(page)).toEqual([
      'Meadow Software -> https://meadow.example/',
      'MIT -> /mit',
      'Meadow Software -> https://meadow.example/',
      'Elmby -> /wiki/Elmby',
    ]);
  });
});

test('a page of the site of LLMpedia gives what its page text gives', () => {
  const page = document(fixture('larkspur-site.html'), 'larkspur.html');
  expect(page).toMatchObject({
    format: 'llmpedia',
    identity: 'llmpedia:test-model:Larkspur OS',
    title: 'Larkspur OS',
    parent: 'Meadow OS',
    hop: 3,
    statedFunnel: { raw: 40, dedup: 20, ner: 10, enqueued: 5 },
    categories: ['Operating systems'],
    aliases: ['Larkspur'],
  });
  expect(page.infobox).toMatchObject([
    { field: 'Name', value: 'Larkspur' },
    { field: 'Developer', value: 'Meadow Foundation' },
  ]);
  expect(page.sections.map(({ heading }) => heading)).toEqual(['Infobox', '', 'Reception']);
  expect(anchors(page)).toEqual([
    'Meadow Foundation -> /a/Meadow',
    'Meadow OS -> /a/Meadow_OS',
    'town of Elmby -> /a/Elmby',
  ]);
});

const P = 'Elmby is a town on the river Bourne, known for its pears and for the long names of its streets.';

test.each([
  ['main', `<div>${P} Not this.</div><main><p>${P}</p><p>Short.</p></main>`, `${P}\n\nShort.`],
  [
    'the one article',
    `<main><p>Teaser.</p><article><h1>Elmby</h1><p>${P}</p></article></main><p>Read on.</p>`,
    P,
  ],
  [
    'text among links',
    `<div><a href="a">One</a> <a href="b">Two</a></div><p>${P}</p><div><a href="c">More</a></div>`,
    P,
  ],
  [
    'a Han page',
    `<ul><li><a href="a">首页</a></li></ul><p>${'榆树是一种落叶乔木。'.repeat(10)}</p>`,
    '榆树是一种落叶乔木。'.repeat(10),
  ],
  ['a short page is all text', '<p>Elm.</p>', 'Elm.'],
  [
    'paragraphs in list items',
    `<main><p>${P}</p><ul><li><p>a</p></li><li><p>b</p></li></ul></main>`,
    `${P}\n\n- a\n- b`,
  ],
  [
    'hidden parts',
    `<p>${P}<span hidden>x</span><span style="display: none">y</span><svg><text>z</text></svg></p>`,
    P,
  ],
  ['broken tags', `<p>${P}<b>a<p>b</i></div>c`, `${P}a\n\nbc`],
  ['entities', '<p>&lt;b&gt; &amp;amp; &eacute; &#65;&#x42; &nosuch;</p>', '<b> &amp; é AB &nosuch;'],
])('%s', (_what, body, expected) => {
  expect(document(`<html><body>${body}`).text.trim()).toBe(expected);
});

test.each([
  ['the only h1', '<title>Elm | Trees</title><h1>Elm</h1><p>a', 'Elm'],
  [
    'of many h1 the one that the head names',
    '<title>Elm | Trees</title><h1>Trees</h1><h1>Elm</h1><p>a',
    'Elm',
  ],
  ['og:title', '<title>Trees</title><meta property="og:title" content="Elm"><p>a', 'Elm'],
  [
    'title without the site',
    '<title>Elm - Trees</title><meta property="og:site_name" content="Trees"><p>a',
    'Elm',
  ],
  ['the name of the file', '<p>a', 'page'],
])('the title is %s', (_what, head, expected) => expect(document(head)).toMatchObject({ title: expected }));

test.each([
  ['<link rel="canonical" href="https://a.example/x">', 'https://a.example/x'],
  ['<link rel="canonical" href="javascript:alert(1)">', undefined],
  ['<link rel="canonical" href="/x">', undefined],
  ['<meta property="og:url" content="http://a.example/y">', 'http://a.example/y'],
])('the address of %s', (head, url) => expect(document(`${head}<p>a`).url).toBe(url));

test.each([
  ['<!DOCTYPE html><p>a', '-', 'html'],
  ['<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x"><html>', '-', 'html'],
  ['\n<html lang="en">', 'x.txt', 'html'],
  ['Elm is a tree.', 'x.htm', 'html'],
  ['<p>Elm', '-', 'html'],
  ['<mediawiki xml:lang="en">', '-', 'mediawiki-xml'],
  ['#REDIRECT [[Elm]]', '-', 'wikitext'],
  ["'''Elm''' is a [[tree]].", 'x.txt', 'wikitext'],
  ['# Elm\n\nIt is a [tree](tree.md).', '-', 'markdown'],
])('%j in %s is %s', (text, source, format) => expect(detectReader(text, source).id).toBe(format));

test('a page without text, and one nested too deeply, are errors', () => {
  expect(read('<html><script>a</script>')).toMatchObject({ code: 'input-empty' });
  expect(read(`<p>a</p>\n${'<div>'.repeat(100_000)}`)).toMatchObject({
    code: 'input-too-deep',
    position: { line: 2 },
  });
});

const MARKUP = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<div>',
        '</div>',
        '<a href="x">',
        '</a>',
        '<table class="infobox">',
        '<tr>',
        '<td>',
        '<th>',
      ],
      ...[
        '</table>',
        '<ul>',
        '<li>',
        '</ul>',
        '<h1>',
        '</h1>',
        '<h2>',
        '</h2>',
        '<b>',
        '</b>',
        '<br>',
        '<nav>',
        '</nav>',
      ],
      ...[
        '<main>',
        '</main>',
        '<article>',
        '</article>',
        '<!--',
        '-->',
        '<',
        '>',
        '&amp;',
        ' ',
        '\n',
        '<title>',
        '</title>',
      ],
      ...[
        'Elm',
        'is a tree that stands by the river and gives shade to all who come by, old and young.',
        '😀',
        '"',
        '=',
      ],
    ),
    fc.string({ maxLength: 5 }),
  ),
  { maxLength: 80 },
);

test('whatever is written, links and sections stand in the text', () => {
  fc.assert(
    fc.property(MARKUP, (parts) => {
      const reading = read(parts.join(''));
      if (reading instanceof KithError) {
        expect(reading.code).toMatch(/^input-/);
        return;
      }
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
    }),
    { numRuns: 2_000 },
  );
});
