/** All metrics, in the order of the menus; `GET /api/analysis`, `kith analyse` and docs/analysis.md are made from it. */
import { Registry } from '../../../foundation/registry.ts';
import { articulation } from './articulation.ts';
import { betweenness } from './betweenness.ts';
import { bridges } from './bridges.ts';
import { communities } from './communities.ts';
import { degree } from './degree.ts';
import type { Metric } from './metric.ts';
import { pagerank } from './pagerank.ts';
import { weightedDegree } from './weighted-degree.ts';

export const metrics = new Registry<Metric>('metric', 'unknown-metric', [
  degree,
  weightedDegree,
  pagerank,
  betweenness,
  communities,
  articulation,
  bridges,
]);
