/**
 * What lies in a graph's folder, and what is checked there before the engine looks at it.
 *
 *   graph.grafeo       the graph as of the last checkpoint
 *   graph.grafeo.wal/  what was written since
 *   graph.epoch        number of the last commit known to lie in graph.grafeo
 */
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { KithError } from '../../../foundation/errors.ts';
import { damagedError, storeError } from './errors.ts';

export interface GraphFiles {
  folder: string;
  graph: string;
  log: string;
  epoch: string;
}

const GRAPH = 'graph.grafeo';
/** A graph that was being made: `graph.new-PID.grafeo` and its log. */
const UNFINISHED = /^graph\.new-(\d+)\.grafeo(\.wal)?$/;

export function graphFiles(folder: string): GraphFiles {
  return {
    folder,
    graph: join(folder, GRAPH),
    log: join(folder, `${GRAPH}.wal`),
    epoch: join(folder, 'graph.epoch'),
  };
}

/** Where this process makes a graph before it gets its name. */
export function unfinishedGraph(folder: string): string {
  return join(folder, `graph.new-${process.pid}.grafeo`);
}

/**
 * Makes the folder where it is missing.
 *
 * @param location the folder as the user named it
 * @throws KithError `usage` when it is a file, `store-full` when it cannot be made or written,
 *   `store-unreachable` when it is to be read only and there is no graph in it
 */
export function prepareFolder(folder: string, location: string, readOnly: boolean): void {
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new KithError('usage', `${location} is a file; name a folder for the graph.`, { source: location });
  if (readOnly) {
    if (existsSync(graphFiles(folder).graph)) return;
    throw new KithError(
      'store-unreachable',
      `There is no graph in ${location} yet; make one with kith ingest, or name another folder with KITH_DATA.`,
      { source: location },
    );
  }
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw storeError(error, 'open', location);
  }
}

/** Clears away graphs whose making was cut off, by processes that are no more. */
export function clearUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = UNFINISHED.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid)))
      rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Bytes written since the last checkpoint. */
export function logBytes(files: GraphFiles): number {
  try {
    return readdirSync(files.log).reduce((sum, name) => sum + statSync(join(files.log, name)).size, 0);
  } catch {
    // The engine removes log files while we look.
    return 0;
  }
}

export function graphBytes(files: GraphFiles): number {
  return statSync(files.graph, { throwIfNoEntry: false })?.size ?? 0;
}

/** Notes that all commits up to this one lie in the graph's file. */
export function noteEpoch(files: GraphFiles, epoch: bigint): void {
  writeFileSync(files.epoch, `${epoch}\n`);
}

/**
 * A graph file whose newest header is damaged opens as it was a checkpoint before, without a word; with the
 * log gone, that is silent loss. So an opened graph must have reached the commit that we noted.
 *
 * @throws KithError `store-damaged`
 */
export function refuseLostCommits(files: GraphFiles, epoch: bigint, location: string): void {
  let noted: string;
  try {
    noted = readFileSync(files.epoch, 'latin1').trim();
  } catch {
    return;
  }
  if (/^\d{1,20}$/.test(noted) && epoch < BigInt(noted))
    throw damagedError(location, `it holds ${epoch} writes of ${noted}`);
}
