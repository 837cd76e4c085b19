/** `kith/graph`: open a graph, fill it, ask it, take it away. */
export { ERRORS, KithError } from '../foundation/errors.ts';
export { contradictionKinds } from './analysis/contradictions/registry.ts';
export type { Metric } from './analysis/metrics/metric.ts';
export { metrics } from './analysis/metrics/registry.ts';
export type { Exporter } from './export/exporter.ts';
export { exporters } from './export/registry.ts';
export type {
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
export type { Redirect } from './ingest/redirects.ts';
export * from './model.ts';
export { type OpenGraphOptions, openGraph } from './open.ts';
export type * from './read/shapes.ts';
export { CAPABILITIES, type Capabilities, type Capability } from './store/capabilities.ts';
export type { QueryResult, Store, StoreHealth, UserQuery } from './store/contract.ts';
export { graphOver } from './stored-graph.ts';
