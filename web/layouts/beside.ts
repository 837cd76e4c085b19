/**
 * Places for newcomers when everything else stays: each goes to the best free spot near what it is tied to,
 * off other boxes and off other lines. Pure and deterministic; greedy, one newcomer after the other.
 */
import type { Point, Tie } from '../state/canvas.ts';

/** A node with its label: where it stands, and the box around both, relative to that. */
export interface Footprint {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const REACHES = [120, 150, 185, 225, 270, 320, 380, 450];
const ANGLES = 28;
const GAP = 14;
/** What each fault costs, against a step of one further out. */
const COST = { overlap: 4_000, onLine: 700, crossing: 160, underLine: 500, narrow: 220 };
/** Lines from one node nearer to each other than this angle (10°) hide each other's readings. */
const NARROW = Math.PI / 18;

interface Segment {
  readonly a: Point;
  readonly b: Point;
}

function overlaps(spot: Point, mine: Footprint, other: Footprint): boolean {
  return (
    spot.x - mine.left - GAP < other.x + other.right &&
    spot.x + mine.right + GAP > other.x - other.left &&
    spot.y - mine.top - GAP < other.y + other.bottom &&
    spot.y + mine.bottom + GAP > other.y - other.top
  );
}

/** Distance of a point from a segment. */
function distance({ x, y }: Point, { a, b }: Segment): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / square));
  return Math.hypot(x - a.x - along * dx, y - a.y - along * dy);
}

const side = (p: Point, q: Point, r: Point): number => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);

function cross(s: Segment, t: Segment): boolean {
  return side(s.a, s.b, t.a) * side(s.a, s.b, t.b) < 0 && side(t.a, t.b, s.a) * side(t.a, t.b, s.b) < 0;
}

/** Whether a line from `anchor` to `spot` would run close beside one that starts at the same node. */
function narrow(anchor: Point, spot: Point, line: Segment): boolean {
  const at = (point: Point): boolean => point.x === anchor.x && point.y === anchor.y;
  const end = at(line.a) ? line.b : at(line.b) ? line.a : null;
  if (!end) return false;
  const turn = Math.abs(
    Math.atan2(spot.y - anchor.y, spot.x - anchor.x) - Math.atan2(end.y - anchor.y, end.x - anchor.x),
  );
  return Math.min(turn, 2 * Math.PI - turn) < NARROW;
}

function middle(points: readonly Point[]): Point {
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

/** The middle of a node with its label, which is what lines should stay clear of. */
function heart(node: Footprint, at: Point): Point {
  return { x: at.x, y: at.y + (node.bottom - node.top) / 2 };
}

export function placeBeside(
  newcomers: readonly Footprint[],
  standing: readonly Footprint[],
  ties: readonly Tie[],
): Record<string, Point> {
  const placed = new Map(standing.map((node) => [node.id, node]));
  const lines: Segment[] = [];
  for (const { from, to } of ties) {
    const a = placed.get(from);
    const b = placed.get(to);
    if (a && b && a !== b) lines.push({ a, b });
  }
  const friends = new Map<string, string[]>();
  for (const { from, to } of ties) {
    if (from === to) continue;
    friends.set(from, [...(friends.get(from) ?? []), to]);
    friends.set(to, [...(friends.get(to) ?? []), from]);
  }
  const known = (id: string): Footprint[] =>
    [...new Set(friends.get(id) ?? [])]
      .map((other) => placed.get(other))
      .filter((node) => node !== undefined);
  const result: Record<string, Point> = {};
  const waiting = [...newcomers];
  while (waiting.length > 0) {
    // The one with the most ties to what stands goes next; among equals, the first.
    const counts = waiting.map((node) => known(node.id).length);
    const [next] = waiting.splice(counts.indexOf(Math.max(...counts)), 1);
    if (!next) break;
    const anchors = known(next.id);
    const spot = bestSpot(next, anchors, [...placed.values()], lines);
    result[next.id] = spot;
    placed.set(next.id, { ...next, ...spot });
    for (const anchor of anchors) lines.push({ a: anchor, b: spot });
  }
  return result;
}

function bestSpot(
  node: Footprint,
  anchors: readonly Footprint[],
  others: readonly Footprint[],
  lines: readonly Segment[],
): Point {
  const all = others.length > 0 ? middle(others) : { x: 0, y: 0 };
  const home = anchors.length > 0 ? middle(anchors) : all;
  const outward = Math.atan2(home.y - all.y, home.x - all.x);
  const farthest = Math.max(0, ...others.map((other) => Math.hypot(other.x - all.x, other.y - all.y)));
  // What is tied to nothing looks for room anywhere, the nearest to the middle first.
  const reaches =
    anchors.length > 0 ? REACHES : [0.25, 0.4, 0.55, 0.7, 0.85, 1].map((share) => share * (farthest + 300));
  const size = Math.max(node.left + node.right, node.top + node.bottom) / 2;
  let best = home;
  let least = Number.POSITIVE_INFINITY;
  for (const reach of anchors.length > 1 ? [0, 60, ...reaches] : reaches) {
    for (let step = 0; step < ANGLES; step++) {
      const angle = outward + ((step % 2 === 0 ? step : -step - 1) / 2) * ((2 * Math.PI) / ANGLES);
      const spot = {
        x: Math.round(home.x + reach * Math.cos(angle)),
        y: Math.round(home.y + reach * Math.sin(angle)),
      };
      let cost =
        anchors.length > 0
          ? anchors.reduce((sum, a) => sum + Math.hypot(a.x - spot.x, a.y - spot.y), 0) / anchors.length
          : reach;
      for (const other of others) if (overlaps(spot, node, other)) cost += COST.overlap;
      if (cost >= least) continue;
      const core = heart(node, spot);
      for (const line of lines) if (distance(core, line) < size * 0.7 + 6) cost += COST.onLine;
      if (cost >= least) continue;
      for (const anchor of anchors) {
        const mine = { a: anchor, b: spot };
        for (const line of lines) {
          if (cross(mine, line)) cost += COST.crossing;
          if (narrow(anchor, spot, line)) cost += COST.narrow;
        }
        for (const other of others) {
          if (other === anchor) continue;
          const reachOf = Math.max(other.left + other.right, other.top + other.bottom) / 2;
          if (distance(heart(other, other), mine) < reachOf * 0.7) cost += COST.underLine;
        }
      }
      if (cost < least) {
        least = cost;
        best = spot;
      }
    }
  }
  return best;
}
