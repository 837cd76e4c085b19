/** Inputs into a graph, for `ingest` and the samples of `serve`: what came of each, counts, and progress. */
import type { PassedOver } from '../extract/document.ts';
import type { Extraction } from '../extract/extraction.ts';
import type { SerialisedError } from '../foundation/errors.ts';
import type { Graph } from '../graph/graph.ts';
import type { Redirect } from '../graph/index.ts';
import type { Item } from './inputs/extractions.ts';
import type { Bar, Messages } from './messages.ts';
import { showOrigin } from './report.ts';
import { visible } from './text/visible.ts';

export type ArticleState = 'new' | 'replaced' | 'unchanged' | 'read';

/** One line of `kith ingest --json`. */
export interface ArticleLine {
  source: string;
  id: string;
  title: string;
  /** `read`: nothing was written (`--dry-run`). */
  state: ArticleState;
  entities: number;
  relations: number;
  mentions: number;
}

export interface FailureLine {
  error: SerialisedError & { source: string };
}

export interface Tally {
  /** Inputs done, failed ones included. */
  inputs: number;
  /** Inputs or articles that failed. */
  failures: number;
  states: Record<ArticleState, number>;
  /** Articles passed over by `--resume`. */
  known: number;
  /** Pages that are no articles, by what they are. */
  passed: Record<PassedOver['passedOver'], number>;
  entities: number;
  relations: number;
  mentions: number;
}

export function emptyTally(): Tally {
  const states = { new: 0, replaced: 0, unchanged: 0, read: 0 };
  const passed = { redirect: 0, disambiguation: 0, namespace: 0, 'content-model': 0 };
  return { inputs: 0, failures: 0, states, known: 0, passed, entities: 0, relations: 0, mentions: 0 };
}

export interface IngestTask {
  items: AsyncIterable<Item>;
  /** Where they go; without one they are only counted. */
  graph?: Graph;
  messages: Messages;
  bar: Bar;
  signal: AbortSignal;
  /** Counted into, so that the caller knows what was kept when the work breaks off. */
  tally: Tally;
  /** Each article once it is safe in the graph, and each failure. Awaited before more is read. */
  onLine?(line: ArticleLine | FailureLine): Promise<void>;
}

/**
 * Reads all items and writes what they say. A failed input is named and counted; the rest goes on.
 * @throws KithError `store-*` when the graph cannot take them
 */
export async function ingestItems(task: IngestTask): Promise<void> {
  const { graph, signal, bar } = task;
  const ingest = new Ingest(task);
  try {
    if (graph) {
      await graph.ingest(ingest.extractions(), {
        signal,
        onAcknowledged: (articles) => {
          for (const { id, state } of articles) ingest.acknowledge(id, state);
        },
      });
    } else {
      for await (const item of ingest.extractions())
        if ('article' in item) ingest.acknowledge(item.article.id, 'read');
    }
    await ingest.written;
  } finally {
    bar.end();
  }
}

/** Articles whose origin is remembered: a few dozen megabytes at most. */
const ORIGINS = 100_000;

class Ingest {
  readonly tally: Tally;
  /** Settles when all lines so far have been taken. */
  written: Promise<void> = Promise.resolve();
  readonly #task: IngestTask;
  /** Read and not yet acknowledged: a batch at most. */
  readonly #waiting = new Map<string, Omit<ArticleLine, 'state'>>();

  /** Where the first articles of the run came from, to tell of two inputs that hold the same one. */
  readonly #origins = new Map<string, string>();

  constructor(task: IngestTask) {
    this.#task = task;
    this.tally = task.tally;
  }

  /** What goes into the graph: articles, and the redirects that name them. */
  async *extractions(): AsyncGenerator<Extraction | Redirect> {
    const { items, messages, bar } = this.#task;
    for await (const item of items) {
      if (item.kind === 'done') this.tally.inputs += 1;
      else if (item.kind === 'passed') {
        const { passedOver, title, target, alias } = item.reading;
        this.tally.passed[passedOver] += 1;
        if (alias && target !== undefined) yield { redirect: title, target };
      } else if (item.kind === 'known') this.tally.known += 1;
      else if (item.kind === 'failure') {
        this.tally.failures += 1;
        nameFailure(messages, item);
        this.#line({ error: item.error });
      } else if (item.kind === 'extraction') {
        this.#expect(item.input.path, item.extraction);
        yield item.extraction;
      }
      bar.update(this.tally.inputs, this.#note());
      await this.written;
    }
  }

  #expect(path: string, { article, entities, relations, mentions }: Extraction): void {
    const twin = this.#origins.get(article.id);
    if (twin !== undefined)
      this.#task.messages.say(
        `"${visible(twin)}" and "${visible(path)}" hold the same article, "${visible(article.title)}"; the second counts.`,
      );
    else if (this.#origins.size < ORIGINS) this.#origins.set(article.id, path);
    const counts = { entities: entities.length, relations: relations.length, mentions: mentions.length };
    this.#waiting.set(article.id, {
      source: article.source,
      id: article.id,
      title: article.title,
      ...counts,
    });
  }

  acknowledge(id: string, state: ArticleState): void {
    const article = this.#waiting.get(id);
    if (!article) return;
    this.#waiting.delete(id);
    const { source, title, entities, relations, mentions } = article;
    const { tally } = this;
    tally.states[state] += 1;
    tally.entities += entities;
    tally.relations += relations;
    tally.mentions += mentions;
    this.#line({ source, id, title, state, entities, relations, mentions });
    this.#task.bar.update(tally.inputs, this.#note());
  }

  #line(line: ArticleLine | FailureLine): void {
    const { onLine } = this.#task;
    if (onLine) this.written = this.written.then(() => onLine(line));
  }

  #note(): string {
    const { failures } = this.tally;
    return failures > 0 ? `${failures} failed` : '';
  }
}

/** Names a failed input on standard error. */
export function nameFailure(
  messages: Messages,
  { path, error, cause }: Extract<Item, { kind: 'failure' }>,
): void {
  const message = visible(error.message);
  const shown = visible(path);
  // A reader knows the input by its source, which is the end of the path at most.
  messages.say(message.includes(shown) || path === '-' ? message : `${shown}: ${message}`);
  if (error.code === 'internal') showOrigin(cause, messages);
}

/** `3 articles (2 new, 1 unchanged)`. */
export function tallyText({ states, known }: Tally): string {
  const total = Object.values(states).reduce((sum, each) => sum + each, known);
  const parts = [
    ...Object.entries(states)
      .filter(([, count]) => count > 0)
      .map(([state, count]) => `${count} ${state}`),
    ...(known > 0 ? [`${known} passed over, as they have not changed`] : []),
  ];
  return `${counted(total, 'article')}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`;
}

/** `99 redirects, 8 disambiguation pages`; '' when there are none. */
export function passedText({ passed }: Tally): string {
  const names: [PassedOver['passedOver'], string, string][] = [
    ['redirect', 'redirect', 'redirects'],
    ['disambiguation', 'disambiguation page', 'disambiguation pages'],
    ['namespace', 'page of another namespace', 'pages of other namespaces'],
    ['content-model', 'page that is not wikitext', 'pages that are not wikitext'],
  ];
  const parts = names.filter(([kind]) => passed[kind] > 0);
  return parts.map(([kind, one, many]) => counted(passed[kind], one, many)).join(', ');
}

export function counted(count: number, what: string, plural = `${what}s`): string {
  return `${count} ${count === 1 ? what : plural}`;
}
