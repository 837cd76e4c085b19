/** The `id` property of nodes that a result names only by the engine's own name of them: the ends of edges. */
import type { ManagedTransaction, Transaction } from 'neo4j-driver';

const CHUNK = 10_000;

/** @returns elementId -> `id`; a node without one keeps its elementId */
export async function lookUpIds(
  tx: Transaction | ManagedTransaction,
  elementIds: readonly string[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let from = 0; from < elementIds.length; from += CHUNK) {
    const { records } = await tx.run(
      'MATCH (n) WHERE elementId(n) IN $keys RETURN elementId(n) AS key, n.id AS id',
      { keys: elementIds.slice(from, from + CHUNK) },
    );
    for (const record of records) {
      const key: string = record.get('key');
      const id: unknown = record.get('id');
      found.set(key, typeof id === 'string' ? id : key);
    }
  }
  return found;
}
