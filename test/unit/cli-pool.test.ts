/** The pool of threads: answers by document, and what becomes of those whose thread dies. */
import { afterAll, expect, test } from 'vitest';
import { startPool } from '../../cli/workers/pool.ts';
import type { Document } from '../../extract/document.ts';
import { KithError } from '../../foundation/errors.ts';

const pool = startPool({
  threads: 2,
  form: 'line',
  timeoutMs: 60_000,
  recipe: { ontology: [], rows: [], modelFiles: {} },
  entry: new URL('../fixtures/mortal-worker.mjs', import.meta.url),
  memoryMb: 32,
});
afterAll(() => pool.close());

function entitled(title: string): Document {
  const text = `${title}.`;
  const sections = [{ heading: '', start: 0, end: text.length, kind: 'lead' as const }];
  const lists = { categories: [], infobox: [], links: [], aliases: [] };
  return {
    identity: title,
    title,
    source: `${title}.txt`,
    format: 'text',
    text,
    sections,
    hash: '',
    ...lists,
  };
}

const outcome = async (title: string): Promise<unknown> => {
  const result = await pool.extract(entitled(title));
  if ('line' in result) return result.line;
  return 'error' in result && result.error instanceof KithError ? result.error : result;
};

test('a thread that dies is an error of its article alone', async () => {
  const titles = ['Elmby', 'ends', 'Oakby', 'throws', 'ends', 'Ashby', 'fills', 'Larkby', 'Elmby'];
  const outcomes = await Promise.all(titles.map(outcome));
  expect(outcomes.map((each) => (each instanceof KithError ? each.code : each))).toEqual([
    'Elmby',
    'internal',
    'Oakby',
    'internal',
    'internal',
    'Ashby',
    'input-too-large',
    'Larkby',
    'Elmby',
  ]);
  expect(outcomes[1]).toMatchObject({
    source: 'ends.txt',
    message: 'The article “ends” (ends.txt) ended the thread that read it; please report it with the input.',
  });
  expect(outcomes[6]).toMatchObject({ message: expect.stringMatching(/needs more memory.*split it/) });
});

test('what is given up is answered, not left waiting', async () => {
  const other = startPool({
    threads: 1,
    form: 'line',
    timeoutMs: 60_000,
    recipe: { ontology: [], rows: [], modelFiles: {} },
    entry: new URL('../fixtures/mortal-worker.mjs', import.meta.url),
  });
  const waiting = ['Elmby', 'Oakby', 'Ashby'].map((title) => other.extract(entitled(title)));
  await other.close();
  for (const each of await Promise.all(waiting)) expect('line' in each || 'error' in each).toBe(true);
});
