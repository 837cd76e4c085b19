/** What articles say, as far as a filter by articles needs it: whom they name, and what rests on them. Pure. */
import type { Edge, EntitySummary } from '../../server/api.ts';

/** How much of a relation's evidence lies in one article, and how much there is. */
export interface Support {
  readonly from: string;
  readonly to: string;
  readonly here: number;
  readonly all: number;
}

export interface Said {
  readonly id: string;
  readonly title: string;
  /** Ids of the entities that it names. */
  readonly entities: ReadonlySet<string>;
  readonly relations: ReadonlyMap<string, Support>;
}

/** A filter by articles: what any of them says, or what they alone say. */
export interface ArticleChoice {
  readonly ids: readonly string[];
  readonly alone: boolean;
}

export const EVERY_ARTICLE: ArticleChoice = { ids: [], alone: false };

export interface SaidTest {
  entity(entity: EntitySummary): boolean;
  relation(edge: Edge): boolean;
}

/**
 * What passes a filter by these articles. Alone passes an entity that no other article names, a relation
 * that rests on nothing else, and the ends of such a relation.
 * @param edges relations whose ends pass with them
 */
export function saidTest(said: readonly Said[], alone: boolean, edges: readonly Edge[]): SaidTest {
  const naming = (id: string): number => said.filter(({ entities }) => entities.has(id)).length;
  if (!alone) {
    return {
      entity: ({ id }) => naming(id) > 0,
      relation: ({ id }) => said.some(({ relations }) => relations.has(id)),
    };
  }
  const relation = ({ id }: Edge): boolean => restsOn(said, id);
  const ends = new Set(edges.filter(relation).flatMap(({ from, to }) => [from, to]));
  return {
    entity: ({ id, articles }) => ends.has(id) || (naming(id) > 0 && naming(id) >= articles),
    relation,
  };
}

/** Whether all evidence of a relation lies in these articles. */
function restsOn(said: readonly Said[], relation: string): boolean {
  let here = 0;
  let all = 0;
  for (const { relations } of said) {
    const support = relations.get(relation);
    if (!support) continue;
    here += support.here;
    all = support.all;
  }
  return all > 0 && here >= all;
}

/** Ids of the entities at the relations that one article alone says. */
export function endsAlone(said: Said): string[] {
  const ends = [...said.relations].flatMap(([id, { from, to }]) => (restsOn([said], id) ? [from, to] : []));
  return [...new Set(ends)];
}
