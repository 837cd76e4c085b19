import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Document, isPassedOver, type Reading } from '../../extract/document.ts';
import { jsonl } from '../../extract/sources/jsonl.ts';
import { readInput } from '../../extract/sources/read.ts';
import { readStream } from '../../extract/sources/read-stream.ts';
import { LONGEST_LINE } from '../../extract/sources/soundness.ts';
import { KithError } from '../../foundation/errors.ts';

const file = readFileSync(new URL('../fixtures/sources/articles.jsonl', import.meta.url), 'utf8');
const read = (text: string) => [...jsonl.read({ source: 'articles.jsonl', text })];

describe('one article a line', () => {
  const results = read(file);

  test('good and bad lines keep their places', () => {
    expect(
      results.map((result) =>
        result instanceof KithError
          ? `${result.code} at ${result.position?.line}`
          : isPassedOver(result)
            ? result.passedOver
            : `${result.id ?? '-'}: ${result.title}`,
      ),
    ).toEqual([
      'one: Larkspur',
      'two: Meadow OS is older.',
      'input-malformed at 3',
      'input-malformed at 4',
      'input-malformed at 5',
      '7: A number as id',
      '-: No id',
      'input-empty at 9',
      'input-encoding at 10',
      'input-malformed at 11',
    ]);
  });

  test('the plain text is the text itself', () => {
    expect(results[0]).toMatchObject({
      id: 'one',
      identity: 'one',
      text: 'Larkspur is a flower.\n\nIt is blue.',
      sections: [{ heading: '', start: 0, end: 34, kind: 'lead' }],
    });
  });

  test('without an id the address of the article, or its line, is its identity; a script is no address', () => {
    expect(results[6]).toMatchObject({ id: undefined, identity: 'articles.jsonl#8', url: undefined });
    expect(read('{"text": "It is.", "url": "https://a.example/x"}')[0]).toMatchObject({
      identity: 'https://a.example/x',
      url: 'https://a.example/x',
    });
  });

  test('each error names the line and what is wrong', () => {
    const messages = results.filter((result) => result instanceof KithError).map(({ message }) => message);
    expect(messages).toEqual([
      'Line 3 of "articles.jsonl" is not JSON; write one object a line, {"id": …, "title": …, "text": …}.',
      'Line 4 of "articles.jsonl" is not an article: text must be a string with the text; write {"id": …, "title": …, "text": …}.',
      'Line 5 of "articles.jsonl" is not an article but the error of an earlier run (input-empty: it was empty).',
      'The text in line 9 of "articles.jsonl" is empty: it holds no text; fill it, or leave it out.',
      expect.stringMatching(/^The text in line 10 of "articles.jsonl" is not well-formed Unicode/),
      'Line 11 of "articles.jsonl" is not an article: id does not have the expected form; write {"id": …, "title": …, "text": …}.',
    ]);
  });
});

test.each([
  ['a short first line', 'Elmby\n\nIt is a town.', 'Elmby'],
  ['a first sentence', 'Elmby is a town. It has a hall.', 'Elmby is a town.'],
  [
    'a long sentence, cut at a word',
    `Elmby ${'is so very '.repeat(12)}old.`,
    `Elmby ${'is so very '.repeat(6)}is so…`,
  ],
])('a missing title is read off the text: %s', (_why, text, title) => {
  expect(read(JSON.stringify({ id: 'x', text }))[0]).toMatchObject({ title });
});

test.each([
  '[1]',
  '"text"',
  'null',
  '12',
  '{"text": 5}',
  '{"__proto__": {"text": "x"}}',
  '['.repeat(100_000),
])('a line that is no article does not stop the next: %.20s', (line) => {
  const [error, next] = read(`${line}\n{"id": "n", "text": "Next."}`);
  expect(error).toMatchObject({ code: 'input-malformed' });
  expect(next).toMatchObject({ id: 'n' });
  expect(({} as { text?: string }).text).toBeUndefined();
});

test('a line too long fails alone', () => {
  const [long, next] = read(`{"text": "${'a'.repeat(LONGEST_LINE)}"}\r\n{"id": "n", "text": "Next."}`);
  expect(long).toMatchObject({ code: 'input-too-large', position: { line: 1 } });
  expect(next).toMatchObject({ id: 'n' });
});

test('a file of another format is given up after a thousand lines, one that has an article is not', () => {
  const errors = read('no\n'.repeat(5_000));
  expect(errors).toHaveLength(1_001);
  expect(errors.at(-1)).toMatchObject({ message: expect.stringContaining('first 1000 lines') });
  expect(read(`{"text": "Elm."}\n${'no\n'.repeat(1_500)}`)).toHaveLength(1_501);
});

describe('articles.jsonl of LLMpedia', () => {
  const lines = readFileSync(new URL('../fixtures/sources/llmpedia.jsonl', import.meta.url), 'utf8');
  const results = read(lines);

  test('an article as its page gives it, with the links of its markup', () => {
    expect(results[0]).toMatchObject({
      identity: 'llmpedia:test-model:Larkspur OS',
      title: 'Larkspur OS',
      format: 'llmpedia',
      parent: 'Meadow OS',
      hop: 3,
      categories: ['Operating systems', 'Flowers'],
      aliases: ['Larkspur'],
      text: 'Name: Larkspur\nDeveloper: Meadow Foundation\n\nLarkspur OS is derived from Meadow OS.\n\nReception\n\nIt was praised in Elmby.\n\n',
    });
    const { text, links } = results[0] as Document;
    expect(links.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Meadow Foundation',
      'Meadow OS',
      'Elmby',
    ]);
    expect(results[1]).toMatchObject({ title: 'Meadow OS', hop: 0, parent: undefined });
  });

  test('bad lines are errors in their places', () => {
    expect(results.slice(2)).toMatchObject([
      { code: 'input-malformed', message: expect.stringMatching(/^Line 3 .* is not an article of LLMpedia/) },
      { code: 'input-empty', position: { line: 4 } },
    ]);
  });

  test('with --format llmpedia too', () => {
    expect([...readInput('articles.jsonl', lines, 'llmpedia')]).toEqual(results);
  });
});

test('cut anywhere, a stream of lines gives what the whole does', async () => {
  const long = `${file}{"text": "${'a'.repeat(LONGEST_LINE)}"}\n{"id": "n", "text": "Näxt."}`;
  const bytes = Buffer.from(long);
  for (const size of [1_000, 65_537]) {
    async function* pieces() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    }
    const streamed: Reading[] = [];
    for await (const reading of readStream('articles.jsonl', pieces())) streamed.push(reading);
    expect(streamed).toEqual(read(long));
  }
});
