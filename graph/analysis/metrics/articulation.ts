/** Articulation points: entities on which others hang. */
import { cutsOf } from '../cuts.ts';
import { byNode, sparseOf } from '../sparse.ts';
import type { Metric } from './metric.ts';

export const articulation: Metric = {
  id: 'articulation',
  label: 'Articulation points',
  help: 'Entities that hold the graph together: how many others would lose their connection to the rest without this one.',
  paper: 'Hopcroft and Tarjan 1973, Algorithm 447: efficient algorithms for graph manipulation',
  parameters: [],
  writes: { kind: 'number', what: 'entities that would be cut off without it' },
  async run(graph, _parameters, work) {
    const sparse = await sparseOf(graph);
    return { values: byNode(sparse.nodes, (await cutsOf(sparse, work)).cutOff) };
  },
};
