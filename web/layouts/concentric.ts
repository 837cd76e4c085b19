/** Layout: rings. The chosen entity (or the best connected) in the middle, its neighbours around it. */
import { text } from '../text/en.ts';
import type { Layout } from './layout.ts';
import { arrangeBy } from './run.ts';

export const concentric: Layout = {
  id: 'concentric',
  ...text.layouts.concentric,
  arrange({ cy, centre, fixed }) {
    const chosen = centre === undefined ? cy.collection() : cy.getElementById(centre);
    const middle = chosen.nonempty() ? chosen : cy.nodes().max((node) => node.degree(false)).ele;
    const distance = new Map<string, number>();
    if (middle?.nonempty()) {
      cy.elements().bfs({
        roots: middle.nodes(),
        directed: false,
        visit: (node, _edge, _previous, _index, depth) => {
          distance.set(node.id(), depth);
        },
      });
    }
    const options = {
      name: 'concentric',
      animate: false,
      fit: false,
      avoidOverlap: true,
      nodeDimensionsIncludeLabels: true,
      minNodeSpacing: 24,
      concentric: (node: { id(): string }) => 100 - (distance.get(node.id()) ?? 50),
      levelWidth: () => 1,
    };
    return arrangeBy(cy, options, fixed);
  },
};
