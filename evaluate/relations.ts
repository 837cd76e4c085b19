/** Relations against relations, the ends given as entities of the annotation. */
import type { Ontology } from '../extract/ontology/ontology.ts';
import { addTo, type Counts } from './counts.ts';
import type { GoldRelations, Triple } from './gold.ts';

/** Relation types that say the same from the other end. */
const MIRRORED: Readonly<Record<string, string>> = { INCLUDES: 'PART_OF', ADOPTED_BY: 'USES' };

/**
 * One form for all ways to say a relation: symmetric types in the order of their ends, and of two types
 * that mirror each other (INCLUDES and PART_OF, ADOPTED_BY and USES) always the second.
 */
export function canonicalTriple(ontology: Ontology, { subject, type, object }: Triple): Triple {
  const mirror = MIRRORED[type];
  if (mirror !== undefined) return { subject: object, type: mirror, object: subject };
  if (ontology.relation(type).symmetric && object < subject)
    return { subject: object, type, object: subject };
  return { subject, type, object };
}

export interface Edge extends Triple {
  /** 0 to 1. */
  readonly confidence: number;
}

/** An edge of the system and whether it is right, for ranking and calibration. */
export interface Judged {
  readonly type: string;
  readonly confidence: number;
  readonly correct: boolean;
}

export interface RelationScore {
  readonly byType: ReadonlyMap<string, Counts>;
  readonly judged: readonly Judged[];
  /** Edges of types that the corpus does not annotate. */
  readonly outside: number;
  readonly missed: readonly Triple[];
  /** In the ids of the system. */
  readonly spurious: readonly Triple[];
  /** Hard negatives that the system states, with what misleads. */
  readonly violated: readonly { readonly triple: Triple; readonly why: string }[];
}

/**
 * @param keyOf the entity of the annotation that one of the system is; undefined for one that is none, which
 *   makes its edges wrong. A second edge for a fact, from a node that should be the same, is wrong too.
 */
export function scoreRelations(
  gold: GoldRelations,
  edges: readonly Edge[],
  keyOf: (id: string) => string | undefined,
  ontology: Ontology,
): RelationScore {
  const known = (type: string) => ontology.hasRelation(type);
  const spell = ({ subject, type, object }: Triple) => JSON.stringify([subject, type, object]);
  const canonical = (triple: Triple) => canonicalTriple(ontology, triple);
  const index = <T extends Triple>(triples: readonly T[]) =>
    new Map(triples.filter(({ type }) => known(type)).map((each) => [spell(canonical(each)), each]));
  const stated = index(gold.stated);
  const implied = index(gold.implied);
  const negatives = index(gold.negatives);
  const annotated = gold.types && new Set([...gold.types].map((type) => MIRRORED[type] ?? type));

  const distinct = new Map<string, Edge>();
  let outside = 0;
  for (const edge of edges) {
    const form = { ...canonical(edge), confidence: edge.confidence };
    if (annotated && !annotated.has(form.type)) {
      outside++;
      continue;
    }
    const before = distinct.get(spell(form));
    if (!before || before.confidence < form.confidence) distinct.set(spell(form), form);
  }

  const byType = new Map<string, Counts>();
  const found = new Set<string>();
  const judged: Judged[] = [];
  const spurious: Triple[] = [];
  const violated: { triple: Triple; why: string }[] = [];
  for (const { type } of stated.values())
    addTo(byType, MIRRORED[type] ?? type, { correct: 0, predicted: 0, gold: 1 });
  for (const edge of distinct.values()) {
    const [subject, object] = [keyOf(edge.subject), keyOf(edge.object)];
    const own = subject === undefined || object === undefined || subject === object ? undefined : edge.type;
    const triple = own && spell(canonical({ subject, type: own, object } as Triple));
    const correct = triple !== undefined && stated.has(triple) && !found.has(triple);
    if (triple !== undefined && !stated.has(triple) && implied.has(triple)) continue;
    if (correct) found.add(triple);
    else spurious.push(edge);
    const negative = triple === undefined ? undefined : negatives.get(triple);
    if (negative) violated.push({ triple: edge, why: negative.why });
    addTo(byType, edge.type, { correct: correct ? 1 : 0, predicted: 1, gold: 0 });
    judged.push({ type: edge.type, confidence: edge.confidence, correct });
  }
  const missed = [...stated].flatMap(([triple, each]) => (found.has(triple) ? [] : [each]));
  return { byType, judged, outside, missed, spurious, violated };
}
