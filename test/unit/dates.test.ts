/** When the subject of an article began: dates as people write them, fields, and plain sentences. */
import { describe, expect, test } from 'vitest';
import { beganOf, type DatedSentence } from '../../extract/dates/began.ts';
import { readDate } from '../../extract/dates/read-date.ts';
import { createExtractor } from '../../extract/index.ts';

test.each([
  ['30 March 2021, and', '2021-03-30'],
  ['1st of', null],
  ['1 Sept. 1993', '1993-09-01'],
  ['December 10, 1815', '1815-12-10'],
  ['March 2021', '2021-03'],
  ['2021-03-30T10:00', '2021-03-30'],
  ['2021-03', '2021-03'],
  ['1999', '1999'],
  ['1999.', '1999'],
  ['1990s', null],
  ['1999,5', null],
  ['30 February 2021', null],
  ['29 February 2023', null],
  ['29 February 2024', '2024-02-29'],
  ['31 June 2021', null],
  ['0999', null],
  ['2100', null],
  ['20211', null],
  ['Marching 2021', null],
])('%j begins with the date %j', (text, iso) => expect(readDate(text)?.iso ?? null).toBe(iso));

const field = (name: string, value: string, ordinal = 0): DatedSentence => ({
  ordinal,
  kind: 'infobox',
  text: `${name}: ${value}`,
  field: { field: name, value },
  names: [],
});

describe('fields', () => {
  test.each([
    ['Initial release', '30 March 2021', '2021-03-30'],
    ['Founded', '2002; relaunched March 2006', '2002'],
    ['Founded', 'Raleigh, 26 March 1993 (32 years ago)', '1993-03-26'],
    ['Born', 'Augusta Ada Byron, 10 December 1815, London', '1815-12-10'],
    ['FIRST APPEARED', 'May 20, 1995', '1995-05-20'],
    ['Founded', 'by Bob Young', null],
    ['Stable release', '9 May 2024', null],
    ['Founders', '1999', null],
  ])('%s: %s', (name, value, date) => expect(beganOf([field(name, value)])?.date ?? null).toBe(date));

  test('the surer field wins, wherever it stands', () => {
    expect(beganOf([field('Released', '2020'), field('Initial release', '1995', 1)])).toEqual({
      date: '1995',
      sentence: 1,
    });
  });
});

/** `[X]` is the subject, `{Y}` another name. */
function sentence(marked: string, ordinal = 0): DatedSentence {
  const names: { start: number; end: number; subject: boolean }[] = [];
  let text = '';
  for (const part of marked.split(/([[{][^\]}]+[\]}])/)) {
    const name = /^([[{])(.+)[\]}]$/.exec(part);
    if (name?.[2])
      names.push({ start: text.length, end: text.length + name[2].length, subject: name[1] === '[' });
    text += name?.[2] ?? part;
  }
  return { ordinal, kind: 'lead', text, names };
}

describe('sentences of the lead', () => {
  test.each([
    ['[Red Hat] was founded in 1993.', '1993'],
    ['The [Foo Foundation] was established by {Bob Young} in March 1999.', '1999-03'],
    ['It was founded in {New York City} in 2011 by the brothers.', '2011'],
    ['[Go] was first released on 10 November 2009 under a free licence.', '2009-11-10'],
    ['[Ada Lovelace] (born 10 December 1815) was a mathematician.', '1815-12-10'],
    ['[SUSE], founded in 1992, sells Linux.', '1992'],
    ['It is made by {Foo Inc.} and was launched in 2014.', '2014'],
    ['The company was incorporated in late 2004.', '2004'],
    ['[Debian] first appeared in September 1993.', '1993-09'],
    ['[Foo] is made by {Bar}, which was founded in 1999.', null],
    ['[Foo] belongs to {Bar}, founded in 1999.', null],
    ['{Bar} was founded in 1999 and makes [Foo].', null],
    ['[Foo] says that {Bar} was founded in 1999.', null],
    ['[Foo] was founded after 1999.', null],
    ['[Foo] was released in version 4.2.', null],
    ['[Foo] was founded in the 1990s.', null],
    ['Years later it was founded in 1999.', null],
  ])('%s', (text, date) => expect(beganOf([sentence(text)])?.date ?? null).toBe(date));

  test('a field comes before a sentence, and the body is not read', () => {
    const body: DatedSentence = { ...sentence('[Foo] was founded in 1970.'), kind: 'body' };
    const lead = sentence('[Foo] was founded in 1980.', 1);
    expect(beganOf([body])).toBeNull();
    expect(beganOf([body, lead])).toEqual({ date: '1980', sentence: 1 });
    expect(beganOf([body, lead, field('Founded', '1990', 2)])?.date).toBe('1990');
  });
});

test('time is linear on hostile text', () => {
  const start = performance.now();
  for (const part of [' by and in A', ' by a', ' was founded', ' in A', ','])
    beganOf([{ ...sentence('It x'), text: `It was founded${part.repeat(50_000)}` }]);
  beganOf([field('Founded', '1 '.repeat(100_000))]);
  expect(performance.now() - start).toBeLessThan(500);
});

test('only the subject of the article gets a date, with the sentence that says so', () => {
  const text =
    'AlmaLinux\n\nAlmaLinux is a Linux distribution by CloudLinux. It was first released on 30 March 2021.';
  const [result] = createExtractor().extract({ source: 'note.txt', text });
  if (!result || !('article' in result)) throw new Error('not read');
  const dated = result.entities.filter(({ began }) => began !== undefined);
  expect(dated.map(({ name, began }) => [name, began?.date])).toEqual([['AlmaLinux', '2021-03-30']]);
  const said = result.sentences.find(({ id }) => id === dated[0]?.began?.sentence);
  expect(said?.text).toContain('first released');
});
