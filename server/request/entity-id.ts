/** Ids or names where an address takes either. */
import type { Graph } from '../../graph/graph.ts';

/** Ids are made by `extract/identity.ts`. */
const ID = /^e[0-9a-f]{16}$/;

/**
 * The id itself, or the id of the entity that a name or alias means.
 * @throws KithError `entity-not-found` with the nearest names, `entity-ambiguous` with the candidates
 */
export async function entityIdOf(graph: Graph, idOrName: string): Promise<string> {
  return ID.test(idOrName) ? idOrName : (await graph.resolveName(idOrName)).id;
}
