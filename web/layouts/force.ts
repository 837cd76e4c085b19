/** Layout: forces (fCoSE). Related entities stand near each other; what stands already stays. */
import { placeNew } from '../canvas/placing.ts';
import { text } from '../text/en.ts';
import type { Layout } from './layout.ts';
import { arrangeBy, arrangeNewcomers } from './run.ts';

export const force: Layout = {
  id: 'force',
  ...text.layouts.force,
  arrange({ cy, fixed }) {
    if (fixed.size > 0) return arrangeNewcomers(cy, fixed);
    const options = {
      name: 'fcose',
      quality: 'proof',
      // From the places given by `placing.ts`, so that the same graph gives the same picture.
      randomize: false,
      animate: false,
      fit: false,
      packComponents: true,
      nodeDimensionsIncludeLabels: true,
      idealEdgeLength: 140,
      nodeRepulsion: 16_000,
      edgeElasticity: 0.35,
      gravity: 0.35,
      gravityRange: 3,
      numIter: cy.nodes().length > 600 ? 600 : 2_500,
      initialEnergyOnIncremental: 0.3,
      tile: true,
    };
    const ids = cy.nodes().map((node) => node.id());
    const ties = cy.edges().map((edge) => ({ from: edge.source().id(), to: edge.target().id() }));
    const start = placeNew(ids, {}, ties, undefined, cy.width() / Math.max(1, cy.height()));
    return arrangeBy(cy, options, fixed, start);
  },
};
