/** From what one typed to inputs: files, folders, globs, and what is named instead of followed. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countInputs, findInputs, fixedPart, type Input, isGlob } from '../../cli/inputs/find.ts';
import { readBytes } from '../../cli/inputs/read.ts';
import { KithError } from '../../foundation/errors.ts';
import { temporaryFolder } from '../fixtures/kith-process.ts';

const folder = temporaryFolder();
const cwd = folder.path;
const options = { cwd, endings: new Set(['txt', 'md']) };
afterAll(() => folder.remove());

beforeAll(() => {
  const file = (path: string) => {
    mkdirSync(join(cwd, path, '..'), { recursive: true });
    writeFileSync(join(cwd, path), path);
  };
  for (const path of [
    'a/b.txt',
    'a/B.TXT',
    'a/inner/c.md',
    'a/inner/d.pdf',
    'a/.hidden.txt',
    'a/.git/e.txt',
    'a/node_modules/f.txt',
    'a/[odd].txt',
    'single.log',
    'store/.objects/1.txt',
  ])
    file(path);
  symlinkSync('a', join(cwd, 'link-to-a'));
  symlinkSync('b.txt', join(cwd, 'a', 'same.txt'));
  symlinkSync('.objects/1.txt', join(cwd, 'store', 'kept.txt'));
  mkdirSync(join(cwd, 'odd'));
  symlinkSync('../odd', join(cwd, 'odd', 'again'));
  symlinkSync('/etc', join(cwd, 'odd', 'etc'));
  symlinkSync('gone', join(cwd, 'odd', 'gone.txt'));
  symlinkSync('loop.txt', join(cwd, 'odd', 'loop.txt'));
  execFileSync('mkfifo', [join(cwd, 'odd', 'pipe.txt')]);
});

async function found(...paths: string[]): Promise<string[]> {
  const items: string[] = [];
  for await (const item of findInputs(paths, options))
    items.push(item instanceof KithError ? `${item.code}: ${item.source}` : `${item.path} as ${item.source}`);
  return items;
}

describe('findInputs', () => {
  test.each([
    ['a file, whatever its ending', ['single.log'], ['single.log as single.log']],
    ['a file in a folder', ['a/b.txt'], ['a/b.txt as b.txt']],
    [
      'a folder: known endings, sorted, nothing hidden, no link to what is read anyway',
      ['a'],
      ['a/B.TXT as B.TXT', 'a/[odd].txt as [odd].txt', 'a/b.txt as b.txt', 'a/inner/c.md as inner/c.md'],
    ],
    ['a folder by a link', ['link-to-a/inner'], ['link-to-a/inner/c.md as c.md']],
    ['a folder with its slash', ['a/inner/'], ['a/inner/c.md as c.md']],
    ['a link to a hidden file of the folder', ['store'], ['store/kept.txt as kept.txt']],
    ['a glob, from its fixed part', ['a/**/*.md'], ['a/inner/c.md as inner/c.md']],
    ['a file whose name looks like a glob', ['a/[odd].txt'], ['a/[odd].txt as [odd].txt']],
    ['standard input', ['-'], ['- as -']],
    ['nothing there', ['none.txt', 'single.log'], ['input-missing: none.txt', 'single.log as single.log']],
    ['a glob without a match', ['a/*.xml'], ['input-missing: a/*.xml']],
    ['a path through a file', ['single.log/x.txt'], ['input-missing: single.log/x.txt']],
    [
      'what is in the way in a folder',
      ['odd'],
      [
        'input-special-file: odd/again',
        'input-special-file: odd/etc',
        'input-special-file: odd/gone.txt',
        'input-special-file: odd/loop.txt',
        'input-special-file: odd/pipe.txt',
      ],
    ],
    [
      'a pipe and a device by name',
      ['odd/pipe.txt', '/dev/zero'],
      ['input-special-file: odd/pipe.txt', 'input-special-file: /dev/zero'],
    ],
  ])('%s', async (_, paths, expected) => expect(await found(...paths)).toEqual(expected));

  test('standard input can be named once', async () => {
    await expect(found('-', '-')).rejects.toMatchObject({ code: 'usage' });
  });

  test('counts as many as it finds', async () => {
    expect(await countInputs(['a', 'single.log', 'none'], options, new AbortController().signal)).toBe(6);
  });
});

test.each([
  ['a/b/*.txt', true, 'a/b/'],
  ['*.txt', true, ''],
  ['/data/**/x', true, '/data/'],
  ['{a,b}.txt', true, ''],
  ['a[0-9].txt', true, ''],
  ['plain/path.txt', false, 'plain/'],
])('%s: a glob %s, from %j', (pattern, glob, fixed) => {
  expect(isGlob(pattern)).toBe(glob);
  expect(fixedPart(pattern)).toBe(fixed);
});

describe('readBytes', () => {
  const input = (path: string): Input => ({ path, file: join(cwd, path), source: path });
  const { signal } = new AbortController();
  const nothing = () => Readable.from([]);

  test('a file', async () => {
    expect(Buffer.from(await readBytes(input('single.log'), nothing(), signal)).toString()).toBe(
      'single.log',
    );
  });

  test('a file that has become a pipe since it was found does not hang', async () => {
    await expect(readBytes(input('odd/pipe.txt'), nothing(), signal)).rejects.toMatchObject({
      code: 'input-special-file',
    });
  });

  test('standard input, and its end at the signal', async () => {
    const stdin = { path: '-', file: '-', source: '-' };
    const whole = await readBytes(stdin, Readable.from([Buffer.from('a'), 'b']), signal);
    expect(Buffer.from(whole).toString()).toBe('ab');
    const abort = new AbortController();
    const endless = readBytes(stdin, new Readable({ read() {} }), abort.signal);
    setImmediate(() => abort.abort());
    await expect(endless).rejects.toMatchObject({ code: 'interrupted' });
  });

  test('an endless standard input is cut at the limit', async () => {
    const stdin = { path: '-', file: '-', source: '-' };
    const zeros = Buffer.alloc(8 * 1024 * 1024);
    const endless = new Readable({
      read() {
        this.push(zeros);
      },
    });
    await expect(readBytes(stdin, endless, signal)).rejects.toMatchObject({ code: 'input-too-large' });
  });
});
