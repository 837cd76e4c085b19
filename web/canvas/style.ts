/** The canvas's looks: one Cytoscape style sheet made from the schema's colours and the scheme's tokens. */
import type { EdgeSingular, NodeSingular, StylesheetJson } from 'cytoscape';
import type { Schema } from '../../server/api.ts';
import { fillFor, mix, type Scheme, typeFills } from '../theme/colour.ts';
import { DRAWN_FONT, type Ground } from '../theme/ground.ts';
import { BADGE_HEIGHT, badgeImage, badgeWidth } from './badge.ts';
import type { Detail } from './detail.ts';

const scaled = (size: number) => (node: NodeSingular) => size * Number(node.data('scale') ?? 1);
const LARGE_LABEL = {
  'font-size': scaled(12.5),
  'text-max-width': (node: NodeSingular) => `${118 * Number(node.data('scale') ?? 1)}px`,
  'text-outline-width': scaled(3),
  'text-margin-y': scaled(5),
};

/**
 * Of a node without any picture Cytoscape thinks, each time that it draws it anew, that a picture is being
 * loaded, restyles it, and throws its picture of the whole canvas away. This one has no width and no end.
 */
const NO_PICTURE = {
  'background-image': `data:image/svg+xml;utf8,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>')}`,
  'background-image-containment': 'over',
  'background-width': 0,
};

/** Size of what a line says. */
const READING = 10.5;

const badges = new Map<string, string>();

function badgeFor(node: NodeSingular, ground: Ground): string {
  const more: number = node.data('more');
  const pinned: boolean = node.data('pinned');
  const key = `${more} ${pinned} ${ground.surface}`;
  const made = badges.get(key);
  if (made) return made;
  const image = badgeImage(more, pinned, ground.surface, ground['line-strong'], ground['text-2']);
  badges.set(key, image);
  return image;
}

/**
 * Straight, thin, without arrows and readings, but for those that are looked at. A line is hit by what
 * `gestures.ts` finds nearest: what Cytoscape itself finds under the pointer it restyles, and the whole
 * canvas would be drawn anew wherever a pan begins on a line.
 */
const LIGHT = [
  { selector: 'node', style: { 'border-width': 0, 'text-outline-width': 2, 'transition-duration': 0 } },
  {
    selector: 'edge',
    style: {
      'curve-style': 'haystack',
      'haystack-radius': 0,
      'target-arrow-shape': 'none',
      'source-arrow-shape': 'none',
      'line-style': 'solid',
      opacity: 0.6,
      label: '',
      events: 'no',
    },
  },
  {
    selector: 'edge.near, edge.hover, edge.selected, edge.lit',
    style: { 'curve-style': 'bezier', opacity: 1, label: 'data(label)', 'target-arrow-shape': 'triangle' },
  },
];

export function canvasStyle(
  schema: Schema,
  scheme: Scheme,
  ground: Ground,
  detail: Detail = 'full',
): StylesheetJson {
  const fills = typeFills(schema.types, scheme);
  const neutral = fillFor(undefined, scheme);
  const fill = (node: NodeSingular): string => node.data('fill') || (fills.get(node.data('type')) ?? neutral);
  const near = mix(ground.edge, ground.text, 0.3);
  const sheet: { selector: string; style: Record<string, unknown> }[] = [
    {
      selector: 'node',
      style: {
        shape: 'data(shape)',
        width: 'data(size)',
        height: 'data(size)',
        'background-color': fill,
        'border-width': 2,
        'border-color': ground.canvas,
        'border-position': 'outside',
        label: 'data(name)',
        'font-family': DRAWN_FONT,
        'font-size': 12.5,
        'font-weight': 500,
        color: ground.text,
        'text-valign': 'bottom',
        'text-margin-y': 5,
        'text-wrap': 'wrap',
        'text-max-width': '118px',
        'text-outline-color': ground.canvas,
        'text-outline-width': 3,
        'text-outline-opacity': 1,
        'min-zoomed-font-size': 6,
        'overlay-opacity': 0,
        'transition-property': 'opacity',
        'transition-duration': 160,
        'z-index': 10,
        ...NO_PICTURE,
      },
    },
    {
      selector:
        detail === 'full' ? 'node[more > 0], node[?pinned]' : 'node.selected[more > 0], node[?pinned]',
      style: {
        'background-image': (node: NodeSingular) => badgeFor(node, ground),
        'background-image-containment': 'over',
        'background-clip': 'none',
        'background-fit': 'none',
        'background-width': (node: NodeSingular) => badgeWidth(node.data('more'), node.data('pinned')),
        'background-height': BADGE_HEIGHT,
        'background-width-relative-to': 'inner',
        'background-position-x': (node: NodeSingular) => node.data('size') - 7,
        'background-position-y': -BADGE_HEIGHT / 2 - 1,
        // Or the badge would be cut off where it is drawn from a picture.
        'bounds-expansion': (node: NodeSingular) =>
          `12 ${Math.max(12, badgeWidth(node.data('more'), node.data('pinned')) - 5)} 12 12`,
      },
    },
    { selector: 'node:active', style: { 'overlay-opacity': 0 } },
    {
      selector: 'node.hover, node.selected',
      style: {
        'outline-color': ground.accent,
        'outline-width': 2.5,
        'outline-offset': 3,
        'outline-opacity': 0.55,
        'min-zoomed-font-size': 0,
        'z-index': 30,
      },
    },
    { selector: 'node.selected', style: { 'outline-opacity': 1, 'font-weight': 700 } },
    {
      selector: 'node.marked',
      style: {
        'outline-color': ground.accent,
        'outline-width': 2,
        'outline-style': 'dashed',
        'outline-offset': 3,
        'outline-opacity': 1,
        'z-index': 25,
      },
    },
    {
      selector: 'node.group',
      style: {
        'border-width': 4,
        'border-style': 'double',
        'border-color': ground.edge,
        'font-weight': 700,
      },
    },
    // Labels that would cover others are left out; from afar the important ones are written larger.
    // What is labelled stands over what is not: no label ends under a node.
    { selector: 'node.mute', style: { label: '', 'z-index': 9 } },
    { selector: 'node[scale > 1]', style: LARGE_LABEL },
    {
      selector: 'node.fresh',
      style: {
        'underlay-color': ground.accent,
        'underlay-opacity': 0.2,
        'underlay-padding': 9,
        'underlay-shape': 'ellipse',
      },
    },
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'line-color': ground.edge,
        'curve-style': 'bezier',
        'control-point-step-size': 46,
        'arrow-scale': 0.85,
        'target-arrow-color': ground.edge,
        'source-arrow-color': ground.edge,
        'target-distance-from-node': 4,
        'source-distance-from-node': 4,
        label: 'data(label)',
        'font-family': DRAWN_FONT,
        'font-size': READING,
        color: ground['text-2'],
        'text-rotation': 'autorotate',
        'text-wrap': 'ellipsis',
        'text-max-width': '120px',
        'text-background-color': ground.canvas,
        'text-background-opacity': 0.92,
        'text-background-padding': '2px',
        'text-background-shape': 'roundrectangle',
        'text-opacity': 0,
        'overlay-opacity': 0,
        'overlay-padding': 10,
      },
    },
    { selector: 'edge:active', style: { 'overlay-opacity': 0 } },
    { selector: 'edge.forward', style: { 'target-arrow-shape': 'triangle' } },
    { selector: 'edge.back', style: { 'source-arrow-shape': 'triangle' } },
    {
      selector: 'edge[bend > 0], edge[bend < 0]',
      style: {
        'curve-style': 'unbundled-bezier',
        'control-point-distances': 'data(bend)',
        'control-point-weights': 0.5,
      },
    },
    { selector: 'edge.bundle', style: { 'line-style': 'solid' } },
    { selector: 'edge.unsure', style: { 'line-style': 'dashed', 'line-dash-pattern': [5, 4] } },
    // Readings: from near, of what is hovered or chosen, and along a trail; where `readings.ts` found room.
    {
      selector: 'edge[readingScale]',
      style: {
        'text-margin-x': 'data(readingX)',
        'text-margin-y': 'data(readingY)',
        'font-size': (edge: EdgeSingular) => READING * Number(edge.data('readingScale')),
        'text-max-width': (edge: EdgeSingular) => `${120 * Number(edge.data('readingScale'))}px`,
      },
    },
    { selector: 'edge.close', style: { 'text-opacity': 1 } },
    { selector: 'edge.near', style: { 'text-opacity': 1, 'z-index': 20, color: ground.text } },
    { selector: 'edge.covered', style: { 'text-opacity': 0 } },
    {
      selector: 'edge.touched, edge.hover, edge.lit, edge.selected',
      style: { 'text-opacity': 1, 'z-index': 20, color: ground.text },
    },
    {
      selector: 'edge.near, edge.touched',
      style: {
        'line-color': near,
        'target-arrow-color': near,
        'source-arrow-color': near,
      },
    },
    {
      selector: 'edge.hover, edge.selected, edge.lit',
      style: {
        'line-color': ground.accent,
        'target-arrow-color': ground.accent,
        'source-arrow-color': ground.accent,
        width: 2.5,
      },
    },
    { selector: '.dim', style: { opacity: 0.22 } },
    { selector: 'node.dim', style: { 'text-opacity': 0.7 } },
  ];
  return [...sheet, ...(detail === 'light' ? LIGHT : [])] as unknown as StylesheetJson;
}
