/** The indexes without which every look-up by id would read the whole graph, and a new graph with them. */
import { linkSync, rmSync } from 'node:fs';
import grafeo, { type GrafeoDB } from '@grafeo-db/js';
import { quoteName } from '../contract.ts';
import { clearUnfinished, type GraphFiles, unfinishedGraph } from './folder.ts';

/** An index, not a uniqueness constraint: with a constraint, `MERGE` is quadratic in this engine. */
const INDEXED_LABELS = ['Entity', 'Article', 'Sentence', 'Category', 'Extraction', 'Graph'] as const;

/** Makes what is missing of the indexes; they must be there before the first `MERGE`. */
export async function ensureIndexes(db: GrafeoDB): Promise<void> {
  const there = new Set((await db.executeCypher('SHOW INDEXES')).rows().map(([name]) => name));
  for (const label of INDEXED_LABELS) {
    const name = `${label.toLowerCase()}_id`;
    if (there.has(name)) continue;
    await db.executeCypher(`CREATE INDEX ${name} IF NOT EXISTS FOR (n:${quoteName(label)}) ON (n.id)`);
  }
}

/**
 * Makes an empty graph beside its place and gives it its name when it is whole, so that a process that dies
 * meanwhile leaves no file that cannot be opened. Where another process was faster, its graph stays.
 */
export async function createGraph(files: GraphFiles): Promise<void> {
  clearUnfinished(files.folder);
  const unfinished = unfinishedGraph(files.folder);
  const db = grafeo.GrafeoDB.create(unfinished);
  try {
    await ensureIndexes(db);
  } finally {
    db.close();
  }
  try {
    linkSync(unfinished, files.graph);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(unfinished, { force: true });
  }
}
