/**
 * Makes a clone ready: installs when the lock file has changed, builds what is stale. Plain JavaScript,
 * because it runs before anything is installed. Everything it says goes to standard error.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const say = (text) => process.stderr.write(`${text}\n`);

/** What each build reads; a change in any of these files makes it stale. */
const BUILDS = [
  {
    id: 'code',
    reads: [
      'foundation',
      'extract',
      'graph',
      'server',
      'cli',
      'tsconfig.json',
      'tsconfig.build.json',
      'package.json',
    ],
    makes: 'dist/cli/kith.js',
    command: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
  },
  {
    id: 'explorer',
    reads: ['web', 'foundation', 'server/api.ts', 'vite.config.ts', 'package-lock.json'],
    makes: 'dist/web/index.html',
    command: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
  },
];

/** Ends with a sentence when this Node.js is older than the floor. */
export function ensureNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  say(`kith needs Node.js 20.19 or later; this is ${process.version}. Install a newer one from nodejs.org.`);
  process.exit(2);
}

export function ensureInstalled() {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const stamp = join(root, 'node_modules', '.kith-installed');
  const wanted = createHash('sha256').update(lock).update(process.version).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Installing dependencies (once) …');
  run(
    'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    'npm could not install the dependencies; its message is above.',
  );
  writeFileSync(stamp, wanted);
}

export function ensureBuilt() {
  for (const build of BUILDS) {
    const stamp = join(root, 'dist', `.${build.id}-built`);
    const wanted = hashOf(build.reads);
    if (existsSync(join(root, build.makes)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted)
      continue;
    say(`Building the ${build.id} …`);
    run(process.execPath, build.command, `The ${build.id} does not build; the compiler's message is above.`);
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, wanted);
  }
}

function run(command, args, failure) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (result.status === 0) return;
  say(failure);
  process.exit(1);
}

function hashOf(paths) {
  const hash = createHash('sha256');
  const visit = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    if (/\.[a-z]+$/i.test(path)) {
      hash.update(path).update(readFileSync(full));
      return;
    }
    for (const entry of readdirSync(full, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const child = `${path}/${entry.name}`;
      if (entry.isDirectory()) visit(child);
      else hash.update(child).update(readFileSync(join(root, child)));
    }
  };
  for (const path of paths) visit(path);
  return hash.digest('hex');
}
