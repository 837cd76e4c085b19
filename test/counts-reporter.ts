/**
 * Writes what a run counted to the file in KITH_TEST_COUNTS, for `.ci/run`: `passed=`, `failed=`, and one
 * `unexpected-skip=` line for each skipped test that is not one of the store suite's named skips.
 */
import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/** The store suite gives its skips this mark, with the reason after it. */
export const NAMED_SKIP = 'not on this engine:';

export default class CountsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const file = process.env.KITH_TEST_COUNTS;
    if (!file) return;
    let passed = 0;
    let failed = errors.length;
    const skipped: string[] = [];
    for (const module of modules) {
      if (module.errors().length > 0) failed += 1;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        else if (state === 'failed') failed += 1;
        else if (!test.fullName.includes(NAMED_SKIP))
          skipped.push(`${module.relativeModuleId} > ${test.fullName}`);
      }
    }
    const lines = [
      `passed=${passed}`,
      `failed=${failed}`,
      ...skipped.map((name) => `unexpected-skip=${name}`),
    ];
    writeFileSync(file, `${lines.join('\n')}\n`);
  }
}
