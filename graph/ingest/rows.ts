/** Reads by a list of ids or names. */
import type { Row, Store } from '../store/contract.ts';

/** Rows of a trusted query with the list parameter `ids`; an empty list asks nothing. */
export async function rowsFor(store: Store, cypher: string, ids: readonly string[]): Promise<Row[]> {
  return ids.length === 0 ? [] : store.read({ cypher, parameters: { ids } });
}
