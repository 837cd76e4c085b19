/** PageRank, by power iteration over weighted ties. */
import { Pace } from '../pace.ts';
import { byNode, sparseOf } from '../sparse.ts';
import type { Metric } from './metric.ts';

/** Iterations stop when the ranks, which sum to 1, change by less than this together. */
const TOLERANCE = 1e-7;
const ITERATIONS = 1_000;

// graphology-metrics has a PageRank too: it cannot pause, and it stops at a change of 0.000001 a node,
// which for 100,000 entities leaves a tenth of all rank unsettled.
export const pagerank: Metric = {
  id: 'pagerank',
  label: 'PageRank',
  help: 'Which entities matter: those tied to entities that matter. A good size for nodes, and what a first view is chosen by.',
  paper: 'Page, Brin, Motwani and Winograd 1999, The PageRank citation ranking: bringing order to the Web',
  parameters: [
    {
      kind: 'number',
      id: 'damping',
      label: 'Damping',
      help: 'Share of steps that follow a tie; the others jump anywhere.',
      default: 0.85,
      min: 0.1,
      max: 0.95,
      step: 0.05,
    },
  ],
  writes: { kind: 'number', what: 'share of a random walk that is spent at it' },
  async run(graph, { damping }, work) {
    const { nodes, offsets, targets, weights } = await sparseOf(graph);
    const pace = new Pace(work);
    const count = nodes.length;
    const follow = Number(damping);
    const leaving = new Float64Array(count);
    for (let node = 0; node < count; node++)
      for (let arc = offsets[node] as number; arc < (offsets[node + 1] as number); arc++)
        leaving[node] = (leaving[node] as number) + (weights[arc] as number);
    let ranks = new Float64Array(count).fill(1 / count);
    let next = new Float64Array(count);
    const expected = Math.log(TOLERANCE / 2) / Math.log(follow);
    for (let iteration = 0; iteration < ITERATIONS; iteration++) {
      let lost = 0;
      for (let node = 0; node < count; node++) if (leaving[node] === 0) lost += ranks[node] as number;
      next.fill((1 - follow + follow * lost) / count);
      for (let node = 0; node < count; node++) {
        const share = (follow * (ranks[node] as number)) / (leaving[node] as number);
        for (let arc = offsets[node] as number; arc < (offsets[node + 1] as number); arc++) {
          const to = targets[arc] as number;
          next[to] = (next[to] as number) + share * (weights[arc] as number);
        }
      }
      let change = 0;
      for (let node = 0; node < count; node++)
        change += Math.abs((next[node] as number) - (ranks[node] as number));
      [ranks, next] = [next, ranks];
      if (change < TOLERANCE) break;
      await pace.step(Math.min(1, iteration / expected));
    }
    return { values: byNode(nodes, ranks) };
  },
};
