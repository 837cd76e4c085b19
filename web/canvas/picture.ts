/** Takes a picture of what a Cytoscape instance shows: as data for the SVG writer, or as a PNG. */
import type { Core, EdgeSingular } from 'cytoscape';
import { DRAWN_FONT, type Ground } from '../theme/ground.ts';
import { AXIS, type Picture, type PictureEdge } from './svg.ts';

const MARGIN = 24;

function edgeOf(edge: EdgeSingular): PictureEdge {
  const [control] = edge.controlPoints() ?? [];
  const { x, y } = edge.midpoint();
  return {
    from: edge.sourceEndpoint(),
    to: edge.targetEndpoint(),
    control,
    middle: { x: x + (edge.data('readingX') ?? 0), y: y + (edge.data('readingY') ?? 0) },
    label: Number(edge.style('text-opacity')) > 0 ? edge.data('label') : '',
    colour: edge.style('line-color'),
    width: edge.numericStyle('width'),
    dashed: edge.hasClass('unsure'),
    arrow: { start: edge.hasClass('back'), end: edge.hasClass('forward') },
  };
}

export function pictureOf(cy: Core, ground: Ground, title: string): Picture {
  const bounds = cy.elements().boundingBox({});
  return {
    title,
    box: {
      x: bounds.x1 - MARGIN,
      y: bounds.y1 - MARGIN,
      width: bounds.w + 2 * MARGIN,
      height: bounds.h + 2 * MARGIN,
    },
    background: ground.canvas,
    text: ground.text,
    muted: ground['text-2'],
    nodes: cy.nodes().map((node) => ({
      ...node.position(),
      size: node.data('size'),
      shape: node.data('shape'),
      fill: node.style('background-color'),
      label: node.data('name'),
    })),
    edges: cy.edges().map(edgeOf),
  };
}

/** Pixels for one unit of the canvas, and the longest side of a picture. */
const PNG = { scale: 2, longest: 8000 };

/**
 * @param axis the years of a timeline, drawn behind and above what the canvas shows
 */
export async function pngOf(cy: Core, ground: Ground, axis?: Picture['axis']): Promise<Blob> {
  const { x1, y1, w } = cy.elements().boundingBox({});
  const shown = await cy.png({
    output: 'blob-promise',
    full: true,
    scale: PNG.scale,
    maxWidth: PNG.longest,
    maxHeight: PNG.longest,
    ...(axis ? {} : { bg: ground.canvas }),
  });
  if (!axis) return shown;
  const image = await createImageBitmap(shown);
  const scale = image.width / w;
  const above = AXIS * scale;
  const sheet = document.createElement('canvas');
  sheet.width = image.width;
  sheet.height = Math.ceil(image.height + above);
  const context = sheet.getContext('2d');
  if (!context) throw new Error('no drawing context');
  context.fillStyle = ground.canvas;
  context.fillRect(0, 0, sheet.width, sheet.height);
  context.setTransform(scale, 0, 0, scale, -x1 * scale, above - y1 * scale);
  drawYears(context, axis, y1 - AXIS, ground);
  context.resetTransform();
  context.drawImage(image, 0, above);
  image.close();
  return new Promise((resolve, reject) =>
    sheet.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}

function drawYears(
  context: CanvasRenderingContext2D,
  { years, bottom }: NonNullable<Picture['axis']>,
  top: number,
  ground: Ground,
): void {
  context.strokeStyle = ground['text-2'];
  context.fillStyle = ground['text-2'];
  context.font = `12px ${DRAWN_FONT}`;
  context.textAlign = 'center';
  context.setLineDash([3, 4]);
  for (const { year, x } of years) {
    context.fillText(String(year), x, top + 20);
    context.globalAlpha = 0.5;
    context.beginPath();
    context.moveTo(x, top + 28);
    context.lineTo(x, bottom);
    context.stroke();
    context.globalAlpha = 1;
  }
}
