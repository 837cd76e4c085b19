/** Draws a line of text as a PNG with the browser's own fonts, for what a PDF's standard fonts cannot write. */
import { DRAWN_FONT } from '../theme/ground.ts';
import type { DrawLetters } from './pdf.ts';

/** Pixels for one unit of the picture: sharp on paper. */
const SHARPNESS = 4;

export const drawLetters: DrawLetters = async (text, { size, colour, halo, bold }) => {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no drawing context');
  const font = `${bold ? 600 : 400} ${size * SHARPNESS}px ${DRAWN_FONT}`;
  context.font = font;
  const edge = 3 * SHARPNESS;
  canvas.width = Math.ceil(context.measureText(text).width + 2 * edge);
  canvas.height = Math.ceil(size * 1.4 * SHARPNESS + 2 * edge);
  // A change of size forgets the font.
  context.font = font;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = edge;
  context.strokeStyle = halo;
  context.fillStyle = colour;
  const middle = [canvas.width / 2, canvas.height / 2] as const;
  context.strokeText(text, ...middle);
  context.fillText(text, ...middle);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('no picture');
  return {
    png: new Uint8Array(await blob.arrayBuffer()),
    width: canvas.width / SHARPNESS,
    height: canvas.height / SHARPNESS,
  };
};
