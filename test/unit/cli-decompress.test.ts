import { createReadStream } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { onPath } from '../../cli/checks/tools.ts';
import { decompressed } from '../../cli/inputs/decompress.ts';

const BZIP2 = Buffer.from(
  'QlpoOTFBWSZTWYXTMhAAAALVgAAQQAECADAnjKAgADFMAAFNDI09J+qYRCeE3EHnD4u5IpwoSELpmQgA',
  'base64',
);
/** 45 MB of zeros. */
const BOMB = Buffer.from('QlpoOTFBWSZTWckBtsgBWKtAIMAAEAAACCAAMMwFKaZSSFJsVJIUni7kinChIZIDbZA=', 'base64');

/** With the system's program, and on a machine without one. */
const PATHS: [where: string, env: NodeJS.ProcessEnv][] = [
  ...(onPath(['lbzip2', 'bzip2'], process.env)
    ? [['by program', process.env] as [string, NodeJS.ProcessEnv]]
    : []),
  ['in JavaScript', { PATH: '' }],
];

async function* pieces(bytes: Uint8Array, size = bytes.length) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function all(bytes: AsyncIterable<Uint8Array>, env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const piece of decompressed(bytes, { path: 'dump.xml.x', env })) parts.push(piece);
  return Buffer.concat(parts).toString();
}

describe('gzip', () => {
  const packed = Buffer.concat([gzipSync('Elmby is '), gzipSync('a town.')]);

  test.each([1, 7, 1_000])('in pieces of %i bytes', async (size) => {
    expect(await all(pieces(packed, size))).toBe('Elmby is a town.');
  });

  test('damaged', async () => {
    await expect(all(pieces(packed.subarray(0, -9)))).rejects.toMatchObject({
      code: 'input-malformed',
      message: expect.stringMatching(/^"dump.xml.x" is a damaged gzip file/),
    });
  });

  test('a bomb is stopped early', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024));
    let out = 0;
    const reading = (async () => {
      for await (const piece of decompressed(pieces(bomb), { path: 'bomb.gz', env: {} })) out += piece.length;
    })();
    await expect(reading).rejects.toMatchObject({
      code: 'input-too-large',
      message: expect.stringContaining('"bomb.gz"'),
    });
    expect(out).toBeLessThan(32 * 1024 * 1024);
  });

  test('what grows much is well while it is small', async () => {
    const text = 'a'.repeat(4 * 1024 * 1024);
    expect(await all(pieces(gzipSync(text)))).toBe(text);
  });
});

describe.each(PATHS)('bzip2 %s', (_where, env) => {
  test.each([1, 7, 1_000])('in pieces of %i bytes', async (size) => {
    expect(await all(pieces(Buffer.concat([BZIP2, BZIP2]), size), env)).toBe('Elmby is a town.\n'.repeat(2));
  });

  test('damaged', async () => {
    const damaged = Buffer.from(BZIP2);
    damaged.fill(0x55, 30, 40);
    await expect(all(pieces(damaged), env)).rejects.toMatchObject({ code: 'input-malformed' });
    await expect(all(pieces(BZIP2.subarray(0, -12)), env)).rejects.toMatchObject({ code: 'input-malformed' });
  });

  test('a bomb is stopped', async () => {
    await expect(all(pieces(Buffer.concat(Array<Buffer>(20).fill(BOMB))), env)).rejects.toMatchObject({
      code: 'input-too-large',
    });
  });

  test('nobody has to read to the end', async () => {
    for await (const piece of decompressed(pieces(Buffer.concat(Array<Buffer>(200).fill(BZIP2))), {
      path: 'x',
      env,
    })) {
      expect(piece.length).toBeGreaterThan(0);
      break;
    }
  });

  test('what breaks below is said as it is', async () => {
    async function* broken() {
      yield BZIP2;
      throw Object.assign(new Error('gone'), { code: 'EIO' });
    }
    await expect(all(broken(), env)).rejects.toThrow(/gone/);
  });
});

test('what is not compressed is given as it is', async () => {
  expect(await all(pieces(Buffer.from('BZh is the beginning of a word'), 3))).toBe(
    'BZh is the beginning of a word',
  );
  expect(await all(pieces(new Uint8Array()))).toBe('');
  expect(await all(createReadStream(new URL('../fixtures/sources/wiki.xml', import.meta.url)))).toContain(
    'Elmby',
  );
});
