/** Takes a picture of what a Cytoscape instance shows: as data for the SVG writer, or as a PNG. */
import type { Core, EdgeSingular } from 'cytoscape';
import type { Ground } from '../theme/ground.ts';
import type { Picture, PictureEdge } from './svg.ts';

const MARGIN = 24;

function edgeOf(edge: EdgeSingular): PictureEdge {
  const [control] = edge.controlPoints() ?? [];
  return {
    from: edge.sourceEndpoint(),
    to: edge.targetEndpoint(),
    control,
    middle: edge.midpoint(),
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

export function pngOf(cy: Core, ground: Ground): Promise<Blob> {
  return Promise.resolve(
    cy.png({
      output: 'blob-promise',
      full: true,
      scale: 2,
      bg: ground.canvas,
      maxWidth: 8000,
      maxHeight: 8000,
    }),
  );
}
