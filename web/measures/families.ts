/** Families of a canvas with their names: each is called by its most central members. Pure. */
import type { EntitySummary } from '../../server/api.ts';
import type { Values } from './measure.ts';

export interface Family {
  readonly number: number;
  readonly name: string;
  readonly members: readonly string[];
}

/** Members that a family is called by. */
const NAMES = 2;

export function familiesOf(nodes: readonly EntitySummary[], values: Values): Family[] {
  const members = new Map<number, EntitySummary[]>();
  for (const node of nodes) {
    const family = values[node.id];
    if (family !== undefined) members.set(family, [...(members.get(family) ?? []), node]);
  }
  return [...members]
    .sort(([a], [b]) => a - b)
    .map(([number, all]) => {
      const central = [...all].sort((a, b) => b.degree - a.degree || (a.name < b.name ? -1 : 1));
      const name = central.slice(0, NAMES).map((node) => node.name);
      return { number, name: name.join(', '), members: all.map((node) => node.id) };
    });
}

/** The families that have a colour of their own, and one without a name for all others. */
export function familiesShown(
  families: readonly Family[],
  colours: number,
): (Omit<Family, 'name'> & { name: string | null })[] {
  const rest = families.slice(colours);
  const others = { number: colours, name: null, members: rest.flatMap((family) => family.members) };
  return [...families.slice(0, colours), ...(rest.length > 0 ? [others] : [])];
}
