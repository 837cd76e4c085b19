/**
 * How well an extraction agrees with an annotated article: spans, sets of entities, types, relations, hard
 * negatives. Pure functions over plain values, so that any system can be scored, not kith alone.
 */
import type { Ontology } from '../../extract/ontology/ontology.ts';
import type { GoldArticle, Triple } from './corpus.ts';

/** Counts that can be added up over articles; precision, recall and F1 are made of them at the end. */
export interface Counts {
  /** Items of the annotation that were found. */
  readonly correct: number;
  /** Items that the system gave. */
  readonly predicted: number;
  /** Items of the annotation. */
  readonly gold: number;
}

export interface Rates {
  /** 0 to 1; 0 when nothing was predicted. */
  readonly precision: number;
  /** 0 to 1; 0 when there is nothing to find. */
  readonly recall: number;
  readonly f1: number;
}

/** A named stretch of text; offsets are UTF-16 code units into the article's plain text, end-exclusive. */
export interface TypedSpan {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

export interface PredictedEntity {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly type: string;
}

/** What a system found in one article; the ends of relations are ids of `entities`. */
export interface Prediction {
  readonly mentions: readonly TypedSpan[];
  readonly entities: readonly PredictedEntity[];
  readonly relations: readonly Triple[];
}

export interface ArticleScore {
  readonly exact: Counts;
  readonly overlap: Counts;
  /** Exact spans with the right type, a row for each type that the annotation or the system uses. */
  readonly spansByType: ReadonlyMap<string, Counts>;
  readonly spansByCoarseType: ReadonlyMap<string, Counts>;
  readonly entities: Counts;
  /** Of the matched entities (`predicted` and `gold` both count these), how many have the right type. */
  readonly fineTypes: Counts;
  readonly coarseTypes: Counts;
  readonly relations: Counts;
  readonly relationsByType: ReadonlyMap<string, Counts>;
  /** Hard negatives of the annotation (`gold`) and how many of them the system states (`correct`). */
  readonly violations: Counts;
  readonly errors: ArticleErrors;
}

/** What is wrong, in words of the article, for whoever looks into an article of the part to learn from. */
export interface ArticleErrors {
  readonly missedEntities: readonly string[];
  readonly spuriousEntities: readonly string[];
  /** `name: right type, not given type`. */
  readonly wrongTypes: readonly string[];
  readonly missedRelations: readonly string[];
  readonly spuriousRelations: readonly string[];
  readonly violations: readonly string[];
}

const NOTHING: Counts = { correct: 0, predicted: 0, gold: 0 };

export function add(a: Counts, b: Counts): Counts {
  return {
    correct: a.correct + b.correct,
    predicted: a.predicted + b.predicted,
    gold: a.gold + b.gold,
  };
}

export function rates({ correct, predicted, gold }: Counts): Rates {
  const precision = predicted === 0 ? 0 : correct / predicted;
  const recall = gold === 0 ? 0 : correct / gold;
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}

/**
 * Person, organisation, place, other: the coarse types that the literature scores. `Entity`, which says
 * nothing, is none of them: a system that gives up earns nothing.
 */
export function coarseType(ontology: Ontology, type: string): string {
  if (type === 'Entity') return 'Untyped';
  return ['Person', 'Organization', 'Place'].find((each) => ontology.isA(type, each)) ?? 'Other';
}

/** Spans that begin and end alike; each counts once. */
export function scoreExactSpans(gold: readonly TypedSpan[], predicted: readonly TypedSpan[]): Counts {
  const place = ({ start, end }: TypedSpan) => `${start}-${end}`;
  return scoreSets(gold.map(place), predicted.map(place));
}

/** Spans that share a character; one predicted span for one of the annotation, from left to right. */
export function scoreOverlappingSpans(gold: readonly TypedSpan[], predicted: readonly TypedSpan[]): Counts {
  const byStart = (a: TypedSpan, b: TypedSpan) => a.start - b.start || a.end - b.end;
  const left = [...gold].sort(byStart);
  const right = [...predicted].sort(byStart);
  let correct = 0;
  for (let at = 0, other = 0; at < left.length && other < right.length; ) {
    const a = left[at] as TypedSpan;
    const b = right[other] as TypedSpan;
    if (a.end <= b.start) at++;
    else if (b.end <= a.start) other++;
    else {
      correct++;
      at++;
      other++;
    }
  }
  return { correct, predicted: predicted.length, gold: gold.length };
}

/** Exact spans whose type is right too, a row a type. @param typeOf turns a type into its row's name */
export function scoreTypedSpans(
  gold: readonly TypedSpan[],
  predicted: readonly TypedSpan[],
  typeOf: (type: string) => string = (type) => type,
): Map<string, Counts> {
  const rows = new Map<string, [TypedSpan[], TypedSpan[]]>();
  const row = (type: string) => {
    const found = rows.get(typeOf(type)) ?? [[], []];
    rows.set(typeOf(type), found);
    return found;
  };
  for (const span of gold) row(span.type)[0].push(span);
  for (const span of predicted) row(span.type)[1].push(span);
  return new Map([...rows].map(([type, [left, right]]) => [type, scoreExactSpans(left, right)]));
}

export interface EntityMatch {
  /** One for one: id of the predicted entity -> key of the annotated one. */
  readonly matched: ReadonlyMap<string, string>;
  /** The same with the second nodes of one thing, so that their relations are not blamed once more. */
  readonly identity: ReadonlyMap<string, string>;
}

/**
 * Which predicted entity is which of the annotation: they share a name or alias, whatever its case. Where
 * several share a name (Amazon the company and the river), those that share the most names go together, then
 * those of the same type, then the first.
 */
export function matchEntities(
  gold: GoldArticle['entities'],
  predicted: readonly PredictedEntity[],
): EntityMatch {
  const names = (entity: { name: string; aliases: readonly string[] }) =>
    new Set([entity.name, ...entity.aliases].map((name) => name.toLowerCase()));
  const goldNames = gold.map(names);
  const pairs = predicted.flatMap((entity, order) => {
    const own = names(entity);
    return gold.flatMap(({ key, type }, index) => {
      const shared = [...own].filter((name) => goldNames[index]?.has(name)).length;
      return shared === 0 ? [] : [{ id: entity.id, key, shared, same: type === entity.type, order, index }];
    });
  });
  pairs.sort(
    (a, b) =>
      b.shared - a.shared || Number(b.same) - Number(a.same) || a.index - b.index || a.order - b.order,
  );
  const matched = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id, key } of pairs) {
    if (matched.has(id) || taken.has(key)) continue;
    matched.set(id, key);
    taken.add(key);
  }
  const identity = new Map(matched);
  for (const { id, key } of pairs) if (!identity.has(id)) identity.set(id, key);
  return { matched, identity };
}

/** Relation types that say the same from the other end. */
const MIRRORED: Readonly<Record<string, string>> = { INCLUDES: 'PART_OF', ADOPTED_BY: 'USES' };

/** What an annotated relation implies between the same ends; a hard negative goes before it. */
const IMPLIED: Readonly<Record<string, readonly string[]>> = {
  ACQUIRED_BY: ['OWNED_BY'],
  AUTHORED_BY: ['DEVELOPED_BY', 'FOUNDED_BY'],
  FOUNDED_BY: ['DEVELOPED_BY', 'AUTHORED_BY'],
};

/**
 * One spelling for all ways to say a relation: symmetric types in the order of their ends, and of two types
 * that mirror each other (INCLUDES and PART_OF, ADOPTED_BY and USES) always the second.
 */
export function canonicalTriple(ontology: Ontology, { subject, type, object }: Triple): string {
  const mirror = MIRRORED[type];
  if (mirror !== undefined) return `${object} ${mirror} ${subject}`;
  if (ontology.relation(type).symmetric && object < subject) return `${object} ${type} ${subject}`;
  return `${subject} ${type} ${object}`;
}

/**
 * @param prediction offsets into `gold.text`
 * @param ontology tells which relation types are symmetric and which types are subtypes of others
 */
export function scoreArticle(gold: GoldArticle, prediction: Prediction, ontology: Ontology): ArticleScore {
  const typeOfKey = new Map(gold.entities.map(({ key, type }) => [key, type]));
  const spans = gold.mentions.map(({ start, end, entity }) => ({
    start,
    end,
    type: typeOfKey.get(entity) as string,
  }));
  const coarse = (type: string) => coarseType(ontology, type);
  const { matched, identity } = matchEntities(gold.entities, prediction.entities);
  const types = prediction.entities.flatMap(({ id, name, type }) => {
    const key = matched.get(id);
    return key === undefined ? [] : [{ name, given: type, right: typeOfKey.get(key) as string }];
  });
  const typeCounts = (of: (type: string) => string): Counts => {
    const correct = types.filter(({ given, right }) => of(given) === of(right)).length;
    return { correct, predicted: types.length, gold: types.length };
  };
  const relations = scoreRelations(gold, prediction, identity, ontology);
  const found = new Set(matched.values());
  return {
    exact: scoreExactSpans(spans, prediction.mentions),
    overlap: scoreOverlappingSpans(spans, prediction.mentions),
    spansByType: scoreTypedSpans(spans, prediction.mentions),
    spansByCoarseType: scoreTypedSpans(spans, prediction.mentions, coarse),
    entities: {
      correct: matched.size,
      predicted: prediction.entities.length,
      gold: gold.entities.length,
    },
    fineTypes: typeCounts((type) => type),
    coarseTypes: typeCounts(coarse),
    relations: relations.all,
    relationsByType: relations.byType,
    violations: { correct: relations.violations.length, predicted: 0, gold: gold.negatives.length },
    errors: {
      missedEntities: gold.entities
        .filter(({ key }) => !found.has(key))
        .map(({ name, type }) => `${name} (${type})`),
      spuriousEntities: prediction.entities
        .filter(({ id }) => !matched.has(id))
        .map(({ name, type }) => `${name} (${type})`),
      wrongTypes: types
        .filter(({ given, right }) => given !== right)
        .map(({ name, given, right }) => `${name}: ${right}, not ${given}`),
      missedRelations: relations.missed,
      spuriousRelations: relations.spurious,
      violations: relations.violations,
    },
  };
}

function scoreRelations(
  gold: GoldArticle,
  prediction: Prediction,
  identity: ReadonlyMap<string, string>,
  ontology: Ontology,
) {
  const canonical = (triple: Triple) => canonicalTriple(ontology, triple);
  const typeOf = (spelled: string) => spelled.split(' ')[1] as string;
  const wanted = new Set(gold.relations.map(canonical));
  const negative = new Map(gold.negatives.map((each) => [canonical(each), each.why]));
  const implied = new Set(gold.implied.map(canonical));
  for (const relation of gold.relations)
    for (const type of IMPLIED[relation.type] ?? []) implied.add(canonical({ ...relation, type }));
  const nameOf = new Map(prediction.entities.map(({ id, name }) => [id, name]));
  const given = new Map<string, string>();
  for (const { subject, type, object } of prediction.relations) {
    // An end that is nobody of the annotation makes a relation wrong, not absent.
    const end = (id: string) => identity.get(id) ?? `?${(nameOf.get(id) ?? id).replaceAll(' ', '_')}`;
    const spelled = canonical({ subject: end(subject), type, object: end(object) });
    if (!implied.has(spelled) || wanted.has(spelled) || negative.has(spelled))
      given.set(spelled, `${nameOf.get(subject)} ${type} ${nameOf.get(object)}`);
  }
  const byType = new Map<string, Counts>();
  const count = (spelled: string, counts: Partial<Counts>) => {
    const type = typeOf(spelled);
    byType.set(type, add(byType.get(type) ?? NOTHING, { ...NOTHING, ...counts }));
  };
  for (const spelled of wanted) count(spelled, { gold: 1, correct: given.has(spelled) ? 1 : 0 });
  for (const spelled of given.keys()) count(spelled, { predicted: 1 });
  return {
    all: [...byType.values()].reduce(add, NOTHING),
    byType,
    missed: [...wanted].filter((spelled) => !given.has(spelled)),
    spurious: [...given].flatMap(([spelled, words]) => (wanted.has(spelled) ? [] : [words])),
    violations: [...given.keys()].flatMap((spelled) =>
      negative.has(spelled) ? [`${spelled} # ${negative.get(spelled)}`] : [],
    ),
  };
}

function scoreSets(gold: readonly string[], predicted: readonly string[]): Counts {
  const left = new Set(gold);
  const right = new Set(predicted);
  let correct = 0;
  for (const item of right) if (left.has(item)) correct++;
  return { correct, predicted: right.size, gold: left.size };
}
