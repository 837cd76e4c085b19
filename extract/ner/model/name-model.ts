/** Reads a model file; weighs the spans of a text that may be names, and says what spans are. */
import { type Candidate, CandidateSet, type RuleSpan } from './candidates.ts';
import { choiceFeatures, choose, LEANING } from './choice.ts';
import { FeatureBuffer } from './feature-buffer.ts';
import { decodeModel, type NameModelData } from './file.ts';
import { type Coarse, type Label, labelOf } from './labels.ts';
import { Lexicon } from './lexicon.ts';
import { Scorer } from './scorer.ts';
import { SpanFinder } from './span-finder.ts';
import { type ModelText, TextFacts } from './text-facts.ts';
import {
  type Guess,
  roundFeatures,
  SpanFamilies,
  type TypedSpan,
  type TypeHint,
  typingFeatures,
} from './typing-features.ts';

/** A span that may be a name, in tokens of the whole text, the last exclusive. */
export interface WeighedSpan {
  readonly first: number;
  readonly last: number;
  /** Log-odds of being a name; what is to be taken is above `-LEANING`. */
  readonly odds: number;
}

/** A name of a text, with a probability for each of the model's labels. */
export interface FoundName extends WeighedSpan {
  readonly labels: Float64Array;
}

/** What other sources say of a text; without them the model stands alone. */
export interface Advice {
  readonly rules: readonly RuleSpan[];
  /** Of each span, what is said of its type. */
  hints(spans: readonly TypedSpan[]): readonly (readonly TypeHint[])[];
}

const NO_ADVICE: Advice = { rules: [], hints: () => [] };

export class NameModel {
  readonly notices: readonly string[];
  /** What the numbers of `typesOf` stand for. */
  readonly labels: readonly Label[];
  readonly #lexicon: Lexicon;
  readonly #finder: SpanFinder;
  readonly #choice: Scorer;
  /** Labels in the first round, labels in the second, coarse types in the second. */
  readonly #types: Scorer;
  /** Number of coarse types. */
  readonly #coarse: number;
  /** Number of the coarse type of each label. */
  readonly #coarseOf: readonly number[];
  readonly #features = new FeatureBuffer();

  /**
   * @param data the decoded file
   * @param style annotation habit: `names`, or `terms` for technical terms in lower case too
   */
  constructor(data: NameModelData, style: string) {
    const at = Math.max(0, data.spans.styles.indexOf(style));
    this.notices = data.notices;
    this.labels = data.first.classes.map(labelOf);
    this.#lexicon = new Lexicon(data.lexicon);
    this.#finder = new SpanFinder(data.spans, at, data.transitions[at] as Float64Array);
    this.#choice = new Scorer(data.choice, at);
    this.#types = new Scorer([data.first, data.second, data.coarse], at);
    this.#coarse = data.coarse.classes.length;
    this.#coarseOf = this.labels.map(({ coarse }) => Math.max(0, data.coarse.classes.indexOf(coarse)));
  }

  /**
   * @param bytes the unpacked model file
   * @throws KithError when they are no model
   */
  static read(bytes: Uint8Array, style = 'names'): NameModel {
    return new NameModel(decodeModel(bytes), style);
  }

  /** The facts of a text, for what follows. Time grows with its length; odd text does no harm. */
  facts(text: ModelText): TextFacts {
    return new TextFacts(text, this.#lexicon);
  }

  /**
   * All spans that the label chain finds probable or a rule proposes, each weighed as a whole.
   * @returns by first token, then by last
   */
  weigh(text: ModelText, facts: TextFacts, rules: readonly RuleSpan[]): WeighedSpan[] {
    const set = new CandidateSet(facts, this.#finder.candidates(text, facts), rules);
    const scores = new Float64Array(2);
    return set.all.map(({ first, last }: Candidate, index) => {
      choiceFeatures(set, index, this.#features);
      scores.fill(0);
      this.#choice.add(this.#features, scores, 0);
      const odds = ((scores[1] as number) - (scores[0] as number)) * this.#choice.scale;
      return { first, last, odds };
    });
  }

  /** Names of a text in order, none overlapping another. */
  find(text: ModelText, advice = NO_ADVICE): FoundName[] {
    const facts = this.facts(text);
    const weighed = this.weigh(text, facts, advice.rules);
    const spans = choose(
      weighed,
      Float64Array.from(weighed, ({ odds }) => odds + LEANING),
    ).map((at) => weighed[at] as WeighedSpan);
    const labels = this.typesOf(facts, spans, advice.hints(spans));
    return spans.map((span, at) => ({ ...span, labels: labels[at] as Float64Array }));
  }

  /** The coarse type with the most probability. */
  coarseOf(labels: Float64Array): Coarse {
    return likeliest(labels, (label) => (this.labels[label] as Label).coarse);
  }

  /**
   * What spans are: a probability a label, in two rounds over the text.
   * @param spans by first token, none overlapping another
   * @param hints what other sources say of each
   */
  typesOf(
    facts: TextFacts,
    spans: readonly TypedSpan[],
    hints: readonly (readonly TypeHint[])[],
  ): Float64Array[] {
    const families = new SpanFamilies(facts, spans);
    const features = this.#features;
    const K = this.labels.length;
    const sums: Float64Array[] = [];
    const guesses = spans.map((_, at): Guess => {
      typingFeatures(facts, families, at, hints[at] ?? [], undefined, features);
      const scores = new Float64Array(2 * K + this.#coarse);
      this.#types.add(features, scores, 0);
      sums.push(scores);
      const label = greatest(scores.subarray(0, K));
      return { label, coarse: this.#coarseOf[label] as number };
    });
    return sums.map((scores, at) => {
      features.clear();
      roundFeatures(facts, families, at, guesses, features);
      this.#types.add(features, scores, 0);
      return this.#together(
        probabilities(scores.subarray(K, 2 * K), this.#types.scale),
        probabilities(scores.subarray(2 * K), this.#types.scale),
      );
    });
  }

  /** Word clusters and lists, for models that stand on this one. */
  get lexicon(): Lexicon {
    return this.#lexicon;
  }

  /** Coarse types are learnt from more text than labels are: what they say scales the labels. */
  #together(labels: Float64Array, coarse: Float64Array): Float64Array {
    const sums = new Float64Array(coarse.length);
    labels.forEach((p, at) => {
      const group = this.#coarseOf[at] as number;
      sums[group] = (sums[group] as number) + p;
    });
    return labels.map((p, at) => {
      const group = this.#coarseOf[at] as number;
      return (p * (coarse[group] as number)) / Math.max(sums[group] as number, 1e-12);
    });
  }
}

/** Of several names for the labels, the one with the most probability. */
export function likeliest<T>(labels: Float64Array, nameOf: (label: number) => T): T {
  const sums = new Map<T, number>();
  labels.forEach((p, label) => {
    const name = nameOf(label);
    sums.set(name, (sums.get(name) ?? 0) + p);
  });
  return [...sums].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

function greatest(scores: Float64Array): number {
  let best = 0;
  for (let k = 1; k < scores.length; k++) if ((scores[k] as number) > (scores[best] as number)) best = k;
  return best;
}

function probabilities(scores: Float64Array, scale: number): Float64Array {
  const most = scores[greatest(scores)] as number;
  let sum = 0;
  for (let k = 0; k < scores.length; k++) {
    scores[k] = Math.exp(((scores[k] as number) - most) * scale);
    sum += scores[k] as number;
  }
  for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] as number) / sum;
  return scores;
}
