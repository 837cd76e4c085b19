/** Brings the chosen labels, readings and bends to a Cytoscape instance, when the zoom or the drawing has changed. */
import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import { BADGE_HEIGHT, badgeCentre, badgeWidth } from './badge.ts';
import { bendLines } from './bending.ts';
import { type Box, chooseLabels, labelBox } from './labels.ts';
import { placeReadings, type ReadingCandidate } from './readings.ts';
import { markReadable } from './viewport.ts';

/** Up to here, at a readable zoom, every entity has its label: layouts keep them apart. */
const ALL_LABELLED = 30;
const READABLE_ZOOM = 0.5;
/** Long enough that nothing is restyled while the hand still zooms. */
const AFTER_MS = 220;

/** What is looked at or stands out comes before what is large. */
const RANKS: readonly (readonly [string, number])[] = [
  ['selected', 1e6],
  ['marked', 1e5],
  ['lit', 1e5],
  ['fresh', 1e4],
  ['group', 1e3],
];

export function letter(cy: Core): void {
  const nodes = cy.nodes();
  const zoom = cy.zoom();
  const candidates = nodes.map((node) => ({
    id: node.id(),
    ...node.position(),
    size: Number(node.data('size')),
    name: String(node.data('name')),
    rank: RANKS.reduce((sum, [name, worth]) => sum + (node.hasClass(name) ? worth : 0), node.data('size')),
  }));
  const labels =
    nodes.length <= ALL_LABELLED && zoom >= READABLE_ZOOM
      ? new Map(candidates.map(({ id }) => [id, 1]))
      : chooseLabels(candidates, zoom);
  cy.batch(() => {
    for (const node of nodes.toArray()) {
      const scale = labels.get(node.id());
      const mute = scale === undefined;
      if (node.hasClass('mute') !== mute) node.toggleClass('mute', mute);
      const wanted = scale ?? 1;
      if ((node.data('scale') ?? 1) !== wanted) node.data('scale', wanted);
    }
  });
  placeAlong(cy);
}

/** Up to here readings look for room; on a larger canvas they are written where they are looked at. */
const READ_AROUND = { nodes: 120, edges: 300 };

/** Classes of lines whose readings are written at once. */
const READ = '.near, .close, .lit, .selected';

/** What a node takes up: its shape, its badge, its name. */
function areasOf(node: NodeSingular): Box[] {
  const position = node.position();
  const { size, more, pinned } = node.data();
  const half = size / 2 + 3;
  const shape = around(position, half, half);
  const badge =
    more > 0 || pinned
      ? [around(badgeCentre(position, size, more, pinned), badgeWidth(more, pinned) / 2, BADGE_HEIGHT / 2)]
      : [];
  if (node.hasClass('mute')) return [shape, ...badge];
  // Measured by us: Cytoscape would keep what it measures before it draws, and cut names off.
  const name = labelBox(
    { ...position, size, name: String(node.data('name')) },
    Number(node.data('scale') ?? 1),
  );
  return [shape, ...badge, name];
}

function around({ x, y }: { x: number; y: number }, across: number, down: number): Box {
  return { x1: x - across, y1: y - down, x2: x + across, y2: y + down };
}

function candidateOf(edge: EdgeSingular): ReadingCandidate {
  return {
    id: edge.id(),
    text: String(edge.data('label')),
    from: edge.sourceEndpoint(),
    to: edge.targetEndpoint(),
    control: edge.controlPoints()?.[0],
    shown: edge.is(READ),
    weight: Number(edge.data('width')),
  };
}

/** Moves the readings of lines to where nothing covers them. */
function placeAlong(cy: Core): void {
  const small = cy.nodes().length <= READ_AROUND.nodes && cy.edges().length <= READ_AROUND.edges;
  const edges = small ? cy.edges().filter((edge) => edge.isSimple()) : cy.collection();
  const readings = placeReadings(
    edges.map((edge) => candidateOf(edge as EdgeSingular)),
    small ? cy.nodes().toArray().flatMap(areasOf) : [],
    cy.zoom(),
  );
  cy.batch(() => {
    for (const edge of cy.edges().toArray()) {
      const { x = 0, y = 0, scale = 1, covered = false } = readings.get(edge.id()) ?? {};
      const moved = `${x} ${y} ${scale}`;
      if ((edge.data('moved') ?? '0 0 1') !== moved)
        edge.data({ moved, readingX: x, readingY: y, readingScale: scale });
      if (edge.hasClass('covered') !== covered) edge.toggleClass('covered', covered);
    }
  });
}

/** What a burst of changes leaves behind: how many there were, and the timer that waits for their end. */
interface Burst {
  changes: number;
  timer: number;
}

const bursts = new WeakMap<Core, Burst>();

/**
 * Once for many changes in a row, when they have ended. A timer alone would not know: where frames are slow
 * it fires between two of them, so two frames without a change are waited for as well.
 */
export function letterSoon(cy: Core): void {
  const burst = bursts.get(cy) ?? { changes: 0, timer: 0 };
  bursts.set(cy, burst);
  burst.changes += 1;
  window.clearTimeout(burst.timer);
  burst.timer = window.setTimeout(() => {
    const { changes } = burst;
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (cy.destroyed() || burst.changes !== changes) return;
        markReadable(cy);
        bendLines(cy);
        letter(cy);
      }),
    );
  }, AFTER_MS);
}
