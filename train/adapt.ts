/**
 * A model that has learnt from a user's own annotations: weights are learnt on top of those of a model that is
 * there already, so that a few hundred sentences say what is different and the rest stays known.
 */

import { CandidateSet } from '../extract/ner/model/candidates.ts';
import { LABEL_COUNT, LABELS } from '../extract/ner/model/chain.ts';
import { choiceFeatures } from '../extract/ner/model/choice.ts';
import { FeatureBuffer } from '../extract/ner/model/feature-buffer.ts';
import { spanFeatures } from '../extract/ner/model/features.ts';
import type { NameModelData, WeightTable } from '../extract/ner/model/file.ts';
import { labelOf } from '../extract/ner/model/labels.ts';
import { Lexicon } from '../extract/ner/model/lexicon.ts';
import { Scorer } from '../extract/ner/model/scorer.ts';
import { SpanFinder } from '../extract/ner/model/span-finder.ts';
import { TextFacts } from '../extract/ner/model/text-facts.ts';
import { type Guess, SpanFamilies, typingFeatures } from '../extract/ner/model/typing-features.ts';
import type { AnnotatedText } from './corpora/annotated.ts';
import { labelsOf, OWN_PREFIX } from './corpora/fine.ts';
import { FeatureStore } from './feature-store.ts';
import { type Prepared, prepare } from './prepared.ts';
import { RuleEvidence } from './rules.ts';
import { type Sequence, type SpanTraining, trainSpans } from './span-trainer.ts';
import { sumOfTables, tableOf } from './table.ts';
import { type TypedRow, type TypeTraining, trainTypes, typeOf } from './type-trainer.ts';

export interface AdaptOptions {
  readonly spans: SpanTraining;
  readonly choice: TypeTraining;
  readonly types: TypeTraining;
  /** Style of the model that is built on, and that the annotations follow: `names` or `terms`. */
  readonly style: string;
  /** Times that a feature must be seen. */
  readonly leastCount: number;
  /** Weights under it are dropped. */
  readonly prune: number;
  /** What the model says of where it comes from, after what it said before. */
  readonly notices: readonly string[];
}

/** Parts that a chain is learnt without, so that the choice is learnt from honest candidates. */
const FOLDS = 3;
const ONE_STYLE = [{ name: 'own', style: 0 }];
const [NO, YES] = [[0], [1]];

/** Pieces of work that `adapt` tells of. */
export const ADAPT_STEPS = 2 * FOLDS + 5;

/**
 * @param step told of each piece of work before it begins; learning goes on when it resolves, and ends when it
 *   rejects
 * @returns a model with the same lexicon and styles; each style takes what was learnt
 */
export async function adapt(
  base: NameModelData,
  sources: readonly AnnotatedText[],
  options: AdaptOptions,
  step: (what: string) => Promise<void>,
): Promise<NameModelData> {
  const lexicon = new Lexicon(base.lexicon);
  const texts = sources.map((source) => {
    const prepared = prepare(source, true);
    const rules = new RuleEvidence(prepared, options.style === 'terms');
    return { ...prepared, facts: new TextFacts(prepared.text, lexicon), rules };
  });
  const chain = await adaptChain(base, texts, options, step);
  const types = await adaptTypes(base, texts, options, step);
  return { ...base, ...chain, ...types, notices: [...base.notices, ...options.notices] };
}

interface Text extends Prepared {
  readonly facts: TextFacts;
  readonly rules: RuleEvidence;
}

/** Rows of features with the scores that a table gives them already. */
class ScoredRows {
  readonly store: FeatureStore;
  readonly #scorer: Scorer;
  #scores: Float64Array;

  constructor(table: WeightTable, style: number, expected: number) {
    this.store = new FeatureStore(expected);
    this.#scorer = new Scorer(table, style);
    this.#scores = new Float64Array(Math.max(1, expected) * table.classes.length);
  }

  /** @returns the number of the row */
  add(features: FeatureBuffer): number {
    const K = this.#scorer.classes.length;
    const row = this.store.rows;
    if ((row + 1) * K > this.#scores.length) {
      const grown = new Float64Array((row + 1) * K * 2);
      grown.set(this.#scores);
      this.#scores = grown;
    }
    this.#scorer.add(features, this.#scores, row * K);
    for (let at = row * K; at < (row + 1) * K; at++)
      this.#scores[at] = (this.#scores[at] as number) * this.#scorer.scale;
    this.store.add(features, 1);
    return row;
  }

  get scores(): Float64Array {
    return this.#scores;
  }
}

async function adaptChain(
  base: NameModelData,
  texts: readonly Text[],
  options: AdaptOptions,
  step: (what: string) => Promise<void>,
): Promise<Pick<NameModelData, 'spans' | 'transitions' | 'choice'>> {
  const at = Math.max(0, base.spans.styles.indexOf(options.style));
  const buffer = new FeatureBuffer();
  const rows = new ScoredRows(
    base.spans,
    at,
    texts.reduce((total, { tokens }) => total + tokens.length, 0),
  );
  const sequences: (Sequence & { fold: number })[] = [];
  for (const [number, { text, facts, allowed }] of texts.entries()) {
    let begin = 0;
    for (const { length } of text.sentences) {
      const firstRow = rows.store.rows;
      for (let token = begin; token < begin + length; token++) {
        spanFeatures(facts, token, buffer);
        rows.add(buffer);
      }
      const own = allowed.slice(begin, begin + length);
      sequences.push({ firstRow, length, style: 0, weight: 1, allowed: own, fold: number % FOLDS });
      begin += length;
    }
  }
  rows.store.compact(options.leastCount);
  const before = base.transitions[at] as Float64Array;
  const chainWithout = (fold: number) => {
    const { weights, transitions, styleTransitions } = trainSpans(
      rows.store,
      sequences.filter((sequence) => sequence.fold !== fold),
      1,
      options.spans,
      () => {},
      { scores: rows.scores, transitions: before },
    );
    const { hashes, copiedCount } = rows.store;
    return {
      spans: sumOfTables(base.spans, tableOf(hashes, copiedCount, weights, LABELS, ONE_STYLE, options.prune)),
      moved: Float64Array.from(
        { length: LABEL_COUNT ** 2 },
        (_, cell) =>
          (transitions[cell] as number) + (styleTransitions[0]?.[cell] as number) - (before[cell] as number),
      ),
    };
  };
  const moved = (style: number, by: Float64Array): Float64Array =>
    (base.transitions[style] as Float64Array).map(
      (value, cell) => Math.round((value + (by[cell] as number)) * 1e4) / 1e4,
    );

  const choices = new ScoredRows(base.choice, at, texts.length * 20);
  const judged: TypedRow[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const part = texts.filter((_, number) => number % FOLDS === fold);
    await step('names');
    if (part.length === 0) continue;
    const { spans, moved: by } = chainWithout(fold);
    const finder = new SpanFinder(spans, at, moved(at, by));
    for (const { text, facts, rules, spans: gold } of part) {
      const set = new CandidateSet(facts, finder.candidates(text, facts), rules.rules);
      const right = new Set(gold.map(({ first, last }) => `${first} ${last}`));
      for (const [index, { first, last }] of set.all.entries()) {
        choiceFeatures(set, index, buffer);
        const types = right.has(`${first} ${last}`) ? YES : NO;
        judged.push({ row: choices.add(buffer), types, style: 0, weight: 1 });
      }
    }
  }
  await step('which of them to choose');
  choices.store.compact(options.leastCount);
  const weights = trainTypes(choices.store, judged, 1, 2, options.choice, choices.scores);
  const { hashes, copiedCount } = choices.store;
  await step('names');
  const { spans, moved: by } = chainWithout(-1);
  return {
    spans,
    transitions: base.transitions.map((_, style) => moved(style, by)),
    choice: sumOfTables(
      base.choice,
      tableOf(hashes, copiedCount, weights, base.choice.classes, ONE_STYLE, options.prune),
    ),
  };
}

/** Labels in two rounds, the second with what the first found in the text, and coarse types, as `learn` does. */
async function adaptTypes(
  base: NameModelData,
  texts: readonly Text[],
  options: AdaptOptions,
  step: (what: string) => Promise<void>,
): Promise<Pick<NameModelData, 'first' | 'second' | 'coarse'>> {
  const buffer = new FeatureBuffer();
  const named = texts.flatMap(({ facts, spans, rules }, number) => {
    if (spans.length === 0) return [];
    const families = new SpanFamilies(facts, spans);
    return [{ facts, spans, families, hints: rules.hints(spans), fold: number % FOLDS }];
  });
  const rowsOf = (table: WeightTable, guesses?: readonly Guess[]) => {
    const rows = new ScoredRows(table, Math.max(0, table.styles.indexOf(options.style)), 0);
    const targets: (TypedRow & { fold: number })[] = [];
    for (const { facts, spans, families, hints, fold } of named) {
      const found = guesses?.slice(rows.store.rows, rows.store.rows + spans.length);
      for (const [index, { gold }] of spans.entries()) {
        typingFeatures(facts, families, index, hints[index] ?? [], found, buffer);
        // A type of the user's own is known by its coarse one.
        const labels = table === base.coarse ? [gold.coarse] : labelsOf(OWN_PREFIX + gold.type, gold.coarse);
        const types = labels.map((label) => table.classes.indexOf(label)).filter((at) => at >= 0);
        targets.push({ row: rows.add(buffer), types, style: 0, weight: 1, fold });
      }
    }
    rows.store.compact(options.leastCount);
    return { rows, targets };
  };
  const learnt = (table: WeightTable, { rows, targets }: ReturnType<typeof rowsOf>, fold = -1) =>
    trainTypes(
      rows.store,
      targets.filter((target) => target.fold !== fold),
      1,
      table.classes.length,
      options.types,
      rows.scores,
    );
  const sumWith = (table: WeightTable, given: ReturnType<typeof rowsOf>): WeightTable => {
    const { hashes, copiedCount } = given.rows.store;
    const weights = learnt(table, given);
    return sumOfTables(table, tableOf(hashes, copiedCount, weights, table.classes, ONE_STYLE, options.prune));
  };
  const first = rowsOf(base.first);
  const guesses: Guess[] = [];
  const K = base.first.classes.length;
  for (let fold = 0; fold < FOLDS; fold++) {
    await step('types');
    const weights = learnt(base.first, first, fold);
    for (const { row, fold: own } of first.targets) {
      if (own !== fold) continue;
      const { store, scores } = first.rows;
      const label = typeOf(store, weights, row, 0, scores.slice(row * K, (row + 1) * K));
      const { coarse } = labelOf(base.first.classes[label] as string);
      guesses[row] = { label, coarse: Math.max(0, base.coarse.classes.indexOf(coarse)) };
    }
  }
  await step('types');
  const firstTable = sumWith(base.first, first);
  await step('types');
  const second = sumWith(base.second, rowsOf(base.second, guesses));
  await step('types');
  const coarse = sumWith(base.coarse, rowsOf(base.coarse, guesses));
  return { first: firstTable, second, coarse };
}
