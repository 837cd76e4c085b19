/**
 * Types that sentences state: "X is a Linux distribution", "X, a German engineer,", "the hypervisor X",
 * "providers such as X, Y and Z".
 */
import type { NerContext, SentenceView } from './context.ts';
import { isCalendarOrDemonym, isVerbForm } from './lexicon.ts';
import { nounBefore } from './nouns.ts';
import type { Span } from './overlaps.ts';
import type { Token } from './tokens.ts';

export interface StatedType {
  readonly surface: string;
  readonly type: string;
  readonly confidence: number;
  readonly source: 'definition' | 'apposition' | 'noun-before' | 'noun-after' | 'enumeration';
}

const BE = /^(?:is|was|are|were|became|remains)$/;
const ARTICLE = /^(?:a|an|the|one)$/;
const STOP =
  /^(?:that|which|who|whose|whom|where|when|for|in|by|with|from|to|at|on|as|and|or|but|than|like|such|between|among|under|into|using|about|of)$/;
/** Heads that only measure what follows "of". */
const MEASURE =
  /^(?:set|sets|family|series|collection|group|kind|type|form|class|range|suite|line|brand|branch|version|edition|release|member|piece|number|combination|pair)$/;

/** Statements of the sentence about its spans (in order, not overlapping). */
export function statedTypes(context: NerContext, view: SentenceView, spans: readonly Span[]): StatedType[] {
  const found: StatedType[] = [];
  const startAt = new Map(spans.map((span) => [span.first, span]));
  for (const span of spans) {
    const copula = definition(context, view, span);
    if (copula) found.push({ surface: span.surface, type: copula, confidence: 0.88, source: 'definition' });
    const apposed = apposition(context, view, span, startAt);
    if (apposed) found.push({ surface: span.surface, type: apposed, confidence: 0.72, source: 'apposition' });
    const before = nounRightBefore(context, view, span);
    if (before) found.push({ surface: span.surface, type: before, confidence: 0.5, source: 'noun-before' });
    const after = nounRightAfter(context, view, span);
    if (after) found.push({ surface: span.surface, type: after, confidence: 0.3, source: 'noun-after' });
  }
  for (let i = 0; i < view.tokens.length; i++) enumeration(context, view, i, startAt, found);
  return found;
}

/** Skips "(RHEL)" and ", also known as Y,". */
function afterAsides({ tokens }: SentenceView, at: number): number {
  let i = at;
  if (tokens[i]?.text === '(') {
    let end = i;
    while (end < tokens.length && end < i + 16 && tokens[end]?.text !== ')') end++;
    if (tokens[end]?.text === ')') i = end + 1;
  }
  if (tokens[i]?.text === ',') {
    for (let end = i + 1; end < tokens.length && end < i + 18; end++) {
      if (tokens[end]?.text === ',' && BE.test(tokens[end + 1]?.lower ?? '')) return end + 1;
      if (BE.test(tokens[end]?.lower ?? '')) break;
    }
  }
  return i;
}

function definition(context: NerContext, view: SentenceView, span: Span): string | undefined {
  // "The kernel of X is a …" defines the kernel.
  const before = view.tokens[span.first - 1];
  if (
    before &&
    STOP.test(before.lower) &&
    before.lower !== 'and' &&
    before.lower !== 'but' &&
    before.lower !== 'where'
  )
    return undefined;
  let at = afterAsides(view, span.last);
  if (!BE.test(view.tokens[at]?.lower ?? '')) return undefined;
  at++;
  while (/ly$|^(?:also|now|still|then)$/.test(view.tokens[at]?.lower ?? '') && at < view.tokens.length) at++;
  if (!ARTICLE.test(view.tokens[at]?.lower ?? '')) return undefined;
  return phraseHead(context, view, at + 1);
}

function apposition(
  context: NerContext,
  view: SentenceView,
  span: Span,
  startAt: ReadonlyMap<number, Span>,
): string | undefined {
  const at = view.tokens[span.last]?.text === '(' ? afterAsides(view, span.last) : span.last;
  const comma = view.tokens[at];
  if (comma?.text !== ',' && comma?.text !== '–' && comma?.text !== '—') return undefined;
  if (!/^(?:a|an|the)$/.test(view.tokens[at + 1]?.lower ?? '')) return undefined;
  if (startAt.has(at + 2)) {
    // "Red Hat, the Linux Foundation and Google" lists; "Acme, a Red Hat subsidiary" describes.
    if (view.tokens[at + 1]?.lower === 'the') return undefined;
  }
  return phraseHead(context, view, at + 2);
}

/** Type of the noun phrase that begins at `from`: its last noun before a preposition, verb or stop. */
function phraseHead(context: NerContext, { tokens }: SentenceView, from: number): string | undefined {
  let type: string | undefined;
  for (let i = from; i < tokens.length && i < from + 14; i++) {
    const token = tokens[i] as Token;
    if (token.lower === 'of' && MEASURE.test(tokens[i - 1]?.lower ?? '')) continue;
    if (STOP.test(token.lower) && !(token.lower === 'and' && type === undefined)) break;
    if (
      token.shape === 'punctuation' &&
      !/^["“”-]$/.test(token.text) &&
      (type !== undefined || token.text !== ',')
    )
      break;
    const noun = nounBefore(context.ontology, tokens, i + 1);
    if (noun) type = noun.type;
    else if (type !== undefined && token.shape === 'lower' && endsPhrase(token.lower)) break;
    // "a system administrator" is no system: a plain noun after the last one takes its place.
    else if (type !== undefined && token.shape === 'lower') type = undefined;
  }
  return type;
}

/** A participle or verb after the head noun: "a distribution developed by". */
function endsPhrase(lower: string): boolean {
  return isVerbForm(lower) || /(?:ed|ing|written|made|built|led|run)$/.test(lower);
}

function nounRightBefore({ ontology }: NerContext, { tokens }: SentenceView, span: Span): string | undefined {
  const noun = nounBefore(ontology, tokens, span.first);
  if (!noun) return undefined;
  // "and chemist X", "developed by physicist X": people need no article.
  const plural = tokens[span.first - 1]?.lower.endsWith('s');
  if (noun.type === 'Person' && !plural) return noun.type;
  for (let i = noun.first - 1; i >= 0 && i >= noun.first - 4; i--) {
    const token = tokens[i] as Token;
    if (/^(?:a|an|the|its|their|his|her|this)$/.test(token.lower)) return noun.type;
    if (token.shape === 'possessive' || isCalendarOrDemonym(token.lower)) return noun.type;
    if (token.shape === 'punctuation' || STOP.test(token.lower)) return undefined;
  }
  return undefined;
}

/** "the XFS file system", "the Leapp framework": only where nothing follows the noun. */
function nounRightAfter({ ontology }: NerContext, { tokens }: SentenceView, span: Span): string | undefined {
  const definite = /^(?:the|its|this)$/.test(tokens[span.first - 1]?.lower ?? '');
  for (let end = Math.min(span.last + 3, tokens.length); end > span.last; end--) {
    const noun = nounBefore(ontology, tokens, end);
    if (!noun || noun.first !== span.last || tokens[end]?.shape === 'lower') continue;
    // Without an article only things: "Debian developers" are no name of a person.
    const thing = ['Technology', 'Project'].some((kind) => ontology.isA(noun.type, kind));
    if (definite || (thing && !tokens[end - 1]?.lower.endsWith('s'))) return noun.type;
  }
  return undefined;
}

const LIST_WORD = /^(?:and|or|,|the|as|well|both|either|\/|&)$/;

function enumeration(
  { ontology }: NerContext,
  { tokens }: SentenceView,
  at: number,
  startAt: ReadonlyMap<number, Span>,
  found: StatedType[],
): void {
  const { lower } = tokens[at] as Token;
  let cue = 0;
  if (lower === 'like' || lower === 'including' || lower === 'namely') cue = 1;
  else if (lower === 'such' && tokens[at + 1]?.lower === 'as') cue = 2;
  if (cue === 0) return;
  const end = tokens[at - 1]?.text === ',' ? at - 1 : at;
  const noun = nounBefore(ontology, tokens, end);
  if (!noun) return;
  let i = at + cue;
  for (let members = 0; members < 30; ) {
    const span = startAt.get(i);
    if (span) {
      found.push({ surface: span.surface, type: noun.type, confidence: 0.62, source: 'enumeration' });
      members++;
      i = span.last;
      if (tokens[i]?.text === '(' && tokens[i + 2]?.text === ')') i += 3;
    } else if (tokens[i] && LIST_WORD.test((tokens[i] as Token).lower)) i++;
    else return;
  }
}
