/** From annotated corpora to a model: spans first, then types in two rounds. */

import { CandidateSet } from '../extract/ner/model/candidates.ts';
import { LABEL_COUNT, LABELS } from '../extract/ner/model/chain.ts';
import { choiceFeatures } from '../extract/ner/model/choice.ts';
import { FeatureBuffer } from '../extract/ner/model/feature-buffer.ts';
import { spanFeatures } from '../extract/ner/model/features.ts';
import type { NameModelData } from '../extract/ner/model/file.ts';
import { COARSE, labelOf } from '../extract/ner/model/labels.ts';
import { Lexicon, type LexiconData } from '../extract/ner/model/lexicon.ts';
import { SpanFinder } from '../extract/ner/model/span-finder.ts';
import { TextFacts } from '../extract/ner/model/text-facts.ts';
import { SpanFamilies, type TypeHint, typingFeatures } from '../extract/ner/model/typing-features.ts';
import { learnAffinities } from './affinities.ts';
import { FINE, fineOf } from './corpora/fine.ts';
import { type Corpus, STYLES } from './corpora/registry.ts';
import { FeatureStore } from './feature-store.ts';
import type { LexiconBuild } from './lexicon-build.ts';
import { ANY, type Prepared, prepare, relax } from './prepared.ts';
import { RuleEvidence } from './rules.ts';
import { type Sequence, type SpanTraining, trainSpans } from './span-trainer.ts';
import { tableOf } from './table.ts';
import { type TypedRow, type TypeTraining, trainTypes, typeOf } from './type-trainer.ts';

export interface LearnOptions {
  readonly data: string;
  readonly corpora: readonly Corpus[];
  /** Learn from the development parts as well: for a model that ships, never for one that is scored. */
  readonly everything: boolean;
  readonly spans: SpanTraining;
  readonly choice: TypeTraining;
  readonly types: TypeTraining;
  /** Least count of a feature; an occurrence counts 2 in a small corpus and 1 in the others. */
  readonly leastCount: number;
  /** Weights under it are dropped from the file. */
  readonly prune: { readonly spans: number; readonly types: number; readonly fine: number };
  readonly notices: readonly string[];
}

interface Material {
  readonly corpus: Corpus;
  readonly style: number;
  readonly texts: readonly Prepared[];
}

/** Styles that a user can ask for. */
const KEPT = (['names', 'terms'] as const).map((name) => ({ name, style: STYLES.indexOf(name) }));
const importanceOf = ({ weight }: Corpus): number => (weight >= 1 ? 2 : 1);

export function learn(
  { data: lists, vectors }: LexiconBuild,
  options: LearnOptions,
  note: (line: string) => void,
): NameModelData {
  const materials = options.corpora.map((corpus): Material => {
    const sources = corpus.read(options.data, 'train');
    if (options.everything) sources.push(...corpus.read(options.data, 'dev'));
    const texts = sources.map((source) => prepare(source, true));
    if (corpus.partial) relax(texts);
    note(
      `${corpus.id}: ${texts.length} texts, ${sum(texts, ({ tokens }) => tokens.length)} tokens, ${sum(texts, ({ spans }) => spans.length)} names`,
    );
    return { corpus, style: STYLES.indexOf(corpus.style), texts };
  });
  const affinities = learnAffinities(
    lists,
    vectors,
    materials
      .filter(({ corpus }) => !corpus.typesOnly)
      .map(({ corpus, texts }) => ({ texts, weight: corpus.weight, terms: corpus.style === 'terms' })),
    note,
  );
  const lexiconData: LexiconData = { ...lists, affinities };
  const lexicon = new Lexicon(lexiconData);
  const spans = learnSpans(lexicon, materials, options, note);
  const types = learnTypes(lexicon, materials, options, note);
  return {
    notices: [...options.corpora.map(({ notice }) => notice), ...options.notices],
    lexicon: lexiconData,
    ...spans,
    ...types,
  };
}

function sum<T>(values: readonly T[], of: (value: T) => number): number {
  return values.reduce((total, value) => total + of(value), 0);
}

const [NO, YES] = [[0], [1]];

/** Parts that a chain is learnt without, so that the choice is learnt from honest candidates. */
const CHOICE_FOLDS = 3;
/** Passes over the rest when a part is left out: enough for candidates. */
const FOLD_PASSES = 3;

function learnSpans(
  lexicon: Lexicon,
  materials: readonly Material[],
  options: LearnOptions,
  note: (line: string) => void,
): Pick<NameModelData, 'spans' | 'transitions' | 'choice'> {
  const store = new FeatureStore(
    sum(materials, ({ corpus, texts }) => (corpus.typesOnly ? 0 : sum(texts, ({ tokens }) => tokens.length))),
  );
  const sequences: (Sequence & { fold: number })[] = [];
  const judged: { text: Prepared; style: number; corpus: Corpus; fold: number }[] = [];
  const buffer = new FeatureBuffer();
  for (const { corpus, style, texts } of materials) {
    if (corpus.typesOnly) continue;
    const { weight } = corpus;
    for (const [number, prepared] of texts.entries()) {
      const { text, allowed } = prepared;
      const fold = number % CHOICE_FOLDS;
      judged.push({ text: prepared, style, corpus, fold });
      const facts = new TextFacts(text, lexicon);
      let begin = 0;
      for (const { length } of text.sentences) {
        const firstRow = store.rows;
        for (let at = begin; at < begin + length; at++) {
          spanFeatures(facts, at, buffer);
          store.add(buffer, importanceOf(corpus));
        }
        sequences.push({
          firstRow,
          length,
          style,
          weight,
          allowed: allowed.slice(begin, begin + length),
          fold,
        });
        begin += length;
      }
    }
  }
  store.compact(options.leastCount);
  note(
    `spans: ${store.rows} tokens, ${store.ids.length} values, ` +
      `${store.hashes.length} features (${store.copiedCount} with copies)`,
  );
  type Kept = readonly { name: string; style: number }[];
  const chainWithout = (without: number, kept: Kept): Pick<NameModelData, 'spans' | 'transitions'> => {
    const used = sequences.filter(({ fold }) => fold !== without);
    const { weights, transitions, styleTransitions } = trainSpans(
      store,
      used,
      STYLES.length,
      without < 0 ? options.spans : { ...options.spans, passes: FOLD_PASSES },
      note,
    );
    return {
      spans: tableOf(store.hashes, store.copiedCount, weights, LABELS, kept, options.prune.spans),
      transitions: kept.map(({ style }) =>
        Float64Array.from({ length: LABEL_COUNT ** 2 }, (_, cell) => {
          const value =
            (transitions[cell] as number) + ((styleTransitions[style] as Float64Array)[cell] as number);
          return Math.round(value * 1e4) / 1e4;
        }),
      ),
    };
  };
  const rows: TypedRow[] = [];
  const choices = new FeatureStore(judged.length * 40);
  for (let fold = 0; fold < CHOICE_FOLDS; fold++) {
    const every = STYLES.map((name, style) => ({ name, style }));
    const { spans, transitions } = chainWithout(fold, every);
    const finders = every.map((_, at) => new SpanFinder(spans, at, transitions[at] as Float64Array));
    for (const { text: prepared, style, corpus, fold: own } of judged) {
      if (own !== fold) continue;
      const facts = new TextFacts(prepared.text, lexicon);
      const set = new CandidateSet(
        facts,
        (finders[style] as SpanFinder).candidates(prepared.text, facts),
        new RuleEvidence(prepared, corpus.style === 'terms').rules,
      );
      const gold = new Set(prepared.spans.map(({ first, last }) => `${first} ${last}`));
      for (const [at, { first, last }] of set.all.entries()) {
        // Where any label may be true, nobody knows whether this is a name.
        if (prepared.allowed.subarray(first, last).includes(ANY)) continue;
        choiceFeatures(set, at, buffer);
        rows.push({
          row: choices.rows,
          types: gold.has(`${first} ${last}`) ? YES : NO,
          style,
          weight: corpus.weight,
        });
        choices.add(buffer, importanceOf(corpus));
      }
    }
  }
  choices.compact(options.leastCount);
  note(`choice: ${rows.length} candidates, ${choices.hashes.length} features`);
  const weights = trainTypes(choices, rows, STYLES.length, 2, options.choice);
  return {
    ...chainWithout(-1, KEPT),
    choice: tableOf(choices.hashes, choices.copiedCount, weights, ['no', 'yes'], KEPT, options.prune.types),
  };
}

/** Parts that the first round is learnt without, so that the second sees honest mistakes. */
const FOLDS = 2;
/** Of a label: most of the many are next to nothing. */
const LEAST_WEIGHT = 0.05;

function learnTypes(
  lexicon: Lexicon,
  materials: readonly Material[],
  options: LearnOptions,
  note: (line: string) => void,
): Pick<NameModelData, 'first' | 'second' | 'coarse'> {
  const expected = sum(materials, ({ texts }) => sum(texts, ({ spans }) => spans.length));
  const buffer = new FeatureBuffer();
  const rows: (TypedRow & { fold: number; coarse: number })[] = [];
  const texts: {
    facts: TextFacts;
    families: SpanFamilies;
    hints: readonly (readonly TypeHint[])[];
    firstRow: number;
    importance: number;
  }[] = [];
  const first = new FeatureStore(expected);
  let number = 0;
  for (const { corpus, style, texts: prepared } of materials)
    for (const each of prepared) {
      number++;
      const { text, spans, source } = each;
      if (spans.length === 0) continue;
      const facts = new TextFacts(text, lexicon);
      const families = new SpanFamilies(facts, spans);
      const hints = new RuleEvidence(each, corpus.style === 'terms').hints(spans);
      texts.push({ facts, families, hints, firstRow: first.rows, importance: importanceOf(corpus) });
      for (const [at, { gold }] of spans.entries()) {
        rows.push({
          row: first.rows,
          types: fineOf(gold.type, gold.coarse, source.domain),
          coarse: COARSE.indexOf(gold.coarse),
          style,
          weight: corpus.weight,
          fold: number % FOLDS,
        });
        typingFeatures(facts, families, at, hints[at] as readonly TypeHint[], undefined, buffer);
        first.add(buffer, importanceOf(corpus));
      }
    }
  first.compact(options.leastCount);
  note(`types: ${first.rows} names, ${first.hashes.length} features`);
  const K = FINE.length;
  const coarseOf = FINE.map((id) => COARSE.indexOf(labelOf(id).coarse));
  const scores = new Float64Array(K);
  const guesses = new Int32Array(rows.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const known = rows.filter((row) => row.fold !== fold);
    const weights = trainTypes(first, known, STYLES.length, K, options.types);
    for (const row of rows)
      if (row.fold === fold) guesses[row.row] = typeOf(first, weights, row.row, row.style, scores.fill(0));
  }
  const right = rows.filter(({ row, coarse }) => coarseOf[guesses[row] as number] === coarse).length;
  note(`types: first round, ${((100 * right) / rows.length).toFixed(1)} % right on what it has not seen`);
  const weights = trainTypes(first, rows, STYLES.length, K, options.types);
  const firstTable = tableOf(
    first.hashes,
    first.copiedCount,
    weights,
    FINE,
    KEPT,
    options.prune.fine,
    LEAST_WEIGHT,
  );
  const second = new FeatureStore(expected);
  for (const { facts, families, hints, firstRow, importance } of texts) {
    const found = families.spans.map((_, at) => {
      const label = guesses[firstRow + at] as number;
      return { label, coarse: coarseOf[label] as number };
    });
    for (let at = 0; at < families.spans.length; at++) {
      typingFeatures(facts, families, at, hints[at] as readonly TypeHint[], found, buffer);
      second.add(buffer, importance);
    }
  }
  second.compact(options.leastCount);
  const again = trainTypes(second, rows, STYLES.length, K, options.types);
  note('types: second round learnt');
  const coarsely = trainTypes(
    second,
    rows.map((row) => ({ ...row, types: [row.coarse] })),
    STYLES.length,
    COARSE.length,
    options.types,
  );
  const { hashes, copiedCount } = second;
  return {
    first: firstTable,
    second: tableOf(hashes, copiedCount, again, FINE, KEPT, options.prune.fine, LEAST_WEIGHT),
    coarse: tableOf(hashes, copiedCount, coarsely, COARSE, KEPT, options.prune.types),
  };
}
