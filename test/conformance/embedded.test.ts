/** The store suite on the embedded engine, each store in a folder of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openStore } from '../../graph/store/open.ts';
import { storeSuite } from './store-suite.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

storeSuite('embedded', async (location) => {
  if (location !== undefined) return openStore(location);
  const folder = await mkdtemp(join(tmpdir(), 'kith-embedded-'));
  folders.push(folder);
  return openStore(folder);
});
