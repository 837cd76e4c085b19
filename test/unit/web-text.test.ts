/** What comes from articles and queries stays text: links, marks, SVG, file names, values, completion. */
import { describe, expect, test } from 'vitest';
import { fileName } from '../../web/actions/save.ts';
import { escapeXml, type Picture, wrapWords, writeSvg } from '../../web/canvas/svg.ts';
import { wantedAt } from '../../web/cypher/completion.ts';
import { compareValues, plain } from '../../web/cypher/values.ts';
import { settle } from '../../web/parts/stretches.ts';
import { webAddress } from '../../web/parts/webAddress.ts';

describe('links (ATTACKS 29)', () => {
  test.each([
    ['https://almalinux.org', 'https://almalinux.org/'],
    ['HTTP://example.org/a b', 'http://example.org/a%20b'],
    ['javascript:alert(1)', null],
    ['data:text/html,<script>', null],
    ['vbscript:x', null],
    [' javascript:alert(1)', null],
    ['java\nscript:alert(1)', null],
    ['//canary.example', null],
    ['almalinux.org', null],
    ['https://', null],
  ])('%j leads to %j', (value, expected) => {
    expect(webAddress(value)).toBe(expected);
  });
});

describe('marks', () => {
  test('come in order; what overlaps an earlier one or reaches beyond the text is left out', () => {
    const stretch = (start: number, end: number) => ({ start, end, key: `${start}` });
    expect(
      settle(
        [stretch(10, 14), stretch(0, 9), stretch(4, 7), stretch(12, 13), stretch(15, 99), stretch(14, 14)],
        20,
      ),
    ).toEqual([stretch(0, 9), stretch(10, 14)]);
  });
});

describe('SVG (ATTACKS 31)', () => {
  const hostile = '</text><script>alert(1)</script><image href="//canary"/>"\'&\u0000';
  const picture: Picture = {
    title: hostile,
    box: { x: 0, y: 0, width: 100, height: 100 },
    background: '#ffffff',
    text: '#000000',
    muted: '#555555',
    nodes: [{ x: 10, y: 10, size: 20, shape: hostile, fill: `red"/><script>`, label: hostile }],
    edges: [
      {
        from: { x: 0, y: 0 },
        to: { x: 50, y: 50 },
        middle: { x: 25, y: 25 },
        label: hostile,
        colour: '"><script>',
        width: 1,
        dashed: true,
        arrow: { start: true, end: true },
      },
    ],
  };

  test('holds no element but shapes and text, whatever names and colours say', () => {
    const svg = writeSvg(picture);
    const elements = new Set([...svg.matchAll(/<([a-zA-Z]+)/g)].map(([, name]) => name));
    expect([...elements].sort()).toEqual(['g', 'path', 'rect', 'svg', 'text', 'title', 'tspan']);
    expect(svg).not.toMatch(/<[^>]*\s(href|style|on\w+)=/);
    expect(svg).not.toContain('\u0000');
  });

  test('escapes all that XML gives a meaning to', () => {
    expect(escapeXml(`<a b="c" d='e'>&\u0007\ud800`)).toBe('&lt;a b=&quot;c&quot; d=&apos;e&apos;&gt;&amp;');
    expect(escapeXml('𝔎ith 日本')).toBe('𝔎ith 日本');
  });

  test('breaks labels between words', () => {
    expect(wrapWords('Red Hat Enterprise Linux')).toEqual(['Red Hat Enterprise', 'Linux']);
  });
});

describe('file names', () => {
  test.each([
    ['kith graph', 'kith-graph.svg'],
    ['../../etc/passwd', 'etc-passwd.svg'],
    ['Ünïcode\r\n"x"', 'U-ni-code-x.svg'],
    ['…', 'kith.svg'],
  ])('%j becomes %j', (title, expected) => {
    expect(fileName(title, 'svg')).toBe(expected);
  });
});

describe('values of a query', () => {
  const node = { kind: 'node', id: 'e1', labels: ['Entity'], properties: { name: 'AlmaLinux' } };
  test.each([
    [null, ''],
    [node, 'AlmaLinux'],
    [{ kind: 'edge', id: 'r1', type: 'USES', from: 'a', to: 'b', properties: {} }, 'USES'],
    [{ kind: 'path', nodes: [node, node], edges: [] }, 'AlmaLinux – AlmaLinux'],
    [['a', 1, null], 'a, 1, '],
    [{ a: 1 }, '{"a":1}'],
  ])('%j is shown as %j', (value, expected) => {
    expect(plain(value)).toBe(expected);
  });

  test('numbers sort by size, nothing comes last', () => {
    expect([10, 9, null, 'b', 'a'].toSorted(compareValues).at(-1)).toBe(null);
    expect([10, 9].toSorted(compareValues)).toEqual([9, 10]);
  });
});

describe('completion', () => {
  test.each([
    ['MATCH (a:Op', { kind: 'label', word: 'Op' }],
    ['MATCH (a)-[:DER', { kind: 'relation', word: 'DER' }],
    ['MATCH (a)-[:USES|INC', { kind: 'relation', word: 'INC' }],
    ['MATCH (a) WHERE a.na', { kind: 'property', word: 'na' }],
    ['MATCH (a:Entity {na', { kind: 'property', word: 'na' }],
    ['MATCH (a) RET', { kind: 'keyword', word: 'RET' }],
    ['MATCH (a)', null],
  ])('%j asks for %j', (before, expected) => {
    expect(wantedAt(before)).toEqual(expected);
  });
});
