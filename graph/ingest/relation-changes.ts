/** Relation edges of a batch. */
import type { Store } from '../store/contract.ts';
import type { BatchResult } from './batch.ts';
import type { Contribution } from './projection.ts';
import { readRelationTallies } from './relation-tallies.ts';
import type { Changes } from './statements.ts';
import { type EvidenceTally, relationOf } from './tally.ts';

/** Which relation edges a batch makes, changes or leaves without evidence. */
export async function collectRelations(
  store: Store,

  minus: readonly Contribution[],
  plus: readonly Contribution[],
  changes: Changes,
  result: BatchResult,
): Promise<void> {
  const touched = new Map<string, { from: string; type: string; to: string }>();
  for (const { relations } of [...minus, ...plus])
    for (const [id, { from, type, to }] of relations) touched.set(id, { from, type, to });
  const evidence = new Map<string, EvidenceTally[]>();
  const before = new Map<string, string>();
  const stored = await readRelationTallies(
    store,
    [...touched].map(([id, { from, to }]) => ({ id, from, to })),
  );
  for (const [id, tally] of stored) {
    before.set(id, tally.text);
    evidence.set(id, tally.evidence);
  }
  const key = (each: EvidenceTally) => `${each.id} ${each.method}`;
  for (const { relations } of minus) {
    for (const [id, relation] of relations) {
      const out = new Set(relation.evidence.map(key));
      evidence.set(
        id,
        (evidence.get(id) ?? []).filter((each) => !out.has(key(each))),
      );
    }
  }
  for (const { relations } of plus) {
    for (const [id, relation] of relations) {
      const all = new Map((evidence.get(id) ?? []).map((each) => [key(each), each]));
      for (const each of relation.evidence) {
        const there = all.get(key(each));
        if (!there || there.confidence < each.confidence) all.set(key(each), each);
      }
      evidence.set(id, [...all.values()]);
    }
  }
  const removedNodes = new Set(changes.removedEntities);
  for (const [id, ends] of [...touched].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const sorted = (evidence.get(id) ?? []).sort((a, b) => (key(a) < key(b) ? -1 : 1));
    if (sorted.length === 0) {
      if (!before.has(id)) continue;
      result.removedRelations.push(id);
      // With an end that goes, the edge goes by itself.
      if (!removedNodes.has(ends.from) && !removedNodes.has(ends.to)) changes.removedRelations.push(ends);
      continue;
    }
    const text = JSON.stringify(
      sorted.map(({ id: sentence, method, confidence, text: hash }) => ({
        id: sentence,
        method,
        confidence,
        text: hash,
      })),
    );
    if (text === before.get(id)) continue;
    const relation = relationOf(id, sorted);
    changes.relations.push({ ...ends, properties: { ...relation, tally: text } });
    result.relations.push({ ...relation, ...ends });
  }
}
