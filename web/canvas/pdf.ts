/**
 * Writes the canvas as a PDF of one A4 page, as vectors, from the same plain picture as the SVG. Labels are
 * text that can be found and copied; one that the PDF's own Helvetica cannot write (another script) is drawn
 * by the browser and set as an image. Loaded with pdf-lib when it is used.
 */
import {
  type Color,
  degrees,
  LineJoinStyle,
  PDFDocument,
  type PDFFont,
  type PDFImage,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  rgb,
  StandardFonts,
  setLineJoin,
  setLineWidth,
  setStrokingRgbColor,
  setTextRenderingMode,
  TextRenderingMode,
} from 'pdf-lib';
import type { Point } from '../state/canvas.ts';
import { shapePath } from './shapes.ts';
import { type Picture, type PictureEdge, type PictureNode, wrapWords } from './svg.ts';

/** Short and long side of A4, and its margin, in points. */
const A4 = { short: 595.28, long: 841.89, margin: 28 };
/** A small canvas is not blown up to fill the page. */
const LARGEST_SCALE = 1;
const LABEL = { size: 12.5, leading: 14.4, halo: 4 };
const EDGE_LABEL = { size: 10.5, halo: 3.5 };

/** A text as a picture, for scripts that Helvetica lacks. */
export interface Lettering {
  readonly png: Uint8Array;
  /** In units of the picture. */
  readonly width: number;
  readonly height: number;
}

/** Draws a line of text with a halo; without it such labels show `?` for what cannot be written. */
export type DrawLetters = (
  text: string,
  style: { size: number; colour: string; halo: string; bold: boolean },
) => Promise<Lettering>;

/** `#rrggbb` or `rgb(r, g, b)`; anything else is grey. */
export function colourOf(css: string): Color {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(css.trim());
  if (hex) {
    const [r, g, b] = hex.slice(1).map((part) => Number.parseInt(part, 16) / 255);
    return rgb(r ?? 0, g ?? 0, b ?? 0);
  }
  const [r = 128, g = 128, b = 128] = (/^rgba?\(/.test(css) ? (css.match(/[\d.]+/g) ?? []) : []).map(Number);
  const part = (value: number): number => Math.min(255, Math.max(0, value)) / 255;
  return rgb(part(r), part(g), part(b));
}

interface Sheet {
  readonly page: PDFPage;
  readonly picture: Picture;
  /** Points of the page for one unit of the picture. */
  readonly scale: number;
  /** Where a point of the picture lies on the page. */
  at(point: Point): Point;
  readonly fonts: { readonly plain: PDFFont; readonly bold: PDFFont };
  image(text: string, style: TextStyle): Promise<(PDFImageOf & { image: PDFImage }) | null>;
}

interface PDFImageOf {
  readonly width: number;
  readonly height: number;
}

interface TextStyle {
  readonly size: number;
  readonly halo: number;
  readonly colour: string;
  readonly bold: boolean;
}

/** @returns the bytes of the file; the same picture gives the same bytes */
export async function writePdf(picture: Picture, letters?: DrawLetters): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle(picture.title);
  document.setCreator('kith');
  const { x, y, width, height } = picture.box;
  const [across, down] = width >= height ? [A4.long, A4.short] : [A4.short, A4.long];
  const room = { across: across - 2 * A4.margin, down: down - 2 * A4.margin };
  const scale = Math.min(LARGEST_SCALE, room.across / Math.max(1, width), room.down / Math.max(1, height));
  const page = document.addPage([across, down]);
  const left = (across - width * scale) / 2;
  const top = down - (down - height * scale) / 2;
  const drawn = new Map<string, Promise<(Lettering & { image: PDFImage }) | null>>();
  const sheet: Sheet = {
    page,
    picture,
    scale,
    at: (point) => ({ x: left + (point.x - x) * scale, y: top - (point.y - y) * scale }),
    fonts: {
      plain: await document.embedFont(StandardFonts.Helvetica),
      bold: await document.embedFont(StandardFonts.HelveticaBold),
    },
    image(text, { size, colour, bold }) {
      const key = `${size} ${bold} ${text}`;
      const there = drawn.get(key);
      if (there) return there;
      const making = (async () => {
        if (!letters) return null;
        const lettering = await letters(text, { size, colour, halo: picture.background, bold });
        return { ...lettering, image: await document.embedPng(lettering.png) };
      })();
      drawn.set(key, making);
      return making;
    },
  };
  page.drawRectangle({ x: 0, y: 0, width: across, height: down, color: colourOf(picture.background) });
  await drawAxis(sheet);
  for (const edge of picture.edges) drawEdge(sheet, edge);
  for (const node of picture.nodes) drawShape(sheet, node);
  for (const edge of picture.edges) await drawEdgeLabel(sheet, edge);
  for (const node of picture.nodes) await drawNodeLabel(sheet, node);
  return document.save();
}

function drawPath(
  { page, at, scale }: Sheet,
  path: string,
  style: Parameters<PDFPage['drawSvgPath']>[1],
): void {
  page.drawSvgPath(path, { ...at({ x: 0, y: 0 }), scale, ...style });
}

function drawEdge(sheet: Sheet, { from, to, control, colour, width, dashed, arrow }: PictureEdge): void {
  const end = control ? `Q${control.x} ${control.y} ${to.x} ${to.y}` : `L${to.x} ${to.y}`;
  drawPath(sheet, `M${from.x} ${from.y}${end}`, {
    borderColor: colourOf(colour),
    borderWidth: width,
    ...(dashed ? { borderDashArray: [5, 4] } : {}),
  });
  if (arrow.end) drawArrow(sheet, to, control ?? from, colour);
  if (arrow.start) drawArrow(sheet, from, control ?? to, colour);
}

async function drawAxis(sheet: Sheet): Promise<void> {
  const { axis, box, muted } = sheet.picture;
  for (const { year, x } of axis?.years ?? []) {
    drawPath(sheet, `M${x} ${box.y + 28}L${x} ${axis?.bottom ?? 0}`, {
      borderColor: colourOf(muted),
      borderWidth: 0.5,
      borderDashArray: [3, 4],
    });
    await drawText(sheet, String(year), { x, y: box.y + 16 }, 0, {
      ...EDGE_LABEL,
      colour: muted,
      bold: false,
    });
  }
}

function drawArrow(sheet: Sheet, tip: Point, from: Point, colour: string): void {
  const angle = Math.atan2(tip.y - from.y, tip.x - from.x);
  const corner = (turn: number): string =>
    `${tip.x - 8 * Math.cos(angle + turn)} ${tip.y - 8 * Math.sin(angle + turn)}`;
  drawPath(sheet, `M${tip.x} ${tip.y}L${corner(0.42)}L${corner(-0.42)}Z`, { color: colourOf(colour) });
}

function drawShape(sheet: Sheet, { shape, x, y, size, fill }: PictureNode): void {
  drawPath(sheet, shapePath(shape, x, y, size), {
    color: colourOf(fill),
    borderColor: colourOf(sheet.picture.background),
    borderWidth: 1.5,
  });
}

async function drawEdgeLabel(sheet: Sheet, { from, to, middle, label }: PictureEdge): Promise<void> {
  if (label === '') return;
  let turn = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  if (turn > 90) turn -= 180;
  if (turn < -90) turn += 180;
  // Upwards is positive in a PDF.
  const style = { ...EDGE_LABEL, colour: sheet.picture.muted, bold: false };
  await drawText(sheet, label, middle, -turn, style);
}

async function drawNodeLabel(sheet: Sheet, { x, y, size, label }: PictureNode): Promise<void> {
  const top = y + size / 2 + 5 + LABEL.size * 0.5;
  const style = { ...LABEL, colour: sheet.picture.text, bold: true };
  for (const [line, words] of wrapWords(label).entries())
    await drawText(sheet, words, { x, y: top + line * LABEL.leading }, 0, style);
}

/** Text centred on a point of the picture, turned around it. */
async function drawText(
  sheet: Sheet,
  text: string,
  middle: Point,
  turn: number,
  style: TextStyle,
): Promise<void> {
  const { page, scale, fonts } = sheet;
  const font = style.bold ? fonts.bold : fonts.plain;
  const known = new Set(font.getCharacterSet());
  const writable = [...text].every((character) => known.has(character.codePointAt(0) ?? 0));
  const drawn = writable ? null : await sheet.image(text, style);
  const centre = sheet.at(middle);
  const radians = (turn * Math.PI) / 180;
  /** The corner from which a box of this size is centred, when it is turned too. */
  const corner = (width: number, height: number): Point => ({
    x: centre.x - (width / 2) * Math.cos(radians) + (height / 2) * Math.sin(radians),
    y: centre.y - (width / 2) * Math.sin(radians) - (height / 2) * Math.cos(radians),
  });
  if (drawn) {
    const size = { width: drawn.width * scale, height: drawn.height * scale };
    page.drawImage(drawn.image, { ...corner(size.width, size.height), ...size, rotate: degrees(turn) });
    return;
  }
  const words = writable
    ? text
    : [...text].map((character) => (known.has(character.codePointAt(0) ?? 0) ? character : '?')).join('');
  const size = style.size * scale;
  const options = {
    ...corner(font.widthOfTextAtSize(words, size), size * 0.72),
    size,
    font,
    rotate: degrees(turn),
    color: colourOf(style.colour),
  };
  const halo = colourOf(sheet.picture.background) as { red: number; green: number; blue: number };
  page.pushOperators(
    pushGraphicsState(),
    setTextRenderingMode(TextRenderingMode.Outline),
    setLineJoin(LineJoinStyle.Round),
    setLineWidth(style.halo * scale),
    setStrokingRgbColor(halo.red, halo.green, halo.blue),
  );
  page.drawText(words, options);
  page.pushOperators(popGraphicsState());
  page.drawText(words, options);
}
