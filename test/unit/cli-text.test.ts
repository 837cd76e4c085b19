/** Text for a terminal: safe to show, as wide as it looks, in columns. */
import { describe, expect, test } from 'vitest';
import { jsonLine } from '../../cli/output.ts';
import { caret } from '../../cli/text/caret.ts';
import { entityPage } from '../../cli/text/entity.ts';
import { paintFor } from '../../cli/text/paint.ts';
import { narrowed, table } from '../../cli/text/table.ts';
import { cellOf } from '../../cli/text/values.ts';
import { visible, visibleLines } from '../../cli/text/visible.ts';
import { cut, pad, widthOf } from '../../cli/text/width.ts';
import type { GraphEdge, GraphNode } from '../../graph/model.ts';
import type { EntityDetail } from '../../graph/read/shapes.ts';

const paint = paintFor({ colours: false });

describe('visible', () => {
  test.each([
    ['plain text', 'plain text'],
    ['two\nlines\tand a tab', 'two lines and a tab'],
    ['\u001b]0;title\u0007', '\\u{1b}]0;title\\u{7}'],
    ['\u009b31mred', '\\u{9b}31mred'],
    ['safe\u202Efdp.exe', 'safe\\u{202e}fdp.exe'],
    ['half \ud800 pair', 'half \ufffd pair'],
    ['naïve 日本 😀', 'naïve 日本 😀'],
  ])('%j', (text, shown) => expect(visible(text)).toBe(shown));

  test('keeps lines where they matter', () => {
    expect(visibleLines('a\tb\n\u001b[2J')).toBe('a\tb\n\\u{1b}[2J');
  });

  test('JSON escapes what steers a terminal, and loses nothing', () => {
    const value = { name: 'a\u001b[31m\u009b\u202e\u2028z' };
    expect(jsonLine(value)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u202e]/);
    expect(JSON.parse(jsonLine(value))).toEqual(value);
  });
});

describe('width', () => {
  test.each([
    ['abc', 3],
    ['日本', 4],
    ['e\u0301', 1],
    ['😀!', 3],
    ['a\u200bb', 2],
  ])('%j is %i cells', (text, width) => expect(widthOf(text)).toBe(width));

  test.each([
    ['AlmaLinux', 9, 'AlmaLinux'],
    ['AlmaLinux', 5, 'Alma…'],
    ['日本語', 4, '日…'],
    ['x'.repeat(1_000_000), 3, 'xx…'],
  ])('cut to %#', (text, width, result) => expect(cut(text, width)).toBe(result));

  test('pad counts cells', () => {
    expect(pad('日', 4)).toBe('日  ');
    expect(pad('7', 3, 'left')).toBe('  7');
  });
});

describe('table', () => {
  test('numbers to the right, no spaces at the end of a line', () => {
    const lines = table(
      ['name', 'n'],
      [
        ['AlmaLinux', 7],
        ['KVM', 12],
      ],
      { paint },
    );
    expect(lines).toEqual(['name        n', '─────────  ──', 'AlmaLinux   7', 'KVM        12']);
  });

  test('fits the terminal by its widest columns', () => {
    const lines = table(['short', 'long'], [['abc', 'x'.repeat(100)]], { width: 30, paint });
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(30);
    expect(lines[2]).toBe(`abc    ${'x'.repeat(22)}…`);
  });

  test.each([
    [[10, 10], 30, [10, 10]],
    [[10, 50], 40, [10, 30]],
    [[40, 50], 40, [20, 20]],
    [[3, 50, 50], 23, [3, 10, 10]],
    [[3, 50, 50], 5, [3, 6, 6]],
  ])('%j in %i', (natural, room, widths) => expect(narrowed(natural, room)).toEqual(widths));
});

describe('values of a query', () => {
  const alma: GraphNode = {
    kind: 'node',
    id: 'e1',
    labels: ['Entity', 'OperatingSystem', 'Project'],
    properties: { name: 'AlmaLinux', type: 'OperatingSystem' },
  };
  const centos: GraphNode = {
    ...alma,
    id: 'e2',
    properties: { name: 'Cent\u001bOS', type: 'OperatingSystem' },
  };
  const edge: GraphEdge = {
    kind: 'edge',
    id: 'r1',
    type: 'DERIVED_FROM',
    from: 'e1',
    to: 'e2',
    properties: {},
  };
  test.each([
    [null, '∅'],
    [3.5, 3.5],
    [true, 'true'],
    ['two\nlines', 'two lines'],
    [alma, '(:OperatingSystem AlmaLinux)'],
    [edge, '-[:DERIVED_FROM]->'],
    [
      { kind: 'path' as const, nodes: [centos, alma], edges: [edge] },
      '(:OperatingSystem Cent\\u{1b}OS)<-[:DERIVED_FROM]-(:OperatingSystem AlmaLinux)',
    ],
    [['a', 1, null], '["a", 1, ∅]'],
    [{ kind: 'node', of: 'a map' }, '{kind: "node", of: "a map"}'],
  ])('%#', (value, shown) => expect(cellOf(value)).toBe(shown));
});

describe('caret', () => {
  test('under the place, in its line', () => {
    expect(caret('MATCH (n)\nDELETE n', { line: 2, column: 8 })).toBe('  DELETE n\n         ^');
  });

  test('wide characters before it take two cells', () => {
    expect(caret("RETURN '日' ?", { line: 1, column: 12 })).toBe(`  RETURN '日' ?\n${' '.repeat(14)}^`);
  });

  test('a long line is cut around it', () => {
    const [line = '', mark = ''] = caret(
      `${'a'.repeat(500)}!${'b'.repeat(500)}`,
      { line: 1, column: 501 },
      60,
    ).split('\n');
    expect(line.length).toBeLessThanOrEqual(60);
    expect(line[mark.length - 1]).toBe('!');
  });

  test('a place past the end is the end', () => {
    expect(caret('RETURN', { line: 1, column: 99 })).toBe('  RETURN\n        ^');
    expect(caret('RETURN', { line: 9, column: 1 })).toBe('  \n  ^');
  });
});

describe('an entity', () => {
  const almaLinux: EntityDetail = {
    id: 'e1',
    name: 'AlmaLinux',
    type: 'OperatingSystem',
    types: ['Entity', 'Software', 'OperatingSystem'],
    aliases: [],
    mentions: 3,
    articles: 1,
    degree: 0,
    confidence: 0.9,
    about: [],
    relations: [],
    mentionedIn: [],
  };
  const sentence = { article: 'a1', sentence: 's1', text: 'It came out\u001b on 30 March 2021.' };

  test.each<[string, Partial<EntityDetail>, string[]]>([
    ['of no known beginning', {}, []],
    ['from an infobox', { began: '2021' }, ['began 2021']],
    [
      'from a sentence',
      { began: '2021-03-30', beganIn: sentence },
      ['began 2021-03-30: “It came out\\u{1b} on 30 March 2021.”'],
    ],
    ['of a person', { types: ['Entity', 'Person'], began: '1815-12-10' }, ['born 1815-12-10']],
  ])('%s', (_name, more, lines) => {
    const [head = '', ...rest] = [...entityPage({ ...almaLinux, ...more }, [], paint)];
    expect(head).toContain('AlmaLinux');
    expect(rest).toEqual(['3 mentions in 1 article; confidence 0.90; id e1', ...lines]);
  });
});
