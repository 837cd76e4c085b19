/**
 * `node scripts/complete-lock.mjs`, after a dependency was added: writes the embedded engine's packages of
 * other platforms into the lock file. npm leaves out those that its registry does not answer for, and
 * `npm ci` then refuses the lock file on every machine.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const PLATFORMS = {
  'darwin-arm64': { cpu: ['arm64'], os: ['darwin'] },
  'darwin-x64': { cpu: ['x64'], os: ['darwin'] },
  'linux-arm64-gnu': { cpu: ['arm64'], libc: ['glibc'], os: ['linux'] },
  'linux-arm64-musl': { cpu: ['arm64'], libc: ['musl'], os: ['linux'] },
  'win32-x64-msvc': { cpu: ['x64'], os: ['win32'] },
};

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const { version } = lock.packages['node_modules/@grafeo-db/js'];
for (const [platform, { cpu, libc, os }] of Object.entries(PLATFORMS)) {
  lock.packages[`node_modules/@grafeo-db/js-${platform}`] ??= {
    version,
    cpu,
    ...(libc ? { libc } : {}),
    license: 'Apache-2.0',
    optional: true,
    os,
  };
}
const { '': own, ...others } = lock.packages;
lock.packages = {
  '': own,
  ...Object.fromEntries(Object.entries(others).sort(([a], [b]) => (a < b ? -1 : 1))),
};
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
