/** Brings the chosen labels and bends to a Cytoscape instance, when the zoom or the drawing has changed. */
import type { Core } from 'cytoscape';
import { bendLines } from './bending.ts';
import { chooseLabels } from './labels.ts';
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
