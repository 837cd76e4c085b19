/**
 * Types from every source of evidence. Each source gives a type and a confidence; the type with the most
 * behind it wins, and a subtype of it that has evidence of its own is preferred to it.
 */

import { titleForms } from '../linking/names.ts';
import type { Ontology } from '../ontology/ontology.ts';
import type { NerContext } from './context.ts';
import { cues } from './cues.ts';
import { statedTypes } from './definitions.ts';
import { guessTypes } from './document-types.ts';
import { hasTag, isFirstName } from './lexicon.ts';
import { phraseType } from './nouns.ts';
import type { Span } from './overlaps.ts';
import { affixType } from './suffixes.ts';
import { tokenise } from './tokens.ts';

export interface TypeEvidence {
  readonly type: string;
  readonly confidence: number;
  /** What says so: a layer, `suffix`, `definition`, `signature`… One source counts once. */
  readonly source: string;
}

export interface SurfaceType {
  readonly type: string;
  readonly confidence: number;
}

/** surface -> all that speaks for a type of it. */
export type TypeBoard = Map<string, TypeEvidence[]>;

export function gatherTypes(context: NerContext, spans: readonly Span[]): TypeBoard {
  const board: TypeBoard = new Map();
  const add = (surface: string, type: string, confidence: number, source: string): void => {
    if (!context.ontology.hasType(type)) return;
    const list = board.get(surface);
    const row = { type, confidence, source };
    if (!list) board.set(surface, [row]);
    // A name that stands a thousand times does not need a thousand witnesses.
    else if (list.length < 40) list.push(row);
  };
  const bySentence = new Map<number, Span[]>();
  for (const span of spans) {
    const list = bySentence.get(span.sentence);
    if (list) list.push(span);
    else bySentence.set(span.sentence, [span]);
    for (const { type, typeConfidence = 0.5, layer } of span.proposals)
      if (type) add(span.surface, type, typeConfidence, layer === 'document' ? 'gazetteer' : layer);
  }
  for (const [ordinal, own] of bySentence) {
    const view = context.sentences[ordinal];
    if (!view || view.kind === 'infobox') continue;
    for (const { surface, type, confidence, source } of statedTypes(context, view, own))
      add(surface, type, confidence, source);
    for (const { surface, type, confidence, source } of cues(view, own))
      add(surface, type, confidence, source);
  }
  for (const surface of new Set(spans.map((span) => span.surface))) {
    const words = surface.split(/\s+/);
    const affix = affixType(words);
    if (affix) add(surface, affix.type, affix.confidence, 'suffix');
    const lexical = lexicalType(surface);
    if (lexical) add(surface, lexical.type, lexical.confidence, 'lexicon');
    const base = versionless(surface);
    if (base !== undefined) {
      for (const row of board.get(base) ?? [])
        add(surface, row.type, row.confidence * 0.95, `${row.source} of ${base}`);
      const listed = context.gazetteer.get(base);
      if (listed) add(surface, listed.type, 0.85, 'gazetteer');
    }
  }
  for (const [type, confidence, source] of subjectTypes(context))
    for (const form of titleForms(context.document))
      if (board.has(form) || spans.some((span) => span.surface === form)) add(form, type, confidence, source);
  return board;
}

/** `CentOS 7` -> `CentOS`. */
export function versionless(surface: string): string | undefined {
  return /^(.+\D) v?\d[\d.]*$/u.exec(surface)?.[1];
}

/** What compromise's name lists say of the whole surface. */
function lexicalType(surface: string): { type: string; confidence: number } | undefined {
  const lower = surface.toLowerCase();
  if (hasTag(lower, 'City', 'Country', 'Region', 'Place')) return { type: 'Place', confidence: 0.7 };
  if (hasTag(lower, 'Organization')) return { type: 'Company', confidence: 0.45 };
  if (hasTag(lower, 'Person')) return { type: 'Person', confidence: 0.6 };
  if (!surface.includes(' ') && /^\p{Lu}\p{Ll}+$/u.test(surface) && isFirstName(lower))
    return { type: 'Person', confidence: 0.3 };
  return undefined;
}

/** What infobox and categories say of the article's subject. */
function subjectTypes({ document, ontology }: NerContext): [string, number, string][] {
  const found: [string, number, string][] = [];
  for (const { field, value } of document.infobox) {
    if (!/^(?:type|kind|genre|occupation|industry|category)$/i.test(field)) continue;
    if (/^industry$/i.test(field)) {
      found.push(['Company', 0.7, 'infobox-industry']);
      continue;
    }
    const type = phraseType(ontology, tokenise(value));
    if (type) found.push([type, 0.8, 'infobox-type']);
  }
  for (const category of document.categories.slice(0, 20)) {
    const type = phraseType(ontology, tokenise(category));
    if (type) found.push([type, 0.6, 'category']);
  }
  return found;
}

const WEAK = new Set(['enumeration', 'noun-before', 'noun-after', 'suffix']);

/** @returns the best type of some evidence; `Entity` with confidence 0 when there is none */
export function bestType(ontology: Ontology, evidence: readonly TypeEvidence[]): SurfaceType {
  const strongest = new Map<string, Map<string, number>>();
  for (const { type, confidence, source } of evidence) {
    let sources = strongest.get(type);
    if (!sources) {
      sources = new Map();
      strongest.set(type, sources);
    }
    sources.set(source, Math.max(sources.get(source) ?? 0, confidence));
  }
  const scores = new Map<string, number>();
  for (const [type, sources] of strongest) {
    let doubt = 1;
    for (const confidence of sources.values()) doubt *= 1 - confidence;
    scores.set(type, 1 - doubt);
  }
  let best: string | undefined;
  for (const [type, score] of scores) {
    const top = best === undefined ? -1 : (scores.get(best) as number);
    if (score > top || (score === top && best !== undefined && type < best)) best = type;
  }
  if (best === undefined) return { type: 'Entity', confidence: 0 };
  const score = scores.get(best) as number;
  // A list knows better than the company a name keeps in one sentence.
  const listed = strongest.get(best)?.has('gazetteer') ?? false;
  let finest = best;
  for (const [type, own] of scores)
    if (
      type !== best &&
      ontology.isA(type, best) &&
      own >= score * 0.45 &&
      !(listed && [...(strongest.get(type)?.keys() ?? [])].every((source) => WEAK.has(source)))
    )
      if (finest === best || own > (scores.get(finest) as number)) finest = type;
  let rival = 0;
  for (const [type, own] of scores) if (!ontology.compatible(type, finest)) rival = Math.max(rival, own);
  return { type: finest, confidence: Math.round(Math.min(0.99, score * (1 - rival * 0.3)) * 1000) / 1000 };
}

/** Members of one list are mostly of one type: an untyped one takes what the others agree on. */
export function propagateLists(context: NerContext, spans: readonly Span[], board: TypeBoard): void {
  const types = typeSurfaces(context, board);
  const found: [string, string][] = [];
  for (let i = 0; i < spans.length; ) {
    let end = i + 1;
    while (end < spans.length && isListed(context, spans[end - 1] as Span, spans[end] as Span)) end++;
    const list = spans.slice(i, end);
    i = end;
    const known = list
      .map(({ surface }) => types.get(surface))
      .filter((type) => type && type.confidence >= 0.6);
    const [first] = known;
    if (
      !first ||
      known.length < Math.min(2, list.length - 1) ||
      known.some((type) => type?.type !== first.type)
    )
      continue;
    if (first.type === 'Person' && list.length < 2) continue;
    for (const { surface } of list) if (!types.has(surface)) found.push([surface, first.type]);
  }
  for (const [surface, type] of found)
    if (type !== 'Person' || /^\p{Lu}\S* (?:\S+ )?\p{Lu}/u.test(surface))
      board.set(surface, [{ type, confidence: 0.5, source: 'list' }]);
  guessTypes(
    context.ontology,
    new Set(spans.map((span) => span.surface)),
    typeSurfaces(context, board),
    board,
  );
}

function isListed({ sentences }: NerContext, left: Span, right: Span): boolean {
  if (left.sentence !== right.sentence || right.first - left.last > 3 || right.first <= left.last)
    return false;
  const between = sentences[left.sentence]?.tokens.slice(left.last, right.first) ?? [];
  return (
    between.every(({ lower }) => /^(?:,|and|or|the|\/)$/.test(lower)) &&
    !between.every(({ lower }) => lower === 'the')
  );
}

export function typeSurfaces(context: NerContext, board: TypeBoard): Map<string, SurfaceType> {
  return new Map([...board].map(([surface, evidence]) => [surface, bestType(context.ontology, evidence)]));
}
