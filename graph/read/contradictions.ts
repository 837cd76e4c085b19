/** Contradictions over the whole graph, the gravest first, each with its statements side by side. */
import { compareText } from '../../foundation/order.ts';
import { type ContradictionKind, SEVERITIES } from '../analysis/contradictions/contradiction.ts';
import { contradictionKinds } from '../analysis/contradictions/registry.ts';
import { statementsOf } from '../analysis/contradictions/statements.ts';
import { Pace } from '../analysis/pace.ts';
import type { ContradictionOptions } from '../graph.ts';
import type { Store } from '../store/contract.ts';
import { pageOf } from './cursor.ts';
import { bestSentences, evidenceIds } from './evidence.ts';
import type { GraphIndex, IndexedEntity, IndexedRelation } from './graph-index.ts';
import type { ContradictionPage } from './shapes.ts';

interface Entry {
  id: string;
  kind: ContradictionKind;
  about: string;
  statements: IndexedRelation[];
  /** Confidence of the second surest: how sure it is that there is a contradiction at all. */
  confidence: number;
}

const SHOWN = 12;

/** Found once for each version of the index. */
const found = new WeakMap<GraphIndex, { version: number; entries: Promise<Entry[]> }>();

/** @throws KithError `unknown-contradiction`, `invalid-cursor` */
export async function contradictions(
  store: Store,
  index: GraphIndex,
  { kind, entity, confidence = 0, limit = 50, after }: ContradictionOptions = {},
): Promise<ContradictionPage> {
  const wanted = kind === undefined ? undefined : contradictionKinds.get(kind);
  const fitting = (await entriesOf(index)).filter(
    (entry) =>
      entry.confidence >= confidence &&
      (entity === undefined || entry.statements.some(({ from, to }) => from === entity || to === entity)),
  );
  const counts = new Map<ContradictionKind, number>();
  for (const entry of fitting) counts.set(entry.kind, (counts.get(entry.kind) ?? 0) + 1);
  const listed = wanted ? fitting.filter((entry) => entry.kind === wanted) : fitting;
  const scope = `c:${kind ?? ''}:${entity ?? ''}:${confidence}`;
  const { items, nextCursor } = pageOf(listed, scope, after, limit);
  const relations = items.flatMap((entry) => entry.statements.slice(0, SHOWN));
  const [sentences, evidence] = await Promise.all([
    bestSentences(store, relations),
    evidenceIds(store, relations),
  ]);
  const summary = (id: string) => index.summary(index.entities.get(id) as IndexedEntity);
  return {
    contradictions: items.map((entry) => {
      const shown = entry.statements.slice(0, SHOWN);
      const [first = [], ...others] = shown.map(({ id }) => evidence.get(id) ?? []);
      return {
        id: entry.id,
        kind: entry.kind.id,
        severity: entry.kind.severity,
        about: summary(entry.about),
        statements: shown.map((relation) => ({
          relation: index.edge(relation),
          subject: summary(relation.from),
          object: summary(relation.to),
          sentence: sentences.get(relation.id) ?? null,
        })),
        more: entry.statements.length - shown.length,
        together: first.some((sentence) => others.every((each) => each.includes(sentence))),
      };
    }),
    kinds: contradictionKinds.all.map((each) => ({
      id: each.id,
      label: each.label,
      wrong: each.wrong,
      severity: each.severity,
      count: counts.get(each) ?? 0,
    })),
    total: listed.length,
    nextCursor,
  };
}

function entriesOf(index: GraphIndex): Promise<Entry[]> {
  const there = found.get(index);
  if (there?.version === index.version) return there.entries;
  const entries = findEntries(index);
  found.set(index, { version: index.version, entries });
  return entries;
}

async function findEntries(index: GraphIndex): Promise<Entry[]> {
  // As they are now: others may write while this pauses.
  const relations = [...index.relations.values()].filter(
    ({ from, to }) => index.entities.has(from) && index.entities.has(to),
  );
  const pace = new Pace();
  const statements = await statementsOf(relations);
  const entries: Entry[] = [];
  for (const kind of contradictionKinds.all) {
    await pace.step();
    for (const { about, key, statements: stated } of kind.find(statements))
      entries.push({
        id: `${kind.id}:${key}`,
        kind,
        about,
        // The finders give back the very relations that they were given.
        statements: stated as IndexedRelation[],
        confidence: stated[1]?.confidence ?? 0,
      });
  }
  return entries.sort(
    (a, b) =>
      SEVERITIES.indexOf(a.kind.severity) - SEVERITIES.indexOf(b.kind.severity) ||
      b.confidence - a.confidence ||
      compareText(a.id, b.id),
  );
}
