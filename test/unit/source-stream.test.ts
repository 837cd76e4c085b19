import { describe, expect, test } from 'vitest';
import type { Reading } from '../../extract/document.ts';
import { readStream } from '../../extract/sources/read-stream.ts';
import { KithError } from '../../foundation/errors.ts';

async function* pieces(...parts: (string | Uint8Array)[]) {
  for (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part;
}

async function all(content: AsyncIterable<Uint8Array>, format?: string): Promise<Reading[]> {
  const readings: Reading[] = [];
  for await (const reading of readStream('x.txt', content, format)) readings.push(reading);
  return readings;
}

const lines = (from: number, to: number) =>
  Array.from(
    { length: to - from },
    (_, at) => `{"id": "${from + at}", "text": "Elm ${'a'.repeat(90)}."}\n`,
  ).join('');

describe('readStream', () => {
  test('a small input is read as a whole', async () => {
    expect(await all(pieces('\ufeffEl', 'm\n\nA tree.'))).toMatchObject([
      { title: 'Elm', text: 'Elm\n\nA tree.' },
    ]);
    expect(await all(pieces())).toMatchObject([{ code: 'input-empty' }]);
    expect(await all(pieces('Elm'), 'docx')).toMatchObject([{ code: 'unknown-format' }]);
  });

  test('a longer one of a format that holds one article too', async () => {
    const text = 'Elm is a tree.\n'.repeat(20_000);
    expect(await all(pieces(text.slice(0, 7), text.slice(7)))).toMatchObject([{ format: 'text', text }]);
  });

  test('articles come before the input has ended', async () => {
    let asked = 0;
    async function* endless() {
      for (;;) yield Buffer.from(lines(asked++ * 1_000, asked * 1_000));
    }
    for await (const reading of readStream('x.jsonl', endless())) {
      expect(reading).toMatchObject({ id: '0' });
      break;
    }
    expect(asked).toBeLessThan(5);
  });

  test('what breaks the input is an error after what came before', async () => {
    async function* broken() {
      yield Buffer.from(lines(0, 1_000));
      throw new KithError('input-malformed', 'The archive is damaged.');
    }
    const readings = await all(broken());
    expect(readings).toHaveLength(1_001);
    expect(readings.at(-1)).toMatchObject({ code: 'input-malformed' });
  });

  test.each([
    ['a bad byte', [lines(0, 1_000), Uint8Array.of(0x61, 0xff), lines(0, 9)], 1_001],
    ['half a character at the end', [lines(0, 1_000), Uint8Array.of(0xc3)], 1_001],
  ])('%s names its line', async (_what, parts, line) => {
    const error = (await all(pieces(...parts))).at(-1);
    expect(error).toMatchObject({ code: 'input-encoding', position: { line } });
  });

  test('a character that is cut is whole again', async () => {
    const bytes = Buffer.from(`${lines(0, 1_000)}{"id": "last", "text": "Élan 😀"}`);
    const cut = bytes.length - 5;
    const readings = await all(pieces(bytes.subarray(0, cut), bytes.subarray(cut)));
    expect(readings.at(-1)).toMatchObject({ text: 'Élan 😀' });
  });

  test('too much of a format that is read as a whole', async () => {
    async function* endless() {
      for (;;) yield Buffer.from('Elm is a tree.\n'.repeat(100_000));
    }
    expect(await all(endless())).toMatchObject([{ code: 'input-too-large' }]);
  });
});
