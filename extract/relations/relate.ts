/**
 * Relations of one article: infobox fields and patterns, each reading with its evidence, joined into one
 * edge a (subject, type, object). The ontology's signature is enforced here, and readings of untyped ends
 * help to type them first.
 */
import type { NerContext, SentenceView } from '../ner/context.ts';
import { fieldMappings } from '../ner/fields.ts';
import { normaliseField } from '../ner/layers/infobox-values.ts';
import { nounBefore } from '../ner/nouns.ts';
import type { Span } from '../ner/overlaps.ts';
import { type Carried, carryOn, NOBODY } from './discourse.ts';
import type { Discourse } from './ends.ts';
import type { Trace } from './matcher.ts';
import { placesInPlaces } from './place-chain.ts';
import { matcherOf } from './registry.ts';
import { sequenceOf } from './sequence.ts';

export interface RelationEvidence {
  /** Ordinals of the sentences that say so: one, or two where the left end is named in another. */
  readonly sentence: number;
  readonly field?: string;
  readonly method: string;
  readonly confidence: number;
  /** Tokens of the pronoun or noun phrase that stands for an entity in this sentence. */
  readonly anaphor?: { readonly first: number; readonly last: number; readonly entity: number };
}

export interface RawRelation {
  readonly subject: number;
  readonly type: string;
  readonly object: number;
  readonly evidence: RelationEvidence;
}

export interface Relation {
  readonly subject: number;
  readonly type: string;
  readonly object: number;
  readonly confidence: number;
  readonly evidence: readonly RelationEvidence[];
}

/** What relating needs to know of the entities; an entity is an index. */
export interface Entities {
  readonly entityOf: (span: Span) => number;
  readonly typeOf: (entity: number) => string;
  readonly article: number | undefined;
}

/** Evidence kept for one edge; more would say the same again. */
const MOST_EVIDENCE = 50;

/** All readings of the article, signatures not yet enforced. @param trace told of every pattern that was tried */
export function readRelations(
  context: NerContext,
  spans: readonly Span[],
  entities: Entities,
  trace?: (sentence: number, entry: Trace) => void,
): RawRelation[] {
  const bySentence = new Map<number, Span[]>();
  for (const span of spans) {
    const list = bySentence.get(span.sentence);
    if (list) list.push(span);
    else bySentence.set(span.sentence, [span]);
  }
  const raw: RawRelation[] = [];
  const { ontology } = context;
  const matcher = matcherOf(ontology);
  const isPerson = (entity: number): boolean => ontology.isA(entities.typeOf(entity), 'Person');
  const isPlace = (entity: number): boolean => ontology.isA(entities.typeOf(entity), 'Place');
  let carried: Carried = NOBODY;
  let section: string | undefined;
  for (const view of context.sentences) {
    const own = bySentence.get(view.ordinal) ?? [];
    if (ontology.hasRelation('LOCATED_IN'))
      for (const { inner, outer } of placesInPlaces(view, own, entities.entityOf, isPlace))
        raw.push({
          subject: inner,
          type: 'LOCATED_IN',
          object: outer,
          evidence: {
            sentence: view.ordinal,
            ...(view.field ? { field: view.field.field } : {}),
            method: 'place-in-place',
            confidence: 0.85,
          },
        });
    if (view.field) {
      readField(context, view, own, entities, raw);
      continue;
    }
    if (view.section !== section) {
      section = view.section;
      carried = { subject: entities.article, person: undefined };
    }
    const sequence = sequenceOf(view, own, entities.entityOf);
    const discourse: Discourse = {
      ontology,
      typeOf: entities.typeOf,
      article: entities.article,
      carried: carried.subject,
      person: carried.person,
    };
    const readings = matcher.match(sequence, discourse, trace && ((entry) => trace(view.ordinal, entry)));
    for (const { pattern, subject, object, confidence, named, anaphor, carried: right } of readings) {
      const left = right ?? (pattern.direction === 'forward' ? subject : object);
      const evidence = { sentence: view.ordinal, confidence };
      if (named)
        raw.push({ subject, type: pattern.relation, object, evidence: { ...evidence, method: pattern.id } });
      else if (anaphor)
        raw.push({
          subject,
          type: pattern.relation,
          object,
          evidence: {
            ...evidence,
            method: pattern.id,
            anaphor: { first: anaphor[0], last: anaphor[1], entity: left },
          },
        });
      else
        raw.push({
          subject,
          type: pattern.relation,
          object,
          evidence: { ...evidence, method: `${pattern.id}+document` },
        });
    }
    const { subject: former } = carried;
    carried = carryOn(sequence, carried, isPerson, (item) => {
      const { token = 0 } = sequence.items[item] ?? {};
      const noun = nounBefore(ontology, view.tokens, token + 1);
      return (
        noun &&
        [former, entities.article].find(
          (entity) =>
            entity !== undefined &&
            entities.typeOf(entity) !== 'Entity' &&
            ontology.compatible(entities.typeOf(entity), noun.type),
        )
      );
    });
  }
  return raw;
}

/** An infobox line relates the article's subject to each name of its value. */
function readField(
  { ontology }: NerContext,
  view: SentenceView,
  spans: readonly Span[],
  { entityOf, article }: Entities,
  raw: RawRelation[],
): void {
  const line = view.field;
  if (!line || article === undefined) return;
  const mapping = fieldMappings(ontology).get(normaliseField(line.field));
  if (!mapping || !ontology.hasRelation(mapping.relation)) return;
  let depth = 0;
  let token = 0;
  for (const span of spans) {
    for (; token < span.first; token++) {
      const text = view.tokens[token]?.text;
      if (text === '(') depth++;
      else if (text === ')') depth--;
    }
    // "The CentOS Project (Red Hat)", "Linux (Red Hat Enterprise Linux derivatives)": asides state nothing.
    if (depth > 0 || (view.tokens[span.first]?.start ?? 0) < line.valueStart) continue;
    const value = entityOf(span);
    if (value === article) continue;
    const [subject, object] = mapping.direction === 'forward' ? [article, value] : [value, article];
    raw.push({
      subject,
      type: mapping.relation,
      object,
      evidence: { sentence: view.ordinal, field: line.field, method: 'infobox', confidence: 0.9 },
    });
  }
}

/**
 * Joins readings to edges; those whose ends the ontology does not allow are left out.
 * @param trace told of each that is left out, and why
 */
export function joinRelations(
  { ontology }: NerContext,
  raw: readonly RawRelation[],
  typeOf: (entity: number) => string,
  trace?: (sentence: number, entry: Trace) => void,
): Relation[] {
  const edges = new Map<
    string,
    { subject: number; type: string; object: number; evidence: RelationEvidence[] }
  >();
  for (const { subject, type, object, evidence } of raw) {
    if (subject === object || !ontology.allows(type, typeOf(subject), typeOf(object))) {
      trace?.(evidence.sentence, {
        pattern: evidence.method,
        relation: type,
        at: evidence.field ?? '',
        outcome:
          subject === object
            ? 'both ends are one thing'
            : `${type} does not tie ${typeOf(subject)} to ${typeOf(object)}; see "kith ontology"`,
        found: 0,
        worded: true,
      });
      continue;
    }
    const key = `${subject} ${type} ${object}`;
    const reverse = `${object} ${type} ${subject}`;
    const symmetric = ontology.relation(type).symmetric === true;
    const edge = edges.get(key) ?? (symmetric ? edges.get(reverse) : undefined);
    if (!edge) edges.set(key, { subject, type, object, evidence: [evidence] });
    else if (
      edge.evidence.length < MOST_EVIDENCE &&
      !edge.evidence.some((other) => sameReading(other, evidence))
    )
      edge.evidence.push(evidence);
  }
  return [...edges.values()].map((edge) => ({ ...edge, confidence: together(edge.evidence) }));
}

/** One pattern reads one sentence once. */
function sameReading(a: RelationEvidence, b: RelationEvidence): boolean {
  return a.sentence === b.sentence && a.method === b.method;
}

/** Noisy-or over sentences (the surest reading of each counts), capped. */
function together(evidence: readonly RelationEvidence[]): number {
  const best = new Map<number, number>();
  for (const { sentence, confidence } of evidence)
    best.set(sentence, Math.max(best.get(sentence) ?? 0, confidence));
  let doubt = 1;
  for (const confidence of best.values()) doubt *= 1 - confidence;
  return Math.min(0.99, Math.round((1 - doubt) * 1000) / 1000);
}
