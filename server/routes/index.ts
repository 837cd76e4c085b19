/** All routes. The router, `/api/openapi.json` and `/api/docs` are made from this list. */
import { Registry } from '../../foundation/registry.ts';
import type { Route } from '../route.ts';
import { analysis } from './analysis.ts';
import { article } from './article.ts';
import { articles } from './articles.ts';
import { cancelJob } from './cancel-job.ts';
import { commonNeighbours } from './common-neighbours.ts';
import { connection } from './connection.ts';
import { contradictions } from './contradictions.ts';
import { cypher } from './cypher.ts';
import { docs, docsStyle } from './docs.ts';
import { entity } from './entity.ts';
import { evidence } from './evidence.ts';
import { exportGraph } from './export.ts';
import { exportFormats } from './export-formats.ts';
import { exportPart } from './export-part.ts';
import { frontier } from './frontier.ts';
import { genealogy } from './genealogy.ts';
import { health } from './health.ts';
import { ingest } from './ingest.ts';
import { job } from './job.ts';
import { metrics } from './metrics.ts';
import { neighbours } from './neighbours.ts';
import { openapi } from './openapi.ts';
import { paths } from './paths.ts';
import { removeArticle } from './remove-article.ts';
import { schema } from './schema.ts';
import { search } from './search.ts';
import { start } from './start.ts';
import { stats } from './stats.ts';
import { subgraph } from './subgraph.ts';
import { suggestions } from './suggestions.ts';

const registry = new Registry<Route>('route', 'route-not-found', [
  start,
  search,
  entity,
  neighbours,
  subgraph,
  paths,
  evidence,
  schema,
  stats,
  commonNeighbours,
  connection,
  suggestions,
  metrics,
  analysis,
  contradictions,
  genealogy,
  articles,
  article,
  ingest,
  removeArticle,
  frontier,
  job,
  cancelJob,
  cypher,
  exportGraph,
  exportPart,
  exportFormats,
  health,
  openapi,
  docs,
  docsStyle,
]);

export const routes: readonly Route[] = registry.all;
