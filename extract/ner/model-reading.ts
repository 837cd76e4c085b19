/**
 * The learnt model over a context: from its sentences and proposals to what the model takes (tokens of the whole
 * text), and back. The facts of a text are read once and kept for its types.
 */
import { hintsOf, MODEL_SOURCE, type TypeEvidence } from './best-type.ts';
import type { NerContext } from './context.ts';
import type { Proposal } from './layer.ts';
import type { RuleSpan } from './model/candidates.ts';
import type { NameModel } from './model/name-model.ts';
import type { ModelText, TextFacts } from './model/text-facts.ts';
import type { TypeHint } from './model/typing-features.ts';
import type { Span } from './overlaps.ts';
import type { TypeBoard } from './typing.ts';

export interface WeighedProposal {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly odds: number;
}

/** Longer proposals are no names. */
const MOST_TOKENS = 40;
/** Types less probable are not noted. */
const LEAST_PROBABLE = 0.05;

/** The sentences as the model takes them: an infobox line is no sentence. */
export function modelText({ document, sentences }: NerContext): ModelText {
  return {
    title: document.title,
    sentences: sentences.map(({ kind, tokens }) => (kind === 'infobox' ? [] : tokens)),
  };
}

/** Where each sentence begins, in tokens of the whole text. */
export function beginnings({ sentences }: ModelText): Int32Array {
  const begins = new Int32Array(sentences.length);
  let at = 0;
  for (const [ordinal, tokens] of sentences.entries()) {
    begins[ordinal] = at;
    at += tokens.length;
  }
  return begins;
}

/** What the layers propose, as the model weighs it. */
export function ruleSpans(
  text: ModelText,
  begins: Int32Array,
  proposals: readonly Proposal[],
): (RuleSpan & { sentence: number })[] {
  return proposals.flatMap(({ sentence, first, last, layer, confidence }) => {
    const begin = begins[sentence] as number;
    const length = text.sentences[sentence]?.length ?? 0;
    if (last > length || last - first > MOST_TOKENS) return [];
    return [{ sentence, first: begin + first, last: begin + last, layer, confidence }];
  });
}

export class ModelReading {
  readonly #model: NameModel;
  readonly #read = new WeakMap<NerContext, { text: ModelText; facts: TextFacts; begins: Int32Array }>();

  constructor(model: NameModel) {
    this.#model = model;
  }

  /** All spans of the context that may be names, with their odds. */
  weigh(context: NerContext): WeighedProposal[] {
    const { text, facts, begins } = this.#readingOf(context);
    const weighed = this.#model.weigh(text, facts, ruleSpans(text, begins, context.proposals));
    let sentence = 0;
    return weighed.map(({ first, last, odds }) => {
      while (sentence + 1 < begins.length && (begins[sentence + 1] as number) <= first) sentence++;
      const begin = begins[sentence] as number;
      return { sentence, first: first - begin, last: last - begin, odds };
    });
  }

  /** Adds what the model makes of each span, and of all that is on the board, to the board. */
  addTypes(
    context: NerContext,
    spans: readonly Span[],
    board: TypeBoard,
    keyOf: (span: Span) => string,
  ): void {
    const { text, facts, begins } = this.#readingOf(context);
    const hints = new Map<string, TypeHint[]>();
    const own = spans.filter(({ sentence, last }) => last <= (text.sentences[sentence]?.length ?? 0));
    const found = this.#model.typesOf(
      facts,
      own.map(({ sentence, first, last }) => {
        const begin = begins[sentence] as number;
        return { first: begin + first, last: begin + last };
      }),
      own.map((span) => {
        const key = keyOf(span);
        let known = hints.get(key);
        if (!known) {
          known = hintsOf(context.ontology, board.get(key) ?? []);
          hints.set(key, known);
        }
        return known;
      }),
    );
    // A name that stands often has the mean of what is found at its places.
    const sums = new Map<string, { sum: Float64Array; count: number }>();
    own.forEach((span, at) => {
      const probabilities = found[at] as Float64Array;
      const key = keyOf(span);
      const known = sums.get(key);
      if (!known) sums.set(key, { sum: Float64Array.from(probabilities), count: 1 });
      else {
        known.count++;
        for (let k = 0; k < probabilities.length; k++)
          known.sum[k] = (known.sum[k] as number) + (probabilities[k] as number);
      }
    });
    for (const [key, { sum, count }] of sums) {
      const rows = this.#evidence(context, sum, count);
      board.set(key, [...(board.get(key) ?? []), ...rows]);
    }
  }

  /** Probabilities of labels as evidence for types of the ontology. */
  #evidence({ ontology }: NerContext, sum: Float64Array, count: number): TypeEvidence[] {
    const byType = new Map<string, number>();
    sum.forEach((value, at) => {
      const label = this.#model.labels[at];
      if (!label) return;
      const type = ontology.hasType(label.type) ? label.type : COARSE_TYPES[label.coarse];
      byType.set(type, (byType.get(type) ?? 0) + value / count);
    });
    return [...byType]
      .filter(([type, confidence]) => confidence >= LEAST_PROBABLE && ontology.hasType(type))
      .map(([type, confidence]) => ({ type, confidence, source: MODEL_SOURCE, weight: count }));
  }

  #readingOf(context: NerContext): { text: ModelText; facts: TextFacts; begins: Int32Array } {
    let reading = this.#read.get(context);
    if (!reading) {
      const text = modelText(context);
      reading = { text, facts: this.#model.facts(text), begins: beginnings(text) };
      this.#read.set(context, reading);
    }
    return reading;
  }
}

const COARSE_TYPES = {
  person: 'Person',
  organization: 'Organization',
  place: 'Place',
  other: 'Entity',
} as const;
