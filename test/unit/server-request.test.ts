/** What requests are read with: query strings, JSON bodies, file names, and the elements of results. */
import { describe, expect, test } from 'vitest';
import type { GraphEdge, GraphNode } from '../../graph/model.ts';
import { attachment, safeFileName } from '../../server/content-disposition.ts';
import { elementsOf } from '../../server/request/elements.ts';
import { parseJsonBody } from '../../server/request/json-body.ts';
import { parseQueryString } from '../../server/request/query-string.ts';
import { baseName } from '../../server/request/upload.ts';
import { hostName, isLoopback } from '../../server/security/host.ts';

describe('query strings', () => {
  test.each([
    ['/a', {}],
    ['/a?', {}],
    ['/a?q=x', { q: 'x' }],
    ['/a?q=a+b%2Bc', { q: 'a b+c' }],
    ['/a?q', { q: '' }],
    ['/a?q=a=b&&r=?', { q: 'a=b', r: '?' }],
    ['/a?q=%F0%9F%90%A7', { q: '🐧' }],
  ])('%s', (address, values) => {
    expect({ ...parseQueryString(address) }).toEqual(values);
  });

  test.each(['/a?q=1&q=2', '/a?q=%', '/a?q=%E0%A4%A', '/a?%FF=1', '/a?__proto__=1&__proto__=2'])(
    '%s is refused',
    (address) => {
      expect(() => parseQueryString(address)).toThrow(expect.objectContaining({ code: 'invalid-request' }));
    },
  );
});

describe('JSON bodies', () => {
  const limits = { jsonDepth: 4, jsonKeys: 5 };
  const parse = (text: string) => parseJsonBody(new TextEncoder().encode(text), limits);

  test.each([
    '{"a":[{"b":{}}]}',
    '"[[[[[[{{{{"',
    '{"a":"\\"[[[[[[[["}',
    '{"a":":::::::::::"}',
    '[1,-2.5,null,true]',
  ])('%s', (text) => {
    expect(parse(text)).toEqual(JSON.parse(text));
  });

  test.each([
    ['[[[[[1]]]]]', 'nested'],
    ['{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1}', 'keys'],
    ['{"constructor":1}', 'constructor'],
    ['{"a":{"prototype":1}}', 'prototype'],
    ['[{"\\u005f\\u005fproto__":1}]', '__proto__'],
    ['-1e999', 'too large'],
    ['{', 'JSON'],
  ])('%s is refused: %s', (text, word) => {
    expect(() => parse(text)).toThrow(expect.objectContaining({ message: expect.stringContaining(word) }));
  });
});

describe('file names of uploads', () => {
  test.each([
    ['a.txt', 'a.txt'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\x\\y.txt', 'y.txt'],
    ['a\0b\r\nc.txt', 'abc.txt'],
    ['\u202egpj.exe', 'gpj.exe'],
    ['a\ud800.txt', 'a\ufffd.txt'],
    ['', 'unnamed'],
    ['..', 'unnamed'],
    ['x/', 'unnamed'],
    ['Zoë 🐧.txt', 'Zoë 🐧.txt'],
  ])('%j is %j', (path, name) => {
    expect(baseName(path)).toBe(name);
  });
});

describe('file names of downloads', () => {
  test.each([
    ['kith AlmaLinux', 'attachment; filename="kith AlmaLinux.csv"'],
    ['Zoë', 'attachment; filename="Zo_.csv"; filename*=UTF-8\'\'Zo%C3%AB.csv'],
    ["a'b(c)*", 'attachment; filename="a\'b(c).csv"'],
    ["é'()", "attachment; filename=\"_'().csv\"; filename*=UTF-8''%C3%A9%27%28%29.csv"],
    ['a"\r\nSet-Cookie: x', 'attachment; filename="a Set-Cookie x.csv"'],
    ['\u202efdp.exe', 'attachment; filename="fdp.exe.csv"'],
    ['../../etc/passwd', 'attachment; filename="etc passwd.csv"'],
    ['...', 'attachment; filename="kith.csv"'],
    ['\ud800', 'attachment; filename="_.csv"; filename*=UTF-8\'\'%EF%BF%BD.csv'],
  ])('%j', (name, header) => {
    expect(attachment(safeFileName(name, 'csv'))).toBe(header);
  });

  test('are no longer than 80 characters', () => {
    expect([...safeFileName('🐧'.repeat(500), 'csv')].length).toBe(84);
  });
});

describe('host names', () => {
  test.each([
    ['localhost', 'localhost'],
    ['127.0.0.1:4321', '127.0.0.1'],
    ['[::1]:4321', '::1'],
    ['Kith.Example', 'kith.example'],
    [undefined, null],
    ['', null],
    ['a b', null],
    ['::1', null],
    ['localhost:', null],
    ['localhost@evil', null],
  ])('%j is %j', (header, name) => {
    expect(hostName(header)).toBe(name);
  });

  test.each([
    ['127.0.0.1', true],
    ['127.1.2.3', true],
    ['localhost', true],
    ['::1', true],
    ['0.0.0.0', false],
    ['::', false],
    ['127.evil.example', false],
    ['192.168.0.1', false],
  ])('%s is on this machine alone: %s', (host, loopback) => {
    expect(isLoopback(host)).toBe(loopback);
  });
});

describe('the elements of a result', () => {
  const node = (id: string): GraphNode => ({ kind: 'node', id, labels: ['Entity'], properties: {} });
  const edge = (id: string): GraphEdge => ({
    kind: 'edge',
    id,
    type: 'X',
    from: 'a',
    to: 'b',
    properties: {},
  });

  test('are found in paths, lists and maps, once each and in order', () => {
    const path = { kind: 'path' as const, nodes: [node('b'), node('a')], edges: [edge('x')] };
    const { nodes, edges } = elementsOf([
      [node('a'), [{ deep: [path] }], edge('y')],
      [node('c'), null, 1, 'text'],
    ]);
    expect(nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(edges.map(({ id }) => id)).toEqual(['x', 'y']);
  });

  test('are not maps that only say so', () => {
    const forged = [
      { kind: 'node', id: 'x' },
      { kind: 'edge', id: 'x', type: 'X', from: 1 },
      { kind: 'node', id: {}, labels: [1] },
    ];
    expect(elementsOf([forged as never])).toEqual({ nodes: [], edges: [] });
  });
});
