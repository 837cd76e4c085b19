/** Which graph a command is about, from flags and environment, and its opening. */
import { existsSync, readdirSync } from 'node:fs';
import { KithError } from '../foundation/errors.ts';
import type { Graph } from '../graph/graph.ts';
import type { Context } from './context.ts';
import { ontologyOf, ontologyOption } from './knowledge.ts';
import { choice, text, type Values } from './options.ts';
import { visible } from './text/visible.ts';

export const DEFAULT_FOLDER = './kith-data';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

export const logOption = choice('--log <level>', 'how much to tell about the work', LOG_LEVELS, 'warn', {
  env: 'KITH_LOG',
});

export const storeOptions = {
  store: text('--store <address>', 'the graph: a folder, or neo4j://host:7687', { env: 'KITH_STORE' }),
  data: text('--data <folder>', `folder of the embedded graph; ${DEFAULT_FOLDER} without it`, {
    env: 'KITH_DATA',
  }),
  neo4jUser: text('--neo4j-user <name>', 'user of the Neo4j server', { env: 'KITH_NEO4J_USER' }),
  neo4jPassword: text(
    '--neo4j-password <password>',
    'its password; other users of this machine can read it here, so rather set the variable',
    { env: 'KITH_NEO4J_PASSWORD' },
  ),
  neo4jDatabase: text('--neo4j-database <name>', 'database of the Neo4j server', {
    env: 'KITH_NEO4J_DATABASE',
  }),
  ontology: ontologyOption,
  log: logOption,
};

export type StoreValues = Values<typeof storeOptions>;

/** A folder or a URI: what is typed counts before what the environment says, `store` before `data`. */
export function storeAddress(values: StoreValues, typed: ReadonlySet<string>): string {
  const { store, data } = values;
  if (typed.has('data') && !typed.has('store') && data) return data;
  return store || data || DEFAULT_FOLDER;
}

export function isFolder(address: string): boolean {
  return !/^[a-z][a-z0-9+.-]+:\/\//i.test(address);
}

/**
 * Opens the graph; the program closes it when the verb has ended.
 * @param create make one where there is none; without it a missing folder is an error that says so
 * @throws KithError `store-*`
 */
export async function openGraphOf(
  context: Context,
  values: StoreValues,
  { create = false }: { create?: boolean } = {},
): Promise<Graph> {
  const address = storeAddress(values, context.typed);
  if (!create && !isThere(address))
    throw new KithError(
      'store-unreachable',
      `There is no graph in "${visible(address)}" yet; make one with "kith ingest PATH", or name another with --data or --store.`,
      { source: address },
    );
  const ontology = await ontologyOf(context, values);
  // Loaded here, so that help and extract start without the engines.
  const { openGraph } = await import('../graph/open.ts');
  const graph = await openGraph(address, {
    user: values.neo4jUser || undefined,
    password: values.neo4jPassword || undefined,
    database: values.neo4jDatabase || undefined,
    ontology,
    onWarning: (sentence) => context.messages.say(visible(sentence)),
  });
  context.own(graph);
  return graph;
}

/** Whether there may be a graph: always on a server, and not in a folder that is missing or empty. */
export function isThere(address: string): boolean {
  try {
    return !isFolder(address) || (existsSync(address) && readdirSync(address).length > 0);
  } catch {
    // A file, or a folder that may not be read: opening it says so.
    return true;
  }
}
