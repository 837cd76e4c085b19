/** All verbs, in the order of the help; `kith --help` and the help of each are made from this list. */
import { Registry } from '../../foundation/registry.ts';
import type { Verb } from '../verb.ts';
import { analyse } from './analyse.ts';
import { annotate } from './annotate.ts';
import { connect } from './connect.ts';
import { contradictions } from './contradictions.ts';
import { doctor } from './doctor.ts';
import { evaluate } from './eval.ts';
import { explain } from './explain.ts';
import { exportGraph } from './export.ts';
import { extract } from './extract.ts';
import { find } from './find.ts';
import { frontier } from './frontier.ts';
import { genealogy } from './genealogy.ts';
import { ingest } from './ingest.ts';
import { ontology } from './ontology.ts';
import { path } from './path.ts';
import { pattern } from './pattern.ts';
import { query } from './query.ts';
import { remove } from './remove.ts';
import { serve } from './serve.ts';
import { show } from './show.ts';
import { stats } from './stats.ts';
import { train } from './train.ts';

export const verbs = new Registry<Verb>('verb', 'usage', [
  ingest,
  extract,
  serve,
  query,
  find,
  show,
  path,
  explain,
  connect,
  analyse,
  contradictions,
  exportGraph,
  remove,
  frontier,
  genealogy,
  stats,
  evaluate,
  annotate,
  train,
  ontology,
  pattern,
  doctor,
]);
