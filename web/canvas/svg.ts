/**
 * Writes the canvas as SVG from plain positions and looks: shapes, lines and text only; no script, no
 * foreignObject, no outer reference (ATTACKS 31). Pure.
 */

import type { YearMark } from '../layouts/timelineAxis.ts';
import type { Point } from '../state/canvas.ts';
import { shapePath } from './shapes.ts';

export interface PictureNode extends Point {
  readonly size: number;
  readonly shape: string;
  readonly fill: string;
  readonly label: string;
}

export interface PictureEdge {
  readonly from: Point;
  readonly to: Point;
  /** Where a bent line is drawn to. */
  readonly control?: Point;
  readonly middle: Point;
  readonly label: string;
  readonly colour: string;
  readonly width: number;
  readonly dashed: boolean;
  readonly arrow: { readonly start: boolean; readonly end: boolean };
}

export interface Picture {
  readonly title: string;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly background: string;
  readonly text: string;
  readonly muted: string;
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  /** The years of a timeline, and how far down its lines go. */
  readonly axis?: { readonly years: readonly YearMark[]; readonly bottom: number };
}

const FONT = 'system-ui, -apple-system, Segoe UI, Roboto, Noto Sans, Arial, sans-serif';
const LABEL_SIZE = 12.5;
const LABEL_CHARACTERS = 18;

/** Text for XML: markup escaped, characters that XML 1.0 does not allow left out. */
export function escapeXml(value: string): string {
  return value
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}

function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Words put into lines of about `width` characters. */
export function wrapWords(label: string, width = LABEL_CHARACTERS): string[] {
  const lines: string[] = [];
  for (const word of label.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function arrowHead(tip: Point, from: Point, colour: string): string {
  const angle = Math.atan2(tip.y - from.y, tip.x - from.x);
  const corner = (turn: number): string =>
    `${n(tip.x - 8 * Math.cos(angle + turn))} ${n(tip.y - 8 * Math.sin(angle + turn))}`;
  return `<path d="M${n(tip.x)} ${n(tip.y)}L${corner(0.42)}L${corner(-0.42)}Z" fill="${escapeXml(colour)}"/>`;
}

function edgeMarkup(edge: PictureEdge, picture: Picture): string {
  const { from, to, control, middle } = edge;
  const line = control ? `Q${n(control.x)} ${n(control.y)} ${n(to.x)} ${n(to.y)}` : `L${n(to.x)} ${n(to.y)}`;
  const dash = edge.dashed ? ' stroke-dasharray="5 4"' : '';
  const colour = escapeXml(edge.colour);
  let markup = `<path d="M${n(from.x)} ${n(from.y)}${line}" fill="none" stroke="${colour}" stroke-width="${n(edge.width)}"${dash}/>`;
  if (edge.arrow.end) markup += arrowHead(to, control ?? from, edge.colour);
  if (edge.arrow.start) markup += arrowHead(from, control ?? to, edge.colour);
  if (edge.label !== '') {
    let angle = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
    if (angle > 90) angle -= 180;
    if (angle < -90) angle += 180;
    markup +=
      `<text transform="translate(${n(middle.x)} ${n(middle.y)}) rotate(${n(angle)})" y="3.5" text-anchor="middle" font-size="10.5" fill="${escapeXml(picture.muted)}"` +
      ` stroke="${escapeXml(picture.background)}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${escapeXml(edge.label)}</text>`;
  }
  return markup;
}

function nodeMarkup(node: PictureNode, picture: Picture): string {
  const shape = `<path d="${shapePath(node.shape, node.x, node.y, node.size)}" fill="${escapeXml(node.fill)}" stroke="${escapeXml(picture.background)}" stroke-width="2" stroke-linejoin="round" paint-order="stroke"/>`;
  const top = node.y + node.size / 2 + 5 + LABEL_SIZE * 0.82;
  const lines = wrapWords(node.label).map(
    (line, index) =>
      `<tspan x="${n(node.x)}" y="${n(top + index * LABEL_SIZE * 1.15)}">${escapeXml(line)}</tspan>`,
  );
  const label = `<text text-anchor="middle" font-size="${LABEL_SIZE}" font-weight="500" fill="${escapeXml(picture.text)}" stroke="${escapeXml(picture.background)}" stroke-width="5" stroke-linejoin="round" paint-order="stroke">${lines.join('')}</text>`;
  return `<g>${shape}${label}</g>`;
}

/** Room above a picture for the years of its timeline. */
export const AXIS = 40;

/** The picture of a timeline, with its years above it. */
export function withAxis(picture: Picture, axis: NonNullable<Picture['axis']>): Picture {
  const { box } = picture;
  return { ...picture, axis, box: { ...box, y: box.y - AXIS, height: box.height + AXIS } };
}

function axisMarkup({ axis, box, muted }: Picture): string {
  if (!axis) return '';
  const marks = axis.years.map(
    ({ year, x }) =>
      `<path d="M${n(x)} ${n(box.y + 28)}V${n(axis.bottom)}" stroke-dasharray="3 4"/>` +
      `<text x="${n(x)}" y="${n(box.y + 20)}" text-anchor="middle" font-size="12" stroke="none" fill="${escapeXml(muted)}">${year}</text>`,
  );
  return `<g fill="none" stroke="${escapeXml(muted)}" stroke-opacity="0.5">${marks.join('')}</g>`;
}

export function writeSvg(picture: Picture): string {
  const { x, y, width, height } = picture.box;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${n(x)} ${n(y)} ${n(width)} ${n(height)}" width="${n(width)}" height="${n(height)}" font-family="${FONT}" role="img">`,
    `<title>${escapeXml(picture.title)}</title>`,
    `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${escapeXml(picture.background)}"/>`,
    axisMarkup(picture),
    `<g>${picture.edges.map((edge) => edgeMarkup(edge, picture)).join('')}</g>`,
    `<g>${picture.nodes.map((node) => nodeMarkup(node, picture)).join('')}</g>`,
    '</svg>\n',
  ]
    .filter((part) => part !== '')
    .join('\n');
}
