/**
 * Any text through all layers, with every model: nothing is thrown, offsets give the surface, every edge has its
 * evidence, the same text gives the same extraction, and twice the text takes about twice the work.
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { modelFilesOf } from '../../cli/model-file.ts';
import { isPassedOver } from '../../extract/document.ts';
import { createExtractor, type Extractor, nameModels } from '../../extract/index.ts';
import { readInput } from '../../extract/sources/read.ts';
import { readers } from '../../extract/sources/registry.ts';
import { withinDeadline } from '../../foundation/deadline.ts';
import { KithError } from '../../foundation/errors.ts';
import { checkPromises } from '../fixtures/promises.ts';
import { plainDocument } from './extraction-cases.ts';

const numRuns = Number(process.env.FUZZ_RUNS ?? 60);

const WORDS = [
  ...[
    'Red',
    'Hat',
    'RHEL',
    'IBM',
    'Inc.',
    'AlmaLinux',
    'GNU/Linux',
    'Anna',
    'Berg',
    'Dr.',
    'U.S.',
    'x86_64',
    'C++',
    '.NET',
  ],
  ...[
    'is',
    'was',
    'a',
    'the',
    'an',
    'developed',
    'by',
    'based',
    'on',
    'of',
    'and',
    'or',
    'which',
    'it',
    'It',
    'They',
    'not',
  ],
  ...[
    'founded',
    'acquired',
    'in',
    '2001',
    'company',
    'project',
    'such',
    'as',
    'unlike',
    'formerly',
    'known',
    'uses',
    'runs',
  ],
  ...[
    '(',
    ')',
    ',',
    '.',
    ';',
    ':',
    '"',
    '“',
    '”',
    "'s",
    '’s',
    '-',
    '—',
    '…',
    '!',
    '?',
    '/',
    '[',
    ']',
    '•',
    '\n- ',
    '\n',
    '\n\n',
  ],
  ...[
    'שלום',
    'مرحبا',
    '\u202e',
    '\u2066',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u00ad',
    'e\u0301',
    'İstanbul',
    'ﬁne',
    '中文',
    '。',
    '🎉',
    '👩‍👩‍👧',
    '0',
  ],
];

const anyProse = fc
  .array(
    fc.oneof(
      { weight: 15, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
    ),
    { maxLength: 70 },
  )
  .chain((words) => fc.constantFrom(' ', ' ', ' ', '').map((space) => words.join(space)));

const infobox = fc.dictionary(
  fc.constantFrom('Developer', 'License', 'Written in', 'Founded', 'Headquarters', 'Type'),
  fc
    .array(fc.constantFrom(...WORDS.filter((word) => !word.includes('\n'))), { minLength: 1, maxLength: 6 })
    .map((words) => words.join(' ')),
  { maxKeys: 3 },
);

describe.each(nameModels.ids)('--model %s', (model) => {
  let extractor: Extractor;
  beforeAll(async () => {
    extractor = createExtractor({ model, modelFiles: await modelFilesOf(model) });
  });

  test('keeps its promises on any prose', () => {
    fc.assert(
      fc.property(
        anyProse,
        infobox,
        fc.constantFrom('Red Hat', 'Elmby', 'שלום', '🎉', 'the'),
        (body, fields, title) => {
          const document = plainDocument(body, { title, infobox: fields });
          const extraction = extractor.extractDocument(document);
          checkPromises(extraction, document);
          expect(extractor.extractDocument(document)).toEqual(extraction);
        },
      ),
      { numRuns, seed: 11 },
    );
  });

  test.each(readers.ids)('keeps its promises on what the reader of %s makes of any prose', (format) => {
    const wrapped: Record<string, (body: string) => string> = {
      html: (body) => `<html><h1>Elmby</h1><p>${body}<p><a href="/wiki/Red_Hat">Red Hat</a> ${body}`,
      wikitext: (body) =>
        `{{Infobox town|name=Elmby|leader=${body}}}\n'''Elmby''' ${body} [[Red Hat|${body}]]`,
      markdown: (body) => `# Elmby\n\n**${body}** [${body}](https://a.example/) ${body}\n\n- ${body}`,
      jsonl: (body) => JSON.stringify({ title: 'Elmby', text: body }),
      'mediawiki-xml': (body) =>
        `<mediawiki><page><title>Elmby</title><ns>0</ns><revision><text>${body.replace(/[<>&]/g, ' ')}</text></revision></page></mediawiki>`,
    };
    const input = wrapped[format] ?? ((body) => `Elmby\n\n${body}`);
    fc.assert(
      fc.property(anyProse, (body) => {
        for (const reading of readInput('any', input(body), format))
          if (!(reading instanceof KithError || isPassedOver(reading)))
            checkPromises(extractor.extractDocument(reading), reading);
      }),
      { numRuns: Math.ceil(numRuns / 4), seed: 12 },
    );
  });

  /** What has hung tools of this kind: one thing again and again. */
  const UNITS = [
    ...[
      'a',
      'A',
      '1',
      ' ',
      '.',
      '(',
      ')',
      '"',
      "'",
      '-',
      '/',
      '&',
      '<b>',
      '[[',
      '{{',
      '🎉',
      '\u200b',
      '\u202e',
      'א',
      '中',
    ],
    ...[
      'a ',
      'A ',
      'AB ',
      'Ab ',
      'Ab, ',
      'Ab and ',
      'Ab (AB) ',
      'Ab-',
      "Ab's ",
      'Mr. ',
      'U.S. ',
      'Ab Inc. ',
      '. ',
      '? ',
    ],
    ...[
      'Ab is a ',
      'It is ',
      'which ',
      'of the ',
      'not ',
      'developed by Ab ',
      'such as Ab, ',
      'a\n',
      'Ab\n\n',
      '- Ab\n',
      'Ab: Ab\n',
    ],
  ];

  /** A learned model reads words one by one: a few units are enough for what it adds. */
  const LEARNED = ['a', '(', 'A ', 'Ab, ', 'Ab (AB) ', 'Ab is a ', '. ', 'Ab\n\n', '🎉', '<b>'];

  test.each(model === 'rules' ? UNITS : LEARNED)(
    'takes linear time on %j',
    (unit) => {
      const work = (length: number): number => {
        const document = plainDocument(unit.repeat(Math.ceil(length / unit.length)), { title: 'Elmby' });
        const before = process.cpuUsage().user;
        // Only a hang guard.
        expect(withinDeadline(15_000, () => extractor.extractDocument(document))).toBeDefined();
        return process.cpuUsage().user - before;
      };
      work(2_000);
      // Six times the text: six times the work when it is linear, 36 times when it is quadratic. A machine that
      // does other things besides may spoil one measurement, not four.
      const ratio = () => work(36_000) / Math.max(work(6_000), 1_000);
      expect([1, 2, 3, 4].some(() => ratio() < 15)).toBe(true);
    },
    120_000,
  );
});
