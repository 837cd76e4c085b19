/** The badge "N more" at a node: its text, its picture for Cytoscape, and where it can be hit. Pure. */
import type { Point } from '../state/canvas.ts';

export const BADGE_HEIGHT = 16;

export function badgeText(more: number): string {
  if (more <= 0) return '';
  if (more < 1000) return `+${more}`;
  return `+${Math.floor(more / 1000)}k`;
}

/** Room for the pin before the number. */
const PIN_WIDTH = 11;

export function badgeWidth(more: number, pinned = false): number {
  return 8 + badgeText(more).length * 6.4 + (pinned ? PIN_WIDTH : 0);
}

/** Centre of the badge of a node at `position`. */
export function badgeCentre(position: Point, size: number, more: number, pinned = false): Point {
  return { x: position.x + size / 2 + badgeWidth(more, pinned) / 2 - 7, y: position.y - size / 2 - 1 };
}

export function hitsBadge(
  point: Point,
  position: Point,
  size: number,
  more: number,
  pinned = false,
): boolean {
  if (more <= 0) return false;
  const centre = badgeCentre(position, size, more, pinned);
  return (
    Math.abs(point.x - centre.x) <= badgeWidth(more, pinned) / 2 + 3 &&
    Math.abs(point.y - centre.y) <= BADGE_HEIGHT / 2 + 3
  );
}

/** A picture of the badge as a data address; the colours are our own tokens, the text a number. */
export function badgeImage(more: number, pinned: boolean, fill: string, line: string, ink: string): string {
  const width = badgeWidth(more, pinned);
  const middle = pinned ? (width + PIN_WIDTH) / 2 - 1 : width / 2;
  const pin = pinned
    ? `<path d="M6.6 3.4h5.6l-.9 3.4 1.7 2.2H5.8l1.7-2.2zM9.4 9v3.6" fill="${ink}" stroke="${ink}" stroke-linejoin="round"/>`
    : '';
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width * 3}" height="${BADGE_HEIGHT * 3}" viewBox="0 0 ${width} ${BADGE_HEIGHT}">` +
    `<rect x=".75" y=".75" width="${width - 1.5}" height="${BADGE_HEIGHT - 1.5}" rx="${BADGE_HEIGHT / 2 - 0.75}" fill="${fill}" stroke="${line}"/>${pin}` +
    `<text x="${middle}" y="11.6" text-anchor="middle" font-family="system-ui,sans-serif" font-size="10" font-weight="600" fill="${ink}">${badgeText(more)}</text></svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}
