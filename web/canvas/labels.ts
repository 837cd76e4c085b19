/**
 * Which labels are written, and how large: from afar only the important ones, enlarged so that they can be
 * read, and none over another. Greedy, the most important first, on a grid. Pure.
 */

export interface LabelCandidate {
  readonly id: string;
  /** Where its node stands, and the node's diameter; in units of the graph. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly name: string;
  /** More is more important. */
  readonly rank: number;
}

/** How many times larger than usual each label is written; those that are not here are left out. */
export type Labelling = ReadonlyMap<string, number>;

const FONT = 12.5;
const WIDTH = 118;
const CHARACTER = 6.6;
const LINE = 15;
/** Below this many pixels a label is enlarged. */
const READABLE = 9.5;
/** And below this many it is not worth writing. */
const LEGIBLE = 6;
const SCALES = [1, 1.4, 2, 2.8, 4, 5.6, 8, 11, 16, 22];
/** Up to so many entities, no label is written over one. */
const NODES_KEPT_CLEAR = 300;
/** Width of the grid's cells, in usual labels. */
const CELL = 160;

/** A stretch of the canvas, in units of the graph. */
export interface Box {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export const meets = (a: Box, b: Box): boolean => a.x1 < b.x2 && a.x2 > b.x1 && a.y1 < b.y2 && a.y2 > b.y1;

/** The least enlargement at which labels can be read at this zoom. */
export function labelScale(zoom: number): number {
  return SCALES.find((scale) => FONT * scale * zoom >= READABLE) ?? SCALES.at(-1) ?? 1;
}

/** About where a name is written, at a scale. */
export function labelBox(
  { x, y, size, name }: Pick<LabelCandidate, 'x' | 'y' | 'size' | 'name'>,
  scale: number,
): Box {
  const length = name.length * CHARACTER;
  const width = Math.min(WIDTH, length) * scale;
  const lines = Math.min(4, Math.ceil(length / WIDTH));
  const top = y + size / 2 + 3 * scale;
  return { x1: x - width / 2, x2: x + width / 2, y1: top, y2: top + lines * LINE * scale };
}

function nodeBox({ x, y, size }: LabelCandidate): Box {
  const half = size * 0.4;
  return { x1: x - half, x2: x + half, y1: y - half, y2: y + half };
}

class Grid {
  readonly #cells = new Map<string, Box[]>();
  readonly #width: number;

  constructor(width: number) {
    this.#width = width;
  }

  *#keys(box: Box): Generator<string> {
    const cell = (value: number): number => Math.floor(value / this.#width);
    for (let x = cell(box.x1); x <= cell(box.x2); x++)
      for (let y = cell(box.y1); y <= cell(box.y2); y++) yield `${x} ${y}`;
  }

  free(box: Box): boolean {
    for (const key of this.#keys(box)) {
      if (this.#cells.get(key)?.some((other) => meets(box, other))) return false;
    }
    return true;
  }

  add(box: Box): void {
    for (const key of this.#keys(box)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(box);
      else this.#cells.set(key, [box]);
    }
  }
}

/**
 * The important labels are enlarged as far as this zoom asks for; what still has room is written as usual.
 * @param zoom pixels a unit of the graph
 */
export function chooseLabels(candidates: readonly LabelCandidate[], zoom: number): Labelling {
  const scale = labelScale(zoom);
  const grid = new Grid(CELL * scale);
  const chosen = new Map<string, number>();
  const order = [...candidates].sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
  const sizes = scale > 1 && FONT * zoom >= LEGIBLE ? [scale, 1] : [scale];
  // On a small canvas labels stay off the nodes too; on a large one there would be room for none.
  if (candidates.length <= NODES_KEPT_CLEAR) for (const candidate of candidates) grid.add(nodeBox(candidate));
  for (const size of sizes) {
    for (const candidate of order) {
      if (chosen.has(candidate.id)) continue;
      const box = labelBox(candidate, size);
      if (!grid.free(box)) continue;
      grid.add(box);
      chosen.set(candidate.id, size);
    }
  }
  return chosen;
}
