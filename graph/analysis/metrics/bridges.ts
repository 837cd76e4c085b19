/** Bridges: ties that are the only way between two parts of the graph. */
import { compareText } from '../../../foundation/order.ts';
import { cutsOf } from '../cuts.ts';
import { byNode, sparseOf } from '../sparse.ts';
import type { Metric } from './metric.ts';

export const bridges: Metric = {
  id: 'bridges',
  label: 'Bridges',
  help: 'Ties that are the only way between two parts of the graph: what one sentence alone may hold together. Those with much on either side come first.',
  paper: 'Tarjan 1974, A note on finding the bridges of a graph',
  parameters: [],
  writes: { kind: 'number', what: 'entities on the smaller side of its greatest bridge' },
  async run(graph, _parameters, work) {
    const sparse = await sparseOf(graph);
    const found = (await cutsOf(sparse, work)).bridges;
    const values = new Int32Array(sparse.nodes.length);
    for (const { from, to, smaller } of found)
      for (const end of [from, to]) values[end] = Math.max(values[end] as number, smaller);
    const id = (node: number) => sparse.nodes[node] as string;
    const ties = found
      .map(({ from, to, smaller }) => ({
        ends: [id(from), id(to)].sort(compareText) as [string, string],
        value: smaller,
      }))
      .sort(
        (a, b) => b.value - a.value || compareText(a.ends[0], b.ends[0]) || compareText(a.ends[1], b.ends[1]),
      );
    return { values: byNode(sparse.nodes, values), ties };
  },
};
