/** What runs in a thread of the pool: an extraction for each document that it is given. */
import { workerData } from 'piscina';
import type { Document } from '../../extract/document.ts';
import type { Extractor } from '../../extract/index.ts';
import { articleLimit } from './article-limit.ts';
import { extractWithin } from './extracting.ts';
import { type Answer, type Start, toAnswer } from './messages.ts';
import { extractorFrom } from './recipe.ts';

const { recipe, form, timeoutMs } = workerData as Start;
const limit = articleLimit(timeoutMs);

let extractor: Promise<Extractor> | undefined;

export default async function extractInWorker(document: Document): Promise<Answer> {
  extractor ??= extractorFrom(recipe);
  return toAnswer(extractWithin(await extractor, document, { form, limit }));
}
