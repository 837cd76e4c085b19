/**
 * Joins what patterns read with what the scorer thinks: new edges above each relation's threshold, and a
 * calibrated confidence for all that it knows.
 */
import type { Trace } from '../matcher.ts';
import type { Relation } from '../relate.ts';
import { evidenceFor, SENTENCE_METHOD } from './evidence.ts';
import { type Ends, edgeKey, saidIn, unmirrored } from './mirrored.ts';
import { confidenceOf, type PairScorer, type ScoredPair } from './score.ts';
import type { Situation } from './situation.ts';

/** Told in `--explain` though not taken. */
const WORTH_TELLING = 0.2;
/** Log-odds that no calibration makes likely. */
const LIKELY = -4;

interface Thought {
  readonly pair: ScoredPair;
  readonly type: string;
  readonly confidence: number;
  readonly threshold: number;
}

/**
 * @param relations edges of patterns and fields
 * @param trace told of what is not taken, by sentence
 */
export function withScores(
  situation: Situation,
  relations: readonly Relation[],
  scorer: PairScorer,
  trace?: (sentence: number, entry: Trace) => void,
): Relation[] {
  const { facts, pairs } = scorer.score(situation);
  const thoughts = new Thoughts(situation, pairs, scorer);
  const tell = (sentence: number, method: string, edge: Ends, outcome: string): void =>
    trace?.(sentence, {
      pattern: method,
      relation: edge.type,
      at: '',
      outcome: `“${facts.nameOf(edge.subject)}” to “${facts.nameOf(edge.object)}”: ${outcome}`,
      found: 0,
      worded: true,
    });
  const joined: Relation[] = [];
  const stated = new Set<string>();
  for (const relation of relations) {
    const { subject, type, object } = unmirrored(relation);
    stated.add(edgeKey({ subject, type, object }));
    const thought = thoughts.of(subject, type, object);
    if (!thought) {
      joined.push(relation);
      continue;
    }
    if (thought.confidence >= thought.threshold) joined.push({ ...relation, confidence: thought.confidence });
    else
      tell(
        relation.evidence[0]?.sentence ?? 0,
        relation.evidence[0]?.method ?? '',
        relation,
        `the scorer gives it ${percent(thought.confidence)}`,
      );
  }
  for (const { pair, type, confidence, threshold } of thoughts.likely()) {
    const { subject, object } = pair;
    if (stated.has(edgeKey({ subject, type, object }))) continue;
    const reverse = edgeKey({ subject: object, type, object: subject });
    const other = thoughts.of(object, type, subject);
    const loses =
      stated.has(reverse) ||
      (other !== undefined &&
        (other.confidence > confidence || (other.confidence === confidence && object < subject)));
    const because = (outcome: string): void =>
      tell(
        pair.together[0]?.sentence ?? facts.named[subject]?.[0]?.sentence ?? 0,
        SENTENCE_METHOD,
        { subject, type, object },
        outcome,
      );
    if (confidence < threshold) {
      if (confidence >= WORTH_TELLING)
        because(`the scorer gives it ${percent(confidence)}, less than ${percent(threshold)}`);
      continue;
    }
    if (loses) {
      because(`the scorer gives it ${percent(confidence)}, and the way round more`);
      continue;
    }
    const evidence = evidenceFor(facts, type, pair, confidence);
    if (evidence.length > 0) joined.push({ subject, type, object, confidence, evidence });
    else because(`the scorer gives it ${percent(confidence)}, but the sentence takes it back`);
  }
  return joined;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** What the scorer thinks of edges; of a symmetric relation by the mean of both directions. */
class Thoughts {
  readonly #scorer: PairScorer;
  readonly #symmetric: readonly boolean[];
  readonly #byEnds: ReadonlyMap<string, ScoredPair>;
  readonly #said: ReadonlySet<string>;

  constructor(situation: Situation, pairs: readonly ScoredPair[], scorer: PairScorer) {
    const { ontology } = situation;
    this.#said = saidIn(situation);
    this.#scorer = scorer;
    this.#symmetric = scorer.relations.map(
      (type) => ontology.hasRelation(type) && ontology.relation(type).symmetric === true,
    );
    this.#byEnds = new Map(pairs.map((pair) => [`${pair.subject} ${pair.object}`, pair]));
  }

  /** @returns undefined for a relation that the scorer has not learnt, and for a pair that it has not seen */
  of(subject: number, type: string, object: number): Thought | undefined {
    const relation = this.#scorer.relations.indexOf(type);
    const pair = relation < 0 ? undefined : this.#byEnds.get(`${subject} ${object}`);
    return pair && this.#think(pair, relation);
  }

  /** All that are not far from likely, by subject, object and relation. */
  *likely(): Generator<Thought> {
    for (const pair of this.#byEnds.values())
      for (let relation = 0; relation < pair.odds.length; relation++) {
        if ((pair.odds[relation] as number) < LIKELY) continue;
        const thought = this.#think(pair, relation);
        if (thought && thought.confidence >= WORTH_TELLING) yield thought;
      }
  }

  #think(pair: ScoredPair, relation: number): Thought | undefined {
    let odds = pair.odds[relation] as number;
    if (odds === Number.NEGATIVE_INFINITY) return undefined;
    if (this.#symmetric[relation]) {
      const back = this.#byEnds.get(`${pair.object} ${pair.subject}`)?.odds[relation];
      if (back !== undefined && back > Number.NEGATIVE_INFINITY) odds = (odds + back) / 2;
    }
    const type = this.#scorer.relations[relation] as string;
    const said = this.#said.has(edgeKey({ subject: pair.subject, type, object: pair.object }));
    const ground = said ? 'said' : pair.together.length > 0 ? 'inSentence' : 'acrossSentences';
    const calibration = this.#scorer.calibrationOf(relation, ground);
    return { pair, type, confidence: confidenceOf(calibration, odds), threshold: calibration.threshold };
  }
}
