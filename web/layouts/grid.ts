/** Layout: a grid, by type and name: for looking things over. */
import { text } from '../text/texts.ts';
import type { Layout } from './layout.ts';
import { arrangeBy } from './run.ts';

export const grid: Layout = {
  id: 'grid',
  ...text.layouts.grid,
  arrange({ cy, fixed }) {
    const key = (node: { data(name: string): unknown }): string =>
      `${node.data('type')} ${node.data('name')}`;
    const count = cy.nodes().length;
    const columns = Math.max(1, Math.ceil(Math.sqrt(count * 1.2)));
    const options = {
      name: 'grid',
      animate: false,
      fit: false,
      avoidOverlap: true,
      nodeDimensionsIncludeLabels: true,
      cols: columns,
      boundingBox: { x1: 0, y1: 0, w: columns * 140, h: Math.ceil(count / columns) * 100 },
      sort: (a: { data(name: string): unknown }, b: { data(name: string): unknown }) =>
        key(a) < key(b) ? -1 : 1,
    };
    return arrangeBy(cy, options, fixed);
  },
};
