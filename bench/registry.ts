/** All measurements. */
import { Registry } from '../foundation/registry.ts';
import { api } from './api.ts';
import { ingest } from './ingest.ts';
import { start } from './start.ts';

export const benchmarks = new Registry('measurement', 'usage', [start, ingest, api]);
