/** Probable spans of a text by the label chain: what the choice is made among. */

import { type Candidate, LEAST_PROBABLE } from './candidates.ts';
import { ChainMemory, follows, LABEL_COUNT, marginals, probableSpans } from './chain.ts';
import { FeatureBuffer } from './feature-buffer.ts';
import { spanFeatures } from './features.ts';
import type { WeightTable } from './file.ts';
import { Scorer } from './scorer.ts';
import type { ModelText, TextFacts } from './text-facts.ts';

export class SpanFinder {
  readonly #scorer: Scorer;
  readonly #factor: Float64Array;
  readonly #features = new FeatureBuffer();
  readonly #memory = new ChainMemory();

  constructor(table: WeightTable, style: number, transitions: Float64Array) {
    this.#scorer = new Scorer(table, style);
    this.#factor = transitions.map((value, cell) =>
      follows(Math.floor(cell / LABEL_COUNT), cell % LABEL_COUNT) ? Math.exp(value) : 0,
    );
  }

  /** @returns candidates by first token, then by last */
  candidates(text: ModelText, facts: TextFacts): Candidate[] {
    const found: Candidate[] = [];
    let begin = 0;
    for (const { length } of text.sentences) {
      const scores = new Float64Array(length * LABEL_COUNT);
      for (let at = 0; at < length; at++) {
        spanFeatures(facts, begin + at, this.#features);
        this.#scorer.add(this.#features, scores, at * LABEL_COUNT);
      }
      for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] as number) * this.#scorer.scale;
      const out = new Float64Array(length * LABEL_COUNT);
      marginals(scores, length, this.#factor, this.#memory, out);
      for (const { first, last, probability } of probableSpans(
        length,
        this.#factor,
        this.#memory,
        LEAST_PROBABLE,
      ))
        found.push({ first: begin + first, last: begin + last, probability });
      begin += length;
    }
    return found;
  }
}
