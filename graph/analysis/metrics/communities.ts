/** Communities: which entities belong together, by Louvain's modularity optimisation. */
import louvain from 'graphology-communities-louvain';
import { compareText } from '../../../foundation/order.ts';
import type { EntityGraph } from '../entity-graph.ts';
import { Pace } from '../pace.ts';
import { seededRandom } from '../random.ts';
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
    if (graph.size === 0) return { values: new Map(), groups: [] };
    const pace = new Pace(work);
    await pace.step(0);
    // In one piece: the library cannot pause.
    const { communities: of, modularity } = louvain.detailed(graph, {
      resolution: Number(resolution),
      rng: seededRandom(Number(seed)),
      getEdgeWeight: 'weight',
    });
    await pace.step(0.9);
    const groups = groupsOf(graph, of);
    const values = new Map(
      groups.flatMap(({ number, members }) => members.map((id) => [id, number] as const)),
    );
    return { values, groups, note: `modularity ${modularity.toFixed(2)}` };
  },
};

/** The groups by size, members by the weight of their ties inside the group. */
function groupsOf(graph: EntityGraph, of: Readonly<Record<string, number>>): Group[] {
  const inside = new Map<string, number>();
  graph.forEachEdge((_tie, { weight }, source, target) => {
    const within = of[source] === of[target] ? weight : 0;
    for (const end of [source, target]) inside.set(end, (inside.get(end) ?? 0) + within);
  });
  const members = new Map<number, string[]>();
  // Entities without ties are not in `inside`: each would be a community of its own.
  for (const id of inside.keys()) {
    const community = of[id] as number;
    const there = members.get(community);
    if (there) there.push(id);
    else members.set(community, [id]);
  }
  return [...members.values()]
    .map((each) =>
      each.sort((a, b) => (inside.get(b) as number) - (inside.get(a) as number) || compareText(a, b)),
    )
    .sort((a, b) => b.length - a.length || compareText(a[0] as string, b[0] as string))
    .map((each, number) => ({ number, members: each }));
}
