/**
 * The graph as a program uses it: ingest, read, explain, remove. One implementation over any store
 * (`open.ts` makes it); the command line and the server call nothing else.
 */
import type { Extraction } from '../extract/extraction.ts';
import type { Ontology } from '../extract/ontology/ontology.ts';
import type { Redirect } from './ingest/redirects.ts';
import type { GraphRecord } from './model.ts';
import type * as shapes from './read/shapes.ts';
import type { QueryResult, Store, StoreHealth, UserQuery } from './store/contract.ts';

export interface IngestCounts {
  /** Articles acknowledged: written, or unchanged since the last time. */
  articles: number;
  /** Of these, articles whose content was already there. */
  unchanged: number;
  replaced: number;
}

export interface IngestOptions {
  signal?: AbortSignal;
  /** Called once the articles named are safe in the store, in the order they came. */
  onAcknowledged?(
    articles: readonly { id: string; title: string; state: 'new' | 'replaced' | 'unchanged' }[],
  ): void;
  /** Articles in one transaction. */
  batch?: number;
}

export interface NeighbourOptions {
  /** Entity types (a subtype counts); all when absent. */
  types?: readonly string[];
  /** Relation types; all when absent. */
  relations?: readonly string[];
  direction?: 'out' | 'in' | 'both';
  /** Nodes at most, 1 to 500. */
  limit?: number;
  /** Cursor of an answer before. */
  after?: string;
}

export interface PathOptions {
  /** Steps at most, 1 to 8; 6 when absent. */
  max?: number;
  /** Paths at most, 1 to 20; 3 when absent. */
  count?: number;
  relations?: readonly string[];
}

export interface Page {
  limit?: number;
  after?: string;
}

export interface AnalyseOptions {
  /** Values of the metric's parameters; its defaults for those left out. */
  parameters?: Readonly<Record<string, unknown>>;
  /** Entities of this type only (a subtype counts); the whole graph is measured all the same. */
  type?: string;
  /** These entities only. */
  ids?: readonly string[];
  /** Entities listed at most; 50, or as many as `ids`, when absent. */
  limit?: number;
  after?: string;
  signal?: AbortSignal;
  /** @param share of the work that is done, from 0 to 1 */
  onProgress?(share: number): void;
}

export interface CommonOptions {
  /** How many of the given entities it must be tied to; 2 when absent. */
  least?: number;
  limit?: number;
}

export interface ContradictionOptions extends Page {
  /** Of this kind only. */
  kind?: string;
  /** Id of an entity that takes part. */
  entity?: string;
  /** Confidence that the second surest statement must have at least, 0 to 1. */
  confidence?: number;
}

export interface GenealogyOptions {
  /** Id or title of the article to begin with; all trees when absent. */
  root?: string;
  /** Generations at most; 50 when absent. */
  depth?: number;
  /** Articles at most; 500 when absent. */
  limit?: number;
}

/** What an export covers. */
export type ExportScope =
  | { kind: 'whole' }
  | { kind: 'around'; entity: string; depth: number }
  | { kind: 'query'; cypher: string }
  | { kind: 'entities'; ids: readonly string[] };

export interface Graph {
  readonly store: Store;
  /** What the graph is opened with: its types have colours and readings. */
  readonly ontology: Ontology;

  /**
   * Writes what articles say. An article that is there already is replaced; what nothing supports any
   * more goes. Redirects make their titles names of their targets. The same items give the same graph in any order.
   */
  ingest(
    items: Iterable<Extraction | Redirect> | AsyncIterable<Extraction | Redirect>,
    options?: IngestOptions,
  ): Promise<IngestCounts>;
  /** Withdraws an article and what only it supported. @throws KithError `article-not-found` */
  remove(article: string): Promise<{ id: string; title: string }>;
  /** Content hash of an article that is there, for `--resume`. */
  articleHash(id: string): Promise<string | null>;

  search(
    text: string,
    options?: { type?: string; limit?: number; after?: string },
  ): Promise<shapes.SearchResult>;
  /** @throws KithError `entity-not-found` */
  entity(id: string): Promise<shapes.EntityDetail>;
  /**
   * Why its mentions are one node. @param options.limit articles explained at most; 50 when absent
   * @throws KithError `entity-not-found`
   */
  identity(id: string, options?: { limit?: number }): Promise<shapes.Identity>;
  /**
   * The entity that a person means by a name, an alias or an id.
   * @throws KithError `entity-not-found` with the nearest names, `entity-ambiguous` with the candidates
   */
  resolveName(name: string): Promise<shapes.EntitySummary>;
  /** The strongest first. @throws KithError `entity-not-found`, `unknown-type`, `unknown-relation`, `invalid-cursor` */
  neighbours(id: string, options?: NeighbourOptions): Promise<shapes.Neighbours>;
  /** The subgraph among these entities. */
  subgraph(ids: readonly string[]): Promise<shapes.Subgraph>;
  /** Entities to begin with: the most central, and the ties among them. */
  start(limit: number): Promise<shapes.Subgraph>;
  /** Best first. @throws KithError `entity-not-found`, `unknown-relation` */
  paths(from: string, to: string, options?: PathOptions): Promise<shapes.Paths>;
  /** @throws KithError `relation-not-found` */
  evidence(relation: string, page?: Page): Promise<shapes.EvidenceList>;
  /** The relation of this type between two entities. @throws KithError `relation-not-found` naming what is there */
  relation(from: string, type: string, to: string): Promise<shapes.Edge>;
  articles(page?: Page & { text?: string }): Promise<shapes.ArticlePage>;
  /** By id or title. @throws KithError `article-not-found` */
  article(id: string): Promise<shapes.ArticleDetail>;
  schema(): Promise<shapes.Schema>;
  stats(): Promise<shapes.Stats>;
  frontier(page?: Page): Promise<shapes.FrontierPage>;

  /**
   * What a metric of `analysis/metrics/registry.ts` says about the whole graph. The same question is
   * answered from memory until the graph changes.
   * @throws KithError `unknown-metric`, `unknown-type`, `invalid-request`, `invalid-cursor`, `interrupted`
   */
  analyse(metric: string, options?: AnalyseOptions): Promise<shapes.Analysis>;
  /** Entities tied to two or more of these. */
  commonNeighbours(ids: readonly string[], options?: CommonOptions): Promise<shapes.CommonNeighbours>;
  /** A small tree of relations that connects these. @throws KithError `interrupted` */
  connection(ids: readonly string[], options?: { signal?: AbortSignal }): Promise<shapes.Connection>;
  /** What to look at next for someone who has these before them, each with the reason. */
  suggestions(ids: readonly string[], options?: { limit?: number }): Promise<shapes.Suggestions>;
  /** Statements that do not agree, over the whole graph. @throws KithError `unknown-contradiction`, `invalid-cursor` */
  contradictions(options?: ContradictionOptions): Promise<shapes.ContradictionPage>;
  /** The forest of articles by parent. @throws KithError `article-not-found` */
  genealogy(options?: GenealogyOptions): Promise<shapes.Genealogy>;

  query(query: UserQuery): Promise<QueryResult>;
  /**
   * All nodes sorted by label and id, then all edges sorted by from, type, to: the same in every store.
   * With `evidence`, a part brings the sentences that its relations rest on, and their articles.
   */
  records(scope: ExportScope, options?: { evidence?: boolean }): AsyncIterable<GraphRecord>;

  /** Makes ready what the first questions would else wait for: names, relations, the ways between them. */
  prepare(): Promise<void>;
  health(): Promise<StoreHealth>;
  close(): Promise<void>;
}
