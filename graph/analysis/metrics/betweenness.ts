/** Betweenness: which entities stand between others, exactly in a small graph, from samples in a large one. */
import { Pace } from '../pace.ts';
import { sampleOf, seededRandom } from '../random.ts';
import { byNode, type Sparse, sparseOf } from '../sparse.ts';
import { type Metric, SEED } from './metric.ts';

export const betweenness: Metric = {
  id: 'betweenness',
  label: 'Betweenness',
  help: 'Which entities connect others: the share of shortest paths between two others that leads through an entity. High for what joins subjects that are otherwise apart.',
  paper:
    'Brandes 2001, A faster algorithm for betweenness centrality; sampled as in Brandes and Pich 2007, Centrality estimation in large networks',
  parameters: [
    {
      kind: 'number',
      id: 'exact',
      label: 'Exact up to',
      help: 'Entities up to which all shortest paths are counted.',
      default: 2_000,
      min: 0,
      max: 20_000,
      step: 1,
    },
    {
      kind: 'number',
      id: 'samples',
      label: 'Samples',
      help: 'In a larger graph: entities from which shortest paths are counted.',
      default: 200,
      min: 10,
      max: 5_000,
      step: 1,
    },
    SEED,
  ],
  writes: { kind: 'number', what: 'share of the shortest paths between two others that pass it, 0 to 1' },
  async run(graph, { exact, samples, seed }, work) {
    const sparse = await sparseOf(graph);
    const count = sparse.nodes.length;
    const sources =
      count <= Number(exact)
        ? Int32Array.from({ length: count }, (_, at) => at)
        : sampleOf(count, Number(samples), seededRandom(Number(seed)));
    const through = new Float64Array(count);
    const pace = new Pace(work);
    const add = pathCounter(sparse, through);
    for (const [at, source] of sources.entries()) {
      await pace.step(at / sources.length);
      add(source);
    }
    // Each pair is counted from both ends when all are sources; samples stand for all.
    const pairs = (count - 1) * (count - 2);
    const scale = pairs > 0 ? count / sources.length / pairs : 0;
    return {
      values: byNode(
        sparse.nodes,
        through.map((each) => each * scale),
      ),
      note:
        sources.length < count
          ? `estimated from the shortest paths of ${sources.length} of ${count} entities`
          : undefined,
    };
  },
};

/** A function that adds to `through`, for each node, its part of the shortest paths from a source. */
function pathCounter({ nodes, offsets, targets }: Sparse, through: Float64Array): (source: number) => void {
  const count = nodes.length;
  const steps = new Int32Array(count).fill(-1);
  const paths = new Float64Array(count);
  const depends = new Float64Array(count);
  const order = new Int32Array(count);
  return (source) => {
    let reached = 0;
    order[reached++] = source;
    steps[source] = 0;
    paths[source] = 1;
    for (let at = 0; at < reached; at++) {
      const node = order[at] as number;
      const step = (steps[node] as number) + 1;
      for (let arc = offsets[node] as number; arc < (offsets[node + 1] as number); arc++) {
        const other = targets[arc] as number;
        if (steps[other] === -1) {
          steps[other] = step;
          order[reached++] = other;
        }
        if (steps[other] === step) paths[other] = (paths[other] as number) + (paths[node] as number);
      }
    }
    for (let at = reached - 1; at >= 0; at--) {
      const node = order[at] as number;
      const part = (1 + (depends[node] as number)) / (paths[node] as number);
      const before = (steps[node] as number) - 1;
      for (let arc = offsets[node] as number; arc < (offsets[node + 1] as number); arc++) {
        const other = targets[arc] as number;
        if (steps[other] === before)
          depends[other] = (depends[other] as number) + (paths[other] as number) * part;
      }
      if (node !== source) through[node] = (through[node] as number) + (depends[node] as number);
    }
    for (let at = 0; at < reached; at++) {
      const node = order[at] as number;
      steps[node] = -1;
      paths[node] = 0;
      depends[node] = 0;
    }
  };
}
