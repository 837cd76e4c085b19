/** Weighted degree: how surely and how often an entity's relations are stated. */
import { byNode, sparseOf } from '../sparse.ts';
import type { Metric } from './metric.ts';

export const weightedDegree: Metric = {
  id: 'weighted-degree',
  label: 'Weighted degree',
  help: 'Like the degree, but a relation that many texts state surely counts nearly one, and a doubtful one little.',
  paper: 'Barrat et al. 2004, The architecture of complex weighted networks',
  parameters: [],
  writes: { kind: 'number', what: 'sum of the strengths of its relations' },
  async run(graph) {
    const { nodes, offsets, weights } = await sparseOf(graph);
    const sums = new Float64Array(nodes.length);
    for (let node = 0; node < nodes.length; node++)
      for (let arc = offsets[node] as number; arc < (offsets[node + 1] as number); arc++)
        sums[node] = (sums[node] as number) + (weights[arc] as number);
    return { values: byNode(nodes, sums) };
  },
};
