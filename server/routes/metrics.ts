/** GET /api/analysis: what can be measured on the whole graph, from the registry of metrics. */
import { metrics as registry } from '../../graph/analysis/metrics/registry.ts';
import { MetricList } from '../../graph/read/shapes.ts';
import { defineRoute } from '../route.ts';

export const metrics = defineRoute({
  id: 'listMetrics',
  label: 'Metrics of the whole graph, with their purpose, source and parameters',
  method: 'get',
  path: '/api/analysis',
  tag: 'analysis',
  answer: MetricList,
  errors: [],
  handle: () => ({
    metrics: registry.all.map(({ id, label, help, paper, parameters, writes }) => ({
      id,
      label,
      help,
      paper,
      // Mutable, as the schema has it.
      parameters: parameters.map((parameter) =>
        parameter.kind === 'choice' ? { ...parameter, choices: [...parameter.choices] } : parameter,
      ),
      writes,
    })),
  }),
});
