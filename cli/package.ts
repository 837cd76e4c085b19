/** Where the package's own parts lie: the built explorer and the samples, in a clone and when installed. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json: one above `cli/`, two above `dist/cli/`. */
export const packageRoot = root();

export const webRoot = join(packageRoot, 'dist', 'web');
export const modelsRoot = join(packageRoot, 'models');
export const samplesRoot = join(packageRoot, 'samples');

export function isExplorerBuilt(): boolean {
  return existsSync(join(webRoot, 'index.html'));
}

function root(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const up = dirname(here);
  return existsSync(join(up, 'package.json')) ? up : dirname(up);
}
