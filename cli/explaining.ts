/** What became of every candidate of an article, as data and as lines for a person: `extract --explain` and `pattern`. */
import type { Explanation, Extraction, Extractor } from '../extract/index.ts';
import { counted } from './ingesting.ts';
import type { Paint } from './text/paint.ts';
import { visible } from './text/visible.ts';

/** An extractor that remembers, for each extraction it gives, why the rest was dropped. */
export interface Explaining {
  readonly extractor: Extractor;
  explanationOf(extraction: Extraction): Explanation;
}

export function explaining(extractor: Extractor): Explaining {
  const explanations = new WeakMap<Extraction, Explanation>();
  return {
    extractor: {
      ...extractor,
      extractDocument(document) {
        const explanation = extractor.explainDocument(document);
        explanations.set(explanation.extraction, explanation);
        return explanation.extraction;
      },
    },
    explanationOf: (extraction) => explanations.get(extraction) ?? { extraction, dropped: [], patterns: [] },
  };
}

/** The `explain` field of `kith extract --explain`; a sentence is its id. */
export interface ExplainField {
  /** Candidates for names that were not taken. */
  readonly dropped: readonly {
    sentence: string;
    start: number;
    end: number;
    surface: string;
    layer: string;
    reason: string;
  }[];
  /** Patterns whose words stand in a sentence, and what became of each. */
  readonly patterns: readonly {
    sentence: string;
    pattern: string;
    relation: string;
    at: string;
    found: number;
    outcome: string;
  }[];
}

export function explainField({ extraction, dropped, patterns }: Explanation): ExplainField {
  const idOf = (ordinal: number) => extraction.sentences[ordinal]?.id ?? '';
  return {
    dropped: dropped.map(({ sentence, start, end, surface, layer, reason }) => ({
      sentence: idOf(sentence),
      start,
      end,
      surface,
      layer,
      reason,
    })),
    patterns: patterns
      .filter(({ worded }) => worded)
      .map(({ sentence, pattern, relation, at, found, outcome }) => ({
        sentence: idOf(sentence),
        pattern,
        relation,
        at,
        found,
        outcome,
      })),
  };
}

/** The lines of `kith extract --readable`: what was taken, and what was dropped and why, sentence by sentence. */
export function* articleLines(explanation: Explanation, paint: Paint): Generator<string> {
  const { extraction, dropped, patterns } = explanation;
  const { article, sentences, entities, relations } = extraction;
  const what = `${counted(entities.length, 'entity', 'entities')}, ${counted(relations.length, 'relation')}, ${counted(dropped.length, 'name')} dropped`;
  yield `${paint.bold(visible(article.title))} (${visible(article.source)}): ${what}`;
  for (const ordinal of sentences.keys()) {
    const lost = dropped.some((each) => each.sentence === ordinal);
    const tried = patterns.some((each) => each.sentence === ordinal && each.worded);
    if (lost || tried) yield* sentenceLines(explanation, ordinal, paint, { unworded: false });
  }
  yield '';
}

/**
 * The lines of one sentence: its names, the candidates dropped, the patterns and the relations.
 * @param unworded also patterns of which only the first word is there
 */
export function* sentenceLines(
  { extraction, dropped, patterns }: Explanation,
  ordinal: number,
  paint: Paint,
  { unworded }: { unworded: boolean },
): Generator<string> {
  const { sentences, entities, mentions, relations } = extraction;
  const sentence = sentences[ordinal];
  if (!sentence) return;
  yield `  “${visible(sentence.text)}”`;
  const nameOf = new Map(entities.map(({ id, name }) => [id, name]));
  for (const { sentence: id, surface, entity, type, method, confidence } of mentions) {
    if (id !== sentence.id) continue;
    const name = nameOf.get(entity) ?? entity;
    const other = name === surface ? '' : ` = ${visible(name)}`;
    yield `    ${paint.well('name')}      ${paint.name(visible(surface))}${other}, ${type} (${method} ${confidence})`;
  }
  for (const { sentence: at, surface, layer, reason } of dropped)
    if (at === ordinal)
      yield `    ${paint.dim('no name')}   ${visible(surface)}: ${visible(reason)} (${layer})`;
  for (const { sentence: at, pattern, relation, at: word, outcome, found, worded } of patterns) {
    if (at !== ordinal || found > 0 || !(worded || unworded)) continue;
    const where = word === '' ? '' : ` at “${visible(word)}”`;
    yield `    ${paint.dim('no edge')}   ${visible(pattern)} (${relation})${where}: ${visible(outcome)}`;
  }
  for (const { subject, type, object, evidence } of relations) {
    const methods = evidence.filter((each) => each.sentence === sentence.id);
    for (const { method, confidence } of methods) {
      const [from, to] = [subject, object].map((id) => paint.name(visible(nameOf.get(id) ?? id)));
      yield `    ${paint.well('edge')}      ${from} ${type} ${to} (${method} ${confidence})`;
    }
  }
}
