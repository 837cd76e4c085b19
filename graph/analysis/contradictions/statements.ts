/** Relations arranged for the finders of contradictions. */
import { Pace, type Work } from '../pace.ts';
import type { Stated, Statements } from './contradiction.ts';

/** Relations that say one thing lies in another. */
const NESTING = ['LOCATED_IN', 'PART_OF'];
/** Relations between two pauses. */
const CHUNK = 5_000;
/** Entities beyond which no more are looked for: a place lies in few others. */
const LOOKED_AT = 50;

/** @throws KithError `interrupted` */
export async function statementsOf(relations: Iterable<Stated>, work: Work = {}): Promise<Statements> {
  const pace = new Pace(work);
  let done = 0;
  const byType = new Map<string, Map<string, Stated[]>>();
  for (const relation of relations) {
    if (++done % CHUNK === 0) await pace.step();
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
  /** What an entity lies in, found once: the same few are asked about again and again. */
  const around = new Map<string, ReadonlySet<string>>();
  const aroundOf = (inner: string): ReadonlySet<string> => {
    const there = around.get(inner);
    if (there) return there;
    const seen = new Set([inner]);
    for (const id of seen) {
      if (seen.size > LOOKED_AT) break;
      for (const type of NESTING) for (const { to } of of(type).get(id) ?? []) seen.add(to);
    }
    seen.delete(inner);
    around.set(inner, seen);
    return seen;
  };
  return { of, within: (inner, outer) => aroundOf(inner).has(outer) };
}
