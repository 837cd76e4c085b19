/**
 * Prints how kith scores on our annotated corpus: `npx tsx test/quality/report.ts [--split learn|scored]`.
 * The errors are listed for the part to learn from only; of the scored part nobody sees more than numbers.
 */
import { parseArgs } from 'node:util';
import type { Extraction } from '../../extract/extraction.ts';
import { createExtractor, defaultOntology, type Extractor } from '../../extract/index.ts';
import { type GoldArticle, readCorpus, SPLITS, type Split, toPage } from './corpus.ts';
import { type ArticleScore, add, type Counts, type Prediction, rates, scoreArticle } from './score.ts';

/** Runs kith over the article as a user would: as a page or a text, through the reader of its format. */
export function predict(article: GoldArticle, extractor: Extractor): Prediction {
  const input = { source: article.file, text: toPage(article) };
  const [result] = extractor.extract(input, article.form);
  if (result === undefined || 'error' in result)
    throw new Error(`kith cannot read ${article.file}: ${result?.error.message ?? 'no article'}`);
  return inTextOf(article, result);
}

/** Counts mentions from the start of the annotated text, whatever the reader put between the sentences. */
function inTextOf(
  article: GoldArticle,
  { sentences, mentions, entities, relations }: Extraction,
): Prediction {
  const starts = new Map<string, number>();
  let from = 0;
  for (const { id, text } of sentences) {
    const start = article.text.indexOf(text, from);
    // A line that the reader cut wrongly stands nowhere: its mentions count as wrong, after the text.
    starts.set(id, start < 0 ? article.text.length + from : start);
    if (start >= 0) from = start + text.length;
  }
  return {
    mentions: mentions.map(({ sentence, start, end, type }) => {
      const base = starts.get(sentence) as number;
      return { start: base + start, end: base + end, type };
    }),
    entities,
    relations,
  };
}

export function scoreSplit(split: Split, extractor = createExtractor()): Map<GoldArticle, ArticleScore> {
  const articles = readCorpus().filter((article) => article.split === split);
  return new Map(
    articles.map((article) => [article, scoreArticle(article, predict(article, extractor), defaultOntology)]),
  );
}

const percent = (share: number): string => (share * 100).toFixed(1).padStart(6);

function row(name: string, counts: Counts): string {
  const { precision, recall, f1 } = rates(counts);
  const { correct, predicted, gold } = counts;
  return `${name.padEnd(26)}${percent(precision)}${percent(recall)}${percent(f1)}   ${correct} of ${predicted} given, ${gold} wanted`;
}

function sumRows(scores: readonly ArticleScore[], of: (score: ArticleScore) => ReadonlyMap<string, Counts>) {
  const rows = new Map<string, Counts>();
  for (const score of scores) {
    for (const [type, counts] of of(score)) {
      const known = rows.get(type);
      rows.set(type, known ? add(known, counts) : counts);
    }
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The table of one part, a line an item. */
export function table(split: Split, scores: ReadonlyMap<GoldArticle, ArticleScore>): string[] {
  const all = [...scores.values()];
  const sum = (of: (score: ArticleScore) => Counts) => all.map(of).reduce(add);
  const share = ({ correct, gold }: Counts) => `${percent(correct / gold)}   ${correct} of ${gold}`;
  const head = (title: string) => ['', `${title.padEnd(26)}     P     R    F1`];
  const rows = (of: (score: ArticleScore) => ReadonlyMap<string, Counts>) =>
    sumRows(all, of).map(([type, counts]) => row(`  ${type}`, counts));
  return [
    `${split}: ${scores.size} articles`,
    ...head('names'),
    row(
      'exact spans',
      sum(({ exact }) => exact),
    ),
    row(
      'overlapping spans',
      sum(({ overlap }) => overlap),
    ),
    ...head('exact spans, right type'),
    ...rows(({ spansByCoarseType }) => spansByCoarseType),
    ...head('  and fine'),
    ...rows(({ spansByType }) => spansByType),
    ...head('entities'),
    row(
      'set an article',
      sum(({ entities }) => entities),
    ),
    `${'fine type right'.padEnd(26)}${share(sum(({ fineTypes }) => fineTypes))}`,
    `${'coarse type right'.padEnd(26)}${share(sum(({ coarseTypes }) => coarseTypes))}`,
    ...head('relations'),
    row(
      'all',
      sum(({ relations }) => relations),
    ),
    ...rows(({ relationsByType }) => relationsByType),
    `${'hard negatives stated'.padEnd(26)}${share(sum(({ violations }) => violations))}`,
  ];
}

function errorLines({ title }: GoldArticle, { errors }: ArticleScore): string[] {
  const list = (name: string, items: readonly string[]) =>
    items.length === 0 ? [] : [`  ${name}:`, ...items.map((item) => `    ${item}`)];
  return [
    '',
    title,
    ...list('entities missed', errors.missedEntities),
    ...list('entities that are none', errors.spuriousEntities),
    ...list('wrong types', errors.wrongTypes),
    ...list('relations missed', errors.missedRelations),
    ...list('relations that are none', errors.spuriousRelations),
    ...list('hard negatives stated', errors.violations),
  ];
}

function main(): void {
  const { values } = parseArgs({ options: { split: { type: 'string' } } });
  const asked = values.split;
  if (asked !== undefined && !SPLITS.some((split) => split === asked)) {
    console.error(`There is no part “${asked}”; use ${SPLITS.join(' or ')}.`);
    process.exitCode = 2;
    return;
  }
  const extractor = createExtractor();
  for (const split of SPLITS) {
    if (asked !== undefined && split !== asked) continue;
    const scores = scoreSplit(split, extractor);
    const lines = table(split, scores);
    if (split === 'learn') for (const [article, score] of scores) lines.push(...errorLines(article, score));
    console.log(lines.join('\n'), '\n');
  }
}

if (process.argv[1] === import.meta.filename) main();
