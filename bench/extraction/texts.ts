/** The texts that extraction is measured on: the samples as they are, and made up of their sentences. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '../synthetic-corpus.ts';

export interface BenchText {
  source: string;
  text: string;
}

export function samples(): BenchText[] {
  const names = readdirSync('samples').filter((name) => name.endsWith('.txt'));
  return names.sort().map((source) => ({ source, text: readFileSync(join('samples', source), 'utf8') }));
}

/** Words between spaces: what both sides are counted in. */
export function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/**
 * So many articles of a sample's length, each of sentences of all samples in an order of its own. Seeded, so that
 * two runs are alike.
 */
export function* mixedArticles(count: number, seed = 1): Generator<BenchText> {
  const random = seeded(seed);
  const sentences = samples().flatMap(({ text }) => paragraphsOf(text));
  for (let number = 0; number < count; number++) {
    const parts = [`Article ${number}`];
    for (let words = 0; words < 650; ) {
      const sentence = sentences[Math.floor(random() * sentences.length)] as string;
      parts.push(sentence);
      words += wordsIn(sentence);
    }
    yield { source: `${number}.txt`, text: parts.join('\n\n') };
  }
}

/** One document of so many words. */
export function book(words: number): BenchText {
  const parts: string[] = [];
  let count = 0;
  for (const { text } of mixedArticles(Math.ceil(words / 500))) {
    for (const part of paragraphsOf(text)) {
      if (count >= words) break;
      parts.push(part);
      count += wordsIn(part);
    }
  }
  return { source: 'book.txt', text: `A book\n\n${parts.join('\n\n')}\n` };
}

function paragraphsOf(text: string): string[] {
  return text.split(/\n+/).filter((line) => wordsIn(line) > 5);
}
