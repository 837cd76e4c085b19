/** Which entity of the system is which of the annotation: by the mentions they share, and by their names. */
import { pushTo } from './counts.ts';
import type { GoldEntity } from './gold.ts';
import type { PredictedEntity } from './predict.ts';

/** Pairs of ids and keys that share mentions, and how many. */
export type SharedMentions = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * @param mentions exact spans that both sides have: id of the system's entity, key of the annotation's
 */
export function shareMentions(mentions: Iterable<readonly [id: string, key: string]>): SharedMentions {
  const shared = new Map<string, Map<string, number>>();
  for (const [id, key] of mentions) {
    const row = shared.get(id) ?? new Map<string, number>();
    row.set(key, (row.get(key) ?? 0) + 1);
    shared.set(id, row);
  }
  return shared;
}

interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

const namesOf = ({ name, aliases }: Named) => new Set([name, ...aliases].map((each) => each.toLowerCase()));

/**
 * One for one, for sets of entities: two that share a name or alias, whatever its case. Where several do
 * (Amazon the company and the river), those go together that share the most mentions, then the most names,
 * then the type, then the first.
 *
 * @returns id of the system's entity -> key of the annotation's
 */
export function matchEntities(
  gold: readonly GoldEntity[],
  predicted: readonly PredictedEntity[],
  mentions: SharedMentions,
): Map<string, string> {
  const byName = new Map<string, number[]>();
  gold.forEach((entity, index) => {
    for (const name of namesOf(entity)) pushTo(byName, name, index);
  });
  const pairs = predicted.flatMap((entity, order) => {
    const names = new Map<number, number>();
    for (const name of namesOf(entity))
      for (const index of byName.get(name) ?? []) names.set(index, (names.get(index) ?? 0) + 1);
    return [...names].map(([index, shared]) => {
      const { key, type } = gold[index] as GoldEntity;
      const together = mentions.get(entity.id)?.get(key) ?? 0;
      return { id: entity.id, key, together, shared, same: type === entity.type ? 1 : 0, order, index };
    });
  });
  pairs.sort(
    (a, b) =>
      b.together - a.together ||
      b.shared - a.shared ||
      b.same - a.same ||
      a.index - b.index ||
      a.order - b.order,
  );
  const matched = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id, key } of pairs) {
    if (matched.has(id) || taken.has(key)) continue;
    matched.set(id, key);
    taken.add(key);
  }
  return matched;
}

/**
 * Many for one, for the ends of relations: the entity of the annotation with which one shares the most
 * mentions (the first of them in the annotation), and without any, the one of the same name.
 */
export function mapByMentions(
  gold: readonly GoldEntity[],
  predicted: readonly PredictedEntity[],
  mentions: SharedMentions,
  matched: ReadonlyMap<string, string>,
): Map<string, string> {
  const order = new Map(gold.map(({ key }, index) => [key, index]));
  const mapped = new Map<string, string>();
  for (const { id } of predicted) {
    const [best] = [...(mentions.get(id) ?? [])].sort(
      ([a, m], [b, n]) => n - m || (order.get(a) ?? 0) - (order.get(b) ?? 0),
    );
    const key = best?.[0] ?? matched.get(id);
    if (key !== undefined) mapped.set(id, key);
  }
  return mapped;
}
