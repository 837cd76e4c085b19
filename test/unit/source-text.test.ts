import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../extract/document.ts';
import { text as reader } from '../../extract/sources/text.ts';

const elmby = readFileSync(new URL('../fixtures/sources/elmby.txt', import.meta.url), 'utf8');

function read(text: string, source = 'notes/Some_Town.txt'): Document {
  return [...reader.read({ source, text })][0] as Document;
}

const sectionTexts = ({ text, sections }: Document) =>
  sections.map(({ heading, start, end }) => [heading, text.slice(start, end)]);

describe('plain text', () => {
  test('is the input itself, with title, lead and sections', () => {
    const document = read(elmby);
    expect(document).toMatchObject({ title: 'Elmby', identity: 'notes/Some_Town.txt', format: 'text' });
    expect(document.text).toBe(elmby);
    expect(sectionTexts(document)).toEqual([
      ['', 'Elmby is an invented town. Ada Finch\nwas born there.'],
      ['Buildings', 'The town hall is made of wood.\nIt has one window.'],
    ]);
  });

  test('CR LF gives the same sections', () => {
    expect(sectionTexts(read(elmby.replaceAll('\n', '\r\n'))).map(([heading]) => heading)).toEqual([
      '',
      'Buildings',
    ]);
  });

  test.each([
    [
      'a first line that is a sentence is no title',
      'Elmby is an invented town.\nIt is old.',
      'a/Some_Town.txt',
      'Some Town',
    ],
    [
      'a first line that is long is no title',
      `${'word '.repeat(40)}\n\nIt is old.`,
      'Some_Town.txt',
      'Some Town',
    ],
    ['a short first line, text right under it', 'Elmby\nIt is old.', 'x.txt', 'Elmby'],
    [
      'standard input has no name',
      'Elmby is an invented town. It is old.',
      '-',
      'Elmby is an invented town.',
    ],
    [
      'a name that ends in a stop',
      'Finch & Daughters, Ltd.\n\nIt is a firm.',
      'x.txt',
      'Finch & Daughters, Ltd.',
    ],
  ])('title: %s', (_why, text, source, title) => {
    expect(read(text, source).title).toBe(title);
  });

  test('texts from standard input are told apart by their titles', () => {
    expect(read('Elmby\n\nA town.', '-').identity).toBe('-:Elmby');
  });

  test('a first line that is not set apart stays in the text', () => {
    expect(sectionTexts(read('Elmby is old.\nIt is wooden.'))).toEqual([
      ['', 'Elmby is old.\nIt is wooden.'],
    ]);
  });

  test('many short lines in a row are a list, not headings', () => {
    expect(sectionTexts(read('Trees\n\nElm\n\nOak\n\nAsh\n\nThey grow.'))).toEqual([
      ['', 'Elm\n\nOak\n\nAsh\n\nThey grow.'],
    ]);
  });

  test('no text is lost: all but the title and the headings stands in a section', () => {
    const line = fc.constantFrom(
      'Elm',
      'It grows in the north.',
      '',
      ' ',
      'A longer line of text, and\tmore',
      '- item',
      '\r',
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (lines) => {
        const text = lines.join('\n');
        if (text.trim() === '') return;
        const document = read(text);
        let last = 0;
        let outside = '';
        for (const { heading, start, end } of document.sections) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          outside += text.slice(last, start).replace(heading, '');
          last = end;
        }
        outside += text.slice(last);
        const rest = outside.trim();
        expect([rest, '']).toContain(rest === document.title || /^(?:Elm\s*)*$/.test(rest) ? rest : '');
      }),
    );
  });
});

test.each(['<!DOCTYPE html><p>Hi', '<html><body>', '<?xml version="1.0"?>', '  <mediawiki xmlns="x">'])(
  'markup is not taken for plain text: %s',
  (head) => expect(reader.detect(head, 'page.txt')).toBe(0),
);
