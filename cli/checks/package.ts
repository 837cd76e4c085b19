/** Checks of the package itself: Node.js, version, engine, explorer, samples. */
import { readdirSync } from 'node:fs';
import { version } from '../../foundation/version.ts';
import { isExplorerBuilt, samplesRoot, webRoot } from '../package.ts';
import type { Check } from './check.ts';

/** As package.json's `engines` has it. */
const OLDEST_NODE = [20, 19] as const;

export const node: Check = {
  id: 'node',
  label: 'Node.js',
  needed: true,
  async run() {
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    const [oldestMajor, oldestMinor] = OLDEST_NODE;
    const fits = major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
    return fits
      ? { state: 'ok', found: process.version }
      : {
          state: 'missing',
          found: `${process.version} is too old`,
          advice: `install ${OLDEST_NODE.join('.')} or later from nodejs.org`,
        };
  },
};

export const kith: Check = {
  id: 'kith',
  label: 'kith',
  needed: true,
  async run() {
    return { state: 'ok', found: version };
  },
};

export const engine: Check = {
  id: 'engine',
  label: 'embedded engine',
  needed: false,
  async run() {
    try {
      const { default: grafeo } = await import('@grafeo-db/js');
      return { state: 'ok', found: `Grafeo ${grafeo.version()}` };
    } catch (error) {
      return {
        state: 'missing',
        found: `it does not load on ${process.platform} ${process.arch} (${error instanceof Error ? error.message.split('\n')[0] : error})`,
        advice: 'install again with "npm ci", use a system with glibc, or a Neo4j server with --store',
      };
    }
  },
};

export const explorer: Check = {
  id: 'explorer',
  label: 'explorer',
  needed: false,
  async run() {
    return isExplorerBuilt()
      ? { state: 'ok', found: `built, in ${webRoot}` }
      : { state: 'missing', found: 'it is not built', advice: 'run "npm run build" in the folder of kith' };
  },
};

export const samples: Check = {
  id: 'samples',
  label: 'samples',
  needed: false,
  async run() {
    const count = countSamples();
    return count > 0
      ? { state: 'ok', found: `${count} articles in ${samplesRoot}` }
      : { state: 'missing', found: `none in ${samplesRoot}`, advice: 'install the package again' };
  },
};

function countSamples(): number {
  try {
    return readdirSync(samplesRoot).filter((name) => name.endsWith('.txt')).length;
  } catch {
    return 0;
  }
}
