/** POST /api/cypher: a read-only query; the graph's guards decide what that is. */
import type { z } from 'zod';
import type { ParameterValue } from '../../graph/store/contract.ts';
import { CypherAnswer, CypherRequest, LIMITS } from '../api.ts';
import { elementsOf } from '../request/elements.ts';
import { defineRoute } from '../route.ts';

export const cypher = defineRoute({
  id: 'runCypher',
  label: 'Runs read-only Cypher: rows, and the nodes and edges among them',
  method: 'post',
  path: '/api/cypher',
  tag: 'query',
  body: CypherRequest,
  answer: CypherAnswer,
  errors: [
    'unsupported-media-type',
    'input-too-large',
    'cypher-syntax',
    'cypher-write',
    'cypher-refused',
    'cypher-failed',
    'cypher-too-wide',
    'cypher-timeout',
    'cypher-memory',
    'interrupted',
  ],
  async handle({ body, signal }, { graph }) {
    const { query, params, limit, timeoutMs } = body as z.output<typeof CypherRequest>;
    const result = await graph.query({
      cypher: query,
      // Parsed from JSON, so that nothing but parameter values can be in it.
      parameters: params as Record<string, ParameterValue>,
      limit,
      timeoutMs,
      signal,
    });
    const { nodes, edges } = elementsOf(result.rows);
    const ids = nodes.filter((node) => node.labels.includes('Entity')).map((node) => node.id);
    const shown = ids.slice(0, LIMITS.subgraphIds);
    const entities = shown.length === 0 ? [] : (await graph.subgraph(shown)).nodes;
    return { ...result, nodes, edges, entities };
  },
});
