/**
 * A line of LLMpedia's `articles.jsonl`: the subject and its wikitext, with parent and hop. Links and categories
 * are those of the markup, where they have a place in the text; the line's own list adds categories.
 */
import { z } from 'zod';
import { KithError } from '../../foundation/errors.ts';
import { isPassedOver, type Reading } from '../document.ts';
import { contentHash } from '../identity.ts';
import { llmpediaIdentity } from './llmpedia-document.ts';
import { checkText, isWellFormed, quoted } from './soundness.ts';
import { readWikiPage } from './wikitext.ts';

const Name = z
  .string()
  .max(1_000)
  .refine((name) => isWellFormed(name) && !name.includes('\0'))
  .transform((name) => name.replace(/\s+/g, ' ').trim() || undefined);

/** Fields as the files of different runs name them. */
const LineSchema = z.object({
  subject: Name.nullish(),
  title: Name.nullish(),
  wikitext: z.string(),
  categories: z.array(z.unknown()).nullish(),
  parent: Name.nullish(),
  parent_subject: Name.nullish(),
  hop: z.number().int().nonnegative().nullish(),
  generator: Name.nullish(),
  model: Name.nullish(),
});

/** The rest of the sentence about a line that looks like one and is none. */
export const LLMPEDIA_FORM =
  'is not an article of LLMpedia; write {"subject": …, "wikitext": …, "categories": […], "parent": …, "hop": …}';

/** Whether a line is meant as an article of LLMpedia. */
export function isLlmpediaLine(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.hasOwn(value, 'wikitext') &&
    !Object.hasOwn(value, 'text')
  );
}

/** @returns undefined when the line does not have the expected form */
export function readLlmpediaLine(
  value: unknown,
  { source, number, line }: { source: string; number: number; line: string },
): Reading | undefined {
  const parsed = LineSchema.safeParse(value);
  const article = parsed.data;
  const title = article?.subject ?? article?.title;
  if (!article || !title) return undefined;
  const what = `The article in line ${number} of ${quoted(source)}`;
  const { wikitext } = article;
  try {
    checkText(wikitext, source, what);
  } catch (error) {
    if (!(error instanceof KithError)) throw error;
    return new KithError(error.code, error.message, { source, position: { line: number, column: 1 } });
  }
  const generator = article.generator ?? article.model ?? undefined;
  const identity = llmpediaIdentity(generator, title);
  const reading = readWikiPage({ source, wikitext, title, format: 'llmpedia', what, identity });
  if (reading instanceof KithError)
    return new KithError(reading.code, reading.message, { source, position: { line: number, column: 1 } });
  if (isPassedOver(reading)) return reading;
  const own = (article.categories ?? []).filter(
    (each) => typeof each === 'string' && isWellFormed(each),
  ) as string[];
  const categories = own.map((each) =>
    each
      .replace(/^category:/i, '')
      .replaceAll('\0', '')
      .trim()
      .slice(0, 500),
  );
  return {
    ...reading,
    generator,
    hop: article.hop ?? undefined,
    parent: article.parent ?? article.parent_subject ?? undefined,
    categories: [...new Set([...reading.categories, ...categories.filter((each) => each !== '')])],
    hash: contentHash(line),
  };
}
