/** Facts of an entity put into groups: one for each relation and direction, read from the entity's side. Pure. */
import type { Edge, EntitySummary, Schema } from '../../server/api.ts';

export interface Fact {
  readonly edge: Edge;
  readonly other: EntitySummary;
}

export interface FactGroup {
  readonly key: string;
  /** How it is read from the entity: "is developed by", or the inverse "develops". */
  readonly reading: string;
  readonly facts: readonly Fact[];
}

/** How many texts state the best attested fact of a group. */
const mostTexts = ({ facts }: FactGroup): number => Math.max(...facts.map(({ edge }) => edge.weight));

/**
 * @param self id of the entity
 * @param nodes the entities at the other ends
 * @returns groups whose best attested fact most texts state first, then the larger ones; within each the
 * surest fact first
 */
export function groupFacts(
  self: string,
  nodes: readonly EntitySummary[],
  edges: readonly Edge[],
  relations: Schema['relations'],
): FactGroup[] {
  const entities = new Map(nodes.map((node) => [node.id, node]));
  const relationById = new Map(relations.map((relation) => [relation.id, relation]));
  const groups = new Map<string, { reading: string; facts: Fact[] }>();
  for (const edge of edges) {
    if (edge.from !== self && edge.to !== self) continue;
    const other = entities.get(edge.from === self ? edge.to : edge.from);
    if (!other) continue;
    const relation = relationById.get(edge.type);
    const out = edge.from === self || relation?.symmetric === true;
    const key = `${edge.type} ${out ? 'out' : 'in'}`;
    const reading = out ? (relation?.reading ?? edge.reading) : (relation?.inverse ?? `← ${edge.reading}`);
    const group = groups.get(key) ?? { reading, facts: [] };
    group.facts.push({ edge, other });
    groups.set(key, group);
  }
  return [...groups]
    .map(([key, { reading, facts }]) => ({
      key,
      reading,
      facts: facts.sort(
        (a, b) =>
          b.edge.confidence - a.edge.confidence ||
          (a.other.name < b.other.name ? -1 : a.other.name > b.other.name ? 1 : 0),
      ),
    }))
    .sort(
      (a, b) => mostTexts(b) - mostTexts(a) || b.facts.length - a.facts.length || (a.key < b.key ? -1 : 1),
    );
}
