/** An annotated text as the learner takes it: sentences of kith's own tokens, and what each may be labelled. */

import type { Document } from '../extract/document.ts';
import { NerContext } from '../extract/ner/context.ts';
import { defaultGazetteer } from '../extract/ner/gazetteer/default.ts';
import { B, E, I, O, S } from '../extract/ner/model/chain.ts';
import type { ModelText } from '../extract/ner/model/text-facts.ts';
import { type Token, tokenise } from '../extract/ner/tokens.ts';
import { defaultOntology } from '../extract/ontology/default.ts';
import { splitSentences } from '../extract/sentences.ts';
import type { AnnotatedText, GoldMention } from './corpora/annotated.ts';

/** A mention in tokens of the whole text. */
export interface TokenSpan {
  readonly first: number;
  readonly last: number;
  readonly gold: GoldMention;
}

export interface Prepared {
  readonly source: AnnotatedText;
  readonly text: ModelText;
  readonly tokens: readonly Token[];
  readonly spans: readonly TokenSpan[];
  /** Labels allowed for each token, as bits. */
  readonly allowed: Uint8Array;
}

export const ANY = 31;

/** @param whole keep a mention that the splitter would part in one sentence (for learning) */
export function prepare(source: AnnotatedText, whole: boolean): Prepared {
  let ranges = source.document ? readSentences(source.document) : splitSentences(source.text);
  if (whole && !source.document) {
    const kept: { start: number; end: number }[] = [];
    for (const range of ranges) {
      const last = kept.at(-1);
      if (last && source.mentions.some(({ start, end }) => start < last.end && end > range.start))
        last.end = range.end;
      else kept.push({ ...range });
    }
    ranges = kept;
  }
  const sentences = ranges.map(({ start, end }) => tokenise(source.text, start, end));
  const tokens = sentences.flat();
  const spans: TokenSpan[] = [];
  let at = 0;
  for (const gold of source.mentions) {
    while (at < tokens.length && (tokens[at] as Token).end <= gold.start) at++;
    let last = at;
    while (last < tokens.length && (tokens[last] as Token).start < gold.end) last++;
    // What stands in an infobox is in no sentence.
    const inside = last > at && (tokens[at] as Token).start < gold.end;
    if (inside) spans.push({ first: at, last, gold });
    at = Math.max(last, at);
  }
  const allowed = new Uint8Array(tokens.length).fill(1 << O);
  for (const { first, last } of spans) {
    for (let k = first; k < last; k++) allowed[k] = 1 << I;
    allowed[first] = 1 << B;
    allowed[last - 1] = 1 << E;
    if (last === first + 1) allowed[first] = 1 << S;
  }
  return { source, text: { title: source.title, sentences }, tokens, spans, allowed };
}

/** Sentences as kith's own reading cuts them, the lines of an infobox left out. */
function readSentences(document: Document): { start: number; end: number }[] {
  const context = new NerContext(document, defaultOntology, defaultGazetteer, { terms: false });
  return context.sentences.filter(({ kind }) => kind !== 'infobox').map(({ start, end }) => ({ start, end }));
}

const CALENDAR = new Set(
  (
    'january february march april may june july august september october november december jan feb mar apr jun ' +
    'jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday i'
  ).split(' '),
);
const TIES = new Set(['of', 'the', 'and', 'for', 'in', '&', '-', 'de', "'s", '’s']);

/**
 * In a corpus that labels only some types, a capitalised word without a label may be a name of another one:
 * any label is allowed there. Words that are only capitalised because they open the sentence, and dates, keep
 * their O.
 * @param usuallyLower words that the corpus writes in lower case far more often
 */
export function relax(texts: readonly Prepared[]): void {
  const lower = new Map<string, number>();
  const inside = new Map<string, number>();
  for (const { text } of texts)
    for (const sentence of text.sentences)
      sentence.forEach((token, at) => {
        if (token.shape === 'lower') lower.set(token.lower, (lower.get(token.lower) ?? 0) + 1);
        else if (at > 0 && /^\p{Lu}/u.test(token.text))
          inside.set(token.lower, (inside.get(token.lower) ?? 0) + 1);
      });
  for (const { text, allowed } of texts) {
    let at = 0;
    for (const sentence of text.sentences) {
      const begin = at;
      for (const [k, token] of sentence.entries()) {
        if (allowed[at] === 1 << O && /^\p{Lu}/u.test(token.text) && !CALENDAR.has(token.lower)) {
          const common = (lower.get(token.lower) ?? 0) > 3 * (inside.get(token.lower) ?? 0);
          if (!(k === 0 && common)) allowed[at] = ANY;
        }
        at++;
      }
      for (let k = begin + 1; k + 1 < at; k++) {
        const token = sentence[k - begin] as Token;
        const tied = TIES.has(token.lower) || /^\p{N}/u.test(token.text);
        if (tied && allowed[k] === 1 << O && allowed[k - 1] === ANY && allowed[k + 1] === ANY)
          allowed[k] = ANY;
      }
    }
  }
}
