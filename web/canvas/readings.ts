/**
 * Where along its line each reading is written, so that it is under no node, no name and no other reading;
 * one that finds no room is left out until its line is looked at. Greedy: what is shown first, and of that the weightiest. Pure.
 */
import type { Point } from '../state/canvas.ts';
import { type Box, meets } from './labels.ts';

export interface ReadingCandidate {
  readonly id: string;
  readonly text: string;
  /** Where the line leaves the one node and meets the other, and what it bends to, if it does. */
  readonly from: Point;
  readonly to: Point;
  readonly control?: Point;
  /** Whether it is written now, or only when its line is looked at. */
  readonly shown: boolean;
  /** Those with more choose their place first. */
  readonly weight: number;
}

export interface Reading {
  /** How far it is moved from the middle of its line. */
  readonly x: number;
  readonly y: number;
  /** How many times larger than usual it is written. */
  readonly scale: number;
  /** Whether it lies on something wherever it is put. */
  readonly covered: boolean;
}

const FONT = 10.5;
/** Of the font's size: how wide a character is on average, and how high a line with its ground. */
const CHARACTER = 0.54;
const LINE = 1.35;
/** Longer readings are cut off. */
const WIDEST = 120;
/** An arrow's head and a little air stay free at both ends. */
const END = 9;
/** Shares of the line away from its middle, the nearest first. */
const SHIFTS = [0, 0.07, 0.14, 0.21, 0.28, 0.35].flatMap((by) => (by === 0 ? [0] : [by, -by]));
/** Below this many pixels a reading is enlarged, and below that many it is not worth writing. */
const READABLE = 7;
const LEGIBLE = 6;
const SCALES = [1, 1.2, 1.4, 1.7, 2];

/** A point of the line at a share of its way. */
function along({ from, to, control }: ReadingCandidate, share: number): Point {
  if (!control) return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
  const rest = 1 - share;
  const at = (a: number, b: number, c: number): number =>
    rest * rest * a + 2 * rest * share * b + share * share * c;
  return { x: at(from.x, control.x, to.x), y: at(from.y, control.y, to.y) };
}

/** The writing, which leans as its line does, as a row of squares. */
function squares(candidate: ReadingCandidate, middle: Point, scale: number): Box[] {
  const { from, to } = candidate;
  const { width, height } = extent(candidate.text, scale);
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [across, down] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const steps = Math.max(1, Math.ceil(width / height));
  const half = height / 2;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const aside = (step / steps - 0.5) * Math.max(0, width - height);
    const [x, y] = [middle.x + across * aside, middle.y + down * aside];
    return { x1: x - half, y1: y - half, x2: x + half, y2: y + half };
  });
}

function extent(text: string, scale: number): { width: number; height: number } {
  return {
    width: (Math.min(WIDEST, text.length * FONT * CHARACTER) + 4) * scale,
    height: FONT * LINE * scale,
  };
}

function around(areas: readonly Box[]): Box {
  return {
    x1: Math.min(...areas.map(({ x1 }) => x1)),
    y1: Math.min(...areas.map(({ y1 }) => y1)),
    x2: Math.max(...areas.map(({ x2 }) => x2)),
    y2: Math.max(...areas.map(({ y2 }) => y2)),
  };
}

/** Enlargements worth trying at this zoom, the largest first; none where nothing could be read. */
export function readingScales(zoom: number): readonly number[] {
  const pixels = FONT * zoom;
  const wanted = SCALES.find((scale) => pixels * scale >= READABLE) ?? SCALES.at(-1) ?? 1;
  return SCALES.filter((scale) => scale <= wanted && scale * pixels >= LEGIBLE).reverse();
}

/**
 * @param taken what no reading may lie on: nodes, their badges and names
 * @param zoom pixels a unit of the graph
 */
export function placeReadings(
  candidates: readonly ReadingCandidate[],
  taken: readonly Box[],
  zoom: number,
): ReadonlyMap<string, Reading> {
  const scales = readingScales(zoom);
  const written: Box[] = [];
  const placed = new Map<string, Reading>();
  const order = [...candidates].sort(
    (a, b) => Number(b.shown) - Number(a.shown) || b.weight - a.weight || (a.id < b.id ? -1 : 1),
  );
  for (const candidate of order) {
    const spot = spotFor(candidate, taken, written, scales);
    placed.set(candidate.id, spot.reading);
    // What is not written now gets out of nobody's way.
    if (candidate.shown && !spot.reading.covered) written.push(...spot.areas);
  }
  return placed;
}

function spotFor(
  candidate: ReadingCandidate,
  taken: readonly Box[],
  written: readonly Box[],
  scales: readonly number[],
): { reading: Reading; areas: readonly Box[] } {
  const { from, to, text } = candidate;
  const middle = along(candidate, 0.5);
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  for (const scale of scales) {
    const { width } = extent(text, scale);
    const room = (length - width) / 2 - END;
    const spots = SHIFTS.filter((shift) => Math.abs(shift) * length <= room).map((shift) => {
      const at = along(candidate, 0.5 + shift);
      return { at, areas: squares(candidate, at, scale) };
    });
    if (spots.length === 0) continue;
    const reach = around(spots.flatMap(({ areas }) => areas));
    const near = [...taken, ...written].filter((area) => meets(area, reach));
    const free = spots.find(({ areas }) => !areas.some((area) => near.some((other) => meets(area, other))));
    if (!free) continue;
    const { at, areas } = free;
    const [x, y] = [Math.round(at.x - middle.x), Math.round(at.y - middle.y)];
    return { reading: { x, y, scale, covered: false }, areas };
  }
  return { reading: { x: 0, y: 0, scale: 1, covered: true }, areas: [] };
}
