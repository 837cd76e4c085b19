/** What the components ask the API for, cached by TanStack Query under one key each. */
import { keepPreviousData, QueryCache, QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from './client.ts';
import { ApiProblem } from './problem.ts';

const PAGE = 100;

export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    // What fails for want of a server makes the health known at once.
    onError: (error, query) => {
      if (error instanceof ApiProblem && error.offline && query.queryKey[0] !== 'health') {
        void queryClient.invalidateQueries({ queryKey: ['health'] });
      }
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      networkMode: 'always', // the server is usually on this machine, network or not
      retry: (failures, error) => failures < 2 && error instanceof ApiProblem && error.offline,
    },
  },
});

export const useSchema = () =>
  useQuery({ queryKey: ['schema'], queryFn: ({ signal }) => api.schema(signal) });

export const useStats = () => useQuery({ queryKey: ['stats'], queryFn: ({ signal }) => api.stats(signal) });

export const useFrontier = (limit: number) =>
  useQuery({ queryKey: ['frontier', limit], queryFn: ({ signal }) => api.frontier(limit, signal) });

/** The whole frontier, a page at a time. */
export const useFrontierList = () =>
  useInfiniteQuery({
    queryKey: ['frontier-list'],
    queryFn: ({ pageParam, signal }) => api.frontier(PAGE, signal, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** @param root where the tree begins; all trees when undefined */
export const useGenealogy = (root: string | undefined) =>
  useQuery({ queryKey: ['genealogy', root], queryFn: ({ signal }) => api.genealogy(root, signal) });

/** @param query `kind` and `entity` limit the list; '' for all */
export const useContradictions = (query: { kind: string; entity: string }) =>
  useInfiniteQuery({
    queryKey: ['contradictions', query.kind, query.entity],
    queryFn: ({ pageParam, signal }) => api.contradictions({ ...query, limit: 50, after: pageParam }, signal),
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** All that says so, the surest first, a page at a time. */
export const useAllEvidence = (relation: string) =>
  useInfiniteQuery({
    queryKey: ['all-evidence', relation],
    queryFn: ({ pageParam, signal }) => api.evidence(relation, { limit: 25, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** Whether the server answers; asked more often while it does not. */
export const useHealth = () =>
  useQuery({
    queryKey: ['health'],
    queryFn: ({ signal }) => api.health(signal),
    retry: false,
    staleTime: 0,
    refetchInterval: (query) => (query.state.status === 'error' ? 3_000 : 30_000),
  });

export const useSearch = (q: string, limit: number) =>
  useQuery({
    queryKey: ['search', q, limit],
    queryFn: ({ signal }) => api.search(q, limit, signal),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });

export const useEntity = (id: string) =>
  useQuery({ queryKey: ['entity', id], queryFn: ({ signal }) => api.entity(id, signal) });

/** How many neighbours of each type an entity has. */
export const useNeighbourTypes = (id: string) =>
  useQuery({
    queryKey: ['neighbour-types', id],
    queryFn: async ({ signal }) => (await api.neighbours(id, { limit: 1 }, signal)).byType,
  });

/** An entity's facts: its relations with their other ends, the strongest first, a page at a time. */
export const useFacts = (id: string) =>
  useInfiniteQuery({
    queryKey: ['facts', id],
    queryFn: ({ pageParam, signal }) => api.neighbours(id, { limit: PAGE, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const useEvidence = (relation: string) =>
  useQuery({ queryKey: ['evidence', relation], queryFn: ({ signal }) => api.evidence(relation, {}, signal) });

export const usePaths = (from: string | undefined, to: string | undefined, count: number) =>
  useQuery({
    queryKey: ['paths', from, to, count],
    queryFn: ({ signal }) => api.paths({ from: from ?? '', to: to ?? '', count }, signal),
    enabled: from !== undefined && to !== undefined && from !== to,
  });

/** Who is tied to several of the given entities, to the most of them first. */
export const useCommon = (ids: readonly string[], limit: number) =>
  useQuery({
    queryKey: ['common', ...ids],
    queryFn: ({ signal }) => api.common(ids, limit, signal),
    placeholderData: keepPreviousData,
  });

/** What to look at next, with these entities before one. */
export const useSuggestions = (ids: readonly string[], limit: number) =>
  useQuery({
    queryKey: ['suggestions', ...ids],
    queryFn: ({ signal }) => api.suggestions(ids, limit, signal),
    placeholderData: keepPreviousData,
  });

export const useMetrics = () =>
  useQuery({ queryKey: ['metrics'], queryFn: ({ signal }) => api.metrics(signal), staleTime: Infinity });

/** @param q a part of the title; '' for all */
export const useArticles = (q: string, enabled = true) =>
  useInfiniteQuery({
    enabled,
    queryKey: ['articles', q],
    queryFn: ({ pageParam, signal }) => api.articles({ limit: PAGE, after: pageParam, q }, signal),
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const useArticle = (id: string) =>
  useQuery({ queryKey: ['article', id], queryFn: ({ signal }) => api.article(id, signal) });

export const useExportFormats = (enabled: boolean) =>
  useQuery({ queryKey: ['formats'], queryFn: ({ signal }) => api.exportFormats(signal), enabled });
