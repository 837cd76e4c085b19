/** An export to a file is whole or not there. */
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KithError } from '../../foundation/errors.ts';
import { exporters } from '../../graph/export/registry.ts';
import { exportToFile } from '../../graph/export/write-file.ts';
import type { GraphRecord } from '../../graph/model.ts';
import { collect, entity, hostileGraph, stream } from './export-fixture.ts';

const jsonl = exporters.get('jsonl');
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-export-'));
});
afterEach(() => rm(folder, { recursive: true }));

const failure = (promise: Promise<unknown>): Promise<KithError> =>
  promise.then(
    () => expect.unreachable('it should fail'),
    (error: unknown) => {
      expect(error).toBeInstanceOf(KithError);
      return error as KithError;
    },
  );

test('writes what the exporter gives, and says how many bytes', async () => {
  const file = join(folder, 'graph.jsonl');
  const bytes = await exportToFile(jsonl, stream(hostileGraph), file);
  const written = await readFile(file);
  expect(written.length).toBe(bytes);
  expect(written.toString()).toBe(await collect(jsonl.write(stream(hostileGraph))));
  expect(await readdir(folder)).toEqual(['graph.jsonl']);
});

test('replaces a file, the remains of a crash, and what a link points to', async () => {
  const file = join(folder, 'graph.jsonl');
  const link = join(folder, 'link.jsonl');
  await writeFile(file, 'old');
  await writeFile(`${file}.partial`, 'left by a crash');
  await symlink(file, link);
  await exportToFile(jsonl, stream([entity('x')]), link);
  expect(await readFile(file, 'utf8')).toContain('"name":"x"');
  expect(await readdir(folder)).toEqual(['graph.jsonl', 'link.jsonl']);
});

test('a failing store leaves the old file and nothing else', async () => {
  const file = join(folder, 'graph.jsonl');
  await writeFile(file, 'old');
  async function* broken(): AsyncGenerator<GraphRecord> {
    for (let i = 0; i < 2000; i++) yield entity(`name ${i}`);
    throw new KithError('store-unreachable', 'The store is gone.');
  }
  expect((await failure(exportToFile(jsonl, broken(), file))).code).toBe('store-unreachable');
  expect(await readFile(file, 'utf8')).toBe('old');
  expect(await readdir(folder)).toEqual(['graph.jsonl']);
});

test('an interrupt does, too', async () => {
  const interrupt = new AbortController();
  async function* endless(): AsyncGenerator<GraphRecord> {
    for (let i = 0; ; i++) {
      if (i === 2000) interrupt.abort();
      yield entity(`name ${i}`);
    }
  }
  const file = join(folder, 'graph.jsonl');
  expect((await failure(exportToFile(jsonl, endless(), file, interrupt.signal))).code).toBe('interrupted');
  expect(await readdir(folder)).toEqual([]);
});

test.each([
  ['no/such/folder/graph.jsonl', 'the folder does not exist'],
  ['folder', 'it is a folder'],
  ['file/graph.jsonl', 'not a folder'],
  [`${'x'.repeat(300)}.jsonl`, 'the name is too long'],
])('%s: %s', async (name, reason) => {
  await mkdir(join(folder, 'folder'));
  await writeFile(join(folder, 'file'), '');
  const error = await failure(exportToFile(jsonl, stream([]), join(folder, name)));
  expect(error.code).toBe('output-failed');
  expect(error.message).toContain(reason);
  expect(error.source).toBe(join(folder, name));
});

test('what is no regular file is refused', async () => {
  const error = await failure(exportToFile(jsonl, stream([]), '/dev/null'));
  expect(error.message).toContain('not a regular file');
});
