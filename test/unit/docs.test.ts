/** The reference pages say what the definitions say. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { referencePages } from '../../scripts/reference.ts';

test.each([...referencePages()])('docs/%s is what `npm run docs` prints', (file, content) => {
  expect(readFileSync(`docs/${file}`, 'utf8')).toBe(content);
});

test('the architecture names every folder of the code', () => {
  const page = readFileSync('docs/architecture.md', 'utf8');
  for (const folder of ['foundation', 'extract', 'graph', 'server', 'web', 'cli', 'test', 'bench', 'samples'])
    expect(page).toContain(`\`${folder}/\``);
});
