/**
 * Reader of JSON Lines: one `{"id", "title"?, "text", "url"?}` a line. The plain text is `text` itself, the
 * article keeps its `id`, and a line that is no article is an error in its place.
 */
import { z } from 'zod';
import { KithError } from '../../foundation/errors.ts';
import type { Document, SourceInput } from '../document.ts';
import { FailureSchema } from '../extraction.ts';
import { contentHash } from '../identity.ts';
import { plainSections } from './headings.ts';
import type { Reader } from './reader.ts';
import { checkText, isWellFormed, LONGEST_LINE, longLine, quoted } from './soundness.ts';
import { isTitleLine, shortFirstLine, titleFromText } from './titles.ts';
import { webAddress } from './web-address.ts';

/** After so many bad lines and no good one the file is in another format. */
const MOST_FAILURES = 1_000;

const CONTROL = /[\u0000-\u001f\u007f]/;

const LineSchema = z.object({
  /** Kept as it is, so it must be fit to stand in an address and a log. */
  id: z
    .union([z.string().min(1).max(512), z.number().transform(String)])
    .refine((id) => isWellFormed(id) && !CONTROL.test(id) && id.trim() !== '')
    .optional(),
  title: z
    .string()
    .max(1_000)
    .refine((title) => isWellFormed(title) && !title.includes('\0'))
    .transform((title) => title.replace(/\s+/g, ' ').trim() || undefined)
    .nullish(),
  text: z.string(),
  url: z.string().max(4_096).nullish(),
});

export const jsonl: Reader = {
  id: 'jsonl',
  label: 'JSON Lines',
  help: 'One article a line, as {"id", "title"?, "text", "url"?}; ids and order are kept',
  extensions: ['jsonl', 'ndjson'],
  articleALine: true,

  detect(head, source) {
    const object = /^\s{0,100}\{\s{0,100}"/.test(head);
    if (this.extensions.some((ending) => source.toLowerCase().endsWith(`.${ending}`)))
      return object ? 0.95 : 0.6;
    return object && /"text"\s{0,10}:/.test(head) ? 0.85 : 0;
  },

  *read({ source, text }: SourceInput) {
    let number = 0;
    let failures = 0;
    let articles = 0;
    for (let start = 0; start < text.length; ) {
      const lineFeed = text.indexOf('\n', start);
      const end = lineFeed < 0 ? text.length : lineFeed;
      const line = end - start > LONGEST_LINE ? undefined : text.slice(start, end).trim();
      const begin = start;
      number++;
      start = end + 1;
      if (line === '') continue;
      const result =
        line === undefined ? longLine(source, number, end - begin) : readLine(line, number, source);
      yield result;
      if (!(result instanceof KithError)) articles++;
      else if (++failures >= MOST_FAILURES && articles === 0) {
        yield new KithError(
          'input-malformed',
          `${quoted(source)} is not JSON Lines: none of its first ${failures} lines is an article, so the rest was not tried; give its format with --format.`,
          { source, position: { line: number, column: 1 } },
        );
        return;
      }
    }
  },
};

function readLine(line: string, number: number, source: string): Document | KithError {
  const malformed = (what: string): KithError =>
    new KithError('input-malformed', `Line ${number} of ${quoted(source)} ${what}.`, {
      source,
      position: { line: number, column: 1 },
    });

  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return malformed('is not JSON; write one object a line, {"id": …, "title": …, "text": …}');
  }
  const parsed = LineSchema.safeParse(value);
  if (!parsed.success) {
    const failure = FailureSchema.safeParse(value);
    if (failure.success) {
      const { code, message } = failure.data.error;
      return malformed(
        `is not an article but the error of an earlier run (${code}: ${message.slice(0, 200)})`,
      );
    }
    const issue = parsed.error.issues[0];
    const field = issue?.path.join('.') || 'the line';
    return malformed(
      `is not an article: ${field} ${field === 'text' ? 'must be a string with the text' : 'does not have the expected form'}; write {"id": …, "title": …, "text": …}`,
    );
  }
  const article = parsed.data;
  try {
    checkText(article.text, source, `The text in line ${number} of ${quoted(source)}`);
  } catch (error) {
    if (error instanceof KithError) {
      return new KithError(error.code, error.message, { source, position: { line: number, column: 1 } });
    }
    throw error;
  }
  return toDocument(article, line, number, source);
}

function toDocument(
  article: z.infer<typeof LineSchema>,
  line: string,
  number: number,
  source: string,
): Document {
  const { id, text } = article;
  const url = webAddress(article.url ?? '');
  const first = shortFirstLine(text);
  const heading =
    first && isTitleLine(first) && (article.title == null || article.title === first.text)
      ? first
      : undefined;
  return {
    id,
    identity: id ?? url ?? `${source}#${number}`,
    title: article.title ?? heading?.text ?? titleFromText(text),
    source,
    format: 'jsonl',
    url,
    categories: [],
    infobox: [],
    links: [],
    aliases: [],
    text,
    sections: plainSections(text, heading?.alone ? heading.end : 0),
    hash: contentHash(line),
  };
}
