import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../extract/sources/decode.ts';
import {
  checkLineLengths,
  checkText,
  LARGEST_INPUT,
  LONGEST_LINE,
  quoted,
} from '../../extract/sources/soundness.ts';
import { KithError } from '../../foundation/errors.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

const utf16le = (text: string): Uint8Array => Buffer.from(text, 'utf16le');

function errorOf(run: () => unknown): KithError {
  try {
    run();
  } catch (error) {
    if (error instanceof KithError) return error;
    throw error;
  }
  throw new Error('no error');
}

describe('decode', () => {
  test.each([
    ['ASCII', bytes('Elm'), 'Elm'],
    ['two to four bytes', bytes('Ä€🎉'), 'Ä€🎉'],
    ['a byte order mark is no text: offsets count after it', bytes([0xef, 0xbb, 0xbf], 'Elm'), 'Elm'],
    ['only the first mark is one', bytes([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], 'Elm'), '\ufeffElm'],
    ['line ends are kept', bytes('a\r\nb\rc\n'), 'a\r\nb\rc\n'],
    ['a text that begins like an archive', bytes('BZh is how bzip2 begins'), 'BZh is how bzip2 begins'],
  ])('%s', (_why, input, text) => expect(decode(input, 'x.txt')).toBe(text));

  test.each<[string, Uint8Array, string, RegExp]>([
    ['nothing', bytes(), 'input-empty', /is empty/],
    ['white space', bytes(' \n\t\r\n\u00a0\u3000'), 'input-empty', /is empty/],
    ['only a mark', bytes([0xef, 0xbb, 0xbf]), 'input-empty', /is empty/],
    [
      'UTF-16, little end',
      bytes([0xff, 0xfe], [...utf16le('Elm')]),
      'input-encoding',
      /is UTF-16LE; .*iconv/,
    ],
    ['UTF-16, big end', bytes([0xfe, 0xff, 0, 0x45, 0, 0x6c]), 'input-encoding', /is UTF-16BE/],
    ['UTF-16 without a mark', utf16le('Elm is a tree.'), 'input-encoding', /is UTF-16LE/],
    ['UTF-32', bytes([0xff, 0xfe, 0, 0, 0x45, 0, 0, 0]), 'input-encoding', /is UTF-32LE/],
    [
      'Latin-1',
      bytes('Elm\nab ', [0xe4], 'b'),
      'input-encoding',
      /byte 0xE4 at offset 7 \(line 2, column 4\)/,
    ],
    ['an overlong form', bytes('a', [0xc0, 0xaf]), 'input-encoding', /offset 1 /],
    ['an encoded surrogate', bytes('ab', [0xed, 0xa0, 0x80]), 'input-encoding', /offset 2 /],
    ['past the last code point', bytes([0xf4, 0x90, 0x80, 0x80]), 'input-encoding', /offset 0 /],
    ['a cut character', bytes('Elm', [0xe2, 0x82]), 'input-encoding', /offset 3 \(line 1, column 4\)/],
    ['a lone continuation', bytes('Ä', [0x80]), 'input-encoding', /offset 2 \(line 1, column 2\)/],
    ['a NUL', bytes('Elm\nis\0a'), 'input-binary', /NUL character at line 2, column 3/],
    ['a PDF', bytes('%PDF-1.7\n', [0xe2, 0xe3, 0xcf, 0xd3], '\n'), 'input-binary', /is a PDF file/],
    ['a PNG', bytes([0x89], 'PNG\r\n', [0x1a], '\n', [0, 0]), 'input-binary', /is a PNG picture/],
    ['gzip', bytes([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]), 'input-binary', /is a gzip archive/],
    [
      'noise',
      Uint8Array.from({ length: 512 }, (_, at) => (at * 37 + 128) % 255 || 1),
      'input-binary',
      /is not text/,
    ],
    ['more than 50 MB', new Uint8Array(LARGEST_INPUT + 1), 'input-too-large', /more than the 50 MB/],
  ])('%s is a named error that says where', (_why, input, code, message) => {
    const error = errorOf(() => decode(input, 'dir/x.txt'));
    expect(error.code).toBe(code);
    expect(error.source).toBe('dir/x.txt');
    expect(error.message).toContain('"dir/x.txt"');
    expect(error.message).toMatch(message);
  });

  test('any bytes give a text or a named error; text comes back as it was', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (input) => {
        try {
          expect(Buffer.from(decode(input, 'x')).equals(Buffer.from(input)) || input[0] === 0xef).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(KithError);
        }
      }),
    );
  });

  test('the place of an invalid byte is where the text before it ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (before) => {
        fc.pre(before.trim() !== '' && !/[\u0000-\u001f\u007f]/.test(before) && !before.startsWith('\ufeff'));
        const error = errorOf(() => decode(bytes(before, [0xff]), 'x'));
        expect(error.message).toContain(`offset ${Buffer.byteLength(before)} `);
      }),
    );
  });
});

describe('texts that come as strings', () => {
  test.each([
    ['a lone high surrogate', 'ab\nc\ud800d', 'input-encoding', { line: 2, column: 2 }],
    ['a lone low surrogate', '\udc00', 'input-encoding', { line: 1, column: 1 }],
    ['a NUL', 'a\0', 'input-binary', { line: 1, column: 2 }],
  ])('%s', (_why, text, code, position) => {
    expect(errorOf(() => checkText(text, '-'))).toMatchObject({ code, position });
  });

  test('pairs are well-formed', () => expect(() => checkText('🎉', '-')).not.toThrow());

  test('a line too long is named', () => {
    const text = `ok\n${'a'.repeat(LONGEST_LINE + 1)}\nok`;
    const error = errorOf(() => checkLineLengths(text, 'long.txt'));
    expect(error).toMatchObject({ code: 'input-too-large', position: { line: 2 } });
    expect(error.message).toMatch(/^Line 2 of "long.txt" has 9 MB of text on one line/);
    expect(() => checkLineLengths(`${'a'.repeat(LONGEST_LINE)}\n`.repeat(2), 'x')).not.toThrow();
  });
});

test('names in messages are on one line and of bounded length', () => {
  expect(quoted('a\nb\u202ec\u001b[1m')).toBe('"a�b�c�[1m"');
  expect(quoted('x'.repeat(500)).length).toBeLessThan(210);
  expect(quoted('-')).toBe('The standard input');
});
