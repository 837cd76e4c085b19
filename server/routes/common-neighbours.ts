/** POST /api/common: what several entities have in common. */
import type { z } from 'zod';
import { CommonNeighbours } from '../../graph/read/shapes.ts';
import { CommonRequest } from '../api.ts';
import { defineRoute } from '../route.ts';

export const commonNeighbours = defineRoute({
  id: 'getCommonNeighbours',
  label: 'Entities tied to two or more of the given ones, tied to the most of them first',
  method: 'post',
  path: '/api/common',
  tag: 'analysis',
  body: CommonRequest,
  answer: CommonNeighbours,
  errors: ['unsupported-media-type', 'input-too-large'],
  handle({ body }, { graph }) {
    const { ids, least, limit } = body as z.output<typeof CommonRequest>;
    return graph.commonNeighbours([...new Set(ids)], { least, limit });
  },
});
