/**
 * Layout: a timeline. From left to right by the year in which things began, each type in its lane;
 * what has no date stands below.
 */
import type { Point } from '../state/canvas.ts';
import { useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';
import type { Layout } from './layout.ts';

/** Between two columns, and for each year that lies between their years. */
const ACROSS = 150;
const PER_YEAR = 14;
/** No gap of empty years is wider than so many of them. */
const LONGEST_GAP = 12;
const DOWN = 96;
/** A year with more of one type than this takes several columns. */
const TALLEST = 8;
/** Rows left empty above what has no date. */
const APART = 1.5;

export interface DatedNode {
  readonly id: string;
  /** ISO date, month or year. */
  readonly began?: string | undefined;
  /** Those of one type share a lane. */
  readonly type?: string;
}

/** Things by their year, in the order in which the years come. */
export function byYear<T extends { readonly year: number }>(items: readonly T[]): Map<number, T[]> {
  const years = new Map<number, T[]>();
  for (const item of items) years.set(item.year, [...(years.get(item.year) ?? []), item]);
  return years;
}

export const yearOf = (began: string): number => Number(began.slice(0, 4));

interface Dated {
  readonly id: string;
  readonly began: string;
  readonly year: number;
  readonly lane: string;
}

/** Places by year, each type in a lane of its own; within a year by date, then by id. */
export function timelineOf(nodes: readonly DatedNode[]): Record<string, Point> {
  const dated = nodes
    .flatMap(({ id, began, type = '' }) =>
      began === undefined ? [] : [{ id, began, year: yearOf(began), lane: type }],
    )
    .sort((a, b) => (a.began < b.began ? -1 : a.began > b.began ? 1 : a.id < b.id ? -1 : 1));
  const years = byYear(dated);
  const { tops, bottom } = lanesOf(years);
  const places: Record<string, Point> = {};
  let x = 0;
  let before: number | null = null;
  for (const [column, [year, members]] of [...years].entries()) {
    if (before !== null) x += ACROSS + PER_YEAR * Math.min(LONGEST_GAP, year - before - 1);
    // Every other year half a row lower, so that ties along a lane do not run through what stands between.
    const lower = (column % 2) * (DOWN / 2);
    let right = 0;
    for (const [lane, those] of lanesIn(members)) {
      for (const [index, { id }] of those.entries()) {
        const along = Math.floor(index / TALLEST);
        right = Math.max(right, along);
        places[id] = { x: x + along * ACROSS, y: (tops.get(lane) ?? 0) + (index % TALLEST) * DOWN + lower };
      }
    }
    x += right * ACROSS;
    before = year;
  }
  const aside = nodes.filter(({ began }) => began === undefined).map(({ id }) => id);
  const across = Math.max(6, Math.floor(x / ACROSS) + 1, Math.ceil(Math.sqrt(aside.length * 2)));
  const top = dated.length === 0 ? 0 : bottom + DOWN * APART;
  for (const [index, id] of aside.entries())
    places[id] = { x: (index % across) * ACROSS, y: top + Math.floor(index / across) * DOWN };
  return places;
}

function lanesIn(members: readonly Dated[]): Map<string, Dated[]> {
  const lanes = new Map<string, Dated[]>();
  for (const each of members) lanes.set(each.lane, [...(lanes.get(each.lane) ?? []), each]);
  return lanes;
}

/** Where each lane begins, as tall as its fullest year wants it, and where the last ends. */
function lanesOf(years: ReadonlyMap<number, readonly Dated[]>): {
  tops: Map<string, number>;
  bottom: number;
} {
  const rows = new Map<string, number>();
  for (const members of years.values())
    for (const [lane, those] of lanesIn(members))
      rows.set(lane, Math.max(rows.get(lane) ?? 0, Math.min(TALLEST, those.length)));
  const tops = new Map<string, number>();
  let bottom = 0;
  for (const [lane, tall] of [...rows].sort(([a], [b]) => (a < b ? -1 : 1))) {
    tops.set(lane, bottom);
    bottom += (tall + 0.5) * DOWN;
  }
  return { tops, bottom };
}

export const timeline: Layout = {
  id: 'timeline',
  ...text.layouts.timeline,
  arrange({ cy, fixed }) {
    const { entities } = useKith.getState().known;
    const nodes = cy
      .nodes()
      .map((node) => ({ id: node.id(), type: String(node.data('type')), name: String(node.data('name')) }))
      .sort((a, b) => (a.type < b.type ? -1 : a.type > b.type ? 1 : a.name < b.name ? -1 : 1))
      .map(({ id, type }) => ({ id, type, began: entities[id]?.began }));
    const places = timelineOf(nodes);
    for (const id of fixed) delete places[id];
    return places;
  },
};
