import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../extract/document.ts';
import { splitListedField, splitUnlistedField } from '../../extract/sources/glued-infobox.ts';
import { llmpedia } from '../../extract/sources/llmpedia.ts';
import { KithError } from '../../foundation/errors.ts';

const fixtures = new URL('../fixtures/sources/', import.meta.url);
const samples = new URL('../../samples/', import.meta.url);

function read(text: string, source = 'page.txt'): Document | KithError {
  return [...llmpedia.read({ source, text })][0] as Document | KithError;
}

function readDocument(text: string): Document {
  const document = read(text);
  if (document instanceof KithError) throw document;
  return document;
}

const sectionTexts = (document: Document) =>
  document.sections.map(({ heading, start, end }) => [heading, document.text.slice(start, end)]);

const larkspur = readFileSync(new URL('larkspur.txt', fixtures), 'utf8');

describe('a whole page', () => {
  const document = readDocument(larkspur);

  test('head and categories', () => {
    expect(document).toMatchObject({
      identity: 'llmpedia:test authors:Larkspur Linux',
      title: 'Larkspur Linux',
      generator: 'test authors',
      parent: 'Meadow OS',
      hop: 7,
      statedFunnel: { raw: 1204, dedup: 61, ner: 40, enqueued: 9 },
      categories: ['Invented distributions', 'Works of Ada Finch'],
      aliases: ['Larkspur GNU/Linux'],
      format: 'llmpedia',
      source: 'page.txt',
    });
  });

  test('infobox, parted from the glued lines; captions and repeated titles are no fields', () => {
    expect(document.infobox.map(({ field, value }) => [field, value])).toEqual([
      ['Name', 'Larkspur GNU/Linux'],
      ['Developer', 'Finch & Daughters, Ltd.'],
      ['Written in', 'bash, C'],
      ['Kernel type', 'Monolithic kernel'],
      ['Release cadence', 'Twice a year'],
      ['Ui', 'macOS-like shell'],
      ['Area total km2', '12'],
      ['Website', 'larkspur.example'],
    ]);
    for (const { field, value, start, valueStart, end } of document.infobox) {
      expect(document.text.slice(valueStart, end)).toBe(value);
      expect(document.text.slice(start, end)).toBe(`${field}: ${value}`);
    }
  });

  test('sections, their headings outside, the title nowhere', () => {
    const [infobox, ...rest] = sectionTexts(document);
    expect(infobox?.[0]).toBe('Infobox');
    expect(infobox?.[1]?.split('\n')).toHaveLength(8);
    expect(rest).toEqual([
      [
        '',
        'Larkspur Linux is an invented distribution made by Finch & Daughters, Ltd. in the town of Elmby. It is a child of Meadow OS.',
      ],
      ['History', 'Ada Finch wrote the first release in 1998. She was helped by J. R. Wren.'],
      ['Early years', 'Nobody used it: not one person.'],
    ]);
    expect(document.sections.map(({ kind }) => kind)).toEqual(['infobox', 'lead', 'body', 'body']);
    expect(document.text).not.toContain('Category:');
    expect(document.text).not.toContain('Genealogy');
  });
});

describe('other habits of lines give the same page', () => {
  const whole = readDocument(larkspur);
  test.each<[string, (text: string) => string]>([
    ['CR LF', (text) => text.replaceAll('\n', '\r\n')],
    ['CR alone', (text) => text.replaceAll('\n', '\r')],
    ['a blank line after every line', (text) => text.replaceAll('\n', '\n\n')],
    ['three blank lines for one, with spaces', (text) => text.replaceAll('\n\n', '\n \n\t\n\n')],
    ['no blank lines', (text) => text.replace(/\n+/g, '\n')],
    ['indented', (text) => text.replace(/^/gm, '  ')],
    ['no banner', (text) => text.slice(text.indexOf('\n') + 1)],
    ['another banner', (text) => `LLMpediaAn encyclopedia\n${text.slice(text.indexOf('\n') + 1)}`],
  ])('%s', (_name, change) => {
    const { hash: _hash, ...document } = readDocument(change(larkspur));
    const { hash: _same, ...expected } = whole;
    expect(document).toEqual(expected);
  });
});

describe('a page that lacks parts', () => {
  const without = (...lines: (string | RegExp)[]): string =>
    larkspur
      .split('\n')
      .filter(
        (line) => !lines.some((part) => (typeof part === 'string' ? line.startsWith(part) : part.test(line))),
      )
      .join('\n');

  test('no genealogy, no funnel', () => {
    const document = readDocument(without('Article Genealogy', 'Parent:', 'Expansion', /^\d\. /));
    expect(document.parent).toBeUndefined();
    expect(document.hop).toBeUndefined();
    expect(document.statedFunnel).toBeUndefined();
    expect(document.infobox).toHaveLength(8);
  });

  test('the funnel in its numbered lines only', () => {
    expect(readDocument(without('Expansion')).statedFunnel).toEqual({
      raw: 1204,
      dedup: 61,
      ner: 40,
      enqueued: 9,
    });
  });

  test('no parent', () => {
    const document = readDocument(larkspur.replace('Parent: Meadow OS Hop 7', 'Parent: None Hop 0'));
    expect(document.parent).toBeUndefined();
    expect(document.hop).toBe(0);
  });

  test('parent and hop on two lines', () => {
    const document = readDocument(larkspur.replace('Parent: Meadow OS Hop 7', 'Parent: Meadow OS\nHop 7'));
    expect([document.parent, document.hop]).toEqual(['Meadow OS', 7]);
  });

  test('names listed in the funnel are not the article', () => {
    const document = readDocument(larkspur.replace('3. After NER', 'Ada Finch\nElmby\n3. After NER'));
    expect(document.infobox).toHaveLength(8);
    expect(sectionTexts(document)[1]?.[1]).toMatch(/^Larkspur Linux is an invented/);
  });

  test('no infobox: a lead that begins like a field is the lead', () => {
    const document = readDocument(readFileSync(new URL('bare-page.txt', fixtures), 'utf8'));
    expect(document.infobox).toEqual([]);
    expect(sectionTexts(document)).toEqual([
      ['', 'TypeScript is a language with types. It is a test that a lead is no infobox field.'],
      ['Design', 'It adds types.'],
    ]);
  });

  test('an infobox of unlisted fields only', () => {
    const document = readDocument(
      'Elm\n\nGenerated by x\nElm\nElm\nBark colourBrown\nLeaf formOval\n\nElm is a tree of the north.',
    );
    expect(document.infobox.map(({ field, value }) => `${field}=${value}`)).toEqual([
      'Bark colour=Brown',
      'Leaf form=Oval',
    ]);
    expect(sectionTexts(document)[1]).toEqual(['', 'Elm is a tree of the north.']);
  });

  test('no body', () => {
    expect(readDocument('Elm\nGenerated by x\n').sections).toEqual([]);
  });

  test.each([
    ['only a banner', 'kith sampleAn article\n\nGenerated by x\n\nElm is a tree of the north.\n'],
    ['the generator first', 'Generated by x\nArticle Genealogy\nParent: None\n'],
    ['a paragraph first', 'Elm is a tree that grows in the north.\n\nGenerated by x\n'],
    ['a title longer than titles are', `${'Elm '.repeat(100)}\nGenerated by x\n`],
  ])('no title is an error that says what to do: %s', (_why, text) => {
    const error = read(text, 'odd.txt');
    expect(error).toBeInstanceOf(KithError);
    expect(error).toMatchObject({
      code: 'input-untitled',
      source: 'odd.txt',
      message: expect.stringContaining('"odd.txt"'),
    });
  });
});

describe('glued lines', () => {
  test.each([
    ['DeveloperCloudLinux, Inc.', 'Developer', 'CloudLinux, Inc.'],
    ['UiGNOME, KDE Plasma', 'Ui', 'GNOME, KDE Plasma'],
    ['Kernel typeMonolithic kernel', 'Kernel type', 'Monolithic kernel'],
    ['KernelLinux', 'Kernel', 'Linux'],
    ['Parent companyIBM', 'Parent company', 'IBM'],
    ['Founded26 March 1993', 'Founded', '26 March 1993'],
    ['FoundersBob Young', 'Founders', 'Bob Young'],
    ['DevelopercPanel, L.L.C.', 'Developer', 'cPanel, L.L.C.'],
    ['OwnerseBay', 'Owners', 'eBay'],
    ['Platformsx86-64, AArch64', 'Platforms', 'x86-64, AArch64'],
    ['Websitecentos.org', 'Website', 'centos.org'],
    ['License“Free”', 'License', '“Free”'],
    ['Developer: Red Hat', 'Developer', 'Red Hat'],
    ['Population total8,500', 'Population total', '8,500'],
    ['Namesystemd', 'Name', 'systemd'],
    ['NamesSystemd, sysd', 'Names', 'Systemd, sysd'],
  ])('%s', (line, field, value) => {
    expect(splitListedField(line, 'systemd')).toEqual({ field, value });
  });

  test.each([
    'Developers of the world',
    'Type',
    'Website.',
    'History',
    'TypeScript',
    'TypeScript (TS) is a language.',
  ])('%s is no listed field', (line) => expect(splitListedField(line, 'TypeScript')).toBeUndefined());

  test.each([
    ['Bark colourBrown', 'Bark colour', 'Brown'],
    ['Area code(s)555', 'Area code(s)', '555'],
    ['Wing span2 m', 'Wing span', '2 m'],
    ['Élevage typeBio', 'Élevage type', 'Bio'],
  ])('unlisted: %s', (line, field, value) => expect(splitUnlistedField(line)).toEqual({ field, value }));

  test.each(['a lower case start', 'Two Capitals', 'Colon: Here', 'nothing', `${'Long '.repeat(20)}aB`])(
    'unlisted: %s is not parted',
    (line) => expect(splitUnlistedField(line)).toBeUndefined(),
  );
});

test('every sample has a parent or is the root, its whole infobox, a lead and sections', () => {
  const files = readdirSync(samples).filter((file) => file.endsWith('.txt'));
  expect(files.length).toBeGreaterThanOrEqual(16);
  for (const file of files) {
    const text = readFileSync(new URL(file, samples), 'utf8');
    const document = readDocument(text);
    expect(`${document.title.replaceAll(' ', '_')}.txt`).toBe(file);
    expect(document.generator).toBe('kith authors');
    expect(document.parent === undefined).toBe(document.hop === 0);
    expect(document.statedFunnel?.raw).toBeGreaterThan(0);
    expect(document.categories.length).toBeGreaterThan(0);
    const kinds = document.sections.map(({ kind }) => kind);
    expect(kinds.slice(0, 2)).toEqual(['infobox', 'lead']);
    expect(kinds.length).toBeGreaterThanOrEqual(5);
    expect(document.infobox[0]?.field).toBe('Name');
    for (const { field, value, valueStart, end } of document.infobox) {
      expect(text).toContain(`\n${field}${value}\n`);
      expect(document.text.slice(valueStart, end)).toBe(value);
    }
  }
});
