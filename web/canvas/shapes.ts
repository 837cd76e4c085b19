/** Node shapes as outlines: which ones a type may have, and their corners for the legend and the SVG. */
import type cytoscape from 'cytoscape';

type Corner = readonly [x: number, y: number];

/** Corners on a regular polygon within the square from -1 to 1, the first at the top, stretched to fill it. */
function regular(corners: number, turn = 0): Corner[] {
  const points = Array.from({ length: corners }, (_, index): Corner => {
    const angle = ((index + turn) / corners) * 2 * Math.PI - Math.PI / 2;
    return [Math.cos(angle), Math.sin(angle)];
  });
  const widest = Math.max(...points.map(([x]) => Math.abs(x)));
  const top = Math.min(...points.map(([, y]) => y));
  const bottom = Math.max(...points.map(([, y]) => y));
  return points.map(([x, y]) => [x / widest, ((y - top) / (bottom - top)) * 2 - 1]);
}

function star(): Corner[] {
  return Array.from({ length: 10 }, (_, index): Corner => {
    const radius = index % 2 === 0 ? 1 : 0.45;
    const angle = (index / 10) * 2 * Math.PI - Math.PI / 2;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}

/** Outline of each shape; `null` is a circle. The names are Cytoscape's. */
const OUTLINES = {
  ellipse: null,
  'round-rectangle': [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  'cut-rectangle': [
    [-0.5, -0.95],
    [0.5, -0.95],
    [0.95, -0.5],
    [0.95, 0.5],
    [0.5, 0.95],
    [-0.5, 0.95],
    [-0.95, 0.5],
    [-0.95, -0.5],
  ],
  triangle: regular(3),
  'round-triangle': regular(3),
  diamond: regular(4),
  'round-diamond': regular(4),
  pentagon: regular(5),
  'round-pentagon': regular(5),
  hexagon: regular(6, 0.5),
  'round-hexagon': regular(6, 0.5),
  octagon: regular(8, 0.5),
  'round-octagon': regular(8, 0.5),
  tag: [
    [-1, -0.85],
    [0.35, -0.85],
    [1, 0],
    [0.35, 0.85],
    [-1, 0.85],
  ],
  'round-tag': [
    [-1, -0.85],
    [0.35, -0.85],
    [1, 0],
    [0.35, 0.85],
    [-1, 0.85],
  ],
  star: star(),
} satisfies Record<string, readonly Corner[] | null>;

export type ShapeName = keyof typeof OUTLINES & cytoscape.Css.NodeShape;

/** `name` when it is a shape that we draw, else a circle. */
export function safeShape(name: string | undefined): ShapeName {
  return name !== undefined && Object.hasOwn(OUTLINES, name) ? (name as ShapeName) : 'ellipse';
}

/** SVG path of a shape around (x, y), `size` wide. */
export function shapePath(name: string | undefined, x: number, y: number, size: number): string {
  const half = size / 2;
  const outline = OUTLINES[safeShape(name)];
  const at = (value: number): string => String(Math.round(value * 100) / 100);
  if (outline === null) {
    return `M${at(x - half)} ${at(y)}a${at(half)} ${at(half)} 0 1 0 ${at(size)} 0a${at(half)} ${at(half)} 0 1 0 ${at(-size)} 0Z`;
  }
  if (safeShape(name) === 'round-rectangle') {
    const corner = half * 0.35;
    const side = size * 0.94 - 2 * corner;
    const arc = (dx: number, dy: number): string => `a${at(corner)} ${at(corner)} 0 0 1 ${at(dx)} ${at(dy)}`;
    return (
      `M${at(x - side / 2)} ${at(y - half * 0.94)}h${at(side)}${arc(corner, corner)}v${at(side)}${arc(-corner, corner)}` +
      `h${at(-side)}${arc(-corner, -corner)}v${at(-side)}${arc(corner, -corner)}Z`
    );
  }
  return `M${outline.map(([dx = 0, dy = 0]) => `${at(x + dx * half)} ${at(y + dy * half)}`).join('L')}Z`;
}
