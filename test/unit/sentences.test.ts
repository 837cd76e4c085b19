import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_SENTENCE, splitSentences } from '../../extract/sentences.ts';

/** Each row is one text, given as the sentences it should be cut into; they are joined by a space. */
const rows: [why: string, ...sentences: string[]][] = [
  ['plain', 'AlmaLinux is free.', 'It is built from source.'],
  ['no stop at the end', 'AlmaLinux is free.', 'It is built from source'],
  ['corporate suffix before a verb', 'CloudLinux, Inc. was founded in 2009.', 'It is private.'],
  ['corporate suffix before a lower-case word', 'It was announced by CloudLinux, Inc. in 2020.'],
  [
    'corporate suffix that ends the sentence',
    'It was created by CloudLinux, Inc.',
    'The first release came in 2021.',
  ],
  [
    'corporate suffix, then a new subject',
    'It was created by CloudLinux, Inc.',
    'AlmaLinux was released in March 2021.',
  ],
  [
    'corporate suffix, then a subject of two words',
    'Shares were sold by SCO Group, Inc.',
    'Rocky Linux was unaffected.',
  ],
  ['corporate suffix before a title', 'Apple Inc. CEO Tim Cook was there.'],
  ['suffix with a comma after it', 'Partners are cPanel, LLC., Plesk and others.', 'They agreed.'],
  ['GmbH with a stop', 'Plesk International GmbH. and cPanel took part.'],
  ['Ltd.', 'Canonical Ltd. publishes Ubuntu.', 'It has its seat in London.'],
  ['Corp.', 'Microsoft Corp. and Oracle Corp. signed.'],
  ['Co.', 'Ford Motor Co. builds cars.'],
  ['S.A.', 'SUSE S.A. is listed in Luxembourg.', 'EQT owns most of it.'],
  ['name with a bang', 'Yahoo! Inc. hired Rasmus Lerdorf.', 'He stayed.'],
  ['name with a bang before a verb', 'In 2008 Yahoo! was still large.'],
  ['name with a bang at the end', 'He moved to Yahoo!', 'The company paid well.'],
  ['Dr.', 'Dr. Smith wrote it.', 'He is retired.'],
  ['Prof. Dr.', 'Prof. Dr. Weber teaches.'],
  ['Mr. and Mrs.', 'Mr. and Mrs. Young founded it.'],
  ['St.', 'It was built in St. Petersburg by Mt. Gox.'],
  ['initial', 'It was written by J. Nick Koston in 1996.'],
  ['initial and verb', 'It was J. Koston who was first.'],
  ['middle initial', 'George W. Bush was president.', 'He left in 2009.'],
  ['two initials', 'J. R. R. Tolkien wrote it.'],
  ['initials that are words', 'It was led by J. A. Smith and H. I. Romnes.'],
  ['initials without space', 'It was found by J.R.R. Tolkien in Oxford.'],
  ['a language called C', 'The kernel is written in C.', 'It runs everywhere.'],
  ['a language called C, then a name', 'The kernel is written in C.', 'Linux runs everywhere.'],
  ['U.S. inside', 'The U.S. Government uses it.'],
  ['U.S. at the end', 'He moved to the U.S.', 'In 1995 he returned.'],
  ['U.S. before a possessive', "The U.S.'s largest host is there."],
  ['D.C.', 'It has its seat in Washington, D.C. and in Berlin.'],
  ['a.m.', 'It failed at 9 a.m. on Monday.', 'The next day it worked.'],
  ['Ph.D.', 'She holds a Ph.D. in physics.', 'She teaches.'],
  ['Jr.', 'Robert Downey Jr. plays him.'],
  ['e.g. and i.e.', 'Some hosts, e.g. Hetzner, i.e. the German ones, use it.'],
  ['e.g. before a name', 'Some hosts (e.g. Hetzner) use it.'],
  ['vs.', 'Red Hat vs. SUSE was a long fight.'],
  ['etc. inside', 'It runs on ARM, POWER etc. and on x86.'],
  ['etc. at the end', 'It runs on ARM, POWER etc.', 'Most users have x86.'],
  ['et al.', 'Vaswani et al. (2017) proposed it.'],
  ['No. before a number', 'It is case No. 5 of the court.'],
  ['no at the end', 'The answer was no.', 'They went on.'],
  ['p. and pp.', 'See p. 12 and pp. 14 of vol. 3 for more.'],
  ['month', 'It was released on Jan. 5, 2021 and Dec. 9, 2022.'],
  ['decimals and versions', 'CentOS 8.4 and v2.0.1 were late.', 'RHEL 9 was not.'],
  ['number at the end', 'It replaced CentOS 8.', 'Users complained.'],
  ['version at the end', 'It replaced v2.0.', 'Users complained.'],
  ['year at the end', 'It ended in 2020.', 'IBM had bought Red Hat.'],
  ['dotted name', 'Node.js and WordPress.com are names.', 'ASP.NET too.'],
  ['dotted name at the end', 'He wrote Node.js.', 'The project grew.'],
  ['.NET', 'Mono and .NET are alike.', 'Both run on Linux.'],
  ['host name at the end', 'Its site is almalinux.org.', 'It is hosted there.'],
  ['question and bang', 'Is it free?', 'Yes!', 'Really?!', 'It is.'],
  ['question in a quote', '"Why Linux?" he asked.'],
  ['quote closes after the stop', 'He said "it works."', 'They laughed.'],
  ['curly quotes', 'He said “it works.”', '“It does,” she said.'],
  ['bracket closes after the stop', 'It failed (see below.)', 'Nobody cared.'],
  ['bracketed sentence', 'It failed.', '(Nobody cared.)', 'It was mended.'],
  ['reference numbers', 'It failed.[1][23]', 'It was mended.[4]'],
  ['ellipsis goes on', 'It was ... not ready… yet.', 'Then it was.'],
  ['ellipsis ends', 'They waited...', 'Nothing came.'],
  ['spaced ellipsis', 'They waited . . . and waited.'],
  ['lower-case name begins', 'The old init was dropped.', 'systemd replaced it.'],
  ['camel-case name begins', 'It needs a licence.', 'cPanel sells it in 2020.', 'macOS is not supported.'],
  ['unknown short abbreviation', 'It takes approx. ten minutes, incl. reboot.'],
  ['CJK', '這是一個發行版。', '它是免費的。'],
  ['full-width marks', '本当？', 'はい！', 'そうです。'],
  ['Hindi', 'यह मुफ़्त है।', 'यह अच्छा है।'],
  ['Arabic question mark', 'هل هو مجاني؟', 'نعم.'],
  ['German capitals', 'Die SUSE Linux GmbH sitzt in Nürnberg.', 'Ähnlich macht es Univention.'],
  ['emoji', 'It works.', '🎉 Nobody knew why.'],
  ['semicolon and colon do not end', 'It has two parts: a kernel; and a shell.'],
  ['possessive after an abbreviation', "Red Hat, Inc.'s shares fell.", 'IBM bought them.'],
];

/** The same for line ends: the text as it is, and the sentences. */
const lines: [why: string, text: string, sentences: string[]][] = [
  ['a blank line ends', 'No stop here\n\nNext one', ['No stop here', 'Next one']],
  ['a blank line with CR LF', 'No stop here\r\n\r\nNext one', ['No stop here', 'Next one']],
  ['a blank line that holds spaces', 'No stop here\n \t\nNext one', ['No stop here', 'Next one']],
  [
    'a wrapped line goes on',
    'AlmaLinux is made by\nCloudLinux, Inc. and\r\nothers.',
    ['AlmaLinux is made by\nCloudLinux, Inc. and\r\nothers.'],
  ],
  ['a stop before a line end', 'It is free.\nIt is fast.', ['It is free.', 'It is fast.']],
  [
    'bullets',
    'It has:\n- a kernel\n- a shell\n  * an editor',
    ['It has:', '- a kernel', '- a shell', '* an editor'],
  ],
  ['numbered items', '1. Get it.\n2. Install it\n10) Enjoy', ['1. Get it.', '2. Install it', '10) Enjoy']],
  ['lettered items', 'a) first\nb) second', ['a) first', 'b) second']],
  [
    'a year that begins a line is no item',
    'It was sold in\n2010. The price was low.',
    ['It was sold in\n2010.', 'The price was low.'],
  ],
  ['markdown heading', 'The end\n# History\nIt began.', ['The end', '# History\nIt began.']],
  [
    'a heading over a long line',
    `History\nAlmaLinux ${'was '.repeat(30)}made.`,
    ['History', `AlmaLinux ${'was '.repeat(30)}made.`],
  ],
  ['full-width stops need no space', '這是一個發行版。它是免費的。', ['這是一個發行版。', '它是免費的。']],
  ['paragraph separator', 'One\u2029Two', ['One', 'Two']],
  ['white space around', '  \n One.  \n\n ', ['One.']],
  ['nothing', ' \n ', []],
];

const cut = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  test.each(rows)('%s', (_why, ...sentences) => {
    expect(cut(sentences.join(' '))).toEqual(sentences);
  });

  test.each(lines)('%s', (_why, text, sentences) => {
    expect(cut(text)).toEqual(sentences);
  });

  test('a range is read as if it stood alone, with offsets into the whole text', () => {
    const text = 'Before it. AlmaLinux is free. It is fast. After it.';
    const range = [text.indexOf('Alma'), text.indexOf(' After')] as const;
    expect(splitSentences(text, ...range)).toEqual([
      { start: 11, end: 29 },
      { start: 30, end: 41 },
    ]);
  });

  test('a sentence without end is cut at a space before the longest length', () => {
    const pieces = cut('lorem ipsum '.repeat(1_000));
    expect(pieces.length).toBeGreaterThan(5);
    for (const piece of pieces) {
      expect(piece.length).toBeLessThanOrEqual(LONGEST_SENTENCE);
      expect(piece).toMatch(/^(?:lorem|ipsum).*(?:lorem|ipsum)$/);
    }
  });

  const pieces = fc.oneof(
    fc.constantFrom(
      '.',
      '. ',
      '\n',
      '\r\n',
      '\n\n',
      ' ',
      '"',
      ')',
      '(',
      '!',
      '?',
      '…',
      '。',
      'Inc.',
      'U.S.',
      'The',
      '- ',
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  test('spans are in order, do not overlap, are trimmed, bounded, and hold all that is not white space', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        let covered = '';
        let last = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          expect(end - start).toBeGreaterThan(0);
          expect(text.slice(last, start).trim()).toBe('');
          covered += text.slice(start, end);
          last = end;
        }
        expect(covered.replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
      }),
    );
  });

  test.each([
    'a',
    '.',
    '"',
    '\n',
    ' ',
    '. ',
    'A. ',
    '.)',
    'Inc. ',
    '!',
    '[1]',
    '.[1]',
    '。',
    '1.\n',
    '🎉',
    'a\r',
    '( ',
  ])(
    'two million characters of %j are cut in linear time, no piece too long',
    (unit) => {
      for (const { start, end } of splitSentences(unit.repeat(2_000_000 / unit.length))) {
        if (end - start > LONGEST_SENTENCE + 100) expect.fail(`a sentence of ${end - start}`);
      }
    },
    10_000,
  );
});
