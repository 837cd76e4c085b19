/** `kith annotate`, corrections by a person, `kith train`, and the names of one's own world found with `--model`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ended, jsonLines, kithHere, temporaryFolder } from '../fixtures/kith-process.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const at = (name: string) => join(folder.path, name);

interface Annotated {
  text: string;
  entities: { start: number; end: number; type: string }[];
}

/** Genes, which kith knows nothing of and writes for the most part in lower case: a world of its own. */
const GENES = ['rpoB', 'lacZ', 'recA', 'dnaK', 'gyrB', 'hsp70', 'trpA', 'ftsZ'];
const sentence = (n: number, gene: string) =>
  [
    `Expression of ${gene} rose after the shock.`,
    `The strain lost ${gene} and grew slowly.`,
    `A mutant of ${gene} was made in the laboratory.`,
    `In these cells ${gene} encodes a protein of the wall.`,
  ][n % 4] as string;
const article = (n: number) =>
  GENES.slice(0, 7)
    .map((_, k) => sentence(n + k, GENES[(n * 3 + k * 5) % 7] as string))
    .join(' ');

function corrected({ text, ...rest }: Annotated): Annotated {
  const entities = GENES.flatMap((gene) =>
    [...text.matchAll(new RegExp(gene, 'g'))].map(({ index }) => ({
      start: index,
      end: index + gene.length,
      type: 'Product',
    })),
  );
  return { ...rest, text, entities: entities.sort((a, b) => a.start - b.start) };
}

let first: Ended;

beforeAll(async () => {
  const texts = Array.from({ length: 20 }, (_, n) => JSON.stringify({ id: `n${n}`, text: article(n) }));
  writeFileSync(at('articles.jsonl'), `${texts.join('\n')}\n`);
  const { code, stdout } = await kithHere(['annotate', at('articles.jsonl'), '--model', 'rules']);
  expect(code).toBe(0);
  const lines = (jsonLines(stdout) as Annotated[]).map((each) => JSON.stringify(corrected(each)));
  writeFileSync(at('corrected.jsonl'), `${lines.join('\n')}\n`);
  first = await kithHere(['train', '--data', at('corrected.jsonl'), '-o', at('mine.gz'), '--json']);
});

describe('a model of one’s own', () => {
  test('is measured on what it has not seen', () => {
    expect(first).toMatchObject({ code: 0 });
    const [figures] = jsonLines(first.stdout) as {
      measured: { before: { f1: number }; after: { f1: number } };
    }[];
    expect(figures).toMatchObject({ documents: 20, measured: { documents: 4 } });
    expect(figures?.measured.after.f1).toBeGreaterThan(figures?.measured.before.f1 ?? 100);
    expect(first.stderr).toContain(`use it with --model ${at('mine.gz')}`);
  });

  test('finds names that it has learnt, and one that it has not', async () => {
    writeFileSync(
      at('new.txt'),
      'The strain lost ftsZ and grew slowly. Expression of recA rose after the shock.',
    );
    const { stdout } = await kithHere(['extract', at('new.txt'), '--model', at('mine.gz')]);
    const [extraction] = jsonLines(stdout) as { mentions: { surface: string }[] }[];
    expect(extraction?.mentions.map(({ surface }) => surface)).toEqual(['ftsZ', 'recA']);
  });

  test('is the same to the byte when it is learnt again', async () => {
    await kithHere(['train', '--data', at('corrected.jsonl'), '-o', at('again.gz')]);
    expect(readFileSync(at('again.gz')).equals(readFileSync(at('mine.gz')))).toBe(true);
  });
});

test.each([
  ['nothing to learn from', ['train', '-o', 'x.gz'], 2, /--data FILE/],
  ['no place for the model', ['train', '--data', 'x.jsonl'], 2, /-o FILE/],
  [
    'rules cannot learn',
    ['train', '--data', 'x.jsonl', '-o', 'y.gz', '--model', 'rules'],
    2,
    /leave --model out/,
  ],
  ['a file that is not there', ['train', '--data', 'x.jsonl', '-o', 'y.gz'], 1, /"x\.jsonl" is not there/],
  ['a model that is none', ['extract', 'package.json', '--model', 'package.json'], 2, /is no model/],
] as const)('%s is said', async (_, args, code, message) => {
  const run = await kithHere(args);
  expect(run.code).toBe(code);
  expect(run.stderr).toMatch(message);
});
