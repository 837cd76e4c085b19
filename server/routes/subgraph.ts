/** POST /api/graph: the entities of a canvas and all relations among them. */
import { Subgraph } from '../../graph/read/shapes.ts';
import { GraphRequest } from '../api.ts';
import { defineRoute } from '../route.ts';

export const subgraph = defineRoute({
  id: 'getSubgraph',
  label: 'The subgraph among given entities',
  method: 'post',
  path: '/api/graph',
  tag: 'explore',
  body: GraphRequest,
  answer: Subgraph,
  errors: ['unsupported-media-type', 'input-too-large'],
  handle: ({ body }, { graph }) => graph.subgraph([...new Set(body?.ids)]),
});
