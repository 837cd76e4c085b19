/** Exact-span F1, alone and with coarse types, as the literature and the lab count it. */

import type { NameModelData } from '../extract/ner/model/file.ts';
import { likeliest, NameModel } from '../extract/ner/model/name-model.ts';
import type { Token } from '../extract/ner/tokens.ts';
import type { AnnotatedText } from './corpora/annotated.ts';
import { crossnerTag, DOMAIN_TAGS } from './corpora/fine.ts';
import { corpora, crossner, DOMAINS, readNews, readRe3d } from './corpora/registry.ts';
import { prepare } from './prepared.ts';
import { RuleEvidence } from './rules.ts';

export interface Scores {
  precision: number;
  recall: number;
  f1: number;
  typed: number;
  /** With the corpus's own types, where the model has them. */
  fine: number;
}

export interface Found {
  start: number;
  end: number;
  type: string;
  fine: string;
}

/** Names that a model finds in an annotated text with the advice of the rules, by offsets. */
export function findIn(model: NameModel, source: AnnotatedText, terms: boolean): Found[] {
  const prepared = prepare(source, false);
  const advice = new RuleEvidence(prepared, terms);
  const tags = source.domain === undefined ? undefined : DOMAIN_TAGS[source.domain];
  const tagOf = model.labels.map(({ id }) => (tags ? crossnerTag(id, tags) : id));
  return model.find(prepared.text, advice).map(({ first, last, labels }) => ({
    start: (prepared.tokens[first] as Token).start,
    end: (prepared.tokens[last - 1] as Token).end,
    type: model.coarseOf(labels),
    fine: likeliest(labels, (label) => tagOf[label] as string),
  }));
}

export function count(
  texts: readonly AnnotatedText[],
  find: (text: AnnotatedText) => readonly Found[],
): Scores {
  let [gold, found, right, rightTyped, rightFine] = [0, 0, 0, 0, 0];
  for (const text of texts) {
    const truth = new Map(text.mentions.map((mention) => [`${mention.start} ${mention.end}`, mention]));
    const proposed = find(text);
    gold += truth.size;
    found += proposed.length;
    for (const { start, end, type, fine } of proposed) {
      const mention = truth.get(`${start} ${end}`);
      if (mention === undefined) continue;
      right++;
      if (mention.coarse === type) rightTyped++;
      if (mention.type === fine) rightFine++;
    }
  }
  const f1 = (hits: number): number => (200 * hits) / Math.max(gold + found, 1);
  return {
    precision: (100 * right) / Math.max(found, 1),
    recall: (100 * right) / Math.max(gold, 1),
    f1: f1(right),
    typed: f1(rightTyped),
    fine: f1(rightFine),
  };
}

/** re3d asks for names of persons, organizations and places, without their article. */
function plainNames(text: AnnotatedText, found: readonly Found[]): Found[] {
  return found
    .filter(({ type }) => type !== 'other')
    .map((name) =>
      /^the /i.test(text.text.slice(name.start, name.end)) ? { ...name, start: name.start + 4 } : name,
    );
}

/** @returns lines for people: one a set, with precision, recall, F1 and F1 with coarse types */
export function scoreModel(data: NameModelData, folder: string): string[] {
  const names = new NameModel(data, 'names');
  const terms = new NameModel(data, 'terms');
  const lines: string[] = [];
  const line = (name: string, { precision, recall, f1, typed }: Scores): void => {
    const row = [precision, recall, f1].map((value) => value.toFixed(1).padStart(5)).join(' ');
    lines.push(`${name.padEnd(28)} ${row} (${typed.toFixed(1)})`);
  };
  const domains = DOMAINS.map((domain) => {
    const scores = count(crossner(domain, folder, 'dev'), (text) => findIn(terms, text, true));
    line(`  ${domain}`, scores);
    return scores;
  });
  const mean = (key: keyof Scores): number =>
    domains.reduce((sum, scores) => sum + scores[key], 0) / domains.length;
  line('CrossNER dev, terms, mean', {
    precision: mean('precision'),
    recall: mean('recall'),
    f1: mean('f1'),
    typed: mean('typed'),
    fine: mean('fine'),
  });
  lines.push(`CrossNER dev, fine types, mean of micro-F1 ${mean('fine').toFixed(1)}`);
  const redocred = corpora.find(({ id }) => id === 'redocred');
  const began = performance.now();
  const documents = redocred?.read(folder, 'dev') ?? [];
  line(
    'Re-DocRED last 100, names',
    count(documents, (text) => findIn(names, text, false)),
  );
  const words = documents.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  lines.push(`  ${Math.round(words / ((performance.now() - began) / 1000))} words/s with loading`);
  const news = readNews(folder);
  line(
    'CrossRE news, names',
    count(news, (text) => findIn(names, text, false)),
  );
  line(
    'CrossRE news, terms',
    count(news, (text) => findIn(terms, text, true)),
  );
  const re3d = readRe3d(folder);
  line(
    're3d, names',
    count(re3d, (text) => plainNames(text, findIn(names, text, false))),
  );
  return lines;
}
