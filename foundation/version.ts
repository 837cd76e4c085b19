/** The version of kith, as package.json has it. */
import { readFileSync } from 'node:fs';

function read(): string {
  // One folder up in the sources, two in dist/.
  for (const up of ['../package.json', '../../package.json']) {
    try {
      const parsed = JSON.parse(readFileSync(new URL(up, import.meta.url), 'utf8')) as {
        name?: string;
        version?: string;
      };
      if (parsed.name === 'kith' && parsed.version) return parsed.version;
    } catch {
      // not here: the next place
    }
  }
  return '0.0.0';
}

export const version = read();
