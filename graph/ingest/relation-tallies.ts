/** The evidence that the store keeps for relations, found through their ends: those are indexed in both engines. */
import type { Store } from '../store/contract.ts';
import type { EvidenceTally } from './tally.ts';

/** Relations asked for at once. */
const ROWS = 1_000;

/** @returns relation id -> its tally, as the text that is stored and as what it says; relations that are not there are left out */
export async function readRelationTallies(
  store: Store,
  relations: Iterable<{ id: string; from: string; to: string }>,
): Promise<Map<string, { text: string; evidence: EvidenceTally[] }>> {
  const found = new Map<string, { text: string; evidence: EvidenceTally[] }>();
  const wanted = [...relations].map(({ id, from, to }) => ({ id, from, to }));
  for (let at = 0; at < wanted.length; at += ROWS) {
    // One statement for every type: Neo4j plans each new text, which costs more than it saves.
    const rows = await store.read({
      cypher:
        'UNWIND $rows AS row MATCH (a:Entity {id: row.from})-[r]->(b:Entity {id: row.to}) WHERE r.id = row.id RETURN row.id AS id, r.tally AS tally',
      parameters: { rows: wanted.slice(at, at + ROWS) },
    });
    for (const row of rows) {
      const text = String(row.tally);
      found.set(String(row.id), { text, evidence: JSON.parse(text) as EvidenceTally[] });
    }
  }
  return found;
}
