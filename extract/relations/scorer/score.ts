/**
 * The scorer: log-odds of every relation for every ordered pair of an article's entities, in two stages. The
 * first sees a pair by itself, the second also what the first says of its neighbours.
 */
import { FeatureBuffer } from '../../ner/model/feature-buffer.ts';
import { hashWord } from '../../ner/model/hashing.ts';
import type { Lexicon } from '../../ner/model/lexicon.ts';
import type { Ontology } from '../../ontology/ontology.ts';
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
  readonly #masks = new WeakMap<Ontology, SignatureMasks>();

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
    const masks = this.#masksOf(situation.ontology);
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

  #masksOf(ontology: Ontology): SignatureMasks {
    let masks = this.#masks.get(ontology);
    if (!masks) {
      masks = new SignatureMasks(ontology, this.relations);
      this.#masks.set(ontology, masks);
    }
    return masks;
  }

  /** @returns ordered pairs worth a look, with the sums that the second stage starts from */
  #firstStage(
    facts: RelationFacts,
    features: PairFeatures,
    masks: SignatureMasks,
    first: FirstScores,
  ): Candidate[] {
    const { types } = facts.situation;
    const weights = this.#weights;
    const { columns, scale } = weights;
    const K = columns / 2;
    const subjectSums = new EndSums(weights, features.asSubject);
    const objectSums = new EndSums(weights, features.asObject);
    const buffer = new FeatureBuffer();
    const targeted = new TargetedBuffer();
    const sums = [new Int32Array(columns), new Int32Array(columns)] as const;
    const found: Candidate[] = [];
    for (const pair of pairsOf(facts)) {
      features.read(pair);
      let best = Number.NEGATIVE_INFINITY;
      for (let turn = 0; turn < 2; turn++) {
        const [subject, object] = turn === 0 ? [pair.a, pair.b] : [pair.b, pair.a];
        const own = sums[turn] as Int32Array;
        const mask = masks.of(types[subject] as string, types[object] as string);
        buffer.clear();
        targeted.clear();
        features.write(pair, subject, object, buffer, targeted);
        const left = subjectSums.of(subject);
        const right = objectSums.of(object);
        for (let k = 0; k < K; k++)
          own[k] = (weights.bias[k] as number) + (left[k] as number) + (right[k] as number);
        weights.add(buffer.ids, 0, buffer.length, own, 0);
        weights.addTargeted(targeted, this.#indexOf, own);
        let most = Number.NEGATIVE_INFINITY;
        for (let k = 0; k < K; k++) if (mask[k] && (own[k] as number) > most) most = own[k] as number;
        most *= scale;
        if (most > LEAST_ODDS) {
          const odds = new Float64Array(K).fill(Number.NEGATIVE_INFINITY);
          for (let k = 0; k < K; k++) if (mask[k]) odds[k] = (own[k] as number) * scale;
          first.set(subject, object, odds);
        }
        best = Math.max(best, most);
      }
      if (best <= WORTH_A_LOOK) continue;
      found.push({ pair, subject: pair.a, object: pair.b, base: sums[0].slice(0, K) });
      found.push({ pair, subject: pair.b, object: pair.a, base: sums[1].slice(0, K) });
    }
    return found;
  }
}

interface Candidate {
  readonly pair: Pair;
  readonly subject: number;
  readonly object: number;
  /** Sums of the first stage, which the second starts from. */
  readonly base: Int32Array;
}

/** What each entity by itself adds to the scores at one end, added up once. */
class EndSums {
  readonly #weights: RelationWeights;
  readonly #features: readonly Int32Array[];
  readonly #known: (Int32Array | undefined)[] = [];

  constructor(weights: RelationWeights, features: readonly Int32Array[]) {
    this.#weights = weights;
    this.#features = features;
  }

  of(entity: number): Int32Array {
    const known = this.#known[entity];
    if (known) return known;
    const ids = this.#features[entity] as Int32Array;
    const sums = new Int32Array(this.#weights.columns);
    this.#weights.add(ids, 0, ids.length, sums, 0);
    this.#known[entity] = sums;
    return sums;
  }
}

/** Nothing that is read off a text is surer. */
const SUREST = 990;

/** From log-odds to a confidence, 0 to 0.99, in thousandths. */
export function confidenceOf({ slope, offset }: Calibration, odds: number): number {
  if (odds === Number.NEGATIVE_INFINITY) return 0;
  return Math.min(SUREST, Math.round(1000 / (1 + Math.exp(-(slope * odds + offset))))) / 1000;
}
