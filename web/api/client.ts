/** The HTTP API, one function a route, typed from server/api.ts. Throws ApiProblem and nothing else. */
import type {
  Analysis,
  ArticleDetail,
  ArticlePage,
  ArticlesRequest,
  CommonNeighbours,
  Connection,
  ContradictionPage,
  CypherAnswer,
  CypherRequest,
  EntityDetail,
  EvidenceList,
  ExportFormat,
  ExportRequest,
  FrontierPage,
  Genealogy,
  Health,
  Job,
  MetricList,
  Neighbours,
  Paths,
  Schema,
  SearchResult,
  Stats,
  Subgraph,
  Suggestions,
} from '../../server/api.ts';
import { text } from '../text/texts.ts';
import { ApiProblem, problemOf } from './problem.ts';

type Query = Record<string, string | number | undefined>;

function address(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') parameters.set(key, String(value));
  }
  const suffix = parameters.toString();
  return `/api${path}${suffix ? `?${suffix}` : ''}`;
}

async function request(url: string, init?: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiProblem({ code: 'offline', status: 0, detail: text.problem.offline });
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

async function get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  const response = await request(address(path, query), { signal, headers: { accept: 'application/json' } });
  return (await response.json()) as T;
}

async function post<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  const response = await request(address(path), {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
    signal,
  });
  return (await response.json()) as T;
}

const part = encodeURIComponent;

export const api = {
  health: (signal?: AbortSignal) => get<Health>('/health', {}, signal),
  schema: (signal?: AbortSignal) => get<Schema>('/schema', {}, signal),
  stats: (signal?: AbortSignal) => get<Stats>('/stats', {}, signal),
  frontier: (limit: number, signal?: AbortSignal, after?: string) =>
    get<FrontierPage>('/frontier', { limit, after }, signal),
  contradictions: (
    query: { kind?: string; entity?: string; limit?: number; after?: string },
    signal?: AbortSignal,
  ) => get<ContradictionPage>('/contradictions', query, signal),
  genealogy: (root: string | undefined, signal?: AbortSignal) =>
    get<Genealogy>('/genealogy', { root, depth: 12, limit: 500 }, signal),
  start: (limit: number, signal?: AbortSignal) => get<Subgraph>('/start', { limit }, signal),
  search: (q: string, limit: number, signal?: AbortSignal) =>
    get<SearchResult>('/search', { q, limit }, signal),
  entity: (id: string, signal?: AbortSignal) => get<EntityDetail>(`/entities/${part(id)}`, {}, signal),
  neighbours: (id: string, query: { limit?: number; after?: string; types?: string }, signal?: AbortSignal) =>
    get<Neighbours>(`/entities/${part(id)}/neighbours`, query, signal),
  graph: (ids: readonly string[], signal?: AbortSignal) => post<Subgraph>('/graph', { ids }, signal),
  paths: (query: { from: string; to: string; max?: number; count?: number }, signal?: AbortSignal) =>
    get<Paths>('/paths', query, signal),
  /** What connects a set of entities. */
  connection: (ids: readonly string[]) => post<Connection>('/connection', { ids }),
  /** Who is tied to several of them. */
  common: (ids: readonly string[], limit: number, signal?: AbortSignal) =>
    post<CommonNeighbours>('/common', { ids, limit }, signal),
  suggestions: (ids: readonly string[], limit: number, signal?: AbortSignal) =>
    post<Suggestions>('/suggestions', { ids, limit }, signal),
  metrics: (signal?: AbortSignal) => get<MetricList>('/analysis', {}, signal),
  analysis: (metric: string, limit: number, signal?: AbortSignal) =>
    get<Analysis>(`/analysis/${part(metric)}`, { limit }, signal),
  evidence: (relation: string, query: { limit?: number; after?: string } = {}, signal?: AbortSignal) =>
    get<EvidenceList>(`/relations/${part(relation)}/evidence`, query, signal),
  articles: (query: { limit?: number; after?: string; q?: string }, signal?: AbortSignal) =>
    get<ArticlePage>('/articles', query, signal),
  article: (id: string, signal?: AbortSignal) => get<ArticleDetail>(`/articles/${part(id)}`, {}, signal),
  removeArticle: (id: string) => request(address(`/articles/${part(id)}`), { method: 'DELETE' }),
  addText: (body: ArticlesRequest) => post<Job>('/articles', body),
  job: (id: string, signal?: AbortSignal) => get<Job>(`/jobs/${part(id)}`, {}, signal),
  cypher: (body: CypherRequest, signal?: AbortSignal) => post<CypherAnswer>('/cypher', body, signal),
  exportFormats: (signal?: AbortSignal) => get<{ formats: ExportFormat[] }>('/export/formats', {}, signal),
  cancelJob: (id: string) => request(address(`/jobs/${part(id)}`), { method: 'DELETE' }),

  async addFiles(files: readonly File[]): Promise<Job> {
    const form = new FormData();
    for (const file of files) form.append('files', file, file.name);
    const response = await request(address('/articles'), { method: 'POST', body: form });
    return (await response.json()) as Job;
  },

  /** An export as a file; `ids` limits it to these entities. */
  async exportFile(body: ExportRequest): Promise<Blob> {
    const response = await request(address('/export'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.blob();
  },

  /** Address of the events of a measurement. */
  analysisEvents: (metric: string, limit: number): string => address(`/analysis/${part(metric)}`, { limit }),
  /** Address of a job's events. */
  jobEvents: (id: string): string => address(`/jobs/${part(id)}`),
};
