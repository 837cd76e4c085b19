/**
 * Articles in several threads: whatever their number and the order of the articles, the bytes are the same; what
 * fails is named in its place; Ctrl-C loses nothing; an article that outlasts its time is one failure.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extractAll, type Item } from '../../cli/inputs/extractions.ts';
import { modelFilesOf } from '../../cli/model-file.ts';
import type { Form } from '../../cli/workers/extracting.ts';
import { startExtracting } from '../../cli/workers/jobs.ts';
import { extractorFrom, type Recipe } from '../../cli/workers/recipe.ts';
import { exporters } from '../../graph/export/registry.ts';
import { openGraph } from '../../graph/open.ts';
import { jsonLines, kith, ROOT, start, temporaryFolder } from '../fixtures/kith-process.ts';

const folder = temporaryFolder();
const at = (...names: string[]) => join(folder.path, ...names);
const SAMPLES = join(ROOT, 'samples');
afterAll(() => folder.remove());

interface Run {
  jobs: number;
  form?: Form;
  model?: string;
  ontology?: Recipe['ontology'];
  timeoutMs?: number;
}

/** Everything in threads, from the first article on. */
async function* items(paths: readonly string[], run: Run): AsyncGenerator<Item> {
  const { jobs, form = 'line', model, ontology = [], timeoutMs = 60_000 } = run;
  const recipe: Recipe = { ontology, rows: [], model, modelFiles: await modelFilesOf(model) };
  const extractor = await extractorFrom(recipe);
  const extracting = startExtracting({ extractor, recipe, form, timeoutMs, jobs, alone: 0 });
  const { signal } = new AbortController();
  yield* extractAll(paths, { extracting, format: 'auto', stdin: Readable.from([]), cwd: ROOT, signal });
}

async function lines(paths: readonly string[], run: Run): Promise<string[]> {
  const found: string[] = [];
  for await (const item of items(paths, run)) {
    if (item.kind === 'line') found.push(item.line);
    else if (item.kind === 'failure') found.push(`${item.error.code} ${item.error.source}`);
  }
  return found;
}

describe('the same bytes', () => {
  const files = readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join(SAMPLES, name));

  test.each([undefined, 'learned'])('of extract, with --model %s and one to three threads', async (model) => {
    const [alone, two, three] = [1, 2, 3].map((jobs) => lines([SAMPLES, 'none.txt'], { jobs, model }));
    const expected = await alone;
    expect(expected?.length).toBeGreaterThan(15);
    expect(expected?.at(-1)).toBe('input-missing none.txt');
    expect(await two).toEqual(expected);
    expect(await three).toEqual(expected);
  });

  test('of an ontology of the user, which the threads are given too', async () => {
    const music = join(SAMPLES, 'ontologies', 'music.yaml');
    const ontology = [{ source: 'music.yaml', text: readFileSync(music, 'utf8') }];
    const article = at('band.txt');
    writeFileSync(
      article,
      'Elm Trio\n\nElm Trio is a rock band from Oslo. Elm Trio recorded Bark, an album.\n',
    );
    const expected = await lines([article], { jobs: 1, ontology });
    expect(await lines([article], { jobs: 2, ontology })).toEqual(expected);
    expect(expected).not.toEqual(await lines([article], { jobs: 2 }));
  });

  test('of the graph, whatever the threads and the order of the articles', async () => {
    const graphs: string[] = [];
    const shuffled = files
      .map((file, index) => [(index * 7 + 3) % 20, file] as const)
      .sort((a, b) => a[0] - b[0]);
    for (const [jobs, paths] of [
      [1, files],
      [2, files.toReversed()],
      [3, shuffled.map(([, file]) => file)],
    ] as const) {
      const graph = await openGraph(at(`graph-${jobs}`));
      const extractions = async function* () {
        for await (const item of items(paths, { jobs, form: 'extraction' }))
          if (item.kind === 'extraction') yield item.extraction;
      };
      await graph.ingest(extractions(), { batch: 3 + jobs });
      let text = '';
      for await (const piece of exporters.get('jsonl').write(graph.records({ kind: 'whole' }))) text += piece;
      graphs.push(text);
      await graph.close();
    }
    expect(graphs[0]?.length).toBeGreaterThan(100_000);
    expect(graphs[1]).toBe(graphs[0]);
    expect(graphs[2]).toBe(graphs[0]);
  });
});

test('an article that outlasts its time fails alone, in this thread and in others', async () => {
  const slow = at('slow.txt');
  const quick = at('quick.txt');
  // Many seconds' work, whatever the machine.
  const sentence = 'Elmby is a town near Oakby in Ashland, as Anna Berg says. ';
  writeFileSync(slow, `Elmby\n\n${sentence.repeat(80_000)}`);
  writeFileSync(quick, 'Elmby\n\nElmby is a town near Oakby.\n');
  for (const jobs of [1, 2]) {
    // The first articles of a thread are the slowest; the last of many is in time.
    const found = await lines([slow, ...Array<string>(12).fill(quick)], { jobs, timeoutMs: 1_000 });
    expect(found).toHaveLength(13);
    expect(found[0]).toBe('input-timeout slow.txt');
    expect(found.at(-1)).toMatch(/^\{"article"/);
  }
  const run = await kith(['extract', '--timeout', '20ms', slow]);
  expect(run.code).toBe(1);
  expect(run.stderr).toMatch(/slow\.txt.* takes longer than 20 ms.*--timeout/);
  expect(jsonLines(run.stdout)).toMatchObject([{ error: { code: 'input-timeout', source: 'slow.txt' } }]);
});

describe('Ctrl-C with two threads', () => {
  const ARTICLES = 1_500;
  const input = at('articles', 'many.jsonl');

  beforeAll(() => {
    mkdirSync(at('articles'));
    const texts = Array.from({ length: ARTICLES }, (_, number) => {
      const name = `Aldra${number} Linux`;
      const text = `${name} is a Linux distribution developed by Brema${number % 40} Systems Inc. It is derived from Aldra${(number * 7 + 3) % ARTICLES} Linux. ${name} was founded by Anna Berg in 2001. It uses RPM Package Manager and is compatible with Docker, Podman and Kubernetes.`;
      return JSON.stringify({ id: `n${number}`, title: name, text });
    });
    writeFileSync(input, texts.join('\n'));
  });

  test('the lines of extract are whole', async () => {
    const running = start(['extract', '--jobs', '2', input]);
    // Past what is done before the threads start.
    await running.until((stdout) => stdout.includes('"id":"n1000"'));
    running.signal('SIGINT');
    const { code, stdout, stderr } = await running.ended;
    expect(code).toBe(130);
    expect(stderr).toContain('interrupted; the lines so far are whole.');
    const ids = jsonLines<{ article: { id: string } }>(stdout).map(({ article }) => article.id);
    expect(ids).toEqual(Array.from({ length: ids.length }, (_, number) => `n${number}`));
  });

  test('what was acknowledged is kept, and the next run ends with the graph of one thread', async () => {
    const data = at('interrupted');
    const running = start(['ingest', '--jobs', '2', '--json', '--data', data, input]);
    await running.until((stdout) => stdout.includes('"id":"n1000"'));
    running.signal('SIGINT');
    const { code, stdout } = await running.ended;
    expect(code).toBe(130);
    const acknowledged = jsonLines(stdout).length;
    expect(acknowledged).toBeLessThan(ARTICLES);
    const resumed = await kith(['ingest', '--jobs', '2', '--resume', '--data', data, input]);
    expect(resumed.code).toBe(0);
    expect(resumed.stderr).toMatch(new RegExp(`^1500 articles .*${acknowledged} passed over`));
    const alone = at('alone');
    expect((await kith(['ingest', '--jobs', '1', '--data', alone, input])).code).toBe(0);
    const [one, other] = await Promise.all(
      [data, alone].map((each) => kith(['export', '--format', 'jsonl', '--data', each])),
    );
    expect(one?.stdout.length).toBeGreaterThan(100_000);
    expect(one?.stdout === other?.stdout).toBe(true);
  });
});
