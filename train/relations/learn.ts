/** From labelled articles to a model: both stages, cross-fitted; calibration and thresholds from what no learner had seen. */
import type { Lexicon } from '../../extract/ner/model/lexicon.ts';
import type { Calibration, RelationModelData } from '../../extract/relations/scorer/file.ts';
import { lexiconFingerprint } from '../../extract/relations/scorer/fingerprint.ts';
import { edgeKey, saidIn } from '../../extract/relations/scorer/mirrored.ts';
import { confidenceOf, type Ground } from '../../extract/relations/scorer/score.ts';
import { calibrate, type Judged, thresholdFor } from './calibrate.ts';
import type { LabelledArticle } from './labelled.ts';
import type { Training } from './learner.ts';
import { tableOf } from './quantise.ts';
import { byRelation, byThreshold, cornerstones, type Edge } from './report.ts';
import { type Odds, type PairRow, StageBuilder, type StageData } from './stages.ts';

/** Least confidence of what a pattern says. */
const FLOOR = 0.45;
/** Precision wanted of edges that no sentence says: readers can leave them out by their method. */
const ACROSS = 0.55;
/** Threshold of a relation that is never proposed. */
const NEVER = 1.01;

export interface LearnOptions {
  readonly first: Training;
  readonly second: Training;
  readonly folds: number;
  readonly leastCount: number;
  /** Facts that a relation must have in whole articles to be proposed, and not only judged. */
  readonly leastFacts: number;
  readonly prune: number;
  /** Wanted of the new edges in kith's own articles, which thresholds are chosen by. */
  readonly precision: number;
  readonly notices: readonly string[];
  readonly note: (line: string) => void;
}

export function learnRelations(
  articles: readonly LabelledArticle[],
  wanted: readonly string[],
  lexicon: Lexicon,
  options: LearnOptions,
): { data: RelationModelData; report: string[] } {
  const { note, folds } = options;
  const facts = new Map<string, number>();
  for (const { facts: own, names } of articles)
    if (names === 'given') for (const type of own.values()) facts.set(type, (facts.get(type) ?? 0) + 1);
  const relations = wanted.filter((relation) => facts.has(relation));
  const stages = new StageBuilder(articles, relations, lexicon);
  const first = stages.first(options.leastCount);
  note(
    `first stage: ${first.store.rows} pairs, ${first.store.hashes.length} features (${first.store.copiedCount} with copies), ${first.store.ids.length} entries`,
  );
  const firstOdds = stages.crossFitted(first, options.first, folds, note);
  const firstLearner = stages.learn(first, options.first);
  note('first stage learnt');
  const second = stages.second(first, firstOdds, options.leastCount);
  note(
    `second stage: ${second.store.rows} pairs, ${second.store.hashes.length} features, ${second.store.ids.length} entries`,
  );
  const secondOdds = stages.crossFitted(second, options.second, folds, note);
  const secondLearner = stages.learn(second, options.second);
  note('second stage learnt');

  const judged = judgedOf(articles, relations, second, secondOdds);
  const of = (ground: Ground): Calibration[] => {
    const own = judged.filter((each) => each.ground === ground);
    return calibrate(own, relations.length).map((sigmoid, relation) => {
      const few = (facts.get(relations[relation] as string) ?? 0) < options.leastFacts;
      const ofIt = own.filter((each) => each.relation === relation);
      const ours = ofIt.filter(({ corpus }) => corpus === 'kith');
      // What our articles say little of is judged by all: some relations, and what no sentence says.
      const judges = ground === 'acrossSentences' || ours.length * 3 < ofIt.length ? ofIt : ours;
      const edges = judges.map(({ odds, correct }) => ({
        confidence: confidenceOf({ ...sigmoid, threshold: 0 }, odds),
        correct,
      }));
      const threshold =
        ground === 'said'
          ? FLOOR
          : few
            ? NEVER
            : thresholdFor(edges, ground === 'inSentence' ? options.precision : ACROSS);
      return { ...sigmoid, threshold };
    });
  };
  const calibrations = {
    said: of('said'),
    inSentence: of('inSentence'),
    acrossSentences: of('acrossSentences'),
  };
  const report: string[] = [];
  for (const [stage, pairs] of [
    ['first stage', judgedOf(articles, relations, first, firstOdds)],
    ['both stages', judged],
  ] as const)
    for (const corpus of ['redocred', 'kith']) {
      const gold = goldOf(articles, corpus);
      if (gold.size === 0) continue;
      const edges = pairs
        .filter((each) => each.corpus === corpus)
        .map(({ relation, ground, odds, correct }): Edge => {
          const calibration = calibrations[ground][relation];
          const { slope = 1, offset = 0, threshold = 1 } = calibration ?? {};
          return {
            corpus,
            type: relations[relation] as string,
            confidence: confidenceOf({ slope, offset, threshold }, odds),
            correct,
            ground,
            threshold,
          };
        });
      report.push(...cornerstones(`${corpus}, ${stage}`, edges, gold));
      report.push(
        ...cornerstones(
          `${corpus}, ${stage}, new within a sentence`,
          edges.filter(({ ground }) => ground === 'inSentence'),
          gold,
        ).slice(0, 1),
      );
      if (stage === 'both stages') report.push(...byThreshold(edges, gold), ...byRelation(edges, gold));
    }
  const table = tableOf(
    [
      { ...first, learner: firstLearner },
      { ...second, learner: secondLearner },
    ],
    relations.length,
    options.prune,
  );
  return {
    data: {
      notices: options.notices,
      lexicon: lexiconFingerprint(lexicon),
      relations,
      ...calibrations,
      ...table,
    },
    report,
  };
}

function goldOf(articles: readonly LabelledArticle[], corpus: string): Map<string, number> {
  const gold = new Map<string, number>();
  for (const article of articles)
    if (article.corpus === corpus && article.names === 'given')
      for (const type of article.facts.values()) gold.set(type, (gold.get(type) ?? 0) + 1);
  return gold;
}

/** What might be stated of articles with the names that kith finds; each fact is right once. */
function judgedOf(
  articles: readonly LabelledArticle[],
  relations: readonly string[],
  { pairs }: StageData,
  odds: Odds,
): Judged[] {
  const rows: { row: PairRow; relation: number; odds: number }[] = [];
  pairs.forEach((row, at) => {
    const article = articles[row.article] as LabelledArticle;
    if (article.names !== 'found') return;
    (odds[at] as Float64Array).forEach((value, relation) => {
      if (value > -6) rows.push({ row, relation, odds: value });
    });
  });
  rows.sort((a, b) => b.odds - a.odds);
  const seen = new Set<string>();
  const saidBy = new Map<LabelledArticle, Set<string>>();
  const judged: Judged[] = [];
  for (const { row, relation, odds: value } of rows) {
    const { article: number, subject, object, together } = row;
    const article = articles[number] as LabelledArticle;
    const type = relations[relation] as string;
    let said = saidBy.get(article);
    if (!said) {
      said = saidIn(article.situation);
      saidBy.set(article, said);
    }
    const ground: Ground = said.has(edgeKey({ subject, type, object }))
      ? 'said'
      : together
        ? 'inSentence'
        : 'acrossSentences';
    const label = article.label(subject, type, object);
    if (label === 'unknown') continue;
    const fact = `${article.id}\t${article.factOf(subject, type, object)}`;
    // The other direction of a symmetric fact is the same edge.
    const again = label === 'holds' && seen.has(fact);
    if (again && article.situation.ontology.relation(type).symmetric) continue;
    const correct = label === 'holds' && !again;
    if (correct) seen.add(fact);
    judged.push({
      corpus: article.corpus,
      relation,
      ground,
      odds: value,
      correct,
      weight: 1,
    });
  }
  return judged;
}
