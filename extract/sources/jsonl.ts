/**
 * Reader of JSON Lines: one `{"id", "title"?, "text", "url"?}` a line. The plain text is `text` itself, the
 * article keeps its `id`, and a line that is no article is an error in its place. Lines of LLMpedia's
 * `articles.jsonl`, which have a `wikitext`, are read as its articles.
 */
import { z } from 'zod';
import { KithError } from '../../foundation/errors.ts';
import { type TimeLimit, unlimited } from '../../foundation/time-limit.ts';
import type { Document, Reading } from '../document.ts';
import { FailureSchema } from '../extraction.ts';
import { contentHash } from '../identity.ts';
import { plainSections } from './headings.ts';
import { isLlmpediaLine, LLMPEDIA_FORM, readLlmpediaLine } from './llmpedia-line.ts';
import type { Reader, ReaderInput, StreamInput } from './reader.ts';
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
  help: 'One article a line, as {"id", "title"?, "text", "url"?}, or as in articles.jsonl of LLMpedia; ids and order are kept',
  extensions: ['jsonl', 'ndjson'],
  articleALine: true,

  detect(head, source) {
    const object = isJsonLines(head);
    if (this.extensions.some((ending) => source.toLowerCase().endsWith(`.${ending}`)))
      return object ? 0.95 : 0.6;
    return object && /"(?:text|wikitext)"\s{0,10}:/.test(head) ? 0.85 : 0;
  },

  *read({ source, text, limit }: ReaderInput) {
    const lines = new JsonLines(source, limit);
    for (let start = 0; start < text.length && !lines.done; ) {
      const lineFeed = text.indexOf('\n', start);
      const end = lineFeed < 0 ? text.length : lineFeed;
      const length = end - start;
      yield* lines.read(length > LONGEST_LINE ? undefined : text.slice(start, end), length);
      start = end + 1;
    }
  },

  async *stream({ source, chunks, limit }: StreamInput) {
    const lines = new JsonLines(source, limit);
    // Of a line that is too long only the length is kept.
    let parts: string[] = [];
    let length = 0;
    const take = (part: string): void => {
      length += part.length;
      if (length > LONGEST_LINE) parts = [];
      else parts.push(part);
    };
    const line = (): Generator<Reading> => {
      const whole = length > LONGEST_LINE ? undefined : parts.join('');
      const all = length;
      parts = [];
      length = 0;
      return lines.read(whole, all);
    };
    for await (const chunk of chunks) {
      let start = 0;
      for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', start)) {
        take(chunk.slice(start, end));
        yield* line();
        if (lines.done) return;
        start = end + 1;
      }
      take(chunk.slice(start));
    }
    if (length > 0) yield* line();
  },
};

/** Whether a text begins as JSON Lines do. */
export function isJsonLines(text: string): boolean {
  return /^\s{0,100}\{\s{0,100}"/.test(text);
}

/** The lines of one file, in order. */
class JsonLines {
  /** Whether the file is given up: it is in another format. */
  done = false;
  readonly #source: string;
  readonly #limit: TimeLimit;
  #number = 0;
  #failures = 0;
  #articles = 0;

  constructor(source: string, limit = unlimited) {
    this.#source = source;
    this.#limit = limit;
  }

  /** @param line undefined for one that is too long, of this length */
  *read(line: string | undefined, length: number): Generator<Reading> {
    const number = ++this.#number;
    const source = this.#source;
    const text = line?.trim();
    if (text === '') return;
    const result = text === undefined ? longLine(source, number, length) : this.#readLine(text, number);
    yield result;
    if (!(result instanceof KithError)) this.#articles++;
    else if (++this.#failures >= MOST_FAILURES && this.#articles === 0) {
      this.done = true;
      yield new KithError(
        'input-malformed',
        `${quoted(source)} is not JSON Lines: none of its first ${this.#failures} lines is an article, so the rest was not tried; give its format with --format.`,
        { source, position: { line: number, column: 1 } },
      );
    }
  }

  #readLine(text: string, number: number): Reading {
    const source = this.#source;
    try {
      return this.#limit(`Line ${number} of ${quoted(source)}`, source, () => readLine(text, number, source));
    } catch (error) {
      if (error instanceof KithError && error.code === 'input-timeout') return error;
      throw error;
    }
  }
}

function readLine(line: string, number: number, source: string): Reading {
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
  if (isLlmpediaLine(value)) {
    return readLlmpediaLine(value, { source, number, line }) ?? malformed(LLMPEDIA_FORM);
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
