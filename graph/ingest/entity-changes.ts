/** Entity nodes of a batch. */
import type { Ontology } from '../../extract/ontology/ontology.ts';
import type { Properties } from '../model.ts';
import type { Store } from '../store/contract.ts';
import type { BatchResult } from './batch.ts';
import type { Contribution } from './projection.ts';
import { rowsFor } from './rows.ts';
import type { Changes } from './statements.ts';
import {
  type EntityTally,
  emptyEntityTally,
  entityOf,
  readEntityTally,
  tallyEntity,
  writeEntityTally,
} from './tally.ts';

/**
 * Which entity nodes a batch makes, changes or leaves without support: what the store counts for each, less
 * what the articles said before, and what they say now.
 */
export async function collectEntities(
  store: Store,
  ontology: Ontology,

  minus: readonly Contribution[],
  plus: readonly Contribution[],
  changes: Changes,
  result: BatchResult,
): Promise<void> {
  const ids = new Set<string>();
  for (const { entities } of [...minus, ...plus]) for (const id of entities.keys()) ids.add(id);
  const tallies = new Map<string, EntityTally>();
  const types = new Map<string, string>();
  const labels = new Map<string, string[]>();
  const before = new Map<string, string>();
  for (const row of await rowsFor(
    store,
    'UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN e.id AS id, e.type AS type, e.tally AS tally, labels(e) AS labels',
    [...ids],
  )) {
    const id = String(row.id);
    before.set(id, String(row.tally));
    tallies.set(id, readEntityTally(String(row.tally)));
    types.set(id, String(row.type));
    labels.set(id, (row.labels as string[]).toSorted());
  }
  const tallyOf = (id: string) => {
    const there = tallies.get(id) ?? emptyEntityTally();
    tallies.set(id, there);
    return there;
  };
  for (const { entities } of minus) for (const [id, each] of entities) tallyEntity(tallyOf(id), each, -1);
  for (const { entities } of plus) for (const [id, each] of entities) tallyEntity(tallyOf(id), each, 1);

  for (const id of [...ids].sort()) {
    const tally = tallyOf(id);
    if (tally.claims <= 0) {
      if (!before.has(id)) continue;
      changes.removedEntities.push(id);
      result.removedEntities.push(id);
      continue;
    }
    const text = writeEntityTally(tally);
    if (text === before.get(id)) continue;
    const entity = entityOf(id, tally, ontology);
    changes.entities.push({
      id,
      properties: { ...entity, tally: text } as Properties,
      type: entity.type,
      oldType: types.get(id) ?? null,
      oldLabels: labels.get(id) ?? [],
    });
    result.entities.push(entity);
  }
}
