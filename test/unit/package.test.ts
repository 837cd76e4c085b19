/** What the package promises of itself: no scripts at install, no download addresses, every platform locked. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<
    string,
    {
      version?: string;
      resolved?: string;
      license?: string;
      dev?: boolean;
      optionalDependencies?: Record<string, string>;
    }
  >;
};
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

test('the lock file records no download addresses', () => {
  expect(packages.filter(([, each]) => each.resolved !== undefined).map(([path]) => path)).toEqual([]);
});

test('no dependency runs a script at install', () => {
  expect(readFileSync('.npmrc', 'utf8')).toContain('ignore-scripts=true');
});

test('the embedded engine is pinned exactly, and locked for every platform it has', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>;
  };
  expect(dependencies['@grafeo-db/js']).toMatch(/^\d+\.\d+\.\d+$/);
  for (const platform of Object.keys(
    lock.packages['node_modules/@grafeo-db/js']?.optionalDependencies ?? {},
  )) {
    expect(
      lock.packages[`node_modules/${platform}`]?.version,
      `${platform}: run scripts/complete-lock.mjs`,
    ).toBe(dependencies['@grafeo-db/js']);
  }
});

/** Packages that give their licence in the old form, which npm does not copy into the lock file. */
const OLD_FORM: Record<string, string> = { 'node_modules/busboy': 'MIT', 'node_modules/streamsearch': 'MIT' };

test('every dependency that ships has a licence that allows it', () => {
  const allowed =
    /^\(?(MIT|MIT-0|Apache-2\.0|BSD-[23]-Clause|0BSD|ISC|MPL-2\.0|BlueOak-1\.0\.0|CC0-1\.0|Unlicense|Python-2\.0)\b/;
  const others = packages
    .filter(([path, each]) => !each.dev && !allowed.test(each.license ?? OLD_FORM[path] ?? ''))
    .map(([path, each]) => `${path}: ${each.license}`);
  expect(others).toEqual([]);
});
