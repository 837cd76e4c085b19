import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWords, tokenize } from '../../extract/words.ts';

/** A text and its tokens, parted by a bar. */
const rows: [text: string, tokens: string][] = [
  ['AlmaLinux is free.', 'AlmaLinux|is|free|.'],
  ["Red Hat's shares", "Red|Hat|'s|shares"],
  ['Red Hat’s shares', 'Red|Hat|’s|shares'],
  ["users' lists", "users|'|lists"],
  ["it doesn't, they'll", "it|does|n't|,|they|'ll"],
  ["O'Brien met D'Angelo in Ra'anana", "O'Brien|met|D'Angelo|in|Ra'anana"],
  ["O'Reilly's books", "O'Reilly|'s|books"],
  ['Node.js, WordPress.com.', 'Node.js|,|WordPress.com|.'],
  ['x86-64 and RPM-based', 'x86-64|and|RPM-based'],
  ['C++, C# and F#.', 'C++|,|C#|and|F#|.'],
  ['AT&T, R&D, Marks & Spencer', 'AT&T|,|R&D|,|Marks|&|Spencer'],
  ['cPanel, LLC., Plesk', 'cPanel|,|LLC.|,|Plesk'],
  ['CloudLinux, Inc. announced', 'CloudLinux|,|Inc.|announced'],
  ['by CloudLinux, Inc.', 'by|CloudLinux|,|Inc.'],
  ['DNF/YUM and TCP/IP', 'DNF|/|YUM|and|TCP|/|IP'],
  ['CentOS 8.4, v2.0.', 'CentOS|8.4|,|v2.0|.'],
  ['1,000 at 10:30', '1,000|at|10:30'],
  ['the U.S. and U.S.', 'the|U.S.|and|U.S.'],
  ['cPanel, L.L.C. sells', 'cPanel|,|L.L.C.|sells'],
  ['J. Nick Koston', 'J.|Nick|Koston'],
  ['J.R.R. Tolkien', 'J.R.R.|Tolkien'],
  ['It is written in C.', 'It|is|written|in|C|.'],
  ['Dr. Smith, e.g. No. 5', 'Dr.|Smith|,|e.g.|No.|5'],
  ['The answer is no.', 'The|answer|is|no|.'],
  ['on Jan. 5', 'on|Jan.|5'],
  ['Mono and .NET', 'Mono|and|.NET'],
  ['Yahoo! Inc.', 'Yahoo|!|Inc.'],
  ['(RHEL) "quoted"', '(|RHEL|)|"|quoted|"'],
  ['1995–2001, Linux—free', '1995|–|2001|,|Linux|—|free'],
  ['wait... no -- yes?!', 'wait|...|no|--|yes|?|!'],
  ['see https://example.org/a?b=c, now', 'see|https://example.org/a?b=c|,|now'],
  ['at oracle.com/linux.', 'at|oracle.com/linux|.'],
  ['mail root@example.org', 'mail|root@example.org'],
  ['$5 and 10%', '$|5|and|10|%'],
  ['ÖBB, Škoda Zürich', 'ÖBB|,|Škoda|Zürich'],
  ['東京 Linux', '東|京|Linux'],
  ['go🎉now', 'go|🎉|now'],
  ['snake_case id', 'snake_case|id'],
  ['', ''],
];

describe('tokenize', () => {
  test.each(rows)('%s', (text, tokens) => {
    expect(
      tokenize(text)
        .map((token) => token.text)
        .join('|'),
    ).toBe(tokens);
  });

  test('offsets count in the whole text, and a space before is noted', () => {
    const text = 'It is. CentOS’s end';
    expect(tokenize(text, 7, text.length)).toEqual([
      { text: 'CentOS', start: 7, end: 13, spaceBefore: true },
      { text: '’s', start: 13, end: 15, spaceBefore: false },
      { text: 'end', start: 16, end: 19, spaceBefore: true },
    ]);
  });

  test('tokens are in order, do not overlap and hold all that is not white space', () => {
    const piece = fc.oneof(
      fc.constantFrom('.', "'", '’s', '/', '://', 'www.', 'C', '++', '.NET', 'Inc.', ' ', '\n', '&', '-'),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const token of tokenize(text)) {
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(last, token.start).trim()).toBe('');
          expect(token.text).toBe(text.slice(token.start, token.end));
          expect(token.spaceBefore).toBe(last === 0 && token.start === 0 ? true : token.start > last);
          last = token.end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
    );
  });

  test.each(['a', '.', "'", "a'", 'a.', '/', 'a/', '🎉', '+', 'C#', '東', 'http://'])(
    'a million characters of %j are read in linear time',
    (unit) => {
      expect(tokenize(unit.repeat(1_000_000 / unit.length)).length).toBeGreaterThan(0);
    },
    10_000,
  );
});

test('countWords counts words and numbers, neither signs nor clitics', () => {
  expect(countWords("CentOS 8.4 isn't .NET, but Red Hat's (free) kernel…")).toBe(9);
});
