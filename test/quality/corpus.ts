/** The annotated articles of `corpus/` (written after `GUIDELINES.md`); their parser is kith's own. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GoldArticle, parseArticle } from '../../evaluate/datasets/annotated.ts';

export * from '../../evaluate/datasets/annotated.ts';

const FOLDER = join(import.meta.dirname, 'corpus');

/** All articles of the corpus in the order of their file names. @throws Error naming file and line at fault */
export function readCorpus(folder = FOLDER): GoldArticle[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => parseArticle(name, readFileSync(join(folder, name), 'utf8')));
}
