import { defineConfig } from 'vitest/config';

/** Test projects: `npm test -- --project unit` runs one. Those that start services run their files in turn. */
const turn = { fileParallelism: false, testTimeout: 60_000, hookTimeout: 180_000 };

export default defineConfig({
  test: {
    reporters: process.env.CI ? ['default', ['./test/counts-reporter.ts', {}]] : ['default'],
    maxWorkers: 2,
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'], testTimeout: 20_000 } },
      { test: { name: 'quality', include: ['test/quality/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'conformance', include: ['test/conformance/**/*.test.ts'], ...turn } },
      { test: { name: 'integration', include: ['test/integration/**/*.test.ts'], ...turn } },
      { test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], ...turn } },
    ],
  },
});
