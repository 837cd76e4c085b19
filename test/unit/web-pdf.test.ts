/** The canvas as PDF: one page of vectors, names as text, other scripts as images, the same bytes each time. */
import { decodePDFRawStream, PDFArray, PDFDocument, PDFRawStream } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { colourOf, type DrawLetters, writePdf } from '../../web/canvas/pdf.ts';
import { type Picture, withAxis } from '../../web/canvas/svg.ts';

/** One pixel. */
const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

const picture = (names: readonly string[], width = 400, height = 200): Picture => ({
  title: 'A graph',
  box: { x: -10, y: -10, width, height },
  background: '#ffffff',
  text: '#111111',
  muted: 'rgb(80, 80, 80)',
  nodes: names.map((label, n) => ({ x: n * 90, y: 20, size: 30, shape: 'hexagon', fill: '#3a8', label })),
  edges: [
    {
      from: { x: 0, y: 0 },
      to: { x: 90, y: 40 },
      control: { x: 45, y: 60 },
      middle: { x: 45, y: 35 },
      label: 'uses',
      colour: '#999999',
      width: 2,
      dashed: true,
      arrow: { start: true, end: true },
    },
  ],
});

describe('the page', () => {
  test.each([
    ['landscape', 400, 200, 842, 595],
    ['portrait', 200, 400, 595, 842],
    ['much larger than paper', 40_000, 9_000, 842, 595],
  ])('is A4, %s', async (_, width, height, across, down) => {
    const document = await PDFDocument.load(await writePdf(picture(['AlmaLinux'], width, height)));
    expect(document.getPageCount()).toBe(1);
    const size = document.getPage(0).getSize();
    expect([size.width, size.height].map(Math.round)).toEqual([across, down]);
    expect(document.getTitle()).toBe('A graph');
  });

  test('an empty canvas is a page too', async () => {
    const bytes = await writePdf({ ...picture([], 0, 0), edges: [] });
    expect(new TextDecoder().decode(bytes.slice(0, 5))).toBe('%PDF-');
  });
});

test('the same picture gives the same bytes', async () => {
  expect(await writePdf(picture(['A', 'B']))).toEqual(await writePdf(picture(['A', 'B'])));
});

test('only what Helvetica cannot write is drawn, each once', async () => {
  const drawn: string[] = [];
  const letters: DrawLetters = async (text) => {
    drawn.push(text);
    return { png: PNG, width: 40, height: 16 };
  };
  await writePdf(picture(['Zürich Café', 'مرحبا', '龙蜥', '龙蜥']), letters);
  expect(drawn).toEqual(['مرحبا', '龙蜥']);
  // Without a browser it is still a file.
  await writePdf(picture(['龙蜥']));
});

test.each([
  ['#ff0000', [1, 0, 0]],
  ['rgb(0, 255, 0)', [0, 1, 0]],
  ['rgba(0,0,255,0.5)', [0, 0, 1]],
  ['tomato', [0.5, 0.5, 0.5]],
])('the colour %s', (css, parts) => {
  const { red, green, blue } = colourOf(css) as { red: number; green: number; blue: number };
  expect([red, green, blue].map((part) => Math.round(part * 10) / 10)).toEqual(parts);
});

test('a timeline has its years, as text', async () => {
  const axis = { years: [{ year: 2021, x: 20 }], bottom: 80 };
  const written = async (sheet: Picture): Promise<string> => {
    const { node, doc } = (await PDFDocument.load(await writePdf(sheet))).getPage(0);
    const contents = node.Contents();
    const parts = contents instanceof PDFArray ? contents.asArray() : [contents];
    return parts
      .map((part) => doc.context.lookup(part))
      .filter((part) => part instanceof PDFRawStream)
      .map((part) => new TextDecoder('latin1').decode(decodePDFRawStream(part).decode()))
      .join('\n');
  };
  const hex = Buffer.from('2021').toString('hex');
  expect(await written(withAxis(picture(['A']), axis))).toContain(`<${hex}> Tj`);
  expect(await written(picture(['A']))).not.toContain(hex);
});
