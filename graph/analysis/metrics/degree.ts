/** Degree: how many relations an entity has. */
import type { Metric } from './metric.ts';

export const degree: Metric = {
  id: 'degree',
  label: 'Degree',
  help: 'How much is said about an entity: the number of its relations, or of the entities that they lead to.',
  paper: 'Freeman 1978, Centrality in social networks: conceptual clarification',
  parameters: [
    {
      kind: 'choice',
      id: 'count',
      label: 'Count',
      help: 'Two entities may have several relations with each other.',
      default: 'relations',
      choices: [
        { id: 'relations', label: 'relations' },
        { id: 'neighbours', label: 'neighbours' },
      ],
    },
  ],
  writes: { kind: 'number', what: 'relations or neighbours' },
  async run(graph, { count }) {
    const values = new Map(graph.mapNodes((id) => [id, count === 'neighbours' ? graph.degree(id) : 0]));
    if (count !== 'neighbours')
      graph.forEachEdge((_tie, { relations }, source, target) => {
        for (const end of [source, target]) values.set(end, (values.get(end) ?? 0) + relations);
      });
    return { values };
  },
};
