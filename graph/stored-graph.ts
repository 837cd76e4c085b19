/** The one implementation of `Graph`, over any store. */

import type { Extraction } from '../extract/extraction.ts';
import { defaultOntology } from '../extract/ontology/default.ts';
import type { Ontology } from '../extract/ontology/ontology.ts';
import { KithError } from '../foundation/errors.ts';
import type {
  AnalyseOptions,
  CommonOptions,
  ContradictionOptions,
  ExportScope,
  GenealogyOptions,
  Graph,
  IngestCounts,
  IngestOptions,
  NeighbourOptions,
  Page,
  PathOptions,
} from './graph.ts';
import type { BatchResult } from './ingest/batch.ts';
import { isRedirect, type Redirect } from './ingest/redirects.ts';
import { Writer } from './ingest/writer.ts';
import type { GraphRecord } from './model.ts';
import { adjacencyIn } from './read/adjacency.ts';
import { analyse } from './read/analysis.ts';
import { article, articleIdOf, articles } from './read/articles.ts';
import { commonNeighbours } from './read/common.ts';
import { connection } from './read/connection.ts';
import { contradictions } from './read/contradictions.ts';
import { frontier, schema, stats } from './read/counts.ts';
import { entityDetail, resolveName, search } from './read/entity.ts';
import { evidence } from './read/evidence.ts';
import { genealogy } from './read/genealogy.ts';
import { GraphIndex } from './read/graph-index.ts';
import { identity } from './read/identity.ts';
import { neighbours, start, subgraph } from './read/neighbours.ts';
import { paths } from './read/paths.ts';
import { records } from './read/records.ts';
import type * as shapes from './read/shapes.ts';
import { shownValue } from './read/shown.ts';
import { suggest } from './read/suggestions/suggest.ts';
import type { QueryResult, Store, UserQuery } from './store/contract.ts';

/** Articles in one transaction when the caller does not say. */
const BATCH = 32;
/** Redirects that weigh as much as one article. */
const REDIRECTS = 100;
/** How long an index is trusted on a store that others write to. */
const FOLLOW_MS = 1_000;

/** A graph over a store that is open already. */
export function graphOver(store: Store, ontology: Ontology = defaultOntology): Graph {
  return new StoredGraph(store, ontology);
}

class StoredGraph implements Graph {
  readonly store: Store;
  readonly ontology: Ontology;
  readonly #writer: Writer;
  #index: Promise<GraphIndex> | null = null;
  /** One batch at a time: each reads what it changes. */
  #turn: Promise<unknown> = Promise.resolve();
  /** Number of the last write that the index knows of; null before it is made. */
  #seen: number | null = null;
  #looked = 0;

  constructor(store: Store, ontology: Ontology) {
    this.store = store;
    this.ontology = ontology;
    this.#writer = new Writer(store, ontology);
  }

  async ingest(
    items: Iterable<Extraction | Redirect> | AsyncIterable<Extraction | Redirect>,
    options: IngestOptions = {},
  ): Promise<IngestCounts> {
    const counts: IngestCounts = { articles: 0, unchanged: 0, replaced: 0 };
    const size = Math.max(1, options.batch ?? BATCH);
    let batch: Extraction[] = [];
    let redirects: Redirect[] = [];
    const flush = async () => {
      if (batch.length + redirects.length === 0) return;
      const [extractions, leading] = [batch, redirects];
      batch = [];
      redirects = [];
      const result = await this.#exclusively(() => this.#writer.write(extractions, leading));
      for (const { state } of result.articles) {
        counts.articles += 1;
        if (state === 'unchanged') counts.unchanged += 1;
        if (state === 'replaced') counts.replaced += 1;
      }
      options.onAcknowledged?.(result.articles);
    };
    for await (const item of items) {
      if (options.signal?.aborted) break;
      if (isRedirect(item)) redirects.push(item);
      else batch.push(item);
      // A redirect is a line where an article is a page.
      if (batch.length >= size || redirects.length >= size * REDIRECTS) await flush();
    }
    // What was read before an interruption is kept.
    await flush();
    return counts;
  }

  async remove(idOrTitle: string): Promise<{ id: string; title: string }> {
    const found = await articleIdOf(this.store, idOrTitle);
    await this.#exclusively(() => this.#writer.remove([found.id]));
    return found;
  }

  async articleHash(id: string): Promise<string | null> {
    const [row] = await this.store.read({
      cypher: 'MATCH (a:Article {id: $id}) RETURN a.hash AS hash',
      parameters: { id },
    });
    return row ? String(row.hash) : null;
  }

  async search(
    text: string,
    options: { type?: string; limit?: number; after?: string } = {},
  ): Promise<shapes.SearchResult> {
    return search(await this.#read(), text, { ...options, limit: options.limit ?? 20 });
  }

  async entity(id: string): Promise<shapes.EntityDetail> {
    return entityDetail(this.store, await this.#read(), id);
  }

  async identity(id: string, options: { limit?: number } = {}): Promise<shapes.Identity> {
    return identity(this.store, await this.#read(), id, options.limit ?? 50);
  }

  async resolveName(name: string): Promise<shapes.EntitySummary> {
    return resolveName(await this.#read(), name);
  }

  async neighbours(id: string, options: NeighbourOptions = {}): Promise<shapes.Neighbours> {
    return neighbours(await this.#read(), id, options);
  }

  async subgraph(ids: readonly string[]): Promise<shapes.Subgraph> {
    return subgraph(await this.#read(), ids);
  }

  async start(limit: number): Promise<shapes.Subgraph> {
    return start(await this.#read(), limit);
  }

  async paths(from: string, to: string, options: PathOptions = {}): Promise<shapes.Paths> {
    return paths(this.store, await this.#read(), from, to, options);
  }

  async evidence(relation: string, page: Page = {}): Promise<shapes.EvidenceList> {
    return evidence(this.store, await this.#read(), relation, page.limit ?? 20, page.after);
  }

  async relation(from: string, type: string, to: string): Promise<shapes.Edge> {
    const index = await this.#read();
    const known = index.ontology.relation(type).id;
    const between = [...index.relationsAt(from)].filter((each) => each.from === to || each.to === to);
    const found =
      between.find((each) => each.type === known && each.from === from) ??
      between.find((each) => each.type === known);
    if (found) return index.edge(found);
    const name = (id: string) => index.entities.get(id)?.name ?? id;
    const there = between.map((each) => `${name(each.from)} ${each.type} ${name(each.to)}`).sort();
    const hint =
      there.length > 0
        ? `Between them there is: ${there.join('; ')}.`
        : `Nothing ties them directly; try \`kith path\`.`;
    throw new KithError(
      'relation-not-found',
      `There is no ${known} between ${name(from)} and ${name(to)}. ${hint}`,
      { known: there },
    );
  }

  async articles(page: Page & { text?: string } = {}): Promise<shapes.ArticlePage> {
    return articles(this.store, { ...page, limit: page.limit ?? 50 });
  }

  async article(id: string): Promise<shapes.ArticleDetail> {
    return article(this.store, await this.#read(), id);
  }

  async schema(): Promise<shapes.Schema> {
    return schema(await this.#read());
  }

  async stats(): Promise<shapes.Stats> {
    return stats(this.store, await this.#read());
  }

  async frontier(page: Page = {}): Promise<shapes.FrontierPage> {
    return frontier(this.store, await this.#read(), page.limit ?? 50, page.after);
  }

  async analyse(metric: string, options: AnalyseOptions = {}): Promise<shapes.Analysis> {
    return analyse(await this.#read(), metric, options);
  }

  async commonNeighbours(
    ids: readonly string[],
    options: CommonOptions = {},
  ): Promise<shapes.CommonNeighbours> {
    return commonNeighbours(await this.#read(), ids, options);
  }

  async connection(
    ids: readonly string[],
    options: { signal?: AbortSignal } = {},
  ): Promise<shapes.Connection> {
    return connection(this.store, await this.#read(), ids, options);
  }

  async suggestions(ids: readonly string[], options: { limit?: number } = {}): Promise<shapes.Suggestions> {
    return suggest(this.store, await this.#read(), ids, options.limit ?? 8);
  }

  async contradictions(options: ContradictionOptions = {}): Promise<shapes.ContradictionPage> {
    return contradictions(this.store, await this.#read(), options);
  }

  async genealogy(options: GenealogyOptions = {}): Promise<shapes.Genealogy> {
    return genealogy(this.store, options);
  }

  async query(query: UserQuery): Promise<QueryResult> {
    const result = await this.store.query(query);
    return { ...result, rows: result.rows.map((row) => row.map(shownValue)) };
  }

  async *records(scope: ExportScope, options: { evidence?: boolean } = {}): AsyncGenerator<GraphRecord> {
    yield* records(this.store, await this.#read(), scope, options.evidence);
  }

  async prepare(): Promise<void> {
    await adjacencyIn(await this.#read());
  }

  health() {
    return this.store.health();
  }

  async close(): Promise<void> {
    await this.#turn.catch(() => {});
    await this.store.close();
  }

  /** The index, made when first asked for; a failure is not kept. */
  async #read(): Promise<GraphIndex> {
    await this.#follow();
    if (!this.#index) {
      // Not while a batch is half way: it would be counted twice or missed.
      const loading = this.#turn
        .catch(() => {})
        .then(async () => {
          this.#seen = await this.#writes();
          return GraphIndex.load(this.store, this.ontology);
        });
      this.#index = loading;
      this.#turn = loading.catch(() => {
        this.#index = null;
      });
    }
    return this.#index;
  }

  /** Runs one batch after those before it, and lets the index follow. */
  async #exclusively(task: () => Promise<BatchResult>): Promise<BatchResult> {
    const run = this.#turn
      .catch(() => {})
      .then(async () => {
        await this.#follow();
        const result = await task();
        if (this.#seen !== null && result.written) this.#seen += 1;
        const index = await this.#index?.catch(() => null);
        index?.apply(result);
        return result;
      });
    this.#turn = run;
    return run;
  }

  /** On a store that other processes write to: forgets what is in memory when one of them has written. */
  async #follow(): Promise<void> {
    if (!this.store.capabilities['many-processes'] || this.#seen === null) return;
    const now = performance.now();
    if (now - this.#looked < FOLLOW_MS) return;
    this.#looked = now;
    if ((await this.#writes()) === this.#seen) return;
    this.#seen = null;
    this.#index = null;
    this.#writer.reset();
  }

  async #writes(): Promise<number> {
    const [row] = await this.store.read({
      cypher: "MATCH (g:Graph {id: 'graph'}) RETURN g.writes AS writes",
    });
    return Number(row?.writes ?? 0);
  }
}
