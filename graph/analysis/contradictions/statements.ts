/** Relations arranged for the finders of contradictions. */
import type { Stated, Statements } from './contradiction.ts';

/** Relations that say one thing lies in another. */
const NESTING = ['LOCATED_IN', 'PART_OF'];
/** Entities looked at before `within` gives up: a place lies in few others. */
const LOOKED_AT = 200;

export function statementsOf(relations: Iterable<Stated>): Statements {
  const byType = new Map<string, Map<string, Stated[]>>();
  for (const relation of relations) {
    let ofType = byType.get(relation.type);
    if (!ofType) {
      ofType = new Map();
      byType.set(relation.type, ofType);
    }
    const there = ofType.get(relation.from);
    if (there) there.push(relation);
    else ofType.set(relation.from, [relation]);
  }
  const none: ReadonlyMap<string, Stated[]> = new Map();
  const of = (type: string) => byType.get(type) ?? none;
  return {
    of,
    within(inner, outer) {
      const seen = new Set([inner]);
      for (const id of seen) {
        if (seen.size > LOOKED_AT) return false;
        for (const type of NESTING) {
          for (const { to } of of(type).get(id) ?? []) {
            if (to === outer) return true;
            seen.add(to);
          }
        }
      }
      return false;
    },
  };
}
