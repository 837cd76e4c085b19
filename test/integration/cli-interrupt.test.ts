/** An ingest that is cut off: what was acknowledged is kept, and the next run goes on to the same graph. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jsonLines, kith, start, temporaryFolder } from '../fixtures/kith-process.ts';

const ARTICLES = 500;
const MAKERS = ['Aldra', 'Brema', 'Corin', 'Dalek', 'Ebron', 'Falun', 'Gorim', 'Heska'];

const folder = temporaryFolder();
const articles = join(folder.path, 'articles');
afterAll(() => folder.remove());

/** Articles that name each other, so that each batch touches nodes of those before. */
function article(number: number): string {
  const [maker, other] = [MAKERS[number % 8], MAKERS[(number + 3) % 8]];
  const name = `${maker}${number} Linux`;
  const parent = `${other}${(number * 7 + 3) % ARTICLES} Linux`;
  return `${name}

${name} is a Linux distribution developed by ${maker} Systems Inc. It is derived from ${parent}.

History

${name} was founded by Anna Berg in 2001. It uses RPM Package Manager and is compatible with Docker, Podman and Kubernetes.
`;
}

async function sortedExport(data: string): Promise<string[]> {
  const run = await kith(['export', '--format', 'jsonl', '--data', data]);
  expect(run.code).toBe(0);
  return run.stdout.split('\n').sort();
}

async function idsIn(data: string): Promise<Set<unknown>> {
  const query = 'MATCH (a:Article) RETURN a.id AS id';
  const run = await kith(['query', query, '--data', data, '--format', 'jsonl']);
  expect(run.code).toBe(0);
  return new Set(jsonLines(run.stdout).map(({ id }) => id));
}

let undisturbed: string[];
beforeAll(async () => {
  mkdirSync(articles);
  for (let number = 0; number < ARTICLES; number++)
    writeFileSync(join(articles, `${String(number).padStart(3, '0')}.txt`), article(number));
  const data = join(folder.path, 'undisturbed');
  expect((await kith(['ingest', '--data', data, articles])).code).toBe(0);
  undisturbed = await sortedExport(data);
});

describe.each([
  ['Ctrl-C', 'SIGINT', 130],
  ['kill -9', 'SIGKILL', null],
] as const)('%s in the middle of an ingest', (name, signal, exit) => {
  const data = join(folder.path, name.replace(/\W/g, ''));

  test('what was acknowledged is kept', async () => {
    const running = start(['ingest', '--json', '--data', data, articles]);
    await running.until((stdout) => stdout.includes('\n'));
    // A terminal sends Ctrl-C to the engine's process too; kill -9 is for one process.
    if (signal === 'SIGINT') running.signal(signal);
    else running.child.kill(signal);
    const { code, stdout, stderr } = await running.ended;
    expect(code).toBe(exit);
    // The last line may be cut off by kill -9.
    const acknowledged = jsonLines(stdout.slice(0, stdout.lastIndexOf('\n') + 1)).map(({ id }) => id);
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(acknowledged.length).toBeLessThan(ARTICLES);
    if (exit !== null)
      expect(stderr).toMatch(
        new RegExp(
          `^kith: interrupted; ${acknowledged.length} articles? \\(.*\\) kept\\. .*--resume\\.$`,
          'm',
        ),
      );
    const kept = await idsIn(data);
    for (const id of acknowledged) expect(kept).toContain(id);
    if (exit !== null) expect(kept.size).toBe(acknowledged.length);
  });

  test('the next run goes on, and ends with the graph of an undisturbed one', async () => {
    const run = await kith(['ingest', '--resume', '--data', data, articles]);
    expect(run.code).toBe(0);
    expect(run.stderr).toMatch(/^500 articles \(\d+ new, \d+ passed over/);
    expect(await sortedExport(data)).toEqual(undisturbed);
  });
});

test('SIGTERM is as good as Ctrl-C', async () => {
  const data = join(folder.path, 'terminated');
  const running = start(['ingest', '--json', '--data', data, articles]);
  await running.until((stdout) => stdout.includes('\n'));
  running.child.kill('SIGTERM');
  const { code, stdout } = await running.ended;
  expect(code).toBe(130);
  expect((await idsIn(data)).size).toBe(jsonLines(stdout).length);
});

test('a second Ctrl-C ends it at once', async () => {
  const running = start(['serve', '--api-only', '--port', '0', '--data', join(folder.path, 'twice')]);
  await running.until((stdout) => stdout.includes('kith is ready'));
  running.signal('SIGINT');
  running.signal('SIGINT');
  expect((await running.ended).code).toBe(130);
});
