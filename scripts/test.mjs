/**
 * `npm test`: installs and builds when needed, then lint, types and every test project. Arguments go to
 * vitest (`npm test -- --project unit`), which then runs alone.
 */
import { spawnSync } from 'node:child_process';
import { ensureBuilt, ensureInstalled, ensureNode, root } from './ensure.mjs';

ensureNode();
ensureInstalled();
const chosen = process.argv.slice(2);
if (chosen.length === 0) {
  step('lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']);
  step('types', ['node_modules/typescript/bin/tsc', '--noEmit']);
}
ensureBuilt();
step('tests', ['node_modules/vitest/vitest.mjs', 'run', ...chosen]);

function step(name, args) {
  const { status, signal } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status === 0) return;
  process.stderr.write(`${name}: failed${signal ? ` (${signal})` : ''}\n`);
  process.exit(status ?? 1);
}
