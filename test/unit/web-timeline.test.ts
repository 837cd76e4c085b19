/** The timeline: places by year, the axis read from them, and dates in words. */
import { describe, expect, test } from 'vitest';
import { withAxis, writeSvg } from '../../web/canvas/svg.ts';
import { timelineOf } from '../../web/layouts/timeline.ts';
import { axisOf, legible } from '../../web/layouts/timelineAxis.ts';
import { dateText } from '../../web/text/dates.ts';

const nodes = [
  { id: 'go', began: '2009-11-10' },
  { id: 'debian', began: '1993-09' },
  { id: 'redhat', began: '1993-03-26' },
  { id: 'ada', began: '1815-12-10' },
  { id: 'linux' },
];

describe('places', () => {
  const places = timelineOf(nodes);
  const x = (id: string): number => places[id]?.x ?? Number.NaN;
  const y = (id: string): number => places[id]?.y ?? Number.NaN;

  test('run with the years, further apart where more lie between, within bounds', () => {
    expect(x('ada')).toBeLessThan(x('redhat'));
    expect(x('redhat')).toBeLessThan(x('go'));
    expect(x('redhat') - x('ada')).toBeLessThan(400);
  });
  test('one year is one column, in the order of the dates', () => {
    expect(x('debian')).toBe(x('redhat'));
    expect(y('redhat')).toBeLessThan(y('debian'));
  });
  test('what has no date stands below', () => expect(y('linux')).toBeGreaterThan(y('debian') + 100));
  test('are the same in any order, and apart', () => {
    const dated = nodes.filter(({ began }) => began !== undefined);
    expect(timelineOf(dated.toReversed())).toEqual(timelineOf(dated));
    const many = Array.from({ length: 300 }, (_, n) => ({
      id: `e${n}`,
      began: n % 3 ? `${1990 + (n % 20)}` : undefined,
    }));
    const spots = Object.values(timelineOf(many)).map((point) => `${point.x} ${point.y}`);
    expect(new Set(spots).size).toBe(300);
  });
  test('of nothing dated, and of nothing', () => {
    expect(timelineOf([{ id: 'a' }, { id: 'b' }])).toEqual({ a: { x: 0, y: 0 }, b: { x: 150, y: 0 } });
    expect(timelineOf([])).toEqual({});
  });
});

describe('the axis', () => {
  const places = timelineOf(nodes);
  test('has the years where their things stand', () => {
    expect(axisOf(nodes, places, true).map(({ year }) => year)).toEqual([1815, 1993, 2009]);
  });
  test('is not there when things stand otherwise', () => {
    const { go, ...rest } = places;
    expect(axisOf(nodes, { ...rest, go: { x: -500, y: 0 } }, true)).toEqual([]);
    expect(axisOf(nodes, {}, true)).toEqual([]);
  });
  test('few years may be an accident, unless the timeline was chosen', () => {
    expect(axisOf(nodes, places, false)).toEqual([]);
    const more = Array.from({ length: 8 }, (_, n) => ({ id: `e${n}`, began: `${2000 + n}` }));
    expect(axisOf(more, timelineOf(more), false)).toHaveLength(8);
  });
  test('leaves out years that would touch', () => {
    const marks = [0, 10, 50, 55, 120].map((x, n) => ({ year: 2000 + n, x }));
    expect(legible(marks, 1, 44).map(({ year }) => year)).toEqual([2000, 2002, 2004]);
    expect(legible(marks, 10, 44)).toHaveLength(5);
  });
});

test.each([
  ['2021-03-30', 'en-GB', '30 March 2021'],
  ['2021-03', 'en-GB', 'March 2021'],
  ['2021', 'en-GB', '2021'],
  ['1815-12-10', 'de', '10. Dezember 1815'],
  ['soon', 'en-GB', 'soon'],
])('%s in %s: %s', (iso, locale, words) => expect(dateText(iso, locale)).toBe(words));

test('a picture of a timeline has its years, above everything', () => {
  const plain = {
    title: 'x',
    box: { x: 0, y: 0, width: 300, height: 100 },
    background: '#fff',
    text: '#000',
    muted: '#444',
    nodes: [],
    edges: [],
  };
  expect(writeSvg(plain)).not.toContain('stroke-dasharray');
  const svg = writeSvg(withAxis(plain, { years: [{ year: 1993, x: 20 }], bottom: 80 }));
  expect(svg).toContain('viewBox="0 -40 300 140"');
  expect(svg).toContain('>1993</text>');
  expect(svg).toContain('M20 -12V80');
});
