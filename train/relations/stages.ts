/**
 * The two stages: features of all pairs of all articles, learning, and scores of articles by a learner that has
 * not seen them, which the second stage learns from and the calibration is fitted to.
 */
import { FeatureBuffer } from '../../extract/ner/model/feature-buffer.ts';
import { hashWord } from '../../extract/ner/model/hashing.ts';
import type { Lexicon } from '../../extract/ner/model/lexicon.ts';
import { RelationFacts } from '../../extract/relations/scorer/facts.ts';
import { FirstScores, LEAST_ODDS, WORTH_A_LOOK } from '../../extract/relations/scorer/first-scores.ts';
import { NeighbourFeatures } from '../../extract/relations/scorer/neighbour-features.ts';
import { PairFeatures } from '../../extract/relations/scorer/pair-features.ts';
import { type Pair, pairsOf } from '../../extract/relations/scorer/pairs.ts';
import { SignatureMasks } from '../../extract/relations/scorer/signature-masks.ts';
import { TargetedBuffer } from '../../extract/relations/scorer/targeted.ts';
import { FeatureStore } from '../feature-store.ts';
import { type LabelledArticle, STYLES } from './labelled.ts';
import { Learner, NEGATIVE, POSITIVE, type Rows, type Training, UNKNOWN } from './learner.ts';

/** An ordered pair of an article and its row. */
export interface PairRow {
  readonly article: number;
  readonly subject: number;
  readonly object: number;
  readonly together: boolean;
}

/** Rows of one stage. */
export interface StageData {
  readonly store: FeatureStore;
  readonly rows: Rows;
  readonly pairs: readonly PairRow[];
}

/** Log-odds by row and relation; -Infinity where the types do not allow a relation. */
export type Odds = readonly Float64Array[];

export class StageBuilder {
  readonly articles: readonly LabelledArticle[];
  readonly relations: readonly string[];
  readonly #lexicon: Lexicon;

  constructor(articles: readonly LabelledArticle[], relations: readonly string[], lexicon: Lexicon) {
    this.articles = articles;
    this.relations = relations;
    this.#lexicon = lexicon;
  }

  /** @param leastCount how often a feature must be seen */
  first(leastCount: number): StageData {
    return this.#build(
      this.articles.map((_, at) => at),
      leastCount,
      (article, features, add) => {
        for (const pair of pairsOf(features.facts)) {
          features.read(pair);
          add(pair, pair.a, pair.b, article);
          add(pair, pair.b, pair.a, article);
        }
      },
    );
  }

  /**
   * @param odds of the first stage, by a learner that has not seen the article
   * @returns rows of pairs that are worth a look, in articles whose relations are all marked
   */
  second(first: StageData, odds: Odds, leastCount: number): StageData {
    const begins = new Map<number, number>();
    first.pairs.forEach(({ article }, row) => {
      if (!begins.has(article)) begins.set(article, row);
    });
    const whole = this.articles.flatMap(({ group }, at) => (group >= 0 ? [at] : []));
    return this.#build(whole, leastCount, (article, features, add) => {
      const scores = new FirstScores(features.facts.entities, this.relations.length);
      let row = begins.get(article) ?? 0;
      const firstOdds = new Map<string, Float64Array>();
      const nothing = new Float64Array(this.relations.length).fill(Number.NEGATIVE_INFINITY);
      const look = new Set<string>();
      for (; first.pairs[row]?.article === article; row++) {
        const { subject, object } = first.pairs[row] as PairRow;
        const own = odds[row] as Float64Array;
        const best = own.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
        if (best > LEAST_ODDS) scores.set(subject, object, own);
        firstOdds.set(`${subject} ${object}`, own);
        if (best > WORTH_A_LOOK) look.add(`${Math.min(subject, object)} ${Math.max(subject, object)}`);
      }
      scores.finish();
      const neighbours = new NeighbourFeatures(features.facts, features.entities, this.relations, scores);
      for (const pair of pairsOf(features.facts)) {
        if (!look.has(`${pair.a} ${pair.b}`)) continue;
        for (const [subject, object] of [
          [pair.a, pair.b],
          [pair.b, pair.a],
        ] as const)
          add(pair, subject, object, article, {
            neighbours,
            odds: firstOdds.get(`${subject} ${object}`) ?? nothing,
          });
      }
    });
  }

  #build(
    articles: readonly number[],
    leastCount: number,
    visit: (article: number, features: PairFeatures, add: AddRow) => void,
  ): StageData {
    const store = new FeatureStore(200_000);
    const buffer = new FeatureBuffer();
    const pairs: PairRow[] = [];
    const labels = new Growing(200_000 * this.relations.length);
    const styles: number[] = [];
    const weights: number[] = [];
    const offsets: number[] = [];
    const targeted = new TargetedBuffer();
    const marks = new TargetedMarks(this.relations);
    const K = this.relations.length;
    for (const at of articles) {
      const article = this.articles[at] as LabelledArticle;
      const { situation, style } = article;
      const masks = new SignatureMasks(situation.ontology, this.relations);
      const facts = new RelationFacts(situation, this.#lexicon);
      const features = new PairFeatures(facts);
      visit(at, features, (pair, subject, object, number, second) => {
        buffer.clear();
        if (second) {
          targeted.clear();
          second.neighbours.write(subject, object, pair.together.length > 0, buffer, targeted);
          marks.take(targeted);
          for (const value of second.odds) offsets.push(value === Number.NEGATIVE_INFINITY ? 0 : value);
        } else {
          targeted.clear();
          features.write(pair, subject, object, buffer, targeted);
          marks.take(targeted);
          for (const id of features.asSubject[subject] as Int32Array) buffer.add(id);
          for (const id of features.asObject[object] as Int32Array) buffer.add(id);
        }
        // The first style needs no copies: the shared weights are its own.
        if (style !== 'articles') buffer.endCopied();
        store.add(buffer, 1);
        marks.endRow();
        const mask = masks.of(situation.types[subject] as string, situation.types[object] as string);
        const begin = labels.reserve(K);
        this.relations.forEach((relation, k) => {
          const label = mask[k] ? article.label(subject, relation, object) : 'unknown';
          labels.bytes[begin + k] = label === 'holds' ? POSITIVE : label === 'not' ? NEGATIVE : UNKNOWN;
        });
        pairs.push({ article: number, subject, object, together: pair.together.length > 0 });
        styles.push(STYLES.indexOf(style));
        weights.push(article.weight);
      });
    }
    store.compact(leastCount);
    const rows: Rows = {
      relations: K,
      labels: labels.bytes,
      style: Uint8Array.from(styles),
      weight: Float32Array.from(weights),
      targeted: marks,
      ...(offsets.length > 0 ? { offset: Float32Array.from(offsets) } : {}),
    };
    return { store, rows, pairs };
  }

  /** Learns a stage from the rows of all articles but those of one group. */
  learn({ store, rows, pairs }: StageData, options: Training, without = -2): Learner {
    const learner = new Learner(store, rows, STYLES.length);
    const order = Int32Array.from(
      pairs.flatMap(({ article }, row) => (this.articles[article]?.group === without ? [] : [row])),
    );
    learner.learn(store, rows, order, options);
    return learner;
  }

  /** Scores of each article in whole by a learner that has not seen it; of other corpora none. */
  crossFitted(data: StageData, options: Training, folds: number, note: (line: string) => void): Odds {
    const odds: Float64Array[] = data.pairs.map(() => NOTHING);
    for (let fold = 0; fold < folds; fold++) {
      const learner = this.learn(data, options, fold);
      data.pairs.forEach(({ article }, row) => {
        if (this.articles[article]?.group === fold) odds[row] = this.#score(learner, data, row);
      });
      note(`  fold ${fold + 1} of ${folds}`);
    }
    return odds;
  }

  #score(learner: Learner, { store, rows, pairs }: StageData, row: number): Float64Array {
    const { article, subject, object } = pairs[row] as PairRow;
    const { situation } = this.articles[article] as LabelledArticle;
    const odds = new Float64Array(this.relations.length);
    learner.score(store, rows, row, odds);
    const masks = this.#masksOf(article);
    const mask = masks.of(situation.types[subject] as string, situation.types[object] as string);
    for (let k = 0; k < odds.length; k++) if (!mask[k]) odds[k] = Number.NEGATIVE_INFINITY;
    return odds;
  }

  readonly #masks = new Map<Situationless, SignatureMasks>();
  #masksOf(article: number): SignatureMasks {
    const { ontology } = (this.articles[article] as LabelledArticle).situation;
    let masks = this.#masks.get(ontology);
    if (!masks) {
      masks = new SignatureMasks(ontology, this.relations);
      this.#masks.set(ontology, masks);
    }
    return masks;
  }
}

type Situationless = LabelledArticle['situation']['ontology'];
/** What the second stage stands on: the neighbours of a pair, and its own odds in the first. */
interface SecondStage {
  readonly neighbours: NeighbourFeatures;
  readonly odds: Float64Array;
}
type AddRow = (pair: Pair, subject: number, object: number, article: number, second?: SecondStage) => void;

const NOTHING = new Float64Array(0);

/** Targeted features of all rows, numbered in the order in which they are first seen. */
class TargetedMarks {
  readonly begin: number[] = [0];
  readonly ids: number[] = [];
  readonly targets: number[] = [];
  readonly hashes: number[] = [];
  readonly #numbers = new Map<number, number>();
  readonly #relations: ReadonlyMap<number, number>;

  constructor(relations: readonly string[]) {
    this.#relations = new Map(relations.map((relation, at) => [hashWord(relation), at]));
  }

  take({ ids, targets, length }: TargetedBuffer): void {
    for (let at = 0; at < length; at++) {
      const target = this.#relations.get(targets[at] as number);
      if (target === undefined) continue;
      const hash = ids[at] as number;
      let number = this.#numbers.get(hash);
      if (number === undefined) {
        number = this.hashes.push(hash) - 1;
        this.#numbers.set(hash, number);
      }
      this.ids.push(number);
      this.targets.push(target);
    }
  }

  endRow(): void {
    this.begin.push(this.ids.length);
  }
}

/** Bytes that grow. */
class Growing {
  bytes: Uint8Array;
  #length = 0;

  constructor(size: number) {
    this.bytes = new Uint8Array(size);
  }

  reserve(count: number): number {
    if (this.#length + count > this.bytes.length) {
      const grown = new Uint8Array(this.bytes.length * 2);
      grown.set(this.bytes);
      this.bytes = grown;
    }
    const at = this.#length;
    this.#length += count;
    return at;
  }
}
