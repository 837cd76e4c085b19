/** Communities: which entities belong together, by Louvain's modularity optimisation. */
import { communitiesOf } from '../louvain/run.ts';
import { Pace } from '../pace.ts';
import { type Sparse, sparseOf } from '../sparse.ts';
import { type Group, type Metric, SEED } from './metric.ts';

export const communities: Metric = {
  id: 'communities',
  label: 'Communities',
  help: 'Which entities belong together: groups with more ties inside than to the outside. Each is named by its central members.',
  paper:
    'Blondel, Guillaume, Lambiotte and Lefebvre 2008, Fast unfolding of communities in large networks; resolution as in Lambiotte, Delvenne and Barahona 2014',
  parameters: [
    {
      kind: 'number',
      id: 'resolution',
      label: 'Resolution',
      help: 'Higher gives more and smaller communities.',
      default: 1,
      min: 0.1,
      max: 5,
      step: 0.1,
    },
    SEED,
  ],
  writes: { kind: 'group', what: 'number of its community, 0 for the largest; none without ties' },
  async run(graph, { resolution, seed }, work) {
    const sparse = await sparseOf(graph);
    const pace = new Pace(work);
    const { communities: of, modularity } = await communitiesOf(
      {
        ties: tiesOf(sparse),
        count: sparse.nodes.length,
        resolution: Number(resolution),
        seed: Number(seed),
      },
      work,
    );
    await pace.step(0.9);
    const groups = groupsOf(sparse, of);
    const values = new Map(
      groups.flatMap(({ number, members }) => members.map((id) => [id, number] as const)),
    );
    return { values, groups, note: `modularity ${modularity.toFixed(2)}` };
  },
};

/** Each tie once. */
function tiesOf({ nodes, offsets, targets, weights }: Sparse) {
  const ties = targets.length / 2;
  const once = {
    sources: new Int32Array(ties),
    targets: new Int32Array(ties),
    weights: new Float64Array(ties),
  };
  let at = 0;
  for (let node = 0; node < nodes.length; node++) {
    for (let arc = offsets[node] as number; arc < (offsets[node + 1] as number); arc++) {
      const other = targets[arc] as number;
      if (other < node) continue;
      once.sources[at] = node;
      once.targets[at] = other;
      once.weights[at++] = weights[arc] as number;
    }
  }
  return once;
}

/** The groups by size, members by the weight of their ties inside the group; of equals the first of the graph. */
function groupsOf({ nodes, offsets, targets, weights }: Sparse, of: Int32Array): Group[] {
  const inside = new Float64Array(nodes.length);
  const members = new Map<number, number[]>();
  for (let node = 0; node < nodes.length; node++) {
    const community = of[node] as number;
    if (community < 0) continue;
    for (let arc = offsets[node] as number; arc < (offsets[node + 1] as number); arc++)
      if (of[targets[arc] as number] === community)
        inside[node] = (inside[node] as number) + (weights[arc] as number);
    const there = members.get(community);
    if (there) there.push(node);
    else members.set(community, [node]);
  }
  return [...members.values()]
    .map((each) => each.sort((a, b) => (inside[b] as number) - (inside[a] as number) || a - b))
    .sort((a, b) => b.length - a.length || (a[0] as number) - (b[0] as number))
    .map((each, number) => ({ number, members: each.map((node) => nodes[node] as string) }));
}
