/**
 * From a Document to an Extraction: sentences, names, types, linking, relations, funnel. Pure: the same
 * document gives the same extraction on every machine.
 */
import { type Began, beganOf, type DatedSentence } from './dates/began.ts';
import type { Document } from './document.ts';
import type { ExtractedEntity, ExtractedRelation, Extraction, Mention } from './extraction.ts';
import { computeFunnel } from './funnel.ts';
import { contentId, entityId } from './identity.ts';
import { byCodeUnit, type NamedCluster } from './linking/entities.ts';
import { withoutDisambiguator } from './linking/names.ts';
import { clusterType, resolve } from './linking/resolve.ts';
import { typeSenses } from './linking/sense-types.ts';
import { readSenses } from './linking/senses.ts';
import { type Dropped, NerContext } from './ner/context.ts';
import type { Gazetteer } from './ner/gazetteer/gazetteer.ts';
import type { NameModel } from './ner/models.ts';
import { type Span, settle } from './ner/overlaps.ts';
import { gatherTypes, propagateLists, type SurfaceType, type TypeEvidence } from './ner/typing.ts';
import type { Ontology } from './ontology/ontology.ts';
import { defaultReference } from './reference/default.ts';
import type { Trace } from './relations/matcher.ts';
import { joinRelations, type RawRelation, type Relation, readRelations } from './relations/relate.ts';
import { withScores } from './relations/scorer/propose.ts';
import { SIGNATURE_CONFIDENCE, SIGNATURE_TYPES } from './relations/signatures.ts';
import { countWords } from './words.ts';

export interface PipelineOptions {
  readonly ontology: Ontology;
  readonly gazetteer: Gazetteer;
  readonly model: NameModel;
  readonly terms: boolean;
}

/** What `--explain` adds to an extraction. */
export interface Explanation {
  readonly extraction: Extraction;
  /** Candidates that were not taken, each with its reason, in the order of the text. */
  readonly dropped: readonly Dropped[];
  /** What became of every pattern whose first word stands in a sentence, by the sentence's ordinal. */
  readonly patterns: readonly (Trace & { readonly sentence: number })[];
}

/** Where a run writes down what it would not keep otherwise. */
interface Notes {
  readonly dropped: Dropped[];
  readonly patterns: (Trace & { readonly sentence: number })[];
}

export function runPipeline(document: Document, options: PipelineOptions): Extraction {
  return run(document, options).extraction;
}

export function explainPipeline(document: Document, options: PipelineOptions): Explanation {
  const notes: Notes = { dropped: [], patterns: [] };
  const { extraction, context } = run(document, options, notes);
  const dropped = [...context.dropped, ...notes.dropped].sort(
    (a, b) => a.sentence - b.sentence || a.start - b.start || a.end - b.end,
  );
  const patterns = notes.patterns.sort((a, b) => a.sentence - b.sentence);
  return { extraction, dropped, patterns };
}

function run(
  document: Document,
  { ontology, gazetteer, model, terms }: PipelineOptions,
  notes?: Notes,
): { extraction: Extraction; context: NerContext } {
  const context = new NerContext(document, ontology, gazetteer, { terms });
  for (const layer of model.layers) layer.propose(context);
  const spans = settle(
    context,
    model.layers.map(({ id }) => id),
    notes && ((dropped) => notes.dropped.push(dropped)),
  );
  const senses = readSenses(context, spans);
  const board = gatherTypes(context, spans, senses.keyOf);
  typeSenses(context, senses, board);
  propagateLists(context, spans, board, senses.keyOf);
  model.reading?.addTypes(context, spans, board, senses.keyOf);
  const clusters = resolve(context, spans, board, senses);
  const index = new Map<string, number>();
  clusters.forEach(({ names }, at) => {
    for (const { key } of names) index.set(key, at);
  });
  const entityOf = (span: Span): number => index.get(senses.keyOf(span)) as number;

  let types = clusters.map((cluster) => clusterType(context, cluster, board));
  const typeOf = (entity: number): string => types[entity]?.type ?? 'Entity';
  const aboutAt = clusters.findIndex(({ about }) => about);
  const article = aboutAt < 0 ? undefined : aboutAt;
  const raw = readRelations(
    context,
    spans,
    { entityOf, typeOf, article },
    notes && ((sentence, entry) => notes.patterns.push({ ...entry, sentence })),
  );
  const hints = signatureHints(ontology, raw, types, clusters);
  types = types.map((type, at) => {
    const more = hints.get(at);
    return more ? clusterType(context, clusters[at] as NamedCluster, board, more) : type;
  });
  const trace = notes && ((sentence: number, entry: Trace) => notes.patterns.push({ ...entry, sentence }));
  const read = joinRelations(context, raw, typeOf, trace);
  const relations = model.relations
    ? withScores(
        {
          ontology,
          sentences: context.sentences,
          names: spans.map((span) => ({ ...span, entity: entityOf(span) })),
          types: types.map(({ type }) => type),
          article,
          readings: raw,
          reference: defaultReference,
        },
        read,
        model.relations,
        trace,
      )
    : read;
  return { context, extraction: assemble(context, spans, clusters, types, relations, entityOf) };
}

/** Where little is known of an end, the relations it stands in say what it may be. */
const PERSON_LOOK = /^\p{Lu}\p{Ll}+ (?:\p{Lu}\.? )?\p{Lu}\p{Ll}[\p{L}-]+$/u;

function signatureHints(
  ontology: Ontology,
  raw: readonly RawRelation[],
  types: readonly SurfaceType[],
  clusters: readonly NamedCluster[],
): Map<number, TypeEvidence[]> {
  const hints = new Map<number, TypeEvidence[]>();
  const add = (entity: number, type: string | undefined): void => {
    if (type === undefined || (types[entity]?.confidence ?? 0) >= SIGNATURE_CONFIDENCE) return;
    const list = hints.get(entity) ?? [];
    if (list.length < 20) list.push({ type, confidence: SIGNATURE_CONFIDENCE, source: `signature ${type}` });
    hints.set(entity, list);
  };
  // Whoever makes or founds something and is written as people are is a person.
  const person = (entity: number): string | undefined =>
    PERSON_LOOK.test(clusters[entity]?.name ?? '') ? 'Person' : undefined;
  for (const { subject, type, object } of raw) {
    if (/^(?:DEVELOPED|FOUNDED|AUTHORED|MAINTAINED)_BY$/.test(type)) add(object, person(object));
    const { suggests = SIGNATURE_TYPES[type] } = ontology.relation(type);
    add(subject, suggests?.subject);
    add(object, suggests?.object);
  }
  return hints;
}

function assemble(
  context: NerContext,
  spans: readonly Span[],
  clusters: readonly NamedCluster[],
  types: readonly SurfaceType[],
  relations: readonly Relation[],
  entityOf: (span: Span) => number,
): Extraction {
  const { document, ontology } = context;
  // A JSONL line's own id is the article's: what reads the output joins on it (INTERFACES.md).
  const articleId = document.id ?? contentId('a', document.identity);
  const occurrences = new Map<string, number>();
  const sentences = context.sentences.map(({ ordinal, section, start, text }) => {
    const nth = occurrences.get(text) ?? 0;
    occurrences.set(text, nth + 1);
    return { id: contentId('s', articleId, text, String(nth)), ordinal, section, start, text };
  });
  const sentenceId = (ordinal: number): string => sentences[ordinal]?.id as string;
  const ids = clusters.map(({ keys }) => entityId(keys));

  const confidences = clusters.map(() => 0);
  const mentions: (Mention & { at: number })[] = spans.map((span) => {
    const entity = entityOf(span);
    confidences[entity] = Math.max(confidences[entity] as number, span.confidence);
    return mention(context, span.sentence, span.first, span.last, {
      sentence: sentenceId(span.sentence),
      entity: ids[entity] as string,
      type: types[entity]?.type ?? 'Entity',
      confidence: span.confidence,
      method: span.method,
    });
  });
  mentions.push(...anaphors(context, relations, ids, types, sentenceId));
  mentions.sort((a, b) => a.at - b.at || a.start - b.start);

  const entities: ExtractedEntity[] = clusters.map((cluster, at) => {
    const type = types[at]?.type ?? 'Entity';
    const { wikidata } = cluster;
    const url = cluster.about ? websiteOf(document) : undefined;
    const began = cluster.about ? beganIn(context, spans, (span) => entityOf(span) === at) : null;
    return {
      id: ids[at] as string,
      name: cluster.name,
      type,
      types: [...ontology.chain(type)],
      aliases: [...cluster.aliases],
      confidence: confidences[at] as number,
      keys: [...cluster.keys],
      acronyms: [...cluster.acronyms],
      why: [...cluster.why],
      ...(wikidata === undefined ? {} : { wikidata }),
      ...(url ? { url } : {}),
      ...(began ? { began: { date: began.date, sentence: sentenceId(began.sentence) } } : {}),
    };
  });

  const about = clusters.findIndex((cluster) => cluster.about);
  const definedIn =
    about < 0
      ? undefined
      : spans.find((span) => entityOf(span) === about && !context.sentences[span.sentence]?.field);
  const edges = relations
    .map((relation) => edge(relation, ids, sentenceId, definedIn?.sentence))
    .sort(
      (a, b) =>
        byCodeUnit(a.subject, b.subject) || byCodeUnit(a.type, b.type) || byCodeUnit(a.object, b.object),
    );

  const { title, source, format, url, generator, hop, parent, categories, infobox, hash, statedFunnel } =
    document;
  return {
    article: {
      id: articleId,
      title,
      source,
      format,
      ...(url === undefined ? {} : { url }),
      ...(generator === undefined ? {} : { generator }),
      ...(hop === undefined ? {} : { hop }),
      ...(parent === undefined ? {} : { parent }),
      categories: [...categories],
      infobox: infobox.map(({ field, value }) => ({ field, value })),
      hash,
      words: countWords(document.text),
      ...(statedFunnel === undefined ? {} : { statedFunnel }),
    },
    sentences,
    entities,
    mentions: mentions.map(({ at: _, ...rest }) => rest),
    relations: edges,
    funnel: computeFunnel({
      candidates: candidateSurfaces(context, spans),
      entities: clusters.map(({ keys }) => keys),
      titles: [withoutDisambiguator(title), ...(parent === undefined ? [] : [parent])],
    }),
    ...(about < 0 ? {} : { about: ids[about] as string }),
  };
}

/** When the article's subject began, read from its sentences and the names in them. */
function beganIn(
  context: NerContext,
  spans: readonly Span[],
  isSubject: (span: Span) => boolean,
): Began | null {
  const names = new Map<number, DatedSentence['names'][number][]>();
  for (const span of spans) {
    const view = context.sentences[span.sentence];
    const start = (view?.tokens[span.first]?.start ?? 0) - (view?.start ?? 0);
    const end = (view?.tokens[span.last - 1]?.end ?? 0) - (view?.start ?? 0);
    const there = names.get(span.sentence) ?? [];
    there.push({ start, end, subject: isSubject(span) });
    names.set(span.sentence, there);
  }
  return beganOf(
    context.sentences
      .filter(({ kind }) => kind !== 'body')
      .map((sentence) => ({ ...sentence, names: names.get(sentence.ordinal) ?? [] })),
  );
}

function* candidateSurfaces(context: NerContext, spans: readonly Span[]): Generator<string> {
  for (const { surface } of spans) yield surface;
  for (const { surface } of context.dropped) yield surface;
}

function mention(
  context: NerContext,
  sentence: number,
  first: number,
  last: number,
  rest: Pick<Mention, 'sentence' | 'entity' | 'type' | 'confidence' | 'method'>,
): Mention & { at: number } {
  const view = context.sentences[sentence];
  const start = (view?.tokens[first]?.start ?? 0) - (view?.start ?? 0);
  const end = (view?.tokens[last - 1]?.end ?? 0) - (view?.start ?? 0);
  const { sentence: id, ...others } = rest;
  return { at: sentence, sentence: id, start, end, surface: view?.text.slice(start, end) ?? '', ...others };
}

/** A pronoun or "the project" that a relation was read from is a mention too, so that both ends are marked. */
function anaphors(
  context: NerContext,
  relations: readonly Relation[],
  ids: readonly string[],
  types: readonly SurfaceType[],
  sentenceId: (ordinal: number) => string,
): (Mention & { at: number })[] {
  const seen = new Set<string>();
  const found: (Mention & { at: number })[] = [];
  for (const { evidence } of relations) {
    for (const { sentence, anaphor, confidence } of evidence) {
      if (!anaphor) continue;
      const key = `${sentence} ${anaphor.first}`;
      if (seen.has(key)) continue;
      seen.add(key);
      found.push(
        mention(context, sentence, anaphor.first, anaphor.last, {
          sentence: sentenceId(sentence),
          entity: ids[anaphor.entity] as string,
          type: types[anaphor.entity]?.type ?? 'Entity',
          confidence: Math.round(confidence * 1000) / 1000,
          method: 'anaphor',
        }),
      );
    }
  }
  return found;
}

/**
 * An edge with its evidence. Where the subject is not named in the sentence ("Package management uses …"),
 * the sentence that names it first is cited beside it, and the method ends in `+document`.
 */
function edge(
  { subject, type, object, confidence, evidence }: Relation,
  ids: readonly string[],
  sentenceId: (ordinal: number) => string,
  definedIn: number | undefined,
): ExtractedRelation {
  const rows = [...evidence].sort((a, b) => a.sentence - b.sentence || byCodeUnit(a.method, b.method));
  return {
    subject: ids[subject] as string,
    type,
    object: ids[object] as string,
    confidence,
    evidence: rows.flatMap(({ sentence, field, method, confidence: sure }) => {
      const row = { method, confidence: Math.round(sure * 1000) / 1000 };
      const own = { sentence: sentenceId(sentence), ...(field === undefined ? {} : { field }), ...row };
      if (!method.endsWith('+document') || definedIn === undefined || definedIn === sentence) return [own];
      return [{ sentence: sentenceId(definedIn), ...row }, own];
    }),
  };
}

const HOST = /^(?:https?:\/\/)?((?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}(?:\/[\w./~-]{0,200})?)$/i;

function websiteOf(document: Document): string | undefined {
  const value = document.infobox.find(({ field }) => /^(?:website|url|homepage)$/i.test(field))?.value.trim();
  const match = value && value.length < 300 ? HOST.exec(value) : null;
  return match ? `${value?.startsWith('http://') ? 'http' : 'https'}://${match[1]}` : undefined;
}
