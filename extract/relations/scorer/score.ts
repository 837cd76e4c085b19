/**
 * The scorer: log-odds of every relation for every ordered pair of an article's entities, in two stages. The
 * first sees a pair by itself, the second also what the first says of its neighbours.
 */
import { FeatureBuffer } from '../../ner/model/feature-buffer.ts';
import { hashWord } from '../../ner/model/hashing.ts';
import type { Lexicon } from '../../ner/model/lexicon.ts';
import { RelationFacts } from './facts.ts';
import { type Calibration, decodeRelationModel, type RelationModelData } from './file.ts';
import { FirstScores, LEAST_ODDS, WORTH_A_LOOK } from './first-scores.ts';
import { NeighbourFeatures } from './neighbour-features.ts';
import { PairFeatures } from './pair-features.ts';
import { type Pair, pairsOf, type Together } from './pairs.ts';
import { SignatureMasks } from './signature-masks.ts';
import type { Situation } from './situation.ts';
import { TargetedBuffer } from './targeted.ts';
import { RelationWeights } from './weights.ts';

/** What the scorer thinks of an ordered pair. */
export interface ScoredPair {
  readonly subject: number;
  readonly object: number;
  /** Sentences that hold both ends; none for a pair that only the article as a whole ties. */
  readonly together: readonly Together[];
  /** Log-odds of each relation, not yet calibrated; -Infinity where the types do not allow it. */
  readonly odds: Float64Array;
}

export interface Scored {
  readonly facts: RelationFacts;
  readonly pairs: readonly ScoredPair[];
}

/** What an edge stands on: a pattern's reading, a sentence with both ends, or the article as a whole. */
export type Ground = 'said' | 'inSentence' | 'acrossSentences';

/** Scores the pairs of an article. */
export interface PairScorer {
  readonly relations: readonly string[];
  /** @returns pairs that are worth a look, by subject and object; others are related by nothing */
  score(situation: Situation): Scored;
  calibrationOf(relation: number, ground: Ground): Calibration;
}

export class RelationScorer implements PairScorer {
  readonly relations: readonly string[];
  readonly notices: readonly string[];
  readonly #data: RelationModelData;
  readonly #weights: RelationWeights;
  readonly #lexicon: Lexicon;
  readonly #indexOf: ReadonlyMap<number, number>;

  constructor(data: RelationModelData, lexicon: Lexicon) {
    this.#data = data;
    this.#weights = new RelationWeights(data);
    this.#lexicon = lexicon;
    this.relations = data.relations;
    this.#indexOf = new Map(data.relations.map((relation, at) => [hashWord(relation), at]));
    this.notices = data.notices;
  }

  /**
   * @param bytes the unpacked file
   * @param lexicon that of the model of names it was learnt beside
   * @throws KithError `input-malformed` when they are no such model
   */
  static read(bytes: Uint8Array, lexicon: Lexicon): RelationScorer {
    return new RelationScorer(decodeRelationModel(bytes), lexicon);
  }

  calibrationOf(relation: number, ground: Ground): Calibration {
    return this.#data[ground][relation] as Calibration;
  }

  score(situation: Situation): Scored {
    const facts = new RelationFacts(situation, this.#lexicon);
    const features = new PairFeatures(facts);
    const masks = new SignatureMasks(situation.ontology, this.relations);
    const first = new FirstScores(facts.entities, this.relations.length);
    const candidates = this.#firstStage(facts, features, masks, first);
    first.finish();
    const neighbours = new NeighbourFeatures(facts, features.entities, this.relations, first);
    const buffer = new FeatureBuffer();
    const targeted = new TargetedBuffer();
    const K = this.relations.length;
    const { scale, bias, columns } = this.#weights;
    const sums = new Int32Array(columns);
    const pairs = candidates.map(({ pair, subject, object, base }): ScoredPair => {
      buffer.clear();
      targeted.clear();
      neighbours.write(subject, object, pair.together.length > 0, buffer, targeted);
      sums.fill(0);
      this.#weights.add(buffer.ids, 0, buffer.length, sums, 0);
      this.#weights.addTargeted(targeted, this.#indexOf, sums, K);
      const mask = masks.of(situation.types[subject] as string, situation.types[object] as string);
      const odds = new Float64Array(K).fill(Number.NEGATIVE_INFINITY);
      for (let k = 0; k < K; k++)
        if (mask[k])
          odds[k] = ((sums[K + k] as number) + (bias[K + k] as number) + (base[k] as number)) * scale;
      return { subject, object, together: pair.together, odds };
    });
    return { facts, pairs };
  }

  /** @returns ordered pairs worth a look, with the sums that the second stage starts from */
  #firstStage(
    facts: RelationFacts,
    features: PairFeatures,
    masks: SignatureMasks,
    first: FirstScores,
  ): { pair: Pair; subject: number; object: number; base: Int32Array }[] {
    const { types } = facts.situation;
    const weights = this.#weights;
    const { columns, scale } = weights;
    const K = columns / 2;
    const endSums = (lists: readonly Int32Array[]): ((entity: number) => Int32Array) => {
      const known: (Int32Array | undefined)[] = [];
      return (entity) => {
        let sums = known[entity];
        if (!sums) {
          const ids = lists[entity] as Int32Array;
          sums = new Int32Array(columns);
          weights.add(ids, 0, ids.length, sums, 0);
          known[entity] = sums;
        }
        return sums;
      };
    };
    const subjectSums = endSums(features.asSubject);
    const objectSums = endSums(features.asObject);
    const buffer = new FeatureBuffer();
    const targeted = new TargetedBuffer();
    const sums = new Int32Array(columns);
    const found: { pair: Pair; subject: number; object: number; base: Int32Array }[] = [];
    for (const pair of pairsOf(facts)) {
      features.read(pair);
      const own: typeof found = [];
      let best = Number.NEGATIVE_INFINITY;
      for (const [subject, object] of [
        [pair.a, pair.b],
        [pair.b, pair.a],
      ] as const) {
        const mask = masks.of(types[subject] as string, types[object] as string);
        buffer.clear();
        targeted.clear();
        features.write(pair, subject, object, buffer, targeted);
        const [left, right] = [subjectSums(subject), objectSums(object)];
        for (let at = 0; at < columns; at++)
          sums[at] = (weights.bias[at] as number) + (left[at] as number) + (right[at] as number);
        weights.add(buffer.ids, 0, buffer.length, sums, 0);
        weights.addTargeted(targeted, this.#indexOf, sums);
        const odds = new Float64Array(K).fill(Number.NEGATIVE_INFINITY);
        let most = Number.NEGATIVE_INFINITY;
        for (let k = 0; k < K; k++) {
          if (!mask[k]) continue;
          odds[k] = (sums[k] as number) * scale;
          most = Math.max(most, odds[k] as number);
        }
        if (most > LEAST_ODDS) first.set(subject, object, odds);
        best = Math.max(best, most);
        own.push({ pair, subject, object, base: sums.slice(0, K) });
      }
      if (best > WORTH_A_LOOK) found.push(...own);
    }
    return found;
  }
}

/** From log-odds to a confidence, 0 to 1, in thousandths. */
export function confidenceOf({ slope, offset }: Calibration, odds: number): number {
  if (odds === Number.NEGATIVE_INFINITY) return 0;
  return Math.round(1000 / (1 + Math.exp(-(slope * odds + offset)))) / 1000;
}
