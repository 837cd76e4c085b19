/** The canvas's looks: one Cytoscape style sheet made from the schema's colours and the scheme's tokens. */
import type { NodeSingular, StylesheetJson } from 'cytoscape';
import type { Schema } from '../../server/api.ts';
import { fillFor, mix, type Scheme, typeFills } from '../theme/colour.ts';
import { DRAWN_FONT, type Ground } from '../theme/ground.ts';
import { BADGE_HEIGHT, badgeImage, badgeWidth } from './badge.ts';

const badges = new Map<string, string>();

function badgeFor(node: NodeSingular, ground: Ground): string {
  const more: number = node.data('more');
  const key = `${more} ${ground.surface}`;
  const made = badges.get(key);
  if (made) return made;
  const image = badgeImage(more, ground.surface, ground['line-strong'], ground['text-2']);
  badges.set(key, image);
  return image;
}

export function canvasStyle(schema: Schema, scheme: Scheme, ground: Ground): StylesheetJson {
  const fills = typeFills(schema.types, scheme);
  const neutral = fillFor(undefined, scheme);
  const fill = (node: NodeSingular): string => fills.get(node.data('type')) ?? neutral;
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
      },
    },
    {
      selector: 'node[more > 0]',
      style: {
        'background-image': (node: NodeSingular) => badgeFor(node, ground),
        'background-image-containment': 'over',
        'background-clip': 'none',
        'background-fit': 'none',
        'background-width': (node: NodeSingular) => badgeWidth(node.data('more')),
        'background-height': BADGE_HEIGHT,
        'background-width-relative-to': 'inner',
        'background-position-x': (node: NodeSingular) => node.data('size') - 7,
        'background-position-y': -BADGE_HEIGHT / 2 - 1,
        'bounds-expansion': 12,
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
        'font-size': 10.5,
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
        'overlay-padding': 6,
      },
    },
    { selector: 'edge:active', style: { 'overlay-opacity': 0 } },
    { selector: 'edge.forward', style: { 'target-arrow-shape': 'triangle' } },
    { selector: 'edge.back', style: { 'source-arrow-shape': 'triangle' } },
    { selector: 'edge.bundle', style: { 'line-style': 'solid' } },
    { selector: 'edge.unsure', style: { 'line-style': 'dashed', 'line-dash-pattern': [5, 4] } },
    // Readings: from near, of what is hovered or chosen, and along a trail.
    { selector: 'edge.close', style: { 'text-opacity': 1 } },
    {
      selector: 'edge.near, edge.touched, edge.hover, edge.lit, edge.selected',
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
  return sheet as unknown as StylesheetJson;
}
