/** All measurements. */
import { Registry } from '../foundation/registry.ts';
import { analysis } from './analysis.ts';
import { api } from './api.ts';
import { explorer } from './explorer.ts';
import { extract } from './extract.ts';
import { ingest } from './ingest.ts';
import { start } from './start.ts';

export const benchmarks = new Registry('measurement', 'usage', [
  start,
  ingest,
  api,
  analysis,
  explorer,
  extract,
]);
