/**
 * The pairs of entities that are looked at. In an article of a few dozen entities all; beyond that the core,
 * which is named most, and who stands in one sentence or in two side by side, so that the work grows with the
 * length of the article and not with its square.
 */
import type { Place, RelationFacts } from './facts.ts';

/** Entities of which all pairs are looked at. */
export const CORE = 40;
/** Names after a name, in its sentence and the next, with which it makes a pair. */
const REACH = 16;
/** In a sentence of so many names, a list, only the next few are looked at. */
const LIST = 60;
const REACH_IN_LIST = 4;
/** Sentences of one pair that are read, the nearest names first. */
const MOST_TOGETHER = 4;

/** One sentence with both ends. */
export interface Together {
  readonly sentence: number;
  /** The one that stands first in the sentence, and the other. */
  readonly left: Place;
  readonly right: Place;
}

/** Two entities, `a` < `b`. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly together: readonly Together[];
}

export function pairsOf(facts: RelationFacts): Pair[] {
  const { entities, bySentence, named, situation } = facts;
  const found = new Map<number, Together[]>();
  const note = (a: number, b: number): Together[] => {
    const key = a < b ? a * entities + b : b * entities + a;
    let list = found.get(key);
    if (!list) {
      list = [];
      found.set(key, list);
    }
    return list;
  };
  for (let sentence = 0; sentence < bySentence.length; sentence++) {
    const own = bySentence[sentence] as readonly Place[];
    const next = bySentence[sentence + 1] ?? [];
    const reach = own.length > LIST ? REACH_IN_LIST : REACH;
    for (let at = 0; at < own.length; at++) {
      const left = own[at] as Place;
      for (let to = at + 1; to < own.length && to <= at + reach; to++) {
        const right = own[to] as Place;
        if (right.entity === left.entity || right.first < left.last) continue;
        const list = note(left.entity, right.entity);
        const gap = right.first - left.last;
        const same = list.findIndex((each) => each.sentence === sentence);
        if (same >= 0) {
          const other = list[same] as Together;
          if (gap < other.right.first - other.left.last) list[same] = { sentence, left, right };
        } else if (list.length < MOST_TOGETHER) list.push({ sentence, left, right });
      }
      if (at + reach < own.length) continue;
      for (let to = 0; to < next.length && to < reach; to++)
        if ((next[to] as Place).entity !== left.entity) note(left.entity, (next[to] as Place).entity);
    }
  }
  const core = coreOf(named, situation.article);
  for (let i = 0; i < core.length; i++)
    for (let j = i + 1; j < core.length; j++) note(core[i] as number, core[j] as number);
  return [...found]
    .map(([key, together]): Pair => ({ a: Math.floor(key / entities), b: key % entities, together }))
    .sort((x, y) => x.a - y.a || x.b - y.b);
}

/** The subject and the entities that are named most, then first. */
function coreOf(named: RelationFacts['named'], article: number | undefined): number[] {
  return named
    .map((places, entity) => ({ entity, count: places.length }))
    .filter(({ count }) => count > 0)
    .sort(
      (a, b) =>
        Number(b.entity === article) - Number(a.entity === article) ||
        b.count - a.count ||
        a.entity - b.entity,
    )
    .slice(0, CORE)
    .map(({ entity }) => entity);
}
