/** Checks of the store: its folder, and whether it opens, with what is in it. */
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { KithError } from '../../foundation/errors.ts';
import { counted } from '../ingesting.ts';
import { isFolder, isThere, openGraphOf, storeAddress } from '../store.ts';
import type { Check } from './check.ts';

export const folder: Check = {
  id: 'folder',
  label: 'folder of the graph',
  needed: true,
  async run(context, values) {
    const address = storeAddress(values, context.typed);
    if (!isFolder(address)) return { state: 'ok', found: 'none needed, the graph is on a server' };
    const path = resolve(address);
    try {
      if (existsSync(path) && !statSync(path).isDirectory())
        return { state: 'missing', found: `${path} is a file`, advice: 'name a folder with --data' };
      accessSync(nearest(path), constants.R_OK | constants.W_OK | constants.X_OK);
      return { state: 'ok', found: `${path}${existsSync(path) ? '' : ', to be made when it is needed'}` };
    } catch {
      return {
        state: 'missing',
        found: `${path} cannot be written`,
        advice: 'change its permissions, or name another with --data',
      };
    }
  },
};

export const store: Check = {
  id: 'store',
  label: 'store',
  needed: true,
  async run(context, values) {
    const address = storeAddress(values, context.typed);
    if (!isThere(address))
      return {
        state: 'ok',
        found: 'no graph yet',
        advice: 'make one with "kith ingest PATH", or "npm start"',
      };
    try {
      const graph = await openGraphOf(context, values);
      const { engine, version, location } = await graph.health();
      const { articles, entities, relations } = await graph.stats();
      const content = `${counted(articles, 'article')}, ${counted(entities, 'entity', 'entities')}, ${counted(relations, 'relation')}`;
      return { state: 'ok', found: `${engine} ${version} at ${location}: ${content}` };
    } catch (error) {
      if (!(error instanceof KithError)) throw error;
      return { state: 'missing', found: error.message };
    }
  },
};

/** The folder itself, or the nearest above it that is there. */
function nearest(path: string): string {
  let at = path;
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at);
  return at;
}
