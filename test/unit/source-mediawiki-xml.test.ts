import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isPassedOver, type Reading } from '../../extract/document.ts';
import { mediawikiXml } from '../../extract/sources/mediawiki-xml.ts';
import { readInput } from '../../extract/sources/read.ts';
import { readStream } from '../../extract/sources/read-stream.ts';
import { LONGEST_PAGE } from '../../extract/sources/wiki-dump.ts';
import { KithError } from '../../foundation/errors.ts';

const fixture = readFileSync(new URL('../fixtures/sources/wiki.xml', import.meta.url), 'utf8');
const read = (text: string) => [...mediawikiXml.read({ source: 'wiki.xml', text })];
const said = (reading: Reading) =>
  reading instanceof KithError
    ? `error ${reading.code}`
    : isPassedOver(reading)
      ? `${reading.passedOver} ${reading.title}${reading.alias ? `, alias of ${reading.target}` : ''}`
      : `${reading.title} [${reading.aliases}]`;

/** A dump of one page. */
const dump = (wikitext: string, title = 'Elm') =>
  `<mediawiki><page><title>${title}</title><ns>0</ns><revision><text>${wikitext}</text></revision></page></mediawiki>`;

describe('a dump', () => {
  const readings = read(fixture);

  test('gives articles, and says what else is there', () => {
    expect(readings.map(said)).toEqual([
      'redirect Orchard OS, alias of Orchard Linux',
      'redirect OrchardHistory',
      'Orchard Linux [Orchard OS]',
      'namespace Talk:Orchard Linux',
      'disambiguation Orchard',
      'content-model Orchard.css',
      'error input-empty',
      'Elmby []',
      'redirect Elmby (town), alias of Elmby',
    ]);
  });

  test('the last revision, with the address and the namespaces of its wiki', () => {
    expect(readings[2]).toMatchObject({
      text: 'Orchard Linux is made in Elmby & nowhere else.\n\n',
      url: 'https://wiki.example/w/Orchard_Linux',
      identity: 'https://wiki.example/w/Orchard_Linux',
      format: 'mediawiki-xml',
      categories: ['Fruit'],
      links: [{ start: 25, end: 30, target: 'Elmby' }],
    });
  });

  test('an error names the page and its line', () => {
    expect(readings[6]).toMatchObject({
      message: expect.stringMatching(/^The page "Broken" that ends at line \d+ of "wiki.xml"/),
    });
  });

  test('cut anywhere it reads the same', async () => {
    const bytes = Buffer.from(fixture.padEnd(70_000, '\n'));
    for (const size of [1, 7, 1_000, 65_536]) {
      async function* pieces() {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
      }
      const streamed: Reading[] = [];
      for await (const reading of readStream('wiki.xml', pieces())) streamed.push(reading);
      expect(streamed).toEqual(readings);
    }
  });
});

test('without a namespace element the name before the colon tells', () => {
  const page = (title: string) => `<page><title>${title}</title><revision><text>a b</text></revision></page>`;
  expect(read(`<mediawiki>${page('Talk:A')}${page('2001: A')}</mediawiki>`).map(said)).toEqual([
    'namespace Talk:A',
    '2001: A []',
  ]);
});

describe('attacks', () => {
  const laughs = `<!DOCTYPE mediawiki [<!ENTITY a "ha">${'bcdefghij'
    .split('')
    .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghij'[at]};`.repeat(10)}">`)
    .join('')}]>`;

  test.each([
    ['external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '&x;'],
    ['parameter entity', '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://a.example/">%x;]>', 'a'],
    ['billion laughs', laughs, '&j;'],
    ['quadratic entity', `<!DOCTYPE a [<!ENTITY x "${'a'.repeat(50_000)}">]>`, '&x;'.repeat(50_000)],
    ['a shadowed entity', '<!DOCTYPE a [<!ENTITY lt "<script>">]>', '&lt;'],
  ])('%s: the document type is refused', (_what, doctype, text) => {
    const readings = read(doctype + dump(text));
    expect(readings).toMatchObject([
      { code: 'input-malformed', message: expect.stringContaining('document type') },
    ]);
  });

  test('an unknown entity is refused where it stands, what came before it is kept', () => {
    const broken = fixture.replace('Elmby is a town.', '&xxe;');
    expect(read(broken).map(said).slice(-2)).toEqual(['error input-empty', 'error input-malformed']);
  });

  test('a file that is cut off gives what came before, and the page', () => {
    const readings = read(fixture.slice(0, fixture.indexOf('Elmby is a town')));
    expect(readings).toHaveLength(8);
    expect(readings.at(-1)).toMatchObject({
      message: expect.stringContaining('is cut off in the page "Elmby"'),
    });
  });

  test('numeric entities', () => {
    expect(read(dump('&#65;'.repeat(500_000)))).toMatchObject([{ text: `${'A'.repeat(500_000)}\n\n` }]);
    expect(read(dump('&#0;'))).toMatchObject([{ code: 'input-malformed' }]);
    expect(read(dump('&#xD800;'))).toMatchObject(
      [{ code: /input-/ }].map(() => ({ code: 'input-malformed' })),
    );
  });

  test('nested elements', () => {
    expect(read(`<mediawiki>${'<page>'.repeat(100_000)}`)).toMatchObject([{ code: 'input-too-deep' }]);
  });

  test('a page too long fails alone', () => {
    const long = dump('a'.repeat(LONGEST_PAGE + 1)).replace('</mediawiki>', '');
    const [error, next] = read(long + dump('Ash is a tree.', 'Ash').replace('<mediawiki>', ''));
    expect(error).toMatchObject({ code: 'input-too-large', message: expect.stringContaining('"Elm"') });
    expect(next).toMatchObject({ title: 'Ash' });
  });

  test('a page that is nested too deeply fails alone', () => {
    const [error, next] = read(
      dump('{{a '.repeat(200)).replace('</mediawiki>', '') +
        dump('Ash is.', 'Ash').replace('<mediawiki>', ''),
    );
    expect(error).toMatchObject({ code: 'input-too-deep' });
    expect(next).toMatchObject({ title: 'Ash' });
  });

  test('a stretch without end is given up', () => {
    const piece = 'a'.repeat(1024 * 1024);
    const readings = read(`<mediawiki><page><title>Elm</title><x y="${piece.repeat(40)}`);
    expect(readings).toMatchObject([{ code: 'input-malformed' }]);
  });

  test.each(['[[', '{{', '{|\n', '<div>', '&lt;div&gt;', '&amp;', "'''", '\n* a', '[http://a b'])(
    '100,000 of %j in a page',
    (unit) => {
      for (const reading of readInput('wiki.xml', dump(unit.repeat(100_000)), 'mediawiki-xml')) {
        if (reading instanceof KithError) expect(reading.code).toMatch(/^input-/);
      }
    },
  );
});
