/** Relation edges of a batch. */
import { quoteName, type Store } from '../store/contract.ts';
import type { BatchResult } from './batch.ts';
import type { Contribution } from './projection.ts';
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
  for (const [type, ids] of byType(touched)) {
    // Through the ends: they are indexed in both engines, a relation's id is not.
    const ends = ids.map((id) => ({ id, ...(touched.get(id) as { from: string; to: string }) }));
    for (let at = 0; at < ends.length; at += 1_000) {
      const rows = ends.slice(at, at + 1_000).map(({ id, from, to }) => ({ id, from, to }));
      const found = await store.read({
        cypher: `UNWIND $rows AS row MATCH (a:Entity {id: row.from})-[r:${quoteName(type)}]->(b:Entity {id: row.to}) RETURN row.id AS id, r.tally AS tally`,
        parameters: { rows },
      });
      for (const row of found) {
        before.set(String(row.id), String(row.tally));
        evidence.set(String(row.id), JSON.parse(String(row.tally)) as EvidenceTally[]);
      }
    }
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

function byType(touched: ReadonlyMap<string, { type: string }>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [id, { type }] of touched) {
    const group = groups.get(type);
    if (group) group.push(id);
    else groups.set(type, [id]);
  }
  return groups;
}
