/** Extraction as a command line asks for it: with what the user knows, in so many threads, within a time. */
import type { Context } from './context.ts';
import { type KnowledgeValues, ontologyOf, recipeOf } from './knowledge.ts';
import type { Extracting, Form } from './workers/extracting.ts';
import { startExtracting } from './workers/jobs.ts';
import { extractorFrom } from './workers/recipe.ts';

export interface ExtractingValues extends KnowledgeValues {
  readonly jobs?: number;
  /** Milliseconds for each article. */
  readonly timeout: number;
}

/** @param form what is made of each article @throws KithError `usage` when what the user has given cannot be used */
export async function extractingOf(
  context: Context,
  values: ExtractingValues,
  form: Form,
): Promise<Extracting> {
  const recipe = await recipeOf(context, values);
  const extractor = await extractorFrom(recipe, await ontologyOf(context, values));
  return startExtracting({ extractor, recipe, form, timeoutMs: values.timeout, jobs: values.jobs });
}
