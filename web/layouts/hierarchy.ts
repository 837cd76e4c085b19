/** Layout: rows from the chosen entity (or the best connected) downwards, a row a step. */
import { text } from '../text/en.ts';
import type { Layout } from './layout.ts';
import { arrangeBy } from './run.ts';

export const hierarchy: Layout = {
  id: 'hierarchy',
  ...text.layouts.hierarchy,
  arrange({ cy, centre, fixed }) {
    const chosen = centre === undefined ? cy.collection() : cy.getElementById(centre);
    const roots = chosen.nonempty() ? chosen : cy.nodes().max((node) => node.degree(false)).ele;
    const options = {
      name: 'breadthfirst',
      animate: false,
      fit: false,
      directed: false,
      avoidOverlap: true,
      nodeDimensionsIncludeLabels: true,
      spacingFactor: 1.1,
      roots,
    };
    return arrangeBy(cy, options, fixed);
  },
};
