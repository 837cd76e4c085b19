/** What to look at next for someone who has some entities before them, each with the reason in a sentence. */
import { compareText } from '../../../foundation/order.ts';
import type { Store } from '../../store/contract.ts';
import { partsOf } from '../connection.ts';
import type { GraphIndex, IndexedEntity, IndexedRelation } from '../graph-index.ts';
import { strength, subgraph } from '../neighbours.ts';
import type { Suggestion, Suggestions } from '../shapes.ts';
import { tiesAround } from '../ties-around.ts';
import { suggestionKinds } from './registry.ts';
import type { Candidate, SuggestionKind, Surroundings } from './suggestion.ts';

const EDGES = 5;
/** Ids asked for at once. */
const CHUNK = 20_000;

/** @returns `limit` at most; the kinds take turns, so that one kind does not hide the others */
export async function suggest(
  store: Store,
  index: GraphIndex,
  ids: readonly string[],
  limit: number,
): Promise<Suggestions> {
  const { given, missing, ties } = tiesAround(index, ids);
  const withArticle = await entitiesWithArticle(store, [...ties.keys()]);
  const here = given.map(({ id }) => id);
  const parts = partsOf(here, subgraph(index, here).edges);
  const surroundings: Surroundings = {
    index,
    given,
    ties,
    partOf: new Map(parts.flatMap((part, number) => part.map((id) => [id, number] as const))),
    hasArticle: (id) => withArticle.has(id),
  };
  const queues = suggestionKinds.all.map((kind) => ({
    kind,
    // Reversed, so that the best is at the end.
    candidates: [...kind.find(surroundings)].sort((a, b) => a.score - b.score || compareText(b.id, a.id)),
  }));
  const taken = new Set<string>();
  const suggestions: Suggestion[] = [];
  for (
    let round = 0;
    suggestions.length < limit && queues.some((queue) => queue.candidates.length > 0);
    round++
  ) {
    const queue = queues[round % queues.length];
    let candidate = queue?.candidates.pop();
    while (candidate && taken.has(candidate.id)) candidate = queue?.candidates.pop();
    if (!queue || !candidate) continue;
    taken.add(candidate.id);
    suggestions.push(shown(index, queue.kind, candidate, ties.get(candidate.id)?.relations ?? []));
  }
  return { suggestions, missing };
}

function shown(
  index: GraphIndex,
  { id: kind, label }: SuggestionKind,
  { id, reason, relations: first = [] }: Candidate,
  relations: readonly IndexedRelation[],
): Suggestion {
  const strongest = relations.toSorted((a, b) => strength(b) - strength(a) || compareText(a.id, b.id));
  const edges = [...new Set([...first, ...strongest])].slice(0, EDGES);
  return {
    entity: index.summary(index.entities.get(id) as IndexedEntity),
    kind,
    label,
    reason,
    edges: edges.map((relation) => index.edge(relation)),
  };
}

async function entitiesWithArticle(store: Store, ids: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (let at = 0; at < ids.length; at += CHUNK) {
    const rows = await store.read({
      cypher:
        'UNWIND $ids AS id MATCH (e:Entity {id: id}) MATCH (e)<-[:ABOUT]-(:Article) RETURN DISTINCT e.id AS id',
      parameters: { ids: ids.slice(at, at + CHUNK) },
    });
    for (const row of rows) found.add(String(row.id));
  }
  return found;
}
