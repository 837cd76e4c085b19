/**
 * Types from every source of evidence: each gives a type and a confidence to the surface it speaks of. What wins
 * is settled in `best-type.ts`.
 */

import { titleForms } from '../linking/names.ts';
import { bestType, GIVEN_SOURCE, type SurfaceType, type TypeEvidence } from './best-type.ts';
import type { NerContext } from './context.ts';
import { cues } from './cues.ts';
import { statedTypes } from './definitions.ts';
import { guessTypes } from './document-types.ts';
import { hasTag, isFirstName } from './lexicon.ts';
import { phraseType } from './nouns.ts';
import type { Span } from './overlaps.ts';
import { affixType } from './suffixes.ts';
import { tokenise } from './tokens.ts';

export { bestType, type SurfaceType, type TypeEvidence };

/** Surface, or key of one sense of it -> all that speaks for a type of it. */
export type TypeBoard = Map<string, TypeEvidence[]>;

/** Key of what a mention means on the board; the surface where it means one thing only. */
export type KeyOf = (span: Span) => string;

const bySurface: KeyOf = ({ surface }) => surface;

export function gatherTypes(
  context: NerContext,
  spans: readonly Span[],
  keyOf: KeyOf = bySurface,
): TypeBoard {
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
    const key = keyOf(span);
    // Lists know the spelling, not what it means here.
    const listed = key === span.surface;
    for (const { type, typeConfidence = 0.5, layer, sure } of span.proposals)
      if (type && (listed || !LISTS.has(layer)))
        add(key, type, typeConfidence, sure ? GIVEN_SOURCE : layer === 'document' ? 'gazetteer' : layer);
  }
  for (const [ordinal, own] of bySentence) {
    const view = context.sentences[ordinal];
    if (!view || view.kind === 'infobox') continue;
    const keys = new Map(own.map((span) => [span.surface, keyOf(span)]));
    for (const { surface, type, confidence, source } of statedTypes(context, view, own))
      add(keys.get(surface) ?? surface, type, confidence, source);
    for (const { surface, type, confidence, source } of cues(view, own))
      add(keys.get(surface) ?? surface, type, confidence, source);
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

const LISTS: ReadonlySet<string> = new Set(['gazetteer', 'document']);

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

/** Members of one list are mostly of one type: an untyped one takes what the others agree on. */
export function propagateLists(
  context: NerContext,
  spans: readonly Span[],
  board: TypeBoard,
  keyOf: KeyOf = bySurface,
): void {
  const types = typeSurfaces(context, board);
  const found: [string, string][] = [];
  for (let i = 0; i < spans.length; ) {
    let end = i + 1;
    while (end < spans.length && isListed(context, spans[end - 1] as Span, spans[end] as Span)) end++;
    const list = spans.slice(i, end);
    i = end;
    const known = list.map((span) => types.get(keyOf(span))).filter((type) => type && type.confidence >= 0.6);
    const [first] = known;
    if (
      !first ||
      known.length < Math.min(2, list.length - 1) ||
      known.some((type) => type?.type !== first.type)
    )
      continue;
    if (first.type === 'Person' && list.length < 2) continue;
    for (const span of list)
      if (
        !types.has(keyOf(span)) &&
        (first.type !== 'Person' || /^\p{Lu}\S* (?:\S+ )?\p{Lu}/u.test(span.surface))
      )
        found.push([keyOf(span), first.type]);
  }
  for (const [key, type] of found) board.set(key, [{ type, confidence: 0.5, source: 'list' }]);
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
