/** Checks of programs that kith's tests use; kith itself works without them. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Io } from '../context.ts';
import type { Check } from './check.ts';

function tool(id: string, label: string, names: readonly string[], advice: string): Check {
  return {
    id,
    label,
    needed: false,
    async run({ io }) {
      const found = onPath(names, io.env);
      return found === undefined
        ? { state: 'missing', found: `no ${names.join(' or ')} on the PATH`, advice }
        : { state: 'ok', found };
    },
  };
}

const SKIPPED = 'only the tests need it, and skip by name without it';

export const chromium = tool(
  'chromium',
  'Chromium, for tests',
  ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  `install it (apt-get install chromium); ${SKIPPED}`,
);
export const java = tool(
  'java',
  'Java 17, for tests',
  ['java'],
  `install it (apt-get install openjdk-17-jdk-headless); ${SKIPPED}`,
);
export const maven = tool(
  'maven',
  'Maven, for tests',
  ['mvn'],
  `install it (apt-get install maven); ${SKIPPED}`,
);

/** Path of the first of these programs that may be run. */
export function onPath(names: readonly string[], env: Io['env']): string | undefined {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
  for (const name of names) {
    for (const folder of (env.PATH ?? '').split(delimiter)) {
      for (const ending of endings) {
        const file = join(folder, name + ending);
        try {
          accessSync(file, constants.X_OK);
          return file;
        } catch {
          // not here: the next place
        }
      }
    }
  }
  return undefined;
}
