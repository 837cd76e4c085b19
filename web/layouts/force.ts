/** Layout: forces (fCoSE). Related entities stand near each other; what stands already stays. */
import { placeNew } from '../canvas/placing.ts';
import { text } from '../text/texts.ts';
import { filling } from './filling.ts';
import type { Layout } from './layout.ts';
import { arrangeMany } from './many.ts';
import { arrangeBy, arrangeNewcomers } from './run.ts';

/** Above this, forces run in a worker, so that the page stays quick under the hand. */
const IN_WORKER = 1_000;

export const force: Layout = {
  id: 'force',
  ...text.layouts.force,
  arrange(input) {
    const { cy, fixed, newcomers } = input;
    if (cy.nodes().length > IN_WORKER) return arrangeMany(input);
    if (newcomers) return arrangeNewcomers(cy, fixed);
    const standing = cy
      .nodes()
      .toArray()
      .filter((node) => fixed.has(node.id()));
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
      // What is pinned takes part in the forces and stays.
      fixedNodeConstraint: standing.map((node) => ({ nodeId: node.id(), position: { ...node.position() } })),
    };
    const aspect = cy.width() / Math.max(1, cy.height());
    const ids = cy.nodes().map((node) => node.id());
    const ties = cy.edges().map((edge) => ({ from: edge.source().id(), to: edge.target().id() }));
    const places = Object.fromEntries(standing.map((node) => [node.id(), { ...node.position() }]));
    const start = {
      ...placeNew(
        ids.filter((id) => !fixed.has(id)),
        places,
        ties,
        undefined,
        aspect,
      ),
      ...places,
    };
    return arrangeBy(cy, options, fixed, start, (found) => filling(found, aspect));
  },
};
