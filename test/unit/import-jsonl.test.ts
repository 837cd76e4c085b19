/** A JSONL export read back, and what is said about a file that is none. */
import { describe, expect, test } from 'vitest';
import { KithError } from '../../foundation/errors.ts';
import { exporters } from '../../graph/export/registry.ts';
import { readJsonl } from '../../graph/import/jsonl.ts';
import type { GraphRecord } from '../../graph/model.ts';
import { collect, hostileGraph, sorted, stream } from './export-fixture.ts';

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(text: string | Uint8Array, size = 1000): Promise<GraphRecord[]> {
  const records: GraphRecord[] = [];
  for await (const record of readJsonl(pieces(Buffer.from(text), size), 'graph.jsonl')) records.push(record);
  return records;
}

const jsonl = exporters.get('jsonl');

test.each([1, 7, 1000, 1_000_000])('what was exported comes back, in pieces of %i bytes', async (size) => {
  const text = await collect(jsonl.write(stream(hostileGraph)));
  const back = await read(text, size);
  expect(sorted(back)).toEqual(sorted(hostileGraph));
  expect(await collect(jsonl.write(stream(back)))).toBe(text);
});

const NODE = '{"kind":"node","id":"a","labels":["A"],"properties":{}}';
const EDGE = '{"kind":"edge","id":"r","type":"T","from":"a","to":"a","properties":{}}';

test.each([
  ['nothing', '', 0],
  ['empty lines, CR LF, no end of the last line, a byte order mark', `\ufeff${NODE}\r\n\r\n${EDGE}`, 2],
])('%s', async (_, text, count) => {
  expect(await read(text)).toHaveLength(count);
});

test('a property called __proto__ is data', async () => {
  const [node] = await read('{"kind":"node","id":"a","labels":[],"properties":{"__proto__":["x"]}}');
  expect(Object.keys(node?.properties ?? {})).toEqual(['__proto__']);
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});

describe('a line that is none is named', () => {
  test.each([
    [`${NODE}\n{"kind":"node","id":`, 2, 'is not JSON'],
    ['[]', 1, 'a list is not an object'],
    ['{"kind":"path"}', 1, '"kind" is "path"'],
    ['{}', 1, '"kind" is missing'],
    ['{"kind":"node","labels":[],"properties":{}}', 1, '"id" is missing'],
    ['{"kind":"node","id":"","labels":[],"properties":{}}', 1, '"id" is ""'],
    ['{"kind":"node","id":"a","labels":"A","properties":{}}', 1, '"labels" is "A"'],
    ['{"kind":"node","id":"a","labels":[1],"properties":{}}', 1, '"labels" is a list'],
    ['{"kind":"node","id":"a","labels":[],"properties":[]}', 1, '"properties" is a list'],
    ['{"kind":"node","id":"a","labels":[],"properties":{"p":null}}', 1, 'the property "p" is "null"'],
    ['{"kind":"node","id":"a","labels":[],"properties":{"p":1e999}}', 1, 'the property "p" is "Infinity"'],
    ['{"kind":"node","id":"a","labels":[],"properties":{"p":[[]]}}', 1, 'the property "p" is a list'],
    ['{"kind":"node","id":"a","labels":[],"properties":{},"x":1}', 1, '"x" is unknown here'],
    ['{"kind":"edge","id":"r","type":"T","from":"a","properties":{}}', 1, '"to" is missing'],
    [`${NODE}\n${EDGE}\n\n${NODE}`, 4, 'a node comes after an edge'],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 1, 'a list is not an object'],
    [`"${'x'.repeat(10_000)}"`, 1, 'x…" is not an object'],
  ])('%.70s', async (text, line, message) => {
    const error = await read(text).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(KithError);
    expect(error).toMatchObject({ code: 'input-malformed', source: 'graph.jsonl', position: { line } });
    expect((error as KithError).message).toContain(message);
    expect((error as KithError).message.length).toBeLessThan(300);
  });

  test('bytes that are not UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from(`${NODE}\n`), Buffer.from([0x22, 0xff, 0x22])]);
    await expect(read(bytes)).rejects.toMatchObject({ code: 'input-encoding', position: { line: 2 } });
  });

  test('a line without end', async () => {
    async function* endless(): AsyncGenerator<string> {
      for (;;) yield 'x'.repeat(1024 * 1024);
    }
    const records = readJsonl(endless(), 'graph.jsonl');
    await expect(records.next()).rejects.toMatchObject({ code: 'input-too-large', position: { line: 1 } });
  });
});
