/** Reads a model file and finds names with it: probable spans, the choice among them, their types in two rounds. */
import { type Candidate, CandidateSet, choiceFeatures, choose, LEANING } from './choice.ts';
import { FeatureBuffer } from './feature-buffer.ts';
import { decodeModel, type NameModelData } from './file.ts';
import { Lexicon } from './lexicon.ts';
import { Scorer } from './scorer.ts';
import { SpanFinder } from './span-finder.ts';
import { type ModelText, TextFacts } from './text-facts.ts';
import { SpanFamilies, type TypedSpan, typingFeatures } from './typing-features.ts';

/** A name in a sentence of the text given. */
export interface FoundName {
  readonly sentence: number;
  /** Indices of its tokens in the sentence, the last exclusive. */
  readonly first: number;
  readonly last: number;
  /** Probability that these very tokens are a name, 0 to 1. */
  readonly confidence: number;
  readonly type: string;
  /** Probability of the type, given the name. */
  readonly typeConfidence: number;
  /** One of CrossNER's types, which may be finer. */
  readonly fine: string;
}

/** What a span is. */
export interface SpanType {
  readonly type: string;
  readonly confidence: number;
  readonly fine: string;
}

export class NameModel {
  readonly notices: readonly string[];
  readonly #lexicon: Lexicon;
  readonly #finder: SpanFinder;
  readonly #choice: Scorer;
  readonly #types: readonly Scorer[];
  readonly #fine: Scorer;
  readonly #features = new FeatureBuffer();

  /**
   * @param data the decoded file
   * @param style annotation habit: `names`, or `terms` for technical terms in lower case too
   */
  constructor(data: NameModelData, style: string) {
    const at = Math.max(0, data.spans.styles.indexOf(style));
    this.notices = data.notices;
    this.#lexicon = new Lexicon(data.lexicon);
    this.#finder = new SpanFinder(data.spans, at, data.transitions[at] as Float64Array);
    this.#choice = new Scorer(data.choice, at);
    this.#fine = new Scorer(data.fine, at);
    this.#types = data.types.map((table) => new Scorer(table, at));
  }

  /**
   * @param bytes the unpacked model file
   * @throws KithError when they are no model
   */
  static read(bytes: Uint8Array, style = 'names'): NameModel {
    return new NameModel(decodeModel(bytes), style);
  }

  /** Names of a text, in order. Never throws on odd text; time grows with its length. */
  find(text: ModelText): FoundName[] {
    const facts = this.facts(text);
    const candidates = this.#finder.candidates(text, facts);
    const odds = this.#oddsOf(new CandidateSet(facts, candidates));
    const chosen = choose(
      candidates,
      odds.map((value) => value + LEANING),
    );
    const spans = chosen.map((index) => candidates[index] as Candidate);
    const types = this.typesOf(facts, spans);
    const names: FoundName[] = [];
    let sentence = 0;
    let begin = 0;
    for (const [at, { first, last }] of spans.entries()) {
      while (first >= begin + (text.sentences[sentence]?.length ?? 0))
        begin += text.sentences[sentence++]?.length ?? 0;
      names.push({
        sentence,
        first: first - begin,
        last: last - begin,
        confidence: round(1 / (1 + Math.exp(-(odds[chosen[at] as number] as number)))),
        type: types[at]?.type ?? '',
        typeConfidence: types[at]?.confidence ?? 0,
        fine: types[at]?.fine ?? '',
      });
    }
    return names;
  }

  /** Log-odds of each candidate being a name. */
  #oddsOf(set: CandidateSet): Float64Array {
    const odds = new Float64Array(set.all.length);
    const scores = new Float64Array(2);
    for (let index = 0; index < odds.length; index++) {
      choiceFeatures(set, index, this.#features);
      scores.fill(0);
      this.#choice.add(this.#features, scores, 0);
      odds[index] = ((scores[1] as number) - (scores[0] as number)) * this.#choice.scale;
    }
    return odds;
  }

  /** Types of spans that are given, for example by another layer. */
  typesOf(facts: TextFacts, spans: readonly TypedSpan[]): SpanType[] {
    const families = new SpanFamilies(facts, spans);
    let found: number[] | undefined;
    let sure: number[] = [];
    const fine: string[] = [];
    for (const scorer of this.#types) {
      const K = scorer.classes.length;
      const scores = new Float64Array(K);
      const next: number[] = [];
      sure = [];
      for (let at = 0; at < spans.length; at++) {
        typingFeatures(facts, families, at, found, this.#features);
        scores.fill(0);
        scorer.add(this.#features, scores, 0);
        const best = greatest(scores);
        if (scorer === this.#types.at(-1)) fine.push(this.#fineType());
        let sum = 0;
        for (let k = 0; k < K; k++)
          sum += Math.exp(((scores[k] as number) - (scores[best] as number)) * scorer.scale);
        next.push(best);
        sure.push(1 / sum);
      }
      found = next;
    }
    const classes = this.#types.at(-1)?.classes ?? [];
    return (found ?? []).map((type, at) => ({
      type: classes[type] as string,
      fine: fine[at] as string,
      confidence: round(sure[at] as number),
    }));
  }

  /** The fine type by the features at hand. */
  #fineType(): string {
    const { classes } = this.#fine;
    const scores = new Float64Array(classes.length);
    this.#fine.add(this.#features, scores, 0);
    return classes[greatest(scores)] as string;
  }

  /** The facts of a text, for `typesOf`. */
  facts(text: ModelText): TextFacts {
    return new TextFacts(text, this.#lexicon);
  }
}

function greatest(scores: Float64Array): number {
  let best = 0;
  for (let k = 1; k < scores.length; k++) if ((scores[k] as number) > (scores[best] as number)) best = k;
  return best;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
